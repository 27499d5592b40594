// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.standin;

import java.util.List;

/**
 * What a tool answers.
 *
 * @param status its exit status
 * @param out lines of standard output
 * @param err lines of standard error
 * @param kill whether the whole process group dies now
 */
record Reply(int status, List<String> out, List<String> err, boolean kill) {

    static Reply ok(List<String> out) {
        return new Reply(0, out, List.of(), false);
    }

    static Reply ok(String... out) {
        return ok(List.of(out));
    }

    static Reply failed(int status, String message) {
        return new Reply(status, List.of(), message.lines().toList(), false);
    }

    Reply killed() {
        return new Reply(status, out, err, true);
    }
}
