// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import com.google.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;
import org.ldomstudio.model.ldom.LdomPackage;

/**
 * Knows which files a change concerns.
 *
 * <p>What is free on a server depends on guests in files that it never mentions. So besides files that name a changed
 * element, those are
 * concerned that define or name a server on which a changed guest stands, or stood.
 */
@Singleton
public final class LdomResourceDescriptionManager extends DefaultResourceDescriptionManager {

    @Override
    public boolean isAffected(
            Collection<IResourceDescription.Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        if (super.isAffected(deltas, candidate, context)) {
            return true;
        }
        Set<String> servers = new HashSet<>();
        for (IResourceDescription.Delta delta : deltas) {
            if (delta.haveEObjectDescriptionsChanged()) {
                collectServers(delta.getOld(), servers);
                collectServers(delta.getNew(), servers);
            }
        }
        return !servers.isEmpty() && namesOneOf(candidate, servers);
    }

    private static void collectServers(@Nullable IResourceDescription description, Set<String> servers) {
        if (description == null) {
            return;
        }
        for (IEObjectDescription server : description.getExportedObjectsByType(LdomPackage.Literals.SERVER)) {
            servers.add(server.getName().toString());
        }
        for (IEObjectDescription guest : description.getExportedObjectsByType(LdomPackage.Literals.GUEST)) {
            IndexData.server(guest).ifPresent(servers::add);
        }
    }

    private static boolean namesOneOf(IResourceDescription candidate, Set<String> servers) {
        for (IEObjectDescription element : candidate.getExportedObjects()) {
            EClass type = element.getEClass();
            Optional<String> server = type == LdomPackage.Literals.SERVER
                    ? Optional.of(element.getName().toString())
                    : type == LdomPackage.Literals.GUEST ? IndexData.server(element) : Optional.empty();
            if (server.filter(servers::contains).isPresent()) {
                return true;
            }
        }
        return candidate
                .getExportedObjectsByType(LdomPackage.Literals.PLAN)
                .iterator()
                .hasNext();
    }
}
