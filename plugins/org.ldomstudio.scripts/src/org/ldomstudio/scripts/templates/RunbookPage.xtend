// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates

import org.ldomstudio.interpreter.Figures
import org.ldomstudio.scripts.steps.Runbook
import org.ldomstudio.scripts.steps.ScriptStep

/** Lays out the runbook of a plan as a page to read, print and tick off. */
final class RunbookPage {

    /** Returns the text of a page in Markdown. */
    def static String of(Runbook runbook) {
        val script = runbook.script
        '''
            # Runbook: «MarkdownLayout.text(runbook.plan)»

            «FOR warning : script.warnings BEFORE "**WARNING: this is NOT COMPLETE, because of errors in the model or because of what it says:**\n\n" AFTER "\n"»
                * «MarkdownLayout.text(warning)»
            «ENDFOR»
            «FOR line : runbook.documentation AFTER "\n"»
                «MarkdownLayout.text(line)»
            «ENDFOR»
            From «MarkdownLayout.code(script.place.orElse("the model"))». The same steps as a script: `«script.fileName»`.
            Start it on one of the control domains, or on a host that can log in to all of them:
            «FOR machine : script.machines SEPARATOR ", " AFTER "."»«MarkdownLayout.text(machine.name)» (`«machine.address»`)«ENDFOR»

            | when | do this |
            | --- | --- |
            | days before | `«script.fileName» preflight` and mend what it says |
            | before you begin | read this page; `«script.fileName» run --dry-run` prints every command |
            | begin | `«script.fileName» run`; it stops at the first thing that is not as expected |
            | after an interruption | the same command again: it goes on where it was |
            | at the end | `«script.fileName» verify` |
            | to go back | `«script.fileName» rollback`, or `rollback --from STEP` for that step and all after it |

            ## Steps

            | step | what | predicted | guest suspended | line |
            | ---: | --- | ---: | ---: | --- |
            «FOR step : script.steps»
                | «step.number» | «MarkdownLayout.text(step.title)» | «total(step)» | «suspend(step)» | «step.place.map[MarkdownLayout.code(it)].orElse("")» |
            «ENDFOR»

            Predictions are the simulation's nominal figures for this model; a dash means that none was made.

            ## Before

            «FOR check : runbook.preflight»
                * [ ] «MarkdownLayout.text(check.title)»«IF !check.tests.empty»: «MarkdownLayout.tests(check.tests)»«ENDIF»
            «ENDFOR»

            «FOR step : script.steps»
                «step(step)»

            «ENDFOR»
            ## After

            «FOR check : runbook.verify»
                * [ ] «MarkdownLayout.text(check.title)»: «MarkdownLayout.tests(check.tests)»
            «ENDFOR»

            ## When a migration fails or is cancelled

            1. Look at both servers: `ldm list-domain -p`. The sixth flag says `s` on the source and `t` on the target while a migration
               is under way, and `e` after an error.
            2. **The guest is still on its source, without `e`:** nothing is lost, it goes on running there. Mend the cause that ldm named
               and start the script again.
            3. **It was cancelled:** the target scrubs the memory that it had received, and ldm hangs there meanwhile (minutes; about 7 for
               500 GB on a T4). Wait before trying again.
            4. **It lasts too long:** on the source, `ldm cancel-operation migration GUEST`. On the target this does not work.
            5. **The link broke at the very end, the source shows `e`:** if the guest runs on the target, destroy the copy on the source.
               If it does not, `ldm cancel-operation migration GUEST` on the source brings it back. Never let both copies run: they would
               write to the same disks.
            6. **Your terminal is gone:** the migration goes on by itself. Log in again and start the script again; it waits for the end.
            7. Guests that have moved are safe only after the configurations are saved (the last steps). Until then a power cycle
               brings domains back where they were. If you stop for the night, save by hand on each server: `ldm add-spconfig NAME`.
        '''
    }

    def private static step(ScriptStep step) '''
        ### «step.number». «MarkdownLayout.text(step.title)»

        «FOR note : step.notes AFTER "\n"»
            «MarkdownLayout.text(note)»
        «ENDFOR»
        «MarkdownLayout.commands(step.actions)»
        «IF !step.undo.empty»

            To take it back:

            «MarkdownLayout.commands(step.undo)»
        «ENDIF»
    '''

    def private static total(ScriptStep step) {
        step.prediction.flatMap[totalSeconds].map[Figures.duration(it)].orElse("–")
    }

    def private static suspend(ScriptStep step) {
        step.prediction.flatMap[suspendSeconds].map[Figures.duration(it)].orElse("–")
    }
}
