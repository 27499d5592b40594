// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates

import org.ldomstudio.scripts.steps.Runbook
import org.ldomstudio.scripts.steps.Runbook.Check
import org.ldomstudio.scripts.steps.ScriptStep

/** Lays out the runbook of a plan as a shell script. */
final class RunbookTemplate {

    /** Returns the text of a script. */
    def static String of(Runbook runbook) {
        val script = runbook.script
        val body = body(runbook)
        val head = '''
            #!/bin/sh
            «HeadTemplate.of(script)»
            «IF !runbook.documentation.empty»
                «ShellLayout.comment(runbook.documentation)»
                #
            «ENDIF»
            # Usage: «script.fileName» preflight|run|verify|rollback [--dry-run] [--yes] [--from STEP] [--again]
            #   preflight     look whether the plan can be run now; changes nothing
            #   run           preflight, then the steps; continues a run that was broken off
            #   verify        look whether everything is as the plan leaves it; changes nothing
            #   rollback      take the steps back that were done, the last one first
            «HeadTemplate.options»
            #                 (rollback: take back that step and all after it)
            #   --again       run: forget an earlier run of this plan

            «ShellLibrary.START»

            «HeadTemplate.constants(script)»
            mode=
            again=no
            wrong=0
            undone=no

            «HeadTemplate.usage»

            while [ $# -gt 0 ]; do
                case $1 in
                preflight | run | verify | rollback)
                    [ -z "$mode" ] || usage 2
                    mode=$1
                    ;;
                --dry-run) dry_run=yes ;;
                --yes) yes=yes ;;
                --again) again=yes ;;
                --from)
                    from=${2-}
                    [ $# -eq 1 ] || shift
                    ;;
                -h | --help) usage 0 ;;
                *) usage 2 ;;
                esac
                shift
            done
            [ -n "$mode" ] || usage 2
            «HeadTemplate.checkFrom»

        '''
        ShellLayout.finish(head + ShellLibrary.functionsOf(body) + HeadTemplate.machines(script) + "\n" + body)
    }

    def private static String body(Runbook runbook) '''
        preflight() { # what must hold before the first step
            «FOR check : runbook.preflight»
                «check(check)»
            «ENDFOR»
            «IF runbook.preflight.empty»
                :
            «ENDIF»
        }

        run_steps() {
        «FOR step : runbook.script.steps SEPARATOR "\n"»
            «step(step)»
        «ENDFOR»
        }

        verify() { # what must hold after the last step
            «FOR check : runbook.verify»
                «check(check)»
            «ENDFOR»
            :
        }

        undo_steps() {
        «FOR step : runbook.script.steps.reverseView»
            «undo(step)»
        «ENDFOR»
            :
        }

        report() { # WHAT: the result of checks
            if [ "$dry_run" = yes ]; then
                return 0
            elif [ "$wrong" -gt 0 ]; then
                say "$1: $wrong of the checks failed."
                return 1
            fi
            say "$1: everything is as it should be."
        }

        open_log
        journal=$state_folder/$script_id.journal
        find_here
        case $mode in
        preflight)
            preflight
            report 'Preflight'
            exit
            ;;
        verify)
            verify
            report 'Verification'
            exit
            ;;
        esac

        take_lock
        if [ "$mode" = rollback ]; then
            [ "$dry_run" = yes ] || [ -f "$journal" ] || say 'No notes of an earlier run are here: every step is looked at.'
            confirm "Take the plan back, from its last step to step $from?"
            undo_steps
            if [ "$undone" = no ]; then
                say 'There was nothing to take back.'
                exit 0
            fi
            «FOR saved : runbook.saved»
                save «ShellLayout.quote(saved.server)» «ShellLayout.quote(saved.name)»
            «ENDFOR»
            if [ "$dry_run" = no ] && [ "$from" -eq 1 ]; then
                rm -f "$journal"
            fi
            say 'The plan is taken back.'
            exit 0
        fi

        if [ "$dry_run" = no ]; then
            [ "$again" = no ] || rm -f "$journal"
            count_done
            if [ "$steps_done" -eq "$last" ]; then
                say "All $last steps are done already; nothing to do. See whether it is still so: $script_name verify. Begin anew: --again."
                exit 0
            fi
        fi
        confirm «ShellLayout.quote(runbook.script.title + ": run " + runbook.script.steps.size + " steps?")»
        if [ "$dry_run" = no ] && [ -f "$journal" ]; then
            say 'Continuing an earlier run; its preflight is not repeated.'
        else
            if [ "$from" -eq 1 ]; then
                preflight
                report 'Preflight' || give_up 'nothing was changed. Mend what is wrong and run this script again.'
            else
                say 'No preflight, because of --from.'
            fi
            now_minutes
            note "begun $minutes"
        fi
        run_steps
        say "All steps are done. Now run: $script_name verify"
    '''

    def private static check(Check check) '''
        «IF check.tests.empty»
            say «ShellLayout.quote("note: " + check.title)»
        «ENDIF»
        «FOR test : check.tests»
            check «ShellLayout.quote(check.title)» «ShellLayout.words(test)»
        «ENDFOR»
    '''

    def private static step(ScriptStep step) '''
            «HeadTemplate.stepComment(step)»
            if begin_noted «step.number» «ShellLayout.quote(step.title)»; then
                «FOR note : step.notes»
                    say «ShellLayout.quote("note: " + note)»
                «ENDFOR»
        «ShellLayout.body(step.actions, 2)»
                finish
            fi
    '''

    def private static undo(ScriptStep step) '''
        «IF !step.undo.empty»
                if begin_undo «step.number» «ShellLayout.quote(step.title)»; then
            «ShellLayout.body(step.undo, 2)»
                    finish_undo
                fi

        «ENDIF»
    '''
}
