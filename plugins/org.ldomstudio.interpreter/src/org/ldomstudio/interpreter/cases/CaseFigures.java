// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ldomstudio.simulation.MigrationResult;
import org.ldomstudio.simulation.Round;

/** Finds the figures of the format in a result. */
final class CaseFigures {
    static final String CONVERGES = "converges";

    private static final Set<String> KNOWN = Set.of(
            "totalSeconds",
            "suspendSeconds",
            "wireBytes",
            "precopyRounds",
            "finalBytes",
            "firstRoundSeconds",
            "firstRoundBytes",
            "roundSeconds",
            "roundBytes",
            "sourceCpuSeconds",
            "targetCpuSeconds",
            "estimatedSuspendSeconds",
            CONVERGES,
            "limitBytes",
            "thresholdBytes",
            "throttleStartSeconds",
            "maxThrottlePercent");
    private static final Pattern ELEMENT = Pattern.compile("(.*)\\[(\\d{1,9})]");
    private static final double PERCENT = 100.0;

    private CaseFigures() {}

    /** Returns whether this engine has such a figure. */
    static boolean has(String metric) {
        Matcher element = ELEMENT.matcher(metric);
        return KNOWN.contains(element.matches() ? element.group(1) : metric);
    }

    /** Returns whether the stop rules ended pre-copy and the guest reached the target. */
    static boolean converges(MigrationResult result) {
        return result.completed();
    }

    /** Returns a figure; empty when the migration did not get so far. */
    static OptionalDouble of(String metric, MigrationResult result) {
        Matcher element = ELEMENT.matcher(metric);
        if (element.matches()) {
            return pass(element.group(1).equals("roundSeconds"), Integer.parseInt(element.group(2)), result);
        }
        boolean completed = result.completed();
        return switch (metric) {
            case "totalSeconds" -> only(completed, result.totalSeconds());
            case "suspendSeconds" -> only(completed, result.suspendSeconds());
            case "wireBytes" -> OptionalDouble.of(result.bytesSent());
            case "precopyRounds" -> OptionalDouble.of(result.liveRounds());
            case "finalBytes" ->
                OptionalDouble.of(completed ? result.lastPass().rawBytesSent() : result.residueBytes());
            case "firstRoundSeconds" -> firstRound(true, result);
            case "firstRoundBytes" -> firstRound(false, result);
            case "sourceCpuSeconds" -> OptionalDouble.of(result.sourceCoreSeconds());
            case "targetCpuSeconds" -> OptionalDouble.of(result.targetCoreSeconds());
            case "estimatedSuspendSeconds" -> OptionalDouble.of(result.estimatedSuspendSeconds());
            case "limitBytes" -> result.limitBytes();
            case "thresholdBytes" -> OptionalDouble.of(result.thresholdBytes());
            case "throttleStartSeconds" -> result.throttleStartSeconds();
            case "maxThrottlePercent" -> OptionalDouble.of(PERCENT * result.maxThrottle());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble firstRound(boolean seconds, MigrationResult result) {
        return result.rounds().isEmpty() ? OptionalDouble.empty() : pass(seconds, 0, result);
    }

    /** Lists have one entry a pass; the last one is the suspended pass. */
    private static OptionalDouble pass(boolean seconds, int index, MigrationResult result) {
        if (index < result.rounds().size()) {
            Round round = result.rounds().get(index);
            return OptionalDouble.of(seconds ? round.seconds() : round.rawBytesSent());
        }
        return only(
                index == result.rounds().size() && result.completed(),
                seconds ? result.lastPass().seconds() : result.lastPass().rawBytesSent());
    }

    private static OptionalDouble only(boolean present, double value) {
        return present ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
