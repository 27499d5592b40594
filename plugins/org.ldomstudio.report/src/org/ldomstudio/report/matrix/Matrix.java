// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.matrix;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.rules.Cell;
import org.ldomstudio.rules.Migratability;

/**
 * Which guest can go where.
 *
 * @param guests names of the guests, in the order of the files
 * @param servers names of the servers, in the order of the files
 * @param rows one row of cells for each guest, one cell for each server
 */
public record Matrix(List<String> guests, List<String> servers, List<List<Cell>> rows) {

    public Matrix {
        guests = List.copyOf(guests);
        servers = List.copyOf(servers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Asks for every guest and every server of a site. */
    public static Matrix of(Migratability migratability) {
        SiteIndex index = migratability.site().state().index();
        List<Server> servers = index.servers();
        List<List<Cell>> rows = new ArrayList<>();
        for (Guest guest : index.guests()) {
            rows.add(servers.stream()
                    .map(server -> migratability.cell(guest, server))
                    .toList());
        }
        return new Matrix(
                index.guests().stream()
                        .map(guest -> String.valueOf(guest.getName()))
                        .toList(),
                servers.stream().map(server -> String.valueOf(server.getName())).toList(),
                rows);
    }
}
