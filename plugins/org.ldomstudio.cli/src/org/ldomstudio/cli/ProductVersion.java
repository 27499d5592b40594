// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

/** The version of the product. */
final class ProductVersion {

    /** The same as in the manifests; a test compares them. */
    static final String NUMBER = "0.1.0";

    private ProductVersion() {}

    /** Returns the line that {@code --version} prints. */
    static String line() {
        return "LDom Studio " + NUMBER;
    }
}
