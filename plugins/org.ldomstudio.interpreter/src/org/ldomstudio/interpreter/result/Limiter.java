// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.result;

/**
 * What kept a migration from being faster.
 *
 * @param kind what it was
 * @param at the place: "migration-lan", "t5a/primary", or the guest
 * @param share share of the migration's time for which it did, 0 to 1
 */
public record Limiter(Kind kind, String at, double share) {

    /** Returns the same with another share. */
    public Limiter withShare(double other) {
        return new Limiter(kind, at, other);
    }

    /** What can limit a migration. */
    public enum Kind {
        /** A network, its backbone, or the engine's rate limit. */
        NETWORK("network"),
        /** A control domain has no more cores, or the engine no more threads there. */
        CONTROL_DOMAIN_CPU("control-domain-cpu"),
        /** The guest writes more than half of what is sent meanwhile. */
        GUEST("guest");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word of JSON and tables. */
        public String word() {
            return word;
        }
    }
}
