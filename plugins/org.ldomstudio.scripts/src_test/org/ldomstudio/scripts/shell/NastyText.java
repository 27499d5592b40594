// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.shell;

import java.util.List;
import java.util.Random;

/** Text that is meant to break out of whatever it is written into. */
public final class NastyText {

    /** Known attacks and corner cases. */
    public static final List<String> KNOWN = List.of(
            "",
            " ",
            "-rf",
            "--",
            "-n",
            "-c",
            "'",
            "''",
            "'\\''",
            "\\",
            "\\\\'",
            "\"",
            "`reboot`",
            "$(reboot)",
            "${IFS}",
            "$HOME",
            "a\nb",
            "\n",
            "\n\n",
            "a\n",
            "\r\n",
            "; reboot",
            "&& reboot",
            "| reboot",
            "> /etc/passwd",
            "*",
            "?",
            "[a-z]",
            "~",
            "~root",
            "!!",
            "#",
            "# x",
            "\t",
            "\u001b[31m",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u00e9",
            "\ud83d\ude00",
            "a=b",
            "EOF\nreboot\n",
            "{{ lookup('pipe','reboot') }}",
            "{% raw %}",
            "%s%n",
            "!include /etc/passwd",
            "&anchor",
            "*alias",
            "yes",
            "null",
            "0x10",
            "a: b",
            "- a",
            "<script>",
            "]]>",
            "..",
            "../../etc/passwd",
            "/",
            "a'b\"c`d$e\\f");

    private static final String[] PIECES = {
        "'",
        "\"",
        "\\",
        "`",
        "$(",
        ")",
        "${",
        "}",
        "$",
        ";",
        "&",
        "|",
        "<",
        ">",
        "\n",
        "\r",
        "\t",
        " ",
        "*",
        "?",
        "[",
        "]",
        "{",
        "{{",
        "}}",
        "{%",
        "%}",
        "~",
        "!",
        "#",
        "-",
        "--",
        "=",
        ":",
        ",",
        "@",
        "/",
        "..",
        "^",
        "\u0001",
        "\u0007",
        "\u0008",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00e9",
        "\u2028",
        "\u202e",
        "\u4e2d",
        "\ud83d\ude00",
        "EOF",
        "reboot",
        "a",
        "B",
        "7",
        "'\\''",
        "\\n",
        "%s"
    };

    private NastyText() {}

    /** Returns up to 24 random pieces in a row. */
    public static String next(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
