// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.findings;

import org.junit.jupiter.api.Test;

/** Volumes, virtual networks and consoles. */
class DeviceChecksTest {

    private static String server(String name, String body) {
        return "server " + name + " { platform T5-2 link net0 to lan control domain { " + body + " } }\n";
    }

    private static final String SITE = "network lan { vlans 100..110 } storage san fc\n";

    @Test
    void theDefaultVolumeOfADiskMustExist() {
        String text = SITE + server("s", "vds d { volume web-root on san \"/a\" }");
        assertThat(findings("LNG-VOLUME", text + "guest web on s { vdisk root on d }"))
                .isEmpty();
        assertThat(findings("LNG-VOLUME", text + "guest web on s { vdisk data on d }"))
                .singleElement()
                .asString()
                .startsWith("3:24 ")
                .contains("web/data is on web-data@d, which s does not export");
    }

    @Test
    void aTakenOverDiskIsLookedUpUnderTheNewNameOnTheNewServer() {
        String text =
                SITE + server("s", "vds d { volume web-root on san \"/a\" }") + "guest web on s { vdisk root on d }\n";
        assertThat(findings("LNG-VOLUME", text + "guest twin on s like web"))
                .singleElement()
                .asString()
                .startsWith("4:7 ")
                .contains("twin-root@d");
        assertThat(findings("LNG-VOLUME", text + server("t", "vds e") + "guest twin on t like web"))
                .singleElement()
                .asString()
                .contains("needs a virtual disk server d, which t does not have");
        assertThat(findings(
                        "LNG-VOLUME",
                        text + server("t", "vds d { volume twin-root on san \"/b\" }") + "guest twin on t like web"))
                .isEmpty();
    }

    @Test
    void aBackEndIsExportedOnceOrAsPathsOfOneGroup() {
        assertThat(findings("LNG-EXCL", SITE + server("s", "vds d { volume a on san \"/a\" volume b on san \"/a\" }")))
                .hasSize(2);
        assertThat(findings(
                        "LNG-EXCL",
                        SITE
                                + server(
                                        "s",
                                        "vds d { volume a on san \"/a\" { mpgroup g } volume b on san \"/b\" {"
                                                + " unit \"/a\" mpgroup g } }")))
                .isEmpty();
        assertThat(findings(
                        "LNG-EXCL",
                        SITE
                                + server(
                                        "s",
                                        "vds d { volume a on san \"/a\" { mpgroup g options excl } volume b on"
                                                + " san \"/a\" { mpgroup g } }")))
                .hasSize(2);
        assertThat(findings(
                        "LNG-EXCL",
                        SITE
                                + server("s", "vds d { volume a on san \"/a\" }")
                                + server("t", "vds d { volume a on san \"/a\" }")))
                .isEmpty();
    }

    @Test
    void dataIsWrittenByOneGuestUnlessACluserProtectsIt() {
        String text = SITE
                + server("s", "vds d { volume x on san \"/a\" }")
                + server("t", "vds d { volume x on san \"/a\" }");
        String guests = "guest a on s { vdisk v on x@d } guest b on t { vdisk v on x@d }";
        assertThat(findings("LNG-SHARED", text + guests)).hasSize(2);
        assertThat(findings(
                        "LNG-SHARED",
                        text + "application rac { cluster oracle-rac }"
                                + guests.replace("{ vdisk", "{ application rac vdisk")))
                .isEmpty();
        assertThat(findings(
                        "LNG-SHARED",
                        text + "application lb { behind \"f5\" }"
                                + guests.replace("{ vdisk", "{ application lb vdisk")))
                .hasSize(2);
        assertThat(findings("LNG-SHARED", text.replace("\"/a\"", "\"/a\" { options ro }") + guests))
                .isEmpty();
    }

    @Test
    void aMultipathGroupLeadsToOneUnitThroughSeveralDomains() {
        String one = "vds d { volume a on san \"/a\" { mpgroup g } volume b on san \"/%s\" { mpgroup g } }";
        assertThat(findings("LNG-MPGROUP", SITE + server("s", one.formatted("b"))))
                .hasSize(2);
        assertThat(findings("LNG-MPGROUP-ONE", SITE + server("s", one.formatted("a"))))
                .hasSize(1);
        assertThat(findings(
                        "LNG-MPGROUP-ONE",
                        SITE + "server s { control domain { vds d { volume a on san \"/a\" { mpgroup g } } } "
                                + "service domain t { vds e { volume b on san \"/a\" { mpgroup g } } } }"))
                .isEmpty();
    }

    @Test
    void theMtuOfADeviceFitsItsSwitch() {
        assertThat(findings("LNG-MTU", SITE + server("s", "vsw v") + "guest g on s { vnet n on v { mtu 9000 } }"))
                .singleElement()
                .asString()
                .contains("is 9000")
                .contains("1500");
        assertThat(findings(
                        "LNG-MTU",
                        SITE + server("s", "vsw v { mtu 9000 }") + "guest g on s { vnet n on v { mtu 9000 } }"))
                .isEmpty();
    }

    @Test
    void vlansAreCarriedBySwitchAndNetwork() {
        String guest = "guest g on s { vnet n on v { pvid 101 vlans 105 } }";
        assertThat(findings("LNG-CARRY", SITE + server("s", "vsw v { net-dev net0 vlans 101, 105 }") + guest))
                .isEmpty();
        assertThat(findings("LNG-CARRY", SITE + server("s", "vsw v { net-dev net0 vlans 101 }") + guest))
                .singleElement()
                .asString()
                .contains("VLAN 105, which switch v does not carry");
        assertThat(findings("LNG-CARRY", SITE + server("s", "vsw v { net-dev net0 }") + guest.replace("105", "205")))
                .singleElement()
                .asString()
                .contains("VLAN 205, which link net0 does not carry");
        assertThat(findings("LNG-CARRY", SITE + server("s", "vsw v") + guest)).isEmpty();
    }

    @Test
    void aVlanIsTaggedOrNot() {
        assertThat(findings("LNG-VLAN-BOTH", "guest g { }" + SITE + server("s", "vsw v { pvid 5 vlans 4..6 }")))
                .hasSize(1);
    }

    @Test
    void aConsolePortIsOneOfTheConcentrators() {
        String text = SITE + server("s", "vcc v { ports 5000..5009, 6000 }");
        assertThat(findings("LNG-CONSOLE", text + "guest g on s { console on v { port 5010 } }"))
                .hasSize(1);
        assertThat(findings("LNG-CONSOLE", text + "guest g on s { console on v { port 6000 } }"))
                .isEmpty();
    }

    @Test
    void aTakenOverDeviceWithoutServiceIsReportedAtTheGuest() {
        String text = SITE + server("s", "vsw v") + server("t", "vsw w")
                + "guest a on s { vnet n on v }\nguest b on t like a";
        assertThat(findings("LNG-LINK", text))
                .singleElement()
                .asString()
                .startsWith("5:7 ")
                .contains("virtual switch v; t has none");
    }
}
