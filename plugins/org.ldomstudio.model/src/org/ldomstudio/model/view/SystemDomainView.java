// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;

/** A control or service domain in one state of the site. */
public final class SystemDomainView extends LogicalDomainView {

    private static final Quantity NO_LOAD = Quantity.of(0, Unit.PERCENT);

    private final SystemDomain domain;

    SystemDomainView(SiteState state, SystemDomain domain) {
        super(state, domain, Optional.empty(), domain.getQualifiedName());
        this.domain = domain;
    }

    @Override
    public SystemDomain domain() {
        return domain;
    }

    @Override
    public Optional<ServerView> server() {
        return Optional.ofNullable(domain.getServer()).map(state()::server);
    }

    /** Returns whether it is the control domain. */
    public boolean isControl() {
        return domain instanceof ControlDomain;
    }

    /** Returns the share of its cores that is busy before any migration. */
    public Value<Quantity> load() {
        return value(SYSTEM_DOMAIN__LOAD, Quantity.class, NO_LOAD);
    }

    /** Returns the patches that are stated; empty when none is. */
    public List<String> patches() {
        return values(SYSTEM_DOMAIN__PATCHES, String.class);
    }

    /** Returns its CPUs in cores: whole cores, or strands divided by the strands of a core. */
    public Value<Double> coreEquivalent() {
        return cpu().flatMap(cpu -> switch (cpu) {
            case CpuAllocation.WholeCores whole -> Known.stated((double) whole.cores(), Place.of(domain));
            case CpuAllocation.NamedCores named ->
                Known.stated((double) named.ids().size(), Place.of(domain));
            case CpuAllocation.VirtualCpus vcpus ->
                server().<Value<Integer>>map(ServerView::threadsPerCore)
                        .orElseGet(() -> new Unknown<>("server of " + label(), Place.of(domain)))
                        .map(threads -> (double) vcpus.vcpus() / threads);
        });
    }
}
