// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.SiteState;

/**
 * All guests against all servers in one state of the site.
 *
 * <p>A matrix can be made from an earlier one: cells whose guest, source and target say the same as before are taken
 * over, so an edit
 * of one guest recomputes that guest's row, the column of its server and the rows of its neighbours there, and
 * nothing else.
 */
public final class MigratabilityMatrix {

    private final List<Guest> guests;
    private final List<Server> servers;
    private final Map<Key, Entry> entries;
    private final Map<Guest, Map<Server, Cell>> cells = new IdentityHashMap<>();
    private final int computed;

    private record Key(String guest, String server) {}

    private record Entry(List<String> fingerprint, Cell cell) {}

    private MigratabilityMatrix(SiteState state, Map<Key, Entry> earlier) {
        guests = List.copyOf(state.index().guests());
        servers = List.copyOf(state.index().servers());
        entries = HashMap.newHashMap(guests.size() * servers.size());
        Migratability verdicts = Migratability.of(state);
        Fingerprints fingerprints = new Fingerprints(state);
        int count = 0;
        for (Guest guest : guests) {
            Map<Server, Cell> row = new IdentityHashMap<>();
            for (Server server : servers) {
                Key key = new Key(String.valueOf(guest.getName()), String.valueOf(server.getName()));
                List<String> fingerprint = fingerprints.of(guest, server);
                Entry known = earlier.get(key);
                if (known == null || !known.fingerprint().equals(fingerprint)) {
                    known = new Entry(fingerprint, verdicts.cell(guest, server));
                    count++;
                }
                entries.put(key, known);
                row.put(server, known.cell());
            }
            cells.put(guest, row);
        }
        computed = count;
    }

    /** Computes the matrix of a state. */
    public static MigratabilityMatrix of(SiteState state) {
        return new MigratabilityMatrix(state, Map.of());
    }

    /** Computes the matrix of a later state, and takes over what cannot have changed. */
    public MigratabilityMatrix next(SiteState state) {
        return new MigratabilityMatrix(state, entries);
    }

    /** Returns the guests, in the order of the files. */
    public List<Guest> guests() {
        return guests;
    }

    /** Returns the servers, in the order of the files. */
    public List<Server> servers() {
        return servers;
    }

    /** Returns a cell; empty when guest or server is not of this state. */
    public Optional<Cell> cell(Guest guest, Server server) {
        return Optional.ofNullable(cells.get(guest)).map(row -> row.get(server));
    }

    /** Returns how many cells were computed and not taken over. */
    public int computed() {
        return computed;
    }

    /** Returns the cells of a guest, in the order of {@link #servers()}. */
    public List<Cell> row(Guest guest) {
        List<Cell> row = new ArrayList<>();
        servers.forEach(server -> cell(guest, server).ifPresent(row::add));
        return row;
    }
}
