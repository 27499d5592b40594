// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.ServiceDomain;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;

/** Free resources: who holds some, and what is known when something is not stated. */
class ResourcesTest {

    private static final long GIB = 1L << 30;

    private final SyntheticSite site = new SyntheticSite(2, 4);
    private final Server server = site.servers.get(1);

    @Test
    void controlDomainAndActiveGuestsHoldTheirs() {
        Resources resources = resources();
        assertThat(resources.strands().atMost()).isEqualTo(128 * 8 - 2 * 8 - 2 * 16);
        assertThat(resources.memory().atMost()).isEqualTo((1024 - 16 - 2 * 32) * GIB);
        assertThat(resources.memory().isExact()).isTrue();
        assertThat(resources.cores().atMost()).isEqualTo(128 - 2 - 4);
    }

    @Test
    void boundGuestsHoldTheirsAndInactiveOnesNone() {
        long before = resources().memory().atMost();
        site.guests.get(1).setState(GuestState.BOUND);
        assertThat(resources().memory().atMost()).isEqualTo(before);
        site.guests.get(1).setState(GuestState.INACTIVE);
        assertThat(resources().memory().atMost()).isEqualTo(before + 32 * GIB);
    }

    @Test
    void serviceDomainsHoldTheirs() {
        long before = resources().strands().atMost();
        ServiceDomain domain = LdomFactory.eINSTANCE.createServiceDomain();
        domain.setName("alternate");
        domain.setCores(Count.of(1));
        domain.setMemory(Quantity.valueOf("8 GiB"));
        server.getDomains().add(domain);
        assertThat(resources().strands().atMost()).isEqualTo(before - 8);
    }

    @Test
    void virtualCpusOfTwoGuestsMayShareACore() {
        site.guests.get(1).setVcpus(Count.of(4));
        site.guests.get(3).setVcpus(Count.of(4));
        assertThat(resources().cores().atMost()).isEqualTo(128 - 2 - 2);
        assertThat(resources().coresPacked().atMost()).isEqualTo(128 - 2 - 1);
    }

    @Test
    void aGuestWhoseMemoryIsNotStatedMakesTheRestAnUpperBound() {
        site.guests.get(1).setMemory(null);
        Resources.Free memory = resources().memory();
        assertThat(memory.isExact()).isFalse();
        assertThat(memory.missing()).extracting(Missing::fact).containsExactly("memory of g1");
        assertThat(memory.isLessThan(memory.atMost() + 1)).isTrue();
        assertThat(cell().verdict()).isEqualTo(Verdict.UNKNOWN);
        site.guests.getFirst().setMemory(Quantity.valueOf("2 TiB"));
        assertThat(cell()).isEqualTo(new Cell(Verdict.NO, List.of("MIG-MEM-001"), List.of()));
    }

    @Test
    void aServerWithoutAControlDomainHasUnknownResources() {
        server.getDomains().clear();
        assertThat(resources().strands().missing()).extracting(Missing::fact).containsExactly("control domain of s1");
        assertThat(cell().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private Resources resources() {
        SiteFacts facts = SiteFacts.of(site.state());
        return facts.resources(facts.state().server(server));
    }

    private Cell cell() {
        return Migratability.of(site.state()).cell(site.guests.getFirst(), server);
    }
}
