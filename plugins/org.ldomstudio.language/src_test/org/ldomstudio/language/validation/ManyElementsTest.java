// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ldomstudio.language.Diagnostic;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.Reading;

/** Files with very many mistakes end. The time limits are guards against growth by the square, not measurements. */
class ManyElementsTest {

    private static final int MANY = 100_000;

    @Test
    @Timeout(120)
    void everyGuestOfOneNameIsReportedWithFewRelatedPlaces() {
        LoadedModel model = Reading.read("server s { }\n" + "guest g on s { }\n".repeat(MANY));

        List<Diagnostic> duplicates = LanguageChecks.check(model.site(), CancelIndicator.NullImpl).stream()
                .filter(finding -> finding.rule().id().equals("LNG-DUP"))
                .map(model::diagnostic)
                .toList();

        assertThat(duplicates)
                .hasSize(MANY)
                .allSatisfy(each -> assertThat(each.related()).hasSize(5));
        assertThat(duplicates.getFirst().message()).contains("There are 100000 elements");
    }

    @Test
    @Timeout(120)
    void everyReferenceThatLeadsNowhereIsReportedOnceAtItsPlace() {
        String guests = IntStream.range(0, MANY)
                .mapToObj(i -> "guest g" + i + " on nowhere { }\n")
                .collect(Collectors.joining());

        List<String> problems = Reading.problems(guests);

        assertThat(problems).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(problems.getFirst()).startsWith("1:13 LNG-LINK");
    }
}
