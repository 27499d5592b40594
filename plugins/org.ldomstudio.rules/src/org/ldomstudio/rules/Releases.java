// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.model.view.Unknown;
import org.ldomstudio.model.view.Value;

/**
 * Releases of Oracle VM Server for SPARC (Logical Domains Manager) that a rule holds for.
 *
 * <p>A rule restricts, so it holds as soon as one of the two managers is in the range: each manager applies the rules
 * of its own
 * release, and either can refuse.
 *
 * @param from first release, empty when there is no lower bound
 * @param before first release that it does not hold for any more, empty when there is no upper bound
 */
public record Releases(Optional<String> from, Optional<String> before) {

    /** All releases. */
    public static final Releases ALL = new Releases(Optional.empty(), Optional.empty());

    private static final Held YES = new Held(true, List.of());

    /** Makes a range with a lower bound. */
    public static Releases from(String first) {
        return new Releases(Optional.of(first), Optional.empty());
    }

    /** Makes a range with an upper bound, which is not in it. */
    public static Releases before(String end) {
        return new Releases(Optional.empty(), Optional.of(end));
    }

    /** Returns whether the release is in the range; empty when it is not exact enough to tell. */
    public Optional<Boolean> contain(Version release) {
        Optional<Boolean> late = from.map(release::isAtLeast).orElse(Optional.of(true));
        Optional<Boolean> early =
                before.map(release::isAtLeast).orElse(Optional.of(false)).map(reached -> !reached);
        if (late.equals(Optional.of(false)) || early.equals(Optional.of(false))) {
            return Optional.of(false);
        }
        return late.isPresent() && early.isPresent() ? Optional.of(true) : Optional.empty();
    }

    /** Returns whether one of the managers is in the range; the missing facts when that is not known. */
    Held holdFor(List<Value<Version>> managers) {
        if (from.isEmpty() && before.isEmpty() || managers.stream().anyMatch(this::isIn)) {
            return YES;
        }
        List<Value<Version>> undecided = managers.stream()
                .filter(manager -> manager.known().flatMap(this::contain).isEmpty())
                .toList();
        return new Held(false, undecided.stream().map(Releases::missing).toList());
    }

    /**
     * Whether a rule holds.
     *
     * @param yes it does
     * @param unlessStated what is not stated and could make it hold
     */
    record Held(boolean yes, List<Missing> unlessStated) {
        /** Returns the missing facts with what the rule would answer at worst. */
        List<Missing> unlessStated(Severity atWorst) {
            return unlessStated.stream()
                    .map(missing -> missing.atWorst(atWorst))
                    .toList();
        }
    }

    /** Returns the range for people: "from 3.5", "up to 3.4", "all releases". */
    public String text() {
        if (from.isPresent() && before.isPresent()) {
            return "from " + from.get() + ", before " + before.get();
        }
        return from.map(first -> "from " + first)
                .or(() -> before.map(end -> "before " + end))
                .orElse("all releases");
    }

    private boolean isIn(Value<Version> manager) {
        return manager.known().flatMap(this::contain).orElse(false);
    }

    private static Missing missing(Value<Version> manager) {
        return manager instanceof Unknown<Version> unknown
                ? Missing.of(unknown, Severity.ERROR)
                : new Missing(
                        "exact release behind manager " + manager.known().orElseThrow(),
                        manager.place(),
                        Severity.ERROR);
    }
}
