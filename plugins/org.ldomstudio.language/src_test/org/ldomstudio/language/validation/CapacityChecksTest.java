// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.findings;

import org.junit.jupiter.api.Test;

/** What servers have, what their domains hold, and identities used twice. */
class CapacityChecksTest {

    private static final String SERVER =
            "server s { platform T5-2 cores 32 memory 512 GiB control domain { cores 2 memory 16 GiB } }\n";

    @Test
    void memoryAboveThePlatformsIsNoted() {
        assertThat(findings("LNG-MAXMEM", "server s { platform T5-2 memory 2 TiB }"))
                .singleElement()
                .asString()
                .startsWith("1:33 ")
                .contains("2 TiB")
                .contains("1 TiB");
        assertThat(findings("LNG-MAXMEM", SERVER)).isEmpty();
    }

    @Test
    void firmwareBelongsToTheFamilyOfThePlatform() {
        assertThat(findings("LNG-FIRMWARE", "server s { platform T5-2 firmware 8.4.0 }"))
                .hasSize(1);
        assertThat(findings("LNG-FIRMWARE", "server s { platform M10-1 firmware XCP2230 }"))
                .isEmpty();
        assertThat(findings("LNG-FIRMWARE", "server s { platform M10-1 firmware 9.1 }"))
                .hasSize(1);
    }

    @Test
    void domainsHoldNoMoreCoresThanAreFitted() {
        assertThat(findings("LNG-CPUS", SERVER + "guest a on s { cores 28 } guest b on s { vcpus 17 }"))
                .singleElement()
                .asString()
                .startsWith("1:32 ")
                .contains("at least 33 cores (30 whole cores and 17 virtual CPUs), but only 32 are fitted");
        assertThat(findings("LNG-CPUS", SERVER + "guest a on s { cores 28 } guest b on s { vcpus 16 }"))
                .isEmpty();
    }

    @Test
    void inactiveGuestsHoldNothing() {
        assertThat(findings("LNG-CPUS", SERVER + "guest a on s { cores 40 memory 600 GiB state inactive }"))
                .isEmpty();
        assertThat(findings("LNG-CPUS", SERVER + "guest a on s { memory 600 GiB state bound }"))
                .singleElement()
                .asString()
                .contains("616 GiB of memory, but only 512 GiB");
    }

    @Test
    void whatAGuestIsLikeCounts() {
        assertThat(findings("LNG-CPUS", SERVER + "guest a { cores 20 } guest b on s like a guest c on s like a"))
                .hasSize(1);
    }

    @Test
    void aPhysicalFunctionHasEnoughVirtualFunctions() {
        String text =
                "server s { platform T5-2 pf f at \"/SYS/PF0\" { vfs 1 } } guest a on s { vf x at \"/SYS/PF0.VF0\" } ";
        assertThat(findings("LNG-PFVF", text)).isEmpty();
        assertThat(findings("LNG-PFVF", text + "guest b on s { vf x at \"/SYS/PF0.VF1\" }"))
                .hasSize(1);
        assertThat(findings("LNG-PFVF", text + "guest b on s { vf x at \"/SYS/PF01.VF1\" }"))
                .isEmpty();
    }

    @Test
    void aBusServesNotTooManyDomains() {
        StringBuilder text = new StringBuilder("server s { platform T5-2 pf f at \"/P\" }\n");
        for (int i = 0; i < 15; i++) {
            text.append("guest g")
                    .append(i)
                    .append(" on s { vf x at \"/P.VF")
                    .append(i)
                    .append("\" }\n");
        }
        assertThat(findings("LNG-BUSDOMAINS", text.toString())).isEmpty();
        assertThat(findings("LNG-BUSDOMAINS", text + "guest g15 on s { vf x at \"/P.VF15\" }"))
                .hasSize(1);
    }

    @Test
    void memoryComesInSteps() {
        assertThat(findings("LNG-MEMSTEP", "guest g { memory 1000 MiB }"))
                .singleElement()
                .asString()
                .contains("256 MiB");
        assertThat(findings("LNG-MEMSTEP", "guest g { state bound memory 1000 MiB }"))
                .isEmpty();
        assertThat(findings("LNG-MEMSTEP", "guest g { state bound memory 1001 MiB }"))
                .hasSize(1);
        assertThat(findings("LNG-MEMSTEP", "guest g { state inactive memory 1001 MiB }"))
                .isEmpty();
    }

    @Test
    void memoryBlocksAddUp() {
        String blocks = "memory-block pa 0x10000000 ra 0x0 size 2 GiB memory-block pa 0x90000000 ra 0x80000000 size ";
        assertThat(findings("LNG-BLOCKS", "guest g { memory 8 GiB " + blocks + "6 GiB }"))
                .isEmpty();
        assertThat(findings("LNG-BLOCKS", "guest g { memory 8 GiB " + blocks + "5 GiB }"))
                .hasSize(1);
    }

    @Test
    void identitiesUsedTwiceAreReportedAtBothPlaces() {
        assertThat(findings(
                        "LNG-USEDTWICE",
                        SERVER
                                + "guest a on s { mac-addr 00:14:4f:f8:00:01 } guest b on s { mac-addr"
                                + " 0:14:4f:f8:0:1 }"))
                .hasSize(2);
        assertThat(findings("LNG-USEDTWICE", SERVER + "guest a on s { hostid 0x84f8 } guest b on s { hostid 84F8 }"))
                .hasSize(2);
        assertThat(findings("LNG-USEDTWICE", SERVER + "guest a on s { cid 1..4 } guest b on s { cid 4,5 }"))
                .hasSize(2);
        assertThat(findings("LNG-USEDTWICE", SERVER + "server t guest a on s { cid 1..4 } guest b on t { cid 4,5 }"))
                .isEmpty();
        assertThat(findings(
                        "LNG-USEDTWICE",
                        SERVER
                                + "guest a on s { mblock pa 0x0 size 4 GiB } guest b on s { mblock pa"
                                + " 0x80000000 size 1 GiB }"))
                .hasSize(2);
        String console =
                "server s { control domain { vcc v { ports 5000..5009 } } } guest a on s { console on v { port 5001 }"
                        + " } ";
        assertThat(findings("LNG-USEDTWICE", console + "guest b on s { console on v { port 5001 } }"))
                .hasSize(2);
        assertThat(findings("LNG-USEDTWICE", console + "guest b on s { console on v { port 5002 } }"))
                .isEmpty();
    }

    @Test
    void aServerOfPrimesIsRemarkedUpon() {
        String server = "server s { platform T5-2 control domain { vcpus 13 } }\nguest a on s { vcpus 7 } ";
        assertThat(findings("LNG-PRIME", server)).isEmpty();
        assertThat(findings("LNG-PRIME", server + "guest b on s { vcpus 11 }"))
                .singleElement()
                .asString()
                .contains("All 3 domains of s have a prime number of CPUs. Such a server has been seen once before.");
        assertThat(findings("LNG-PRIME", server + "guest b on s { vcpus 12 }")).isEmpty();
        assertThat(findings("LNG-PRIME", server + "guest b on s")).isEmpty();
    }
}
