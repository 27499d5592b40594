// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestDevice;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;

/**
 * What a reference may name: each offers only what fits.
 *
 * <p>Names of the outermost level come from the index, so that linking takes the same time in one file and in
 * thousands;
 * names inside a server come from a table that is made once per server.
 */
public final class LdomScopeProvider implements IScopeProvider {

    private final ModelElements elements;
    private final IResourceScopeCache cache;
    private final Map<EReference, Function<Guest, Function<Services, Map<String, ? extends EObject>>>> serviceTables;

    @Inject
    LdomScopeProvider(ModelElements elements, IResourceScopeCache cache) {
        this.elements = elements;
        this.cache = cache;
        serviceTables = Map.of(
                VDISK__VDS, guest -> Services::disks,
                VDISK__VOLUME, guest -> Services::volumes,
                VNET__VSW, guest -> Services::switches,
                VHBA__VSAN, guest -> Services::vsans,
                CONSOLE__VCC, guest -> Services::consoles);
    }

    @Override
    public IScope getScope(EObject context, EReference reference) {
        Resource resource = context.eResource();
        if (resource == null) {
            return IScope.NULLSCOPE;
        }
        if (serviceTables.containsKey(reference)) {
            Guest guest = EcoreUtil2.getContainerOfType(context, Guest.class);
            return new MapScope(serviceTables.get(reference).apply(guest).apply(services(guest)));
        }
        if (reference == VSW__NET_DEV) {
            return new MapScope(
                    named(EcoreUtil2.getContainerOfType(context, Server.class).getLinks()));
        }
        if (reference == GUEST__MASTERS) {
            return mastersOf((Guest) context);
        }
        if (reference == DEVICE_STEP__DEVICE) {
            return new MapScope(devices(((DeviceStep) context).getGuest()));
        }
        if (reference == SETTING__TARGET) {
            return targetsOf((Setting) context);
        }
        if (reference.getEReferenceType() == STORAGE) {
            return storagesFor(context);
        }
        return all(resource, reference.getEReferenceType());
    }

    private NamedScope all(Resource resource, EClass type) {
        return elements.scope(resource, type, description -> true);
    }

    /** A local storage is visible on its own server only. */
    private NamedScope storagesFor(EObject context) {
        Server server = EcoreUtil2.getContainerOfType(context, Server.class);
        return elements.scope(context.eResource(), STORAGE, description -> {
            Storage storage = (Storage) ModelElements.resolve(description, context);
            return storage.getKind() != StorageKind.LOCAL
                    || storage.getServer() == null
                    || storage.getServer() == server;
        });
    }

    /**
     * Services of the guest's server; of all servers for a guest that stands on none, because there only the name
     * counts.
     */
    private Services services(Guest guest) {
        Server server = guest.getServer();
        if (server != null && server.eResource() != null) {
            return cache.get(server, server.eResource(), () -> Services.of(List.of(server)));
        }
        return cache.get(Services.class, guest.eResource(), () -> {
            List<Server> servers = new ArrayList<>();
            for (IEObjectDescription description :
                    all(guest.eResource(), SERVER).getAllElements()) {
                if (ModelElements.resolve(description, guest) instanceof Server found && !found.eIsProxy()) {
                    servers.add(found);
                }
            }
            return Services.of(servers);
        });
    }

    private NamedScope mastersOf(Guest guest) {
        Server server = guest.getServer();
        NamedScope neighbours = elements.scope(
                guest.eResource(),
                GUEST,
                description -> ((Guest) ModelElements.resolve(description, guest)).getServer() == server);
        NamedScope paths = new PathScope(
                all(guest.eResource(), SERVER), List.of(SYSTEM_DOMAIN), found -> ModelElements.resolve(found, guest));
        return new JoinedScope(List.of(neighbours, new MapScope(services(guest).domains()), paths));
    }

    /** Devices that a step can add or remove; those taken over by {@code like} are those of the other guest. */
    private static Map<String, GuestDevice> devices(Guest guest) {
        if (guest == null || guest.eIsProxy()) {
            return Map.of();
        }
        Map<String, GuestDevice> devices = new LinkedHashMap<>();
        for (Guest owner : guest.getLike() == null ? List.of(guest) : List.of(guest, guest.getLike())) {
            List<GuestDevice> own = new ArrayList<>(owner.getVdisks());
            own.addAll(owner.getVnets());
            own.addAll(owner.getVhbas());
            if (owner == guest) {
                own.addAll(owner.getPhysicalIo());
            }
            named(own).forEach(devices::putIfAbsent);
        }
        return devices;
    }

    private NamedScope targetsOf(Setting setting) {
        Resource resource = setting.eResource();
        return switch (setting.getProperty()) {
            case MEMORY, CORES, VCPUS, CRYPTO_UNITS ->
                new JoinedScope(List.of(all(resource, GUEST), inside(setting, SERVER, SYSTEM_DOMAIN)));
            case CPU_ARCH -> all(resource, GUEST);
            case SPEED, BACKBONE, EFFICIENCY -> all(resource, NETWORK);
            case LOAD -> new JoinedScope(List.of(all(resource, NETWORK), inside(setting, SERVER, SYSTEM_DOMAIN)));
            case UNTOUCHED -> all(resource, WORKLOAD);
            case COMPRESSES_TO, CPU, VIRTUAL_IO -> inside(setting, WORKLOAD, WORKLOAD, PHASE);
            case RATE, OVER -> inside(setting, WORKLOAD, RATE_WRITES);
            case SETUP, SUSPEND, DEVICES, RESUME, CLEANUP, FAULT, COPY, COMPRESS, ENCRYPT, THREADS, RATE_LIMIT, NOISE ->
                all(resource, ENGINE);
            case ENGINE, UNSTATED -> new MapScope(Map.of());
        };
    }

    private NamedScope inside(EObject context, EClass root, EClass... types) {
        return new PathScope(
                all(context.eResource(), root), List.of(types), found -> ModelElements.resolve(found, context));
    }

    private static <T extends NamedElement> Map<String, T> named(List<T> elements) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T element : elements) {
            Optional.ofNullable(element.getName()).ifPresent(name -> byName.putIfAbsent(name, element));
        }
        return byName;
    }
}
