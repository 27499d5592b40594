// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates

import org.ldomstudio.scripts.steps.Script
import org.ldomstudio.scripts.steps.ScriptStep

/** Lays out set-up scripts of servers and definition scripts of guests. */
final class ScriptTemplate {

    /** Returns the text of a script. */
    def static String of(Script script) {
        val body = body(script)
        val head = '''
            #!/bin/sh
            «HeadTemplate.of(script)»
            # Usage: «script.fileName» [--dry-run] [--yes] [--from STEP]«IF script.mayReboot» [--reboot]«ENDIF»
            «HeadTemplate.options»
            «IF script.mayReboot»
                #   --reboot      reboot the control domain when a change waits for that
            «ENDIF»

            «ShellLibrary.START»

            «HeadTemplate.constants(script)»
            mode=run
            «IF script.mayReboot»
                reboot=no
            «ENDIF»

            «HeadTemplate.usage»

            while [ $# -gt 0 ]; do
                case $1 in
                --dry-run) dry_run=yes ;;
                --yes) yes=yes ;;
                --from)
                    from=${2-}
                    [ $# -eq 1 ] || shift
                    ;;
                «IF script.mayReboot»
                    --reboot) reboot=yes ;;
                «ENDIF»
                -h | --help) usage 0 ;;
                *) usage 2 ;;
                esac
                shift
            done
            «HeadTemplate.checkFrom»

        '''
        ShellLayout.finish(head + ShellLibrary.functionsOf(body) + HeadTemplate.machines(script) + "\n" + body)
    }

    def private static String body(Script script) '''
        open_log
        take_lock
        find_here
        confirm «ShellLayout.quote(script.title + ": " + script.steps.size + " steps.")»

        «FOR step : script.steps SEPARATOR "\n"»
            «step(step)»
        «ENDFOR»

        say 'Done: «script.steps.size» steps.'
    '''

    def private static step(ScriptStep step) '''
        «HeadTemplate.stepComment(step)»
        if begin «step.number» «ShellLayout.quote(step.title)»; then
        «ShellLayout.body(step.actions, 1)»
        fi
    '''

    def private static mayReboot(Script script) {
        body(script).contains("need_reboot")
    }
}
