// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Load;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.OpenBlocked;
import org.ldomstudio.model.ldom.When;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;

/** A network in one state of the site. */
public final class NetworkView extends ElementView {

    private static final Quantity TCP_EFFICIENCY = Quantity.of(94, Unit.PERCENT);

    private final Network network;

    NetworkView(SiteState state, Network network) {
        super(state, network, Optional.empty(), nameOf(network));
        this.network = network;
    }

    /**
     * Traffic of others that goes first.
     *
     * @param value share of the speed, or a bit rate
     * @param during when it applies; always when empty
     */
    public record OtherTraffic(Quantity value, Optional<When> during) {}

    /** Returns the element of the model. */
    public Network network() {
        return network;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(network);
    }

    /** Returns the speed of every link to it. */
    public Value<Quantity> speed() {
        return value(NETWORK__SPEED, Quantity.class);
    }

    /** Returns the cap on the sum over all its links; unknown when there is none. */
    public Value<Quantity> backbone() {
        return value(NETWORK__BACKBONE, Quantity.class);
    }

    /** Returns the share of the speed that is left for payload; by default what TCP makes of Ethernet, 94 %. */
    public Value<Quantity> efficiency() {
        return value(NETWORK__EFFICIENCY, Quantity.class, TCP_EFFICIENCY);
    }

    /** Returns the VLANs that it carries; unknown when it carries any. */
    public Value<Numbers> vlans() {
        return value(NETWORK__VLANS, Numbers.class);
    }

    /** Returns whether firewalls let migrations through. */
    public Value<OpenBlocked> migrationPorts() {
        return value(NETWORK__MIGRATION_PORTS, OpenBlocked.class);
    }

    /** Returns the traffic of others in written order; the last one that applies at a time counts; none means 0 %. */
    public List<OtherTraffic> loads() {
        Optional<Quantity> changed = state().override(network, NETWORK__LOADS)
                .flatMap(Overrides.Override::value)
                .map(Quantity.class::cast);
        return changed.map(value -> List.of(new OtherTraffic(value, Optional.empty())))
                .orElseGet(() -> network.getLoads().stream()
                        .map(NetworkView::traffic)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<OtherTraffic> traffic(Load load) {
        return Optional.ofNullable(load.getValue())
                .map(value -> new OtherTraffic(value, Optional.ofNullable(load.getDuring())));
    }
}
