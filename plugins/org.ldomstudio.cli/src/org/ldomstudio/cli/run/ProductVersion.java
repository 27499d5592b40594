// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

/** The version of the product. */
public final class ProductVersion {

    /** The same as in the manifests; a test compares them. */
    public static final String NUMBER = "0.1.0";

    private ProductVersion() {}

    /** Returns the line that {@code --version} prints. */
    public static String line() {
        return "LDom Studio " + NUMBER;
    }
}
