// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.docs;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.ServiceDomain;

/** Short descriptions of elements for proposals and hovers, in Markdown. */
@Singleton
public final class ElementDocs {

    private static final int MOST_LINES = 12;

    /** Returns the word of the language for the kind of an element: {@code service domain}, {@code vds}. */
    public String kind(NamedElement element) {
        return switch (element) {
            case ControlDomain domain -> "control domain";
            case ServiceDomain domain -> "service domain";
            default -> {
                String name = element.eClass().getName();
                yield switch (name) {
                    case "PhysicalFunction" -> "pf";
                    case "VirtualFunction" -> "vf";
                    case "PcieBus" -> "bus";
                    case "DirectIo" -> "direct-io";
                    case "KernelZone" -> "kernel-zone";
                    case "WhatIf" -> "what-if";
                    case "RateWrites", "MeasuredWrites" -> "writes";
                    default -> name.toLowerCase(Locale.ROOT);
                };
            }
        };
    }

    /** Returns kind and owner of an element: "volume of t5a/primary/primary-vds0", "built-in platform". */
    public String kindAndOwner(NamedElement element) {
        String kind = kind(element);
        if (element.eResource() != null
                && Catalogue.isBuiltIn(element.eResource().getURI())) {
            return "built-in " + kind;
        }
        return Optional.ofNullable(element.eContainer())
                .filter(NamedElement.class::isInstance)
                .map(owner -> kind + " of " + ((NamedElement) owner).getQualifiedName())
                .orElse(kind);
    }

    /** Returns the documentation comment of an element and the beginning of its text. */
    public String summary(NamedElement element) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + kindAndOwner(element) + "** `" + element.getName() + "`");
        Optional.ofNullable(element.getDocumentation()).ifPresent(parts::add);
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node != null) {
            List<String> lines = node.getRootNode()
                    .getText()
                    .substring(node.getOffset(), node.getEndOffset())
                    .lines()
                    .toList();
            String text = String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())));
            parts.add("```ldom\n" + text + (lines.size() > MOST_LINES ? "\n  …" : "") + "\n```");
        }
        return String.join("\n\n", parts);
    }
}
