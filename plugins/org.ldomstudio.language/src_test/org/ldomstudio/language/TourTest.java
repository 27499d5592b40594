// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The three files that show the whole language. */
public class TourTest {

    /** Returns the texts of the three files by name. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : new String[] {"site.ldom", "guests.ldom", "sunday.ldom"}) {
            try (InputStream stream = TourTest.class.getResourceAsStream("tour/" + name)) {
                texts.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    @Test
    void theTourIsReadWithoutAnyFinding() {
        LoadedModel model = LdomLoader.standalone().loadTexts(texts());
        assertThat(model.textProblems()).isEmpty();
    }

    @Test
    void theChecksFindNothingInTheTour() {
        assertThat(Reading.findings(LdomLoader.standalone().loadTexts(texts()))).isEmpty();
    }
}
