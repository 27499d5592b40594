// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.highlighting;

import java.util.List;

/** Ids of styles. Colours belong to themes; these ids are the only thing that themes and services share. */
public final class Styles {

    /** Words with which statements begin. */
    public static final String STATEMENT = "statement";
    /** Other words of the language, prepositions included. */
    public static final String KEYWORD = "keyword";
    /** Words of enumerations: {@code active}, {@code migration-class1}. */
    public static final String VALUE = "value";
    /** Numbers. */
    public static final String NUMBER = "number";
    /** Units behind numbers. */
    public static final String UNIT = "unit";
    /** Quoted text. */
    public static final String STRING = "string";
    /** Comments. */
    public static final String COMMENT = "comment";
    /** Documentation comments. */
    public static final String DOCUMENTATION = "documentation";
    /** The name of an element where it is declared. */
    public static final String DECLARATION = "declaration";
    /** A name that refers to an element. */
    public static final String REFERENCE = "reference";
    /** A name that refers to something built in. */
    public static final String BUILT_IN = "built-in";
    /** What is no word of the language. */
    public static final String UNKNOWN = "unknown";
    /** Everything else. */
    public static final String DEFAULT = "default";

    private Styles() {}

    /** Returns all ids, for preference pages and themes. */
    public static List<String> all() {
        return List.of(
                STATEMENT,
                KEYWORD,
                VALUE,
                NUMBER,
                UNIT,
                STRING,
                COMMENT,
                DOCUMENTATION,
                DECLARATION,
                REFERENCE,
                BUILT_IN,
                UNKNOWN,
                DEFAULT);
    }
}
