// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.ldom.Workload;

/**
 * All elements of all files of one invocation or project, together with the built-in catalogue.
 *
 * <p>Where two elements of a kind have the same name, the first one is found by that name; a check of the language
 * reports both.
 */
public final class SiteIndex {

    private final Map<Class<? extends TopElement>, List<TopElement>> byKind = new LinkedHashMap<>();
    private final Map<Class<? extends TopElement>, Map<String, TopElement>> byName = new LinkedHashMap<>();
    private final Set<TopElement> builtIn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Server, List<Guest>> guestsByServer = new IdentityHashMap<>();

    /**
     * Indexes models.
     *
     * @param models the files of the user, in a stable order
     * @param catalogue the built-in files
     */
    public SiteIndex(Collection<LdomModel> models, Collection<LdomModel> catalogue) {
        models.forEach(model -> model.getElements().forEach(this::add));
        catalogue.forEach(model -> model.getElements().forEach(element -> {
            builtIn.add(element);
            add(element);
        }));
        for (Guest guest : guests()) {
            Server server = guest.getServer();
            if (server != null && !server.eIsProxy()) {
                guestsByServer.computeIfAbsent(server, key -> new ArrayList<>()).add(guest);
            }
        }
    }

    /** Returns the guests, in the order of the files. */
    public List<Guest> guests() {
        return all(Guest.class);
    }

    /** Returns the servers, in the order of the files. */
    public List<Server> servers() {
        return all(Server.class);
    }

    /** Returns the networks, in the order of the files. */
    public List<Network> networks() {
        return all(Network.class);
    }

    /** Returns the storages, in the order of the files. */
    public List<Storage> storages() {
        return all(Storage.class);
    }

    /** Returns the plans, in the order of the files. */
    public List<Plan> plans() {
        return all(Plan.class);
    }

    /** Returns the applications, in the order of the files. */
    public List<Application> applications() {
        return all(Application.class);
    }

    /** Returns the platforms, those of the user first. */
    public List<Platform> platforms() {
        return all(Platform.class);
    }

    /** Returns the engines, those of the user first. */
    public List<Engine> engines() {
        return all(Engine.class);
    }

    /** Returns the workloads, those of the user first. */
    public List<Workload> workloads() {
        return all(Workload.class);
    }

    /** Returns the elements of a kind, those of the user first. */
    public <T extends TopElement> List<T> all(Class<T> kind) {
        @SuppressWarnings("unchecked")
        List<T> elements = (List<T>) byKind.getOrDefault(kind, List.of());
        return Collections.unmodifiableList(elements);
    }

    /** Returns the first element of a kind with that name. */
    public <T extends TopElement> Optional<T> find(Class<T> kind, String name) {
        return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name))
                .map(kind::cast);
    }

    /** Returns whether the element belongs to the built-in catalogue. */
    public boolean isBuiltIn(TopElement element) {
        return builtIn.contains(element);
    }

    /** Returns the guests that the files place on a server. */
    public List<Guest> guestsOn(Server server) {
        return Collections.unmodifiableList(guestsByServer.getOrDefault(server, List.of()));
    }

    private void add(TopElement element) {
        @SuppressWarnings("unchecked")
        Class<? extends TopElement> kind =
                (Class<? extends TopElement>) element.eClass().getInstanceClass();
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(element);
        if (element.getName() != null) {
            byName.computeIfAbsent(kind, key -> new LinkedHashMap<>()).putIfAbsent(element.getName(), element);
        }
    }
}
