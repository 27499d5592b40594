// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

/** What a plan can be written as. Set-up scripts of servers and definition scripts of guests are always shell scripts. */
public enum ScriptFormat {
    /** POSIX shell scripts: set-up of each server, definition of each guest, runbook of each plan, and the runbook to read. */
    SH("sh"),
    /** One Ansible playbook for each plan. */
    ANSIBLE("ansible"),
    /** The steps and commands of each plan as JSON. */
    JSON("json");

    private final String option;

    ScriptFormat(String option) {
        this.option = option;
    }

    /** Returns the word that selects the format on the command line. */
    public String option() {
        return option;
    }
}
