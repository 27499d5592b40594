// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "41.199999999999996, 41.2",
        "549755813888, 549755813888",
        "12345678901234, 12345678901234",
        "1081250000.0000001, 1081250000",
        "3531082405541.6, 3531082405540",
        "0.1, 0.1"
    })
    void numbersAreWholeOrHaveTwelveDigits(double number, String text) {
        assertThat(JsonText.object(json -> json.field("x", number))).isEqualTo("{\n  \"x\": " + text + "\n}\n");
    }

    @Test
    void whatIsAbsentIsNullAndNotLeftOut() {
        String text = JsonText.object(json -> json.field("a", Optional.empty())
                .field("b", OptionalDouble.empty())
                .texts("c", Optional.<List<String>>empty())
                .nullField("d"));

        assertThat(text.replaceAll("\\s", "")).isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":null}");
    }

    @Test
    void thereIsNoInfinityAndNoNaN() {
        assertThatThrownBy(() -> JsonText.object(json -> json.field("x", Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonText.object(json -> json.field("x", Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
