// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.Optional;
import org.ldomstudio.model.ldom.Vhba;
import org.ldomstudio.model.ldom.Vsan;
import org.ldomstudio.model.values.Count;

/**
 * A virtual SCSI host bus adapter of a guest. It names its vSAN, which is looked up on the server where the guest
 * stands.
 */
public final class VhbaView extends ElementView {

    private final GuestView guest;
    private final Vhba vhba;

    VhbaView(GuestView guest, GuestView.Part<Vhba> part) {
        super(
                guest.state(),
                part.element(),
                part.own().isPresent() ? part.like() : Optional.empty(),
                guest.label() + "/" + nameOf(part.element()));
        this.guest = guest;
        this.vhba = part.element();
    }

    /** Returns the element of the model; it belongs to the other guest when the whole device is taken over. */
    public Vhba vhba() {
        return vhba;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(vhba);
    }

    /** Returns the guest that has it. */
    public GuestView guest() {
        return guest;
    }

    /** Returns the name of its vSAN. */
    public Value<String> vsanName() {
        return value(VHBA__VSAN, Vsan.class).map(ElementView::nameOf);
    }

    /** Returns the vSAN of that name on a server, as ldm finds it there; empty when there is none. */
    public Optional<Vsan> vsanOn(ServerView server) {
        return vsanName().known().flatMap(server::vsan);
    }

    /** Returns its device number; unknown when ldm chooses it. */
    public Value<Long> id() {
        return value(VHBA__ID, Count.class).map(Count::value);
    }
}
