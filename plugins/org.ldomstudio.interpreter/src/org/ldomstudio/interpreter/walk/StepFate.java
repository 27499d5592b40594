// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.walk;

/** What happens to a step when the plan comes to it. */
public sealed interface StepFate {

    /** It can be done, and the plan goes on in the state after it. */
    record Possible() implements StepFate {}

    /**
     * A migration that no rule refuses.
     *
     * @param judgement what the rules say; some may be undecided
     */
    record Allowed(Judgement judgement) implements StepFate {}

    /**
     * A migration that rules refuse; the state stays as it was.
     *
     * @param judgement what the rules say
     */
    record Refused(Judgement judgement) implements StepFate {}

    /**
     * It makes no sense where it stands; the state stays as it was.
     *
     * @param ruleId the check of the language that it breaks: LNG-STATE or LNG-TARGET
     * @param reason why, a sentence
     */
    record Impossible(String ruleId, String reason) implements StepFate {}

    /** It names something that does not exist; linking has reported that, and the state stays as it was. */
    record Unlinked() implements StepFate {}

    /** An intent that no planner has turned into steps; the state stays as it was. */
    record Unplanned() implements StepFate {}
}
