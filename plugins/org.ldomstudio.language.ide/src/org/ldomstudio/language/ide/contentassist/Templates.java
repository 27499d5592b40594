// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.util.TextRegion;

/** Pieces of models to start from. Places to fill in are written in angle quotes. */
@Singleton
final class Templates {

    /**
     * A piece of a model.
     *
     * @param word the word that it begins with
     * @param title what it makes
     * @param pattern its text, with places to fill in such as {@code ‹name›}
     */
    record Template(String word, String title, String pattern) {

        /** Makes the proposal. Positions to fill in are those of the document once the proposal has been inserted. */
        ContentAssistEntry entry(ContentAssistContext context) {
            ContentAssistEntry entry = new ContentAssistEntry();
            int start = context.getOffset() - context.getPrefix().length();
            StringBuilder text = new StringBuilder();
            int from = -1;
            for (int i = 0; i < pattern.length(); i++) {
                char letter = pattern.charAt(i);
                if (letter == '‹') {
                    from = text.length();
                } else if (letter == '›') {
                    entry.getEditPositions().add(new TextRegion(start + from, text.length() - from));
                } else {
                    text.append(letter);
                }
            }
            entry.setPrefix(context.getPrefix());
            entry.setProposal(text.toString());
            entry.setLabel(word);
            entry.setDescription(" – " + title);
            entry.setDocumentation(title + "\n\n```ldom\n" + text + "\n```");
            entry.setKind(ContentAssistEntry.KIND_SNIPPET);
            return entry;
        }
    }

    private static final List<Template> FILE = List.of(
            new Template("server", "A server with its control domain and services", """
                server ‹name› {
                  platform ‹T5-2›
                  firmware ‹9.6.22.c›
                  manager ‹3.6›
                  cores ‹32›
                  memory ‹512 GiB›
                  login certificates
                  link ‹net0› to ‹network›
                  control domain {
                    os solaris ‹11.4.62›
                    cores ‹2›
                    memory ‹16 GiB›
                    vds primary-vds0
                    vsw primary-vsw0 { net-dev ‹net0› }
                    vcc primary-vcc0 { ports 5000..5100 }
                  }
                }\
                """),
            new Template("guest", "A guest domain with a disk and a network", """
                guest ‹name› on ‹server› {
                  os solaris ‹11.4›
                  cores ‹4›
                  memory ‹32 GiB›
                  vdisk ‹root› on primary-vds0
                  vnet net0 on primary-vsw0 { pvid ‹1› }
                  ntp yes
                  workload ‹idle›
                }\
                """),
            new Template("guest", "A root domain with a bus of its own", """
                guest ‹name› on ‹server› {
                  os solaris ‹11.4›
                  cores ‹2›
                  memory ‹8 GiB›
                  bus ‹pci_1›
                }\
                """),
            new Template("network", "A network for migrations", """
                network ‹migration-lan› {
                  speed ‹10 Gbit/s›
                  efficiency 94 %
                  migration-ports open
                }\
                """),
            new Template("storage", "A SAN that several servers see", "storage ‹san› fc"),
            new Template("workload", "A workload that writes memory at random", """
                workload ‹name› {
                  writes ‹hot› ‹20 MiB/s› over ‹1 GiB›
                }\
                """),
            new Template("plan", "A plan that migrates a guest", """
                plan ‹name› {
                  over ‹migration-lan›
                  window ‹sun 02:00..04:00›
                  migrate ‹guest› to ‹server›
                  expect suspend-time of every guest below ‹500 ms›
                }\
                """));

    private static final List<Template> STEP = List.of(
            new Template("drain", "Leave the load balancer, migrate, come back", """
                drain ‹guest›
                migrate ‹guest› to ‹server›
                rejoin ‹guest›\
                """),
            new Template("migrate", "Migrate a guest", "migrate ‹guest› to ‹server›"));

    @Inject
    Templates() {}

    /** Returns the templates for where the grammar calls a rule. */
    List<Template> of(String rule) {
        List<Template> templates = new ArrayList<>();
        if (rule.equals("TopElement")) {
            templates.addAll(FILE);
        } else if (rule.equals("Step")) {
            templates.addAll(STEP);
        }
        return templates;
    }
}
