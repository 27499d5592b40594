// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Demand;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Engine;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.LdomPackage;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.SettableProperty;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;

/**
 * One immutable state of the whole site: what the files say, changed by the steps so far. {@link #after} gives the next
 * state.
 *
 * <p>Thread-safe as long as nobody changes the model's objects meanwhile.
 */
public final class SiteState {

    private final SiteIndex index;
    private final Overrides overrides;
    private final Map<Guest, Server> moved;
    private final Set<Guest> drained;
    private final Map<DeviceOfGuest, DeviceStep> devices;
    private final Map<EObject, Object> views = new ConcurrentHashMap<>();

    /** A device is named together with its guest, because a device that was taken over belongs to another one. */
    private record DeviceOfGuest(Guest guest, EObject device) {}

    private SiteState(
            SiteIndex index,
            Overrides overrides,
            Map<Guest, Server> moved,
            Set<Guest> drained,
            Map<DeviceOfGuest, DeviceStep> devices) {
        this.index = index;
        this.overrides = overrides;
        this.moved = moved;
        this.drained = drained;
        this.devices = devices;
    }

    /** Returns the state that the files describe. */
    public static SiteState initial(SiteIndex index) {
        return new SiteState(index, Overrides.NONE, Map.of(), Set.of(), Map.of());
    }

    /** Returns all elements of the site. */
    public SiteIndex index() {
        return index;
    }

    /**
     * Returns the state after a step that has succeeded. A step that changes nothing, or names nothing that exists,
     * gives the same state;
     * {@code evacuate} does, because it is only an intent.
     */
    public SiteState after(Step step) {
        return switch (step) {
            case Migrate migrate -> afterMigration(migrate);
            case GuestStep guestStep when isLinked(guestStep.getGuest()) -> afterGuestStep(guestStep);
            case DeviceStep device
            when isLinked(device.getGuest()) && isLinked(device.getDevice()) -> afterDeviceStep(device);
            case Setting setting -> with(setting);
            default -> this;
        };
    }

    /**
     * Returns this state with one value changed, as a {@code set} step or a what-if does. Setting the engine of a plan
     * needs the plan
     * that the setting stands in.
     */
    public SiteState with(Setting setting) {
        if (setting.getProperty() == SettableProperty.ENGINE) {
            Engine engine = setting.getEngine();
            return isLinked(engine)
                    ? planOf(setting)
                            .map(plan -> with(plan, LdomPackage.Literals.PLAN__ENGINE, engine, setting))
                            .orElse(this)
                    : this;
        }
        NamedElement target = setting.getTarget();
        if (!isLinked(target)) {
            return this;
        }
        if (setting.getProperty() == SettableProperty.CPU_ARCH) {
            return target instanceof Guest guest && setting.getCpuArch() != CpuArch.UNSTATED
                    ? with(guest, GUEST__CPU_ARCH, setting.getCpuArch(), setting)
                    : this;
        }
        Quantity value = setting.getValue();
        Optional<EStructuralFeature> feature = featureOf(setting.getProperty(), target);
        if (value == null || feature.isEmpty()) {
            return this;
        }
        SiteState next = switch (setting.getProperty()) {
            case CORES -> without(target, setting, LOGICAL_DOMAIN__VCPUS, GUEST__CID);
            case VCPUS -> without(target, setting, LOGICAL_DOMAIN__CORES, GUEST__CID);
            default -> this;
        };
        boolean whole = feature.get().getEType() == LdomPackage.Literals.COUNT;
        return next.with(target, feature.get(), whole ? Count.of(value.nominalLong()) : value, setting);
    }

    /** Returns this state with one feature changed. */
    public SiteState with(EObject element, EStructuralFeature feature, Object value, EObject cause) {
        return new SiteState(
                index, overrides.with(element, feature, Optional.of(value), cause), moved, drained, devices);
    }

    /**
     * Returns the feature that a settable property means at an element; empty when the element has no such property.
     */
    public static Optional<EStructuralFeature> featureOf(SettableProperty property, NamedElement target) {
        return target.eClass().getEAllStructuralFeatures().stream()
                .filter(feature -> !(feature instanceof EReference) || feature == NETWORK__LOADS)
                .filter(feature -> PropertyNames.of(feature).equals(property.getLiteral()))
                .findFirst();
    }

    /** Returns a guest in this state. */
    public GuestView guest(Guest guest) {
        return (GuestView) views.computeIfAbsent(guest, key -> new GuestView(this, guest));
    }

    /** Returns a server in this state. */
    public ServerView server(Server server) {
        return (ServerView) views.computeIfAbsent(server, key -> new ServerView(this, server));
    }

    /** Returns a control or service domain in this state. */
    public SystemDomainView domain(SystemDomain domain) {
        return (SystemDomainView) views.computeIfAbsent(domain, key -> new SystemDomainView(this, domain));
    }

    /** Returns a platform. */
    public PlatformView platform(Platform platform) {
        return (PlatformView) views.computeIfAbsent(platform, key -> new PlatformView(this, platform));
    }

    /** Returns a network in this state. */
    public NetworkView network(Network network) {
        return (NetworkView) views.computeIfAbsent(network, key -> new NetworkView(this, network));
    }

    /** Returns an engine in this state. */
    public EngineView engine(Engine engine) {
        return (EngineView) views.computeIfAbsent(engine, key -> new EngineView(this, engine));
    }

    /** Returns a workload or a phase in this state. */
    public DemandView demand(Demand demand) {
        return (DemandView) views.computeIfAbsent(demand, key -> new DemandView(this, demand));
    }

    /** Returns the engine of a plan in this state: stated, set by a what-if, or the built-in {@code ldoms}. */
    public Optional<EngineView> engineOf(Plan plan) {
        Optional<Object> changed = override(plan, PLAN__ENGINE).flatMap(Overrides.Override::value);
        Optional<Engine> stated = changed.map(Engine.class::cast).or(() -> Optional.ofNullable(plan.getEngine()));
        return stated.filter(SiteState::isLinked)
                .or(() -> stated.isPresent() ? Optional.empty() : index.find(Engine.class, "ldoms"))
                .map(this::engine);
    }

    /** Returns the server that a guest stands on; empty when it is not placed. */
    public Optional<Server> serverOf(Guest guest) {
        Server server = moved.getOrDefault(guest, guest.getServer());
        return Optional.ofNullable(server).filter(SiteState::isLinked);
    }

    /** Returns the guests that stand on a server. */
    public List<Guest> guestsOn(Server server) {
        if (moved.isEmpty()) {
            return index.guestsOn(server);
        }
        List<Guest> guests = new ArrayList<>(index.guestsOn(server));
        guests.removeIf(guest -> moved.getOrDefault(guest, server) != server);
        index.guests().stream()
                .filter(guest -> moved.get(guest) == server && guest.getServer() != server)
                .forEach(guests::add);
        return guests;
    }

    /** Returns whether a guest is out of its load balancer or cluster. */
    public boolean isDrained(Guest guest) {
        return drained.contains(guest);
    }

    /** Returns whether a device of a guest is there: it is stated, and no step has removed it since. */
    public boolean isPresent(Guest guest, EObject device) {
        DeviceStep last = devices.get(new DeviceOfGuest(guest, device));
        return last == null || last.getVerb() != DeviceVerb.REMOVE;
    }

    /** Returns the path under which a step added a device again. */
    public Optional<String> addedPath(Guest guest, EObject device) {
        DeviceStep last = devices.get(new DeviceOfGuest(guest, device));
        return Optional.ofNullable(last)
                .filter(step -> step.getVerb() == DeviceVerb.ADD)
                .map(DeviceStep::getPath);
    }

    Optional<Overrides.Override> override(EObject element, EStructuralFeature feature) {
        return overrides.find(element, feature);
    }

    private SiteState afterMigration(Migrate migrate) {
        Guest guest = migrate.getGuest();
        Server target = migrate.getTarget();
        if (!isLinked(guest) || !isLinked(target)) {
            return this;
        }
        Map<Guest, Server> nextMoved = new HashMap<>(moved);
        nextMoved.put(guest, target);
        SiteState next = new SiteState(index, overrides, nextMoved, drained, devices);
        if (migrate.getNewName() != null) {
            next = next.with(guest, GUEST__LDM_NAME, migrate.getNewName(), migrate);
        }
        return withMappedCores(next, migrate);
    }

    /** A domain with named cores has other core ids on the target when the migration maps them. */
    private SiteState withMappedCores(SiteState next, Migrate migrate) {
        Map<Long, Integer> targetOf = new HashMap<>();
        migrate.getCoreMaps().stream()
                .filter(map -> map.getFrom() != null && map.getTo() != null)
                .forEach(map -> targetOf.put(
                        map.getFrom().value(), Math.clamp(map.getTo().value(), 0, Integer.MAX_VALUE)));
        Optional<CpuAllocation> cpu = guest(migrate.getGuest()).cpu().known();
        if (targetOf.isEmpty() || cpu.isEmpty() || !(cpu.get() instanceof CpuAllocation.NamedCores named)) {
            return next;
        }
        List<Integer> mapped = named.ids().stream()
                .map(id -> targetOf.getOrDefault(id.longValue(), id))
                .toList();
        return next.with(migrate.getGuest(), GUEST__CID, Numbers.of(mapped), migrate);
    }

    private SiteState afterGuestStep(GuestStep step) {
        Guest guest = step.getGuest();
        return switch (step.getVerb()) {
            case DRAIN, REJOIN -> {
                Set<Guest> next = new HashSet<>(drained);
                if (step.getVerb() == GuestVerb.DRAIN) {
                    next.add(guest);
                } else {
                    next.remove(guest);
                }
                yield new SiteState(index, overrides, moved, next, devices);
            }
            case STOP, BIND -> with(guest, GUEST__STATE, GuestState.BOUND, step);
            case START -> with(guest, GUEST__STATE, GuestState.ACTIVE, step);
            case UNBIND -> with(guest, GUEST__STATE, GuestState.INACTIVE, step);
            case UNSTATED -> this;
        };
    }

    private SiteState afterDeviceStep(DeviceStep step) {
        Map<DeviceOfGuest, DeviceStep> next = new HashMap<>(devices);
        next.put(new DeviceOfGuest(step.getGuest(), step.getDevice()), step);
        return new SiteState(index, overrides, moved, drained, next);
    }

    private SiteState without(NamedElement target, Setting cause, EStructuralFeature... features) {
        Overrides next = overrides;
        for (EStructuralFeature feature : features) {
            if (target.eClass().getEAllStructuralFeatures().contains(feature)) {
                next = next.with(target, feature, Optional.empty(), cause);
            }
        }
        return new SiteState(index, next, moved, drained, devices);
    }

    private static Optional<Plan> planOf(EObject element) {
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (owner instanceof Plan plan) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    private static boolean isLinked(EObject element) {
        return element != null && !element.eIsProxy();
    }
}
