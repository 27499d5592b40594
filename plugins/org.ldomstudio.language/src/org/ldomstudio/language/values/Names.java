// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.values;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ldomstudio.language.services.LdomGrammarAccess;

/** How names are written: with quotes where the grammar needs them, joined by slashes or by an at sign. */
@Singleton
public final class Names {

    /** A word with a letter in it, then words or numbers after single dots. */
    private static final String WORD_PART = "[\\p{L}\\p{N}][\\p{L}\\p{N}_+~#-]*";

    private static final Pattern PLAIN = Pattern.compile("(?=[^.]*\\p{L})" + WORD_PART + "(?:\\." + WORD_PART + ")*");

    private final Keywords keywords;

    @Inject
    Names(LdomGrammarAccess grammar) {
        keywords = Keywords.of(grammar);
    }

    /** Returns the name as a model writes it: in quotes when it is a reserved word or no plain word. */
    public String toText(String name) {
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        boolean plain = PLAIN.matcher(name).matches() && !keywords.reserved().contains(first);
        return plain ? name : Quotes.quote(name);
    }

    /** Returns names joined by slashes as a model writes them: {@code t5a/primary}. */
    public String pathToText(String path) {
        return mapParts(path, "/", this::toText);
    }

    /** Returns a volume reference as a model writes it: {@code web01-root@primary-vds0}. */
    public String volumeToText(String volume) {
        return mapParts(volume, "@", this::toText);
    }

    /** Returns the words of the language. */
    public Keywords keywords() {
        return keywords;
    }

    private static String mapParts(String text, String separator, UnaryOperator<String> change) {
        return Arrays.stream(text.split(separator, -1)).map(change).collect(Collectors.joining(separator));
    }
}
