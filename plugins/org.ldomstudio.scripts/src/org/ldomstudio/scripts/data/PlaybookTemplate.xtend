// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.data

import org.ldomstudio.scripts.shell.ShellText
import org.ldomstudio.scripts.steps.Action
import org.ldomstudio.scripts.steps.Action.ByHand
import org.ldomstudio.scripts.steps.Action.Call
import org.ldomstudio.scripts.steps.Action.Need
import org.ldomstudio.scripts.steps.Action.Note
import org.ldomstudio.scripts.steps.Action.Run
import org.ldomstudio.scripts.steps.Action.Unless
import org.ldomstudio.scripts.steps.Runbook
import org.ldomstudio.scripts.steps.Runbook.Check
import org.ldomstudio.scripts.steps.ScriptStep
import org.ldomstudio.scripts.steps.Test
import org.ldomstudio.scripts.steps.TestSentences

/** Lays out a plan as an Ansible playbook. Every value is quoted on one line by Yaml, and no template in it is ever evaluated. */
final class PlaybookTemplate {

    val Runbook runbook
    var int count = 0

    private new(Runbook runbook) {
        this.runbook = runbook
    }

    /** Returns the text of a playbook. */
    def static String of(Runbook runbook) {
        new PlaybookTemplate(runbook).text.toString
    }

    def private text() '''
        ---
        «FOR warning : runbook.script.warnings BEFORE "# WARNING: this is NOT COMPLETE, because of errors in the model or because of what it says:\n"»
            # WARNING: «ShellText.line(warning)»
        «ENDFOR»
        # Plan «runbook.plan» as an Ansible playbook.
        # Made by LDom Studio«runbook.script.place.map[" from " + ShellText.line(it)].orElse("")». Do not edit: change the model and generate it again.
        #
        # The control domains are reached by their addresses, which need not be in an inventory:
        «FOR machine : runbook.script.machines»
            #   «ShellText.line(machine.name)»: «ShellText.line(machine.address)»
        «ENDFOR»
        # Only looking: --tags preflight, or --tags verify. What was done already is left alone; the shell script of the same plan
        # tests more, keeps notes of a broken-off run, and can take the plan back.
        - name: «quote("Plan " + runbook.plan)»
          hosts: localhost
          gather_facts: false
          vars:
            ldm: /usr/sbin/ldm
            plan_changed: false
          tasks:
            «IF runbook.endDiffers»
                «guard»
            «ENDIF»
            «FOR check : runbook.preflight»
                «check(check, "preflight")»
            «ENDFOR»
            «FOR step : runbook.script.steps»
                «step(step)»
            «ENDFOR»
            «FOR check : runbook.verify»
                «check(check, "verify")»
            «ENDFOR»
    '''

    /** A second run must do nothing: where the end of the plan is there already, the playbook ends. */
    def private String guard() {
        val tests = runbook.verify.map[tests].flatten.filter[!Questions.of(it).empty].toList
        val first = count + 1
        val questions = tests.map[questions(it, "always")].join
        '''
            «questions»
            - name: "Nothing is left to do"
              ansible.builtin.meta: end_play
              when:
                - "'preflight' not in ansible_run_tags"
                - "'verify' not in ansible_run_tags"
                «FOR i : first ..< (count + 1)»
                    - answer_«i»
                «ENDFOR»

        '''
    }

    def private String check(Check check, String tag) '''
        «FOR test : check.tests»
            «IF test.function == "succeeds"»
                - name: «quote(check.title)»
                  ansible.builtin.command:
                    argv: «argv(test.arguments.subList(1, test.arguments.size))»
                  delegate_to: «host(test.arguments.head)»
                  changed_when: false
                  tags: [«tag»]

            «ELSEIF !Questions.of(test).empty»
                «asserted(test, check.title, tag)»
            «ENDIF»
        «ENDFOR»
    '''

    def private String asserted(Test test, String title, String tag) {
        val first = count + 1
        '''
            «questions(test, tag)»
            - name: «quote(title)»
              ansible.builtin.assert:
                that:
                  «FOR i : first ..< (count + 1)»
                      - answer_«i»
                  «ENDFOR»
                fail_msg: «quote("This does not hold: " + TestSentences.of(test))»
                quiet: true
              «IF !tag.empty»
                  tags: [«tag»]
              «ENDIF»

        '''
    }

    /** Asks each question of a test and keeps its answer in a variable answer_N. */
    def private String questions(Test test, String tag) '''
        «FOR question : Questions.of(test)»
            «number»
            - name: «quote("Look at " + question.server)»
              ansible.builtin.command:
                argv: «argv(#["ldm"] + question.argv)»
              delegate_to: «host(question.server)»
              register: listing_«count»
              changed_when: false
              failed_when: listing_«count».rc > 1
              check_mode: false
              «IF !tag.empty»
                  tags: [«tag»]
              «ENDIF»
            - name: "Remember the answer"
              ansible.builtin.set_fact:
                answer_«count»: "{{ «IF question.negated»not «ENDIF»(«FOR i : 0 ..< question.anyOf.size SEPARATOR " or "»(listing_«count».stdout_lines | map('split', '|') | select('superset', wanted[«i»]) | list | length > 0)«ENDFOR») }}"
              vars:
                wanted:
                  «FOR fields : question.anyOf»
                      - [«FOR field : fields SEPARATOR ", "»«Yaml.plain(field)»«ENDFOR»]
                  «ENDFOR»
              «IF !tag.empty»
                  tags: [«tag»]
              «ENDIF»
        «ENDFOR»
    '''

    def private number() {
        count++
        ""
    }

    def private String step(ScriptStep step) '''
        # --- Step «step.number»«step.place.map[" (" + ShellText.line(it) + ")"].orElse("")»: «ShellText.line(step.title)»
        «FOR note : step.notes»
            # «ShellText.line(note)»
        «ENDFOR»
        «FOR action : step.actions»
            «action(action, step)»
        «ENDFOR»
    '''

    def private String action(Action action, ScriptStep step) {
        switch action {
            Run: run(action, step)
            Unless: unless(action, step)
            Need: need(action, step)
            ByHand: byHand(action, step)
            Note: note(action, step)
            Call: call(action, step)
        }
    }

    def private String run(Run run, ScriptStep step) '''
        - name: «quote(step.number + ". " + step.title)»
          ansible.builtin.command:
            argv: «argv(run.words)»
          delegate_to: «host(run.server)»

    '''

    def private String unless(Unless unless, ScriptStep step) {
        val first = count + 1
        val questions = questions(unless.test, "")
        val answers = (first ..< (count + 1)).toList
        '''
            «questions»
            «IF answers.empty»
                «FOR action : unless.actions»
                    «action(action, step)»
                «ENDFOR»
            «ELSE»
                - name: «quote(step.number + ". " + step.title)»
                  when: not («FOR i : answers SEPARATOR " and "»answer_«i»«ENDFOR»)
                  block:
                    «FOR action : unless.actions»
                        «action(action, step)»
                    «ENDFOR»
                    - name: "Remember that something has changed"
                      ansible.builtin.set_fact:
                        plan_changed: true

            «ENDIF»
        '''
    }

    def private String need(Need need, ScriptStep step) '''
        «IF !Questions.of(need.test).empty»
            «asserted(need.test, step.number + ". " + step.title, "")»
        «ENDIF»
    '''

    def private String byHand(ByHand hand, ScriptStep step) '''
        - name: «quote(step.number + ". " + step.title)»
          ansible.builtin.pause:
            prompt: «Yaml.plain("BY HAND: " + hand.text + " (Enter when it is done, Ctrl-C A to stop here)")»

    '''

    def private String note(Note note, ScriptStep step) '''
        - name: «quote(step.number + ". " + step.title)»
          ansible.builtin.debug:
            msg: «Yaml.plain(note.text)»

    '''

    def private String call(Call call, ScriptStep step) {
        val words = call.words
        switch words.head {
            case "migrate": migrate(call.command.get, words.get(3), Long.parseLong(words.get(5)), step)
            case "wait_seconds": '''
                - name: «quote(step.number + ". " + step.title)»
                  ansible.builtin.pause:
                    seconds: «words.get(1)»

            '''
            case "wait_until": '''
                - name: «quote(step.number + ". " + step.title)»
                  ansible.builtin.pause:
                    prompt: «Yaml.plain("Wait until " + words.get(1) + " (Enter then, Ctrl-C A to stop here)")»

            '''
            default: save(words.get(1), words.get(2), step)
        }
    }

    def private String migrate(Run run, String domain, long limit, ScriptStep step) '''
        «IF limit > 0»
            - name: «quote(step.number + ". " + step.title)»
              block:
                - name: «quote(step.number + ". " + step.title)»
                  timeout: «limit»
                  ansible.builtin.command:
                    argv: «argv(run.words)»
                  delegate_to: «host(run.server)»
              rescue:
                - name: «quote(step.number + ". cancel: it failed, or lasts longer than " + limit + " s")»
                  ansible.builtin.command:
                    argv: «argv(#["ldm", "cancel-operation", "migration", domain])»
                  delegate_to: «host(run.server)»
                  failed_when: false
                - name: «quote(step.number + ". stop")»
                  ansible.builtin.fail:
                    msg: «Yaml.plain("The guest was not moved; it goes on where it was. See what ldm said above.")»

        «ELSE»
            «run(run, step)»
        «ENDIF»
    '''

    def private String save(String server, String name, ScriptStep step) {
        number
        '''
            - name: «quote("Look at the saved configurations of " + server)»
              ansible.builtin.command:
                argv: «argv(#["ldm", "list-spconfig"])»
              delegate_to: «host(server)»
              register: listing_«count»
              changed_when: false
              check_mode: false
            - name: «quote(step.number + ". " + step.title)»
              vars:
                saved_as: «Yaml.plain(name)»
                saved: "{{ saved_as in (listing_«count».stdout_lines | map('split') | map('first') | list) }}"
              when: plan_changed or not saved
              block:
                - name: «quote(step.number + ". remove the old one")»
                  ansible.builtin.command:
                    argv: «argv(#["ldm", "remove-spconfig", name])»
                  delegate_to: «host(server)»
                  when: saved
                - name: «quote(step.number + ". save")»
                  ansible.builtin.command:
                    argv: «argv(#["ldm", "add-spconfig", name])»
                  delegate_to: «host(server)»

        '''
    }

    def private argv(Iterable<String> words) {
        '''["{{ ldm }}"«FOR word : words.drop(1)», «Yaml.plain(word)»«ENDFOR»]'''
    }

    def private host(String server) {
        Yaml.plain(runbook.script.machines.findFirst[name == server].address)
    }

    /** Titles are evaluated as templates even where they only name a task, so they are marked as plain as well. */
    def private quote(String title) {
        Yaml.plain(ShellText.line(title))
    }
}
