// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;

/**
 * Files with marks in them: {@code <|>} is the cursor.
 *
 * @param model the files without the marks
 * @param resource the file with the cursor
 * @param offset the cursor
 */
public record Marked(LoadedModel model, XtextResource resource, int offset) {

    /** The services of the language and its editors. */
    public static final Injector SERVICES = new LdomIdeSetup().createInjectorAndDoEMFRegistration();

    private static final String CURSOR = "<|>";

    /** Reads files, one of which has a cursor; they are called 0.ldom, 1.ldom and so on. */
    public static Marked read(String... texts) {
        Map<String, String> plain = new LinkedHashMap<>();
        int file = 0;
        int offset = 0;
        for (int i = 0; i < texts.length; i++) {
            int found = texts[i].indexOf(CURSOR);
            if (found >= 0) {
                file = i;
                offset = found;
            }
            plain.put(i + ".ldom", texts[i].replace(CURSOR, ""));
        }
        LoadedModel model = SERVICES.getInstance(LdomLoader.class).loadTexts(plain);
        XtextResource resource = model.resource(model.sources().get(file)).orElseThrow();
        return new Marked(model, resource, offset);
    }

    /** Returns the text of the file with the cursor. */
    public String text() {
        return resource.getParseResult().getRootNode().getText();
    }

    /** Returns every position of a word in the file with the cursor. */
    public List<Integer> positionsOf(String word) {
        List<Integer> positions = new ArrayList<>();
        for (int at = text().indexOf(word); at >= 0; at = text().indexOf(word, at + 1)) {
            positions.add(at);
        }
        return positions;
    }
}
