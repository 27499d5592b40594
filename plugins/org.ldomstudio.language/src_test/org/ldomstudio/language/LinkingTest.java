// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.find;
import static org.ldomstudio.language.Reading.first;
import static org.ldomstudio.language.Reading.problems;
import static org.ldomstudio.language.Reading.read;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.RateWrites;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Vdisk;

/** What each reference can name, and what is said when it leads nowhere. */
class LinkingTest {

    private static final String TWO_SERVERS = """
        storage san fc
        storage inside local on a
        server a {
          link net0 to lan
          control domain {
            vds disks { volume web-root on san "/dev/dsk/1"  volume other on inside "/dev/dsk/2" }
            vsw switch { net-dev net0 }
            vcc terminals { ports 5000..5100 }
          }
          service domain second { vds more-disks { volume far on san "/dev/dsk/3" }  vsan tape on san "/hba" }
        }
        server b { control domain { vds disks { volume web-root on san "/dev/dsk/1" } } }
        network lan
        """;

    @Test
    void referencesFindElementsOfOtherFilesInAnyOrder() {
        LoadedModel model = LdomLoader.standalone()
                .loadTexts(Map.of(
                        "guests.ldom", "guest web on a like twin\nguest twin on b", "site.ldom", "server a server b"));

        assertThat(model.textProblems()).isEmpty();
        assertThat(find(model, Guest.class, "web").getServer()).isSameAs(find(model, Server.class, "a"));
        assertThat(find(model, Guest.class, "web").getLike()).isSameAs(find(model, Guest.class, "twin"));
    }

    @Test
    void builtInPlatformsEnginesAndTheIdleWorkloadAreVisible() {
        assertThat(problems("server a { platform T5-2 } guest g { workload idle } engine mine like ldoms plan p {"
                        + " engine xen }"))
                .isEmpty();
    }

    @Test
    void devicesOfGuestsFindServicesOfAnyDomainOfTheirServer() {
        LoadedModel model = read(TWO_SERVERS + """
            guest web on a {
              vdisk root on disks
              vdisk data on far@more-disks
              vnet net on switch
              vhba hba on tape
              console on terminals
            }
            """);

        assertThat(model.textProblems()).isEmpty();
        assertThat(find(model, Vdisk.class, "root")
                        .getVds()
                        .getDomain()
                        .getServer()
                        .getName())
                .isEqualTo("a");
        assertThat(find(model, Vdisk.class, "data").getVolume().getPath()).isEqualTo("/dev/dsk/3");
    }

    @Test
    void servicesAreThoseOfTheGuestsServer() {
        LoadedModel model = read(TWO_SERVERS + "guest web on b { vdisk root on disks }");

        assertThat(model.textProblems()).isEmpty();
        assertThat(find(model, Vdisk.class, "root")
                        .getVds()
                        .getDomain()
                        .getServer()
                        .getName())
                .isEqualTo("b");
    }

    @Test
    void aGuestWithoutServerFindsTheFirstServiceOfThatName() {
        LoadedModel model = read(TWO_SERVERS + "guest template { vdisk root on disks  vdisk data on far@more-disks }");

        assertThat(model.textProblems()).isEmpty();
        assertThat(find(model, Vdisk.class, "root")
                        .getVds()
                        .getDomain()
                        .getServer()
                        .getName())
                .isEqualTo("a");
    }

    @Test
    void aServiceOfAnotherServerIsNotFound() {
        assertThat(problems(TWO_SERVERS + "guest web on b { vnet net on switch }"))
                .containsExactly("14:30 LNG-LINK There is no virtual switch switch on b.");
    }

    @Test
    void aMissingVolumeHasARuleOfItsOwnAndAGuess() {
        assertThat(problems(TWO_SERVERS + "guest web on a { vdisk root on web-rot@disks }"))
                .containsExactly(
                        "14:32 LNG-VOLUME There is no volume web-rot@disks on a. Did you mean web-root@disks?");
    }

    @Test
    void localStorageIsVisibleOnItsOwnServerOnly() {
        assertThat(problems(TWO_SERVERS + "server c { control domain { vds d { volume v on inside \"/x\" } } }"))
                .containsExactly("14:49 LNG-LINK inside is local to a and cannot be used on another server.");
    }

    @Test
    void netDevIsALinkOfTheSameServer() {
        assertThat(problems("network lan server a { link net0 to lan } server b { control domain { vsw s { net-dev"
                        + " net0 } } }"))
                .singleElement()
                .asString()
                .endsWith("LNG-LINK There is no link net0 on b.");
    }

    @Test
    void mastersAreGuestsAndDomainsOfTheSameServer() {
        String guests = "guest db on a guest far on b ";
        assertThat(problems(TWO_SERVERS + guests + "guest web on a { master db, second, a/primary }"))
                .isEmpty();
        assertThat(problems(TWO_SERVERS + guests + "guest web on a { master far }"))
                .hasSize(1);
    }

    @Test
    void stepsNameGuestsOnly() {
        assertThat(problems(TWO_SERVERS + "plan p { migrate primary to b }"))
                .singleElement()
                .asString()
                .contains("control domain")
                .contains("cannot be migrated");
    }

    @Test
    void deviceStepsFindDevicesAlsoThoseTakenOver() {
        LoadedModel model = read(TWO_SERVERS + """
            guest web on a { vdisk root on disks  vf fast at "/IOV.VF0" }
            guest twin on a like web
            plan p { remove web/fast  add web/fast as "/IOV.VF1"  remove twin/root }
            """);

        assertThat(model.textProblems()).isEmpty();
        assertThat(first(model, DeviceStep.class).getDevice())
                .isInstanceOf(org.ldomstudio.model.ldom.VirtualFunction.class);
        assertThat(problems(TWO_SERVERS + """
            guest web on a { vf fast at "/IOV.VF0" }
            guest twin on a like web
            plan p { remove twin/fast }
            """)).containsExactly("16:22 LNG-LINK There is no device fast in twin.");
    }

    @Test
    void whatIsSetDecidesWhatCanBeNamed() {
        String text = TWO_SERVERS + """
            guest oltp on a
            workload oltp { phase busy 08:00..18:00 { writes hot 1 MiB/s over 1 GiB } }
            plan p {
              set cores of oltp to 4
              set cores of a/primary to 4
              what-if w {
                set rate of oltp/busy/hot to 2 MiB/s
                set speed of lan to 25 Gbit/s
                set engine to xen
                set encrypt of ldoms to 1 GB/s
              }
            }
            """;
        LoadedModel model = read(text);

        assertThat(model.textProblems()).isEmpty();
        var settings =
                org.eclipse.xtext.EcoreUtil2.getAllContentsOfType(model.models().get(0), Setting.class);
        assertThat(settings.get(0).getTarget()).isInstanceOf(Guest.class);
        assertThat(settings.get(1).getTarget()).isInstanceOf(SystemDomain.class);
        assertThat(settings.get(2).getTarget()).isInstanceOf(RateWrites.class);
        assertThat(problems(TWO_SERVERS + "plan p { set speed of a to 1 Gbit/s }"))
                .hasSize(1);
    }

    @Test
    void aNameWithDotsOrQuotesIsFound() {
        assertThat(problems("server t5a.example.net server \"42\" guest g on t5a.example.net guest h on \"42\""))
                .isEmpty();
    }
}
