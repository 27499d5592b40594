// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.contentassist;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.ldomstudio.language.ide.docs.ElementDocs;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;

/** Which of the visible elements make sense as the target of a reference. */
@Singleton
final class LegalTargets {

    private final ElementDocs docs;

    @Inject
    LegalTargets(ElementDocs docs) {
        this.docs = docs;
    }

    /** Returns whether a reference may lead to an element; what the language forbids anyway is left out. */
    boolean isLegal(EObject owner, EReference reference, NamedElement target) {
        if (owner == target) {
            return false;
        }
        return switch (owner) {
            case Migrate migrate
            when reference == MIGRATE__TARGET ->
                migrate.getGuest() == null || migrate.getGuest().getServer() != target;
            case Guest guest when reference == GUEST__LIKE -> ((Guest) target).getLike() == null;
            case Engine engine when reference == ENGINE__LIKE -> ((Engine) target).getLike() == null;
            case Server server
            when reference == SERVER__TRUSTS -> !server.getTrusts().contains(target);
            case Server server
            when reference == SERVER__SEES -> !server.getSees().contains(target);
            case Evacuate evacuate
            when reference == EVACUATE__TARGETS ->
                evacuate.getServer() != target && !evacuate.getTargets().contains(target);
            case Evacuate evacuate
            when reference == EVACUATE__EXCEPT ->
                ((Guest) target).getServer() == evacuate.getServer()
                        && !evacuate.getExcept().contains(target);
            default -> true;
        };
    }

    /** Returns whether the platform of a guest's server supports a value of cpu-arch; true when that is not known. */
    static boolean supports(EObject owner, CpuArch arch) {
        for (EObject each = owner; each != null; each = each.eContainer()) {
            if (each instanceof Guest guest) {
                Set<CpuArch> classes = Optional.ofNullable(guest.getServer())
                        .map(Server::getPlatform)
                        .map(Platform::getCpuClasses)
                        .<Set<CpuArch>>map(Set::copyOf)
                        .orElse(Set.of());
                return classes.isEmpty() || arch == CpuArch.NATIVE || classes.contains(arch);
            }
        }
        return true;
    }

    /** Returns kind and owner: "volume of t5a/primary/primary-vds0". */
    String description(NamedElement element) {
        return docs.kindAndOwner(element);
    }

    String documentation(NamedElement element) {
        return docs.summary(element);
    }
}
