// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.output;

import java.util.List;

/** What an output folder did, found, or could not do. Paths are relative to the folder and sorted. */
public sealed interface OutputResult {

    /**
     * The folder now holds exactly the planned files, beside those of others.
     *
     * @param changed files written because they were missing or different
     * @param unchanged files that already had the planned content
     * @param removed own files of an earlier run that are not planned any more
     * @param kept files of an earlier run that are not planned any more, but were changed by somebody else since, so they stay
     */
    record Written(List<String> changed, List<String> unchanged, List<String> removed, List<String> kept)
            implements OutputResult {
        public Written {
            changed = List.copyOf(changed);
            unchanged = List.copyOf(unchanged);
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }
    }

    /** How the folder differs from the planned files. Nothing was written. No difference means up to date. */
    record Compared(List<Difference> differences) implements OutputResult {
        public Compared {
            differences = List.copyOf(differences);
        }
    }

    /** Nothing in the folder was changed, or an interrupted change will be completed by the next run. Each reason says what to do. */
    record Refused(List<String> reasons) implements OutputResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One difference.
     *
     * @param path the file
     * @param kind how it differs
     */
    record Difference(String path, Kind kind) {
        /** Kinds of difference. */
        public enum Kind {
            /** A planned file does not exist. */
            MISSING("is missing"),
            /** A planned file has other content, or is not executable although it should be. */
            CHANGED("differs"),
            /** A file of an earlier run is not planned any more. */
            STALE("is not generated any more"),
            /** Something that is no regular file stands where a planned file belongs. */
            BLOCKED("is not a regular file");

            private final String text;

            Kind(String text) {
                this.text = text;
            }
        }

        @Override
        public String toString() {
            return path + " " + kind.text;
        }
    }
}
