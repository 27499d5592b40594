// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.templates

import java.util.List

/** Lays out the page that says which files there are and in which order they are used. */
final class IndexPage {

    /**
     * Returns the text of a page in Markdown.
     *
     * @param setups set-up scripts of servers
     * @param guests definition scripts of guests, masters before their slaves
     * @param plans files of plans
     * @param omissions what was not generated, each with its reason
     */
    def static String of(List<String> setups, List<String> guests, List<String> plans, List<String> omissions) '''
        # Generated scripts

        Made by LDom Studio. Do not edit: change the model and generate them again. `sha256sum -c .ldom-studio.sha256` tells whether
        somebody did.

        «FOR omission : omissions BEFORE "**Not generated:**\n\n" AFTER "\n"»
            * «MarkdownLayout.text(omission)»
        «ENDFOR»
        Each script says at its top what it is and how it is used; `--dry-run` prints its commands and changes nothing. Scripts run on the
        control domain that they name, or on a host that can log in there through ssh, on Solaris 10 and 11. A second run does nothing.

        «FOR file : setups BEFORE "1. Set up the servers. Each run that says so needs a reboot of the control domain and then a second run:\n\n" AFTER "\n"»
            «"   "»* `«file»`
        «ENDFOR»
        «FOR file : guests BEFORE "2. Define the guests, once, in this order:\n\n" AFTER "\n"»
            «"   "»* `«file»`
        «ENDFOR»
        «FOR file : plans BEFORE "3. Carry out plans; begin with their page:\n\n" AFTER "\n"»
            «"   "»* `«file»`
        «ENDFOR»
        Migrations use trusted certificates unless the model states a password file. Each server must have the other's certificate
        installed beforehand; `preflight` finds out with a dry run of every live migration.
    '''
}
