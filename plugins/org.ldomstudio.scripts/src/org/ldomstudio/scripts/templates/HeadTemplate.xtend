// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates

import org.ldomstudio.interpreter.Figures
import org.ldomstudio.scripts.steps.Script
import org.ldomstudio.scripts.steps.ScriptStep

/** Lays out what all scripts have in common: the head that says what they are, the options, the machines. */
final class HeadTemplate {

    def static String of(Script script) '''
        # shellcheck disable=SC2034 # functions leave results in variables; not every script needs every result
        «IF !script.warnings.empty»
            # WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING
            # This is NOT COMPLETE, because of errors in the model or because of what it says:
            «ShellLayout.comment(script.warnings.map["  * " + it])»
            # WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING WARNING
            #
        «ENDIF»
        «ShellLayout.comment(#[script.title + "."])»
        # Made by LDom Studio«IF script.place.present» from «ShellLayout.comment(#[script.place.get]).substring(2)»«ENDIF». Do not edit: change the model and generate it again.
        #
        «ShellLayout.comment(script.about)»
        # Log and notes are kept in $LDOM_STUDIO_STATE (default: $HOME/.ldom-studio). Other control domains are reached with
        # $LDOM_STUDIO_SSH (default: ssh in batch mode, so keys must be in place). If a machine does not know its own name, say
        # where you are: LDOM_STUDIO_HERE=«FOR machine : script.machines.take(1)»«ShellLayout.comment(#[machine.name]).substring(2)»«ENDFOR».
        #
    '''

    def static String options() '''
        #   --dry-run     print the commands; ask nothing, change nothing, need no ldm
        #   --yes         do not ask whether to begin
        #   --from STEP   begin with that step
    '''

    def static String constants(Script script) '''
        script_name=«ShellLayout.quote(script.fileName)»
        script_id=«ShellLayout.quote(script.id)»
        last=«script.steps.size»
        from=1
        step=
        asked=
        dry_run=no
        yes=no
    '''

    def static String usage() '''
        usage() { # STATUS: print the usage and end
            sed -n '/^# Usage:/,/^$/s/^# \{0,1\}//p' "$0"
            exit "$1"
        }
    '''

    def static String checkFrom() '''
        case $from in
        '' | *[!0-9]* | ?????*) usage 2 ;;
        esac
        if [ "$from" -lt 1 ] || [ "$from" -gt "$last" ]; then
            printf '%s\n' "There is no step $from: the steps are 1 to $last." >&2
            exit 2
        fi
    '''

    def static String machines(Script script) '''
        address_of() { # SERVER: prints where its control domain is reached
            case $1 in
            «FOR machine : script.machines»
                «ShellLayout.quote(machine.name)») printf '%s\n' «ShellLayout.quote(machine.address)» ;;
            «ENDFOR»
            *) false ;;
            esac
        }

        find_here() { # puts the server on whose control domain this runs, if any, into $here
            here=${LDOM_STUDIO_HERE:-}
            [ -z "$here" ] || return 0
            case $(uname -n) in
            «FOR machine : script.machines»
                «IF !ShellLayout.nodeNames(machine, script.machines).empty»
                    «ShellLayout.nodeNames(machine, script.machines)») here=«ShellLayout.quote(machine.name)» ;;
                «ENDIF»
            «ENDFOR»
            *) ;;
            esac
        }
    '''

    def static String stepComment(ScriptStep step) '''
        # --- Step «step.number»«IF step.place.present» («ShellLayout.comment(#[step.place.get]).substring(2)»)«ENDIF»«predicted(step)»
        «FOR note : step.notes»
            «ShellLayout.comment(#[note])»
        «ENDFOR»
    '''

    /** Returns the prediction for a step, with a colon before it; nothing when there is none. */
    def static String predicted(ScriptStep step) {
        if (step.prediction.empty) {
            return ""
        }
        val total = step.prediction.get.totalSeconds.map[": predicted " + Figures.duration(it)].orElse("")
        val suspend = step.prediction.get.suspendSeconds.map[", suspended " + Figures.duration(it)].orElse("")
        total + suspend
    }
}
