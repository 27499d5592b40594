// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;

/** The matrix says what single questions say, keeps what an edit cannot change, and is fast. */
class MigratabilityMatrixTest {

    @Test
    void everyCellIsWhatASingleQuestionAnswers() {
        SyntheticSite site = new SyntheticSite(4, 8);
        site.servers.get(2).setFirmware(null);
        site.servers.get(3).setManager(Version.valueOf("3.3"));
        MigratabilityMatrix matrix = MigratabilityMatrix.of(site.state());
        Migratability verdicts = Migratability.of(site.state());
        for (Guest guest : site.guests) {
            for (Server server : site.servers) {
                assertThat(matrix.cell(guest, server))
                        .contains(verdicts.assess(guest, server).cell());
            }
        }
        assertThat(matrix.row(site.guests.getFirst()))
                .extracting(Cell::verdict)
                .containsExactly(Verdict.HERE, Verdict.LIVE, Verdict.UNKNOWN, Verdict.COLD);
    }

    @Test
    void anEditOfOneGuestRecomputesItsRowItsServersColumnAndItsNeighboursRows() {
        SyntheticSite site = new SyntheticSite(10, 50);
        MigratabilityMatrix before = MigratabilityMatrix.of(site.state());
        assertThat(before.computed()).isEqualTo(500);
        site.guests.getFirst().setMemory(Quantity.valueOf("64 GiB"));
        MigratabilityMatrix after = before.next(site.state());
        int neighbours = 5 * 10;
        int column = 45;
        assertThat(after.computed()).isEqualTo(neighbours + column);
        assertSame(after, MigratabilityMatrix.of(site.state()));
    }

    @Test
    void nothingIsRecomputedWhenNothingChanges() {
        SyntheticSite site = new SyntheticSite(5, 10);
        MigratabilityMatrix before = MigratabilityMatrix.of(site.state());
        assertThat(before.next(site.state()).computed()).isZero();
    }

    @Test
    void anEditOfANetworkRecomputesEverything() {
        SyntheticSite site = new SyntheticSite(5, 10);
        MigratabilityMatrix before = MigratabilityMatrix.of(site.state());
        site.state().index().networks().getFirst().setMigrationPorts(null);
        MigratabilityMatrix after = before.next(site.state());
        assertThat(after.computed()).isEqualTo(50);
        assertThat(after.row(site.guests.getFirst()).get(1).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aThousandGuestsAndAHundredServersTakeSeconds() {
        SyntheticSite site = new SyntheticSite(100, 1000);
        long begin = cpuTime();
        MigratabilityMatrix matrix = MigratabilityMatrix.of(site.state());
        Duration whole = Duration.ofNanos(cpuTime() - begin);
        site.guests.getFirst().setMemory(Quantity.valueOf("64 GiB"));
        begin = cpuTime();
        matrix.next(site.state());
        Duration edit = Duration.ofNanos(cpuTime() - begin);
        System.out.println(
                "matrix of 1,000 x 100: " + whole.toMillis() + " ms of CPU, after an edit " + edit.toMillis() + " ms");
        assertThat(whole).isLessThan(Duration.ofSeconds(15));
        assertThat(edit).isLessThan(Duration.ofSeconds(5));
    }

    /** CPU time does not depend on what else the machine does. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void assertSame(MigratabilityMatrix one, MigratabilityMatrix other) {
        for (Guest guest : one.guests()) {
            List<Cell> row = one.row(guest);
            assertThat(row).isEqualTo(other.row(guest));
        }
    }
}
