// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

/** How an uncertain quantity is distributed. The nominal value is used when nothing is sampled. */
public enum Spread {
    /** One value. */
    FIXED(""),
    /** Evenly between two bounds; nominal is the middle. */
    UNIFORM(""),
    /** Between two bounds with a mode; nominal is the mode. */
    TRIANGULAR("triangular"),
    /** Log-normal; nominal is the median, the parameter is the coefficient of variation. */
    LOGNORMAL("lognormal"),
    /** Normal, cut at zero; nominal is the mean, the parameter is the deviation as a share of it. */
    NORMAL("normal");

    private final String keyword;

    Spread(String keyword) {
        this.keyword = keyword;
    }

    /** Returns the word in a model, empty when the form alone tells it. */
    public String keyword() {
        return keyword;
    }
}
