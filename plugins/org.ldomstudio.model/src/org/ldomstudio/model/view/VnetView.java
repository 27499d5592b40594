// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Vnet;
import org.ldomstudio.model.ldom.VnetMode;
import org.ldomstudio.model.ldom.Vsw;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;

/**
 * A virtual network device of a guest. It names its switch, which is looked up on the server where the guest stands.
 */
public final class VnetView extends ElementView {

    private final GuestView guest;
    private final Vnet vnet;
    private final boolean own;
    private final Memo<Value<String>> vswName = new Memo<>(this::findVswName);

    VnetView(GuestView guest, GuestView.Part<Vnet> part) {
        super(
                guest.state(),
                part.element(),
                part.own().isPresent() ? part.like() : Optional.empty(),
                guest.label() + "/" + nameOf(part.element()));
        this.guest = guest;
        this.vnet = part.element();
        this.own = part.own().isPresent();
    }

    /** Returns the element of the model; it belongs to the other guest when the whole device is taken over. */
    public Vnet vnet() {
        return vnet;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(vnet);
    }

    /** Returns the guest that has it. */
    public GuestView guest() {
        return guest;
    }

    /** Returns the name of its virtual switch. */
    public Value<String> vswName() {
        return vswName.get();
    }

    /** Returns the virtual switch of that name on a server, as ldm finds it there; empty when there is none. */
    public Optional<Vsw> vswOn(ServerView server) {
        return vswName().known().flatMap(server::vsw);
    }

    /** Returns its untagged VLAN. */
    public Value<Long> pvid() {
        return value(VNET__PVID, Count.class, Count.of(1)).map(Count::value);
    }

    /** Returns its tagged VLANs; unknown when it has none. */
    public Value<Numbers> vlans() {
        return value(VNET__VLANS, Numbers.class);
    }

    /** Returns its Ethernet address; unknown when ldm chooses it. Never taken over. */
    public Value<MacAddress> mac() {
        return own ? value(VNET__MAC, MacAddress.class) : unknown(VNET__MAC);
    }

    /** Returns its alternate Ethernet addresses; empty when none is stated. Never taken over. */
    public List<MacAddress> altMacs() {
        return own ? values(VNET__ALT_MACS, MacAddress.class) : List.of();
    }

    /** Returns the largest frame payload in bytes. */
    public Value<Long> mtu() {
        return value(VNET__MTU, Count.class, Count.of(1500)).map(Count::value);
    }

    /** Returns its special mode; unknown when it has none. */
    public Value<VnetMode> mode() {
        return value(VNET__MODE, VnetMode.class);
    }

    /** Returns whether it reports the physical link state. */
    public Value<Boolean> linkprop() {
        return value(VNET__LINKPROP, YesNo.class).map(YesNo.YES::equals);
    }

    /** Returns its device number; unknown when ldm chooses it. */
    public Value<Long> id() {
        return value(VNET__ID, Count.class).map(Count::value);
    }

    private Value<String> findVswName() {
        return value(VNET__VSW, Vsw.class).map(ElementView::nameOf);
    }
}
