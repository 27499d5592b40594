// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One generated file.
 *
 * @param path where it belongs, relative to the output folder: parts of letters, digits and {@code . _ - + ~ # %} joined by slashes,
 *     no part beginning with a dot or dash
 * @param content its text; lines end with LF
 * @param executable whether it is a program
 */
public record GeneratedFile(String path, String content, boolean executable) implements Comparable<GeneratedFile> {

    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_+~#%][A-Za-z0-9._+~#%-]*(/[A-Za-z0-9_+~#%][A-Za-z0-9._+~#%-]*)*");

    /** @throws IllegalArgumentException when {@code path} is not of the form above */
    public GeneratedFile {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a safe relative path: " + path);
        }
    }

    /** Returns the content in UTF-8. */
    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(GeneratedFile other) {
        return path.compareTo(other.path);
    }
}
