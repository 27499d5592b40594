// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.ldom.Acceptance;
import org.ldomstudio.model.ldom.ControlDomain;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.OperatingSystem;
import org.ldomstudio.model.ldom.OsFamily;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;
import org.ldomstudio.model.values.Version;
import org.ldomstudio.rules.fixes.ModelChange;
import org.ldomstudio.rules.fixes.ModelChange.Add;
import org.ldomstudio.rules.fixes.ModelChange.Copy;
import org.ldomstudio.rules.fixes.ModelChange.Remove;
import org.ldomstudio.rules.fixes.ModelChange.Set;

class ChangeWriterTest {

    private static final ChangeWriter WRITER = LdomLoader.services().getInstance(ChangeWriter.class);

    private static final String TWO_SERVERS = """
        storage san fc
        server a {
          control domain {
            vds primary-vds0 {
              volume root on san "/dev/dsk/c0"     // the first one
              volume data on san "/dev/dsk/c1" {
                unit "6"
                options excl
              }
            }
          }
        }
        server b { control domain { vds primary-vds0 } }
        """;

    @Test
    void aPropertyIsReplacedByItsValueOnly() {
        assertThat(changed("guest g { cores 4   ntp no // why not\n}", Guest.class, GUEST__NTP, YesNo.YES))
                .isEqualTo("guest g { cores 4   ntp yes // why not\n}");
    }

    @Test
    void aMissingPropertyGetsALineOfItsOwnInTheOrderOfTheGrammar() {
        assertThat(changed("""
            guest g on s {
              memory 32 GiB     // enough
              vdisk root on vds0
            }
            """, Guest.class, GUEST__NTP, YesNo.YES)).isEqualTo("""
                guest g on s {
                  memory 32 GiB     // enough
                  ntp yes
                  vdisk root on vds0
                }
                """);
    }

    @Test
    void aNewPropertyComesBehindTheLastStatementOfALine() {
        assertThat(changed("""
            guest g on s {
              cores 4  memory 32 GiB
              vdisk root on vds0 {
                id 1
              }
            }
            """, Guest.class, LOGICAL_DOMAIN__OS, solaris("11.4")))
                .isEqualTo("""
                    guest g on s {
                      os solaris 11.4
                      cores 4  memory 32 GiB
                      vdisk root on vds0 {
                        id 1
                      }
                    }
                    """);
    }

    @Test
    void aBodyIsMadeWhereThereIsNone() {
        assertThat(changed("guest g on s // template\nguest h", Guest.class, GUEST__NTP, YesNo.YES))
                .isEqualTo("guest g on s { ntp yes } // template\nguest h");
    }

    @Test
    void aBodyOnOneLineStaysOnOneLine() {
        assertThat(changed("guest g { cores 4 }\n", Guest.class, GUEST__NTP, YesNo.YES))
                .isEqualTo("guest g { cores 4  ntp yes }\n");
    }

    @Test
    void anEmptyBodyIsFilled() {
        assertThat(changed("guest g { }\n", Guest.class, GUEST__NTP, YesNo.YES)).isEqualTo("guest g { ntp yes }\n");
    }

    @Test
    void wordsOfTheHeaderAreAddedInTheirPlace() {
        String text = "server t\nguest g\nplan p { migrate g to t as h }\n";
        assertThat(changed(text, Migrate.class, MIGRATE__COLD, true))
                .isEqualTo("server t\nguest g\nplan p { migrate g to t cold as h }\n");
        LoadedModel model = LdomLoader.standalone().loadText(text);
        assertThat(apply(model, new Set(first(model, Guest.class), GUEST__SERVER, first(model, Server.class))))
                .isEqualTo("server t\nguest g on t\nplan p { migrate g to t as h }\n");
    }

    @Test
    void aWordOfTheHeaderIsTakenAway() {
        LoadedModel model =
                LdomLoader.standalone().loadText("server t\nguest g\nplan p { migrate g to t cold as h }\n");
        assertThat(apply(model, new Remove(first(model, Migrate.class), MIGRATE__COLD, true)))
                .isEqualTo("server t\nguest g\nplan p { migrate g to t as h }\n");
    }

    @Test
    void aVolumeIsCopiedToAnotherServerWithItsLayout() {
        LoadedModel model = LdomLoader.standalone().loadText(TWO_SERVERS);
        Vds target = find(model, Server.class, "b")
                .getDomains()
                .getFirst()
                .getDiskServers()
                .getFirst();
        assertThat(apply(model, new Copy(target, VDS__VOLUMES, find(model, Volume.class, "root"))))
                .isEqualTo(TWO_SERVERS.replace(
                        "vds primary-vds0 } }", "vds primary-vds0 { volume root on san \"/dev/dsk/c0\" } } }"));
    }

    @Test
    void aCopyIntoAnElementThatTheSameFixAddsIsWrittenInside() {
        LoadedModel model = LdomLoader.standalone().loadText(TWO_SERVERS);
        ControlDomain domain =
                (ControlDomain) find(model, Server.class, "b").getDomains().getFirst();
        Vds vds = LdomFactory.eINSTANCE.createVds();
        vds.setName("second");
        String text = apply(
                model,
                new Add(domain, SYSTEM_DOMAIN__DISK_SERVERS, vds),
                new Copy(vds, VDS__VOLUMES, find(model, Volume.class, "data")),
                new Copy(vds, VDS__VOLUMES, find(model, Volume.class, "root")));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("server b { control domain { vds primary-vds0 vds second {"
                        + " volume data on san \"/dev/dsk/c1\" { unit \"6\" options excl }"
                        + " volume root on san \"/dev/dsk/c0\" } } }");
        assertThat(vds.getVolumes()).isEmpty();
    }

    @Test
    void aChangeMayBeInAnotherFile() {
        LoadedModel model = LdomLoader.standalone()
                .loadTexts(Map.of("a.ldom", TWO_SERVERS, "b.ldom", "server c { control domain { vds v { } } }\n"));
        Vds target = find(model, Server.class, "c")
                .getDomains()
                .getFirst()
                .getDiskServers()
                .getFirst();
        TextEdits edits =
                (TextEdits) WRITER.edits(List.of(new Copy(target, VDS__VOLUMES, find(model, Volume.class, "root"))));
        assertThat(edits.files()).containsExactly(URI.createURI("memory:/b.ldom"));
        assertThat(edits.apply(URI.createURI("memory:/b.ldom"), "server c { control domain { vds v { } } }\n"))
                .isEqualTo("server c { control domain { vds v { volume root on san \"/dev/dsk/c0\" } } }\n");
    }

    @Test
    void aStatementIsRemovedWithItsLine() {
        LoadedModel model = LdomLoader.standalone().loadText(TWO_SERVERS);
        Volume data = find(model, Volume.class, "data");
        assertThat(apply(model, new Remove(data.getVds(), VDS__VOLUMES, data)))
                .isEqualTo(TWO_SERVERS.replaceAll("(?s) {6}volume data.*?options excl\n {6}}\n", ""));
    }

    @Test
    void aCommentBehindARemovedStatementStays() {
        LoadedModel model = LdomLoader.standalone().loadText(TWO_SERVERS);
        Volume root = find(model, Volume.class, "root");
        assertThat(apply(model, new Remove(root.getVds(), VDS__VOLUMES, root)))
                .contains("// the first one")
                .doesNotContain("volume root");
    }

    @Test
    void documentationGoesWithItsElement() {
        LoadedModel model = LdomLoader.standalone()
                .loadText("guest g {\n  cores 1\n\n  /** The boot disk. */\n  vdisk root on v\n  // end\n}\n");
        Guest guest = first(model, Guest.class);
        assertThat(apply(
                        model,
                        new Remove(guest, GUEST__VDISKS, guest.getVdisks().getFirst())))
                .isEqualTo("guest g {\n  cores 1\n\n  // end\n}\n");
    }

    @Test
    void aBodyWithoutStatementsGoesAway() {
        LoadedModel model = LdomLoader.standalone().loadText("guest g on s { ntp no }\nserver s");
        assertThat(apply(model, new Remove(first(model, Guest.class), GUEST__NTP, YesNo.NO)))
                .isEqualTo("guest g on s\nserver s");
    }

    @Test
    void listsWithCommasAreEditedItemByItem() {
        String text = """
            storage a fc
            storage b fc
            storage c fc
            server s { sees a, /* old */ b }
            """;
        LoadedModel model = LdomLoader.standalone().loadText(text);
        Server server = first(model, Server.class);
        Storage a = find(model, Storage.class, "a");
        Storage b = find(model, Storage.class, "b");
        Storage c = find(model, Storage.class, "c");
        assertThat(apply(model, new Add(server, SERVER__SEES, c))).contains("{ sees a, /* old */ b, c }");
        assertThat(apply(model, new Remove(server, SERVER__SEES, b))).contains("{ sees a }");
        assertThat(apply(model, new Remove(server, SERVER__SEES, a))).contains("{ sees b }");
        assertThat(apply(model, new Remove(server, SERVER__SEES, a), new Add(server, SERVER__SEES, c)))
                .contains("{ sees b, c }");
        assertThat(apply(model, new Remove(server, SERVER__SEES, a), new Remove(server, SERVER__SEES, b)))
                .contains("server s\n");
    }

    @Test
    void oneFormOfAReferenceReplacesTheOther() {
        LoadedModel model =
                LdomLoader.standalone().loadText(TWO_SERVERS + "guest root on a { vdisk x on primary-vds0 }\n");
        assertThat(apply(model, new Set(first(model, Vdisk.class), VDISK__VOLUME, find(model, Volume.class, "data"))))
                .endsWith("guest root on a { vdisk x on data@primary-vds0 }\n");
    }

    @Test
    void anAcceptanceIsAddedAtTheEndOfTheBody() {
        Acceptance acceptance = LdomFactory.eINSTANCE.createAcceptance();
        acceptance.setRuleId("MIG-BP-007");
        acceptance.setReason("a \"lab\" guest");
        LoadedModel model = LdomLoader.standalone().loadText("guest g {\n  cores 1\n}\n");
        assertThat(apply(model, new Add(first(model, Guest.class), BODY__ACCEPTS, acceptance)))
                .isEqualTo("guest g {\n  cores 1\n  accept MIG-BP-007 because \"a \\\"lab\\\" guest\"\n}\n");
    }

    @Test
    void aStepIsAddedAfterTheOthers() {
        LoadedModel model = LdomLoader.standalone()
                .loadText("server t\nguest g\nplan p {\n  migrate g to t\n  expect makespan below 1 h\n}\n");
        Migrate step = LdomFactory.eINSTANCE.createMigrate();
        step.setGuest(first(model, Guest.class));
        step.setTarget(first(model, Server.class));
        step.setCold(true);
        step.setCancelAfter(Quantity.of(10, Unit.MINUTE));
        assertThat(apply(model, new Add(first(model, Plan.class), PLAN__STEPS, step)))
                .isEqualTo(
                        "server t\nguest g\nplan p {\n  migrate g to t\n  migrate g to t cold { cancel after 10 min }\n"
                                + "  expect makespan below 1 h\n}\n");
    }

    @Test
    void newElementsOfAFileComeLast() {
        LoadedModel model = LdomLoader.standalone().loadText("guest g");
        Storage storage = LdomFactory.eINSTANCE.createStorage();
        storage.setName("network");
        storage.setKind(StorageKind.FC);
        assertThat(apply(model, new Add(model.models().getFirst(), LDOM_MODEL__ELEMENTS, storage)))
                .isEqualTo("guest g\n\nstorage \"network\" fc\n");
    }

    @Test
    void linesEndAsInTheFile() {
        assertThat(changed("guest g {\r\n  cores 4\r\n}\r\n", Guest.class, GUEST__NTP, YesNo.YES))
                .isEqualTo("guest g {\r\n  cores 4\r\n  ntp yes\r\n}\r\n");
    }

    @Test
    void severalPropertiesAreSetTogether() {
        LoadedModel model = LdomLoader.standalone().loadText("guest g {\n  cores 4\n}\n");
        Guest guest = first(model, Guest.class);
        assertThat(apply(
                        model,
                        new Set(guest, GUEST__NTP, YesNo.YES),
                        new Set(guest, GUEST__CPU_ARCH, CpuArch.GENERIC),
                        new Set(guest, LOGICAL_DOMAIN__CORES, Count.of(8))))
                .isEqualTo("guest g {\n  cores 8\n  cpu-arch generic\n  ntp yes\n}\n");
    }

    @Test
    void valuesOfAListOfWordsAreWrittenOnce() {
        LoadedModel model = LdomLoader.standalone().loadText(TWO_SERVERS);
        Volume root = find(model, Volume.class, "root");
        assertThat(apply(
                        model,
                        new Add(root, VOLUME__OPTIONS, VolumeOption.RO),
                        new Add(root, VOLUME__OPTIONS, VolumeOption.EXCL)))
                .contains("volume root on san \"/dev/dsk/c0\" { options ro, excl }     // the first one\n");
    }

    @Test
    void builtInElementsAndBrokenFilesAreRefused() {
        LoadedModel model = LdomLoader.standalone().loadText("guest g {\n  cores\n}\n");
        assertThat(WRITER.edits(List.of(new Set(first(model, Guest.class), GUEST__NTP, YesNo.YES))))
                .isEqualTo(new Refusal("model.ldom has syntax errors. Repair them first; then this can be done."));
        NamedElement builtIn = model.catalogue().getFirst().getElements().getFirst();
        assertThat(WRITER.edits(List.of(new Set(builtIn, PLATFORM__SSM, YesNo.YES))))
                .isInstanceOf(Refusal.class);
    }

    private static OperatingSystem solaris(String version) {
        OperatingSystem os = LdomFactory.eINSTANCE.createOperatingSystem();
        os.setFamily(OsFamily.SOLARIS);
        os.setVersion(Version.valueOf(version));
        return os;
    }

    private static <T extends EObject> String changed(
            String text, Class<T> kind, EStructuralFeature feature, Object value) {
        LoadedModel model = LdomLoader.standalone().loadText(text);
        return apply(model, new Set(first(model, kind), feature, value));
    }

    private static String apply(LoadedModel model, ModelChange... changes) {
        ChangeResult result = WRITER.edits(List.of(changes));
        assertThat(result).isInstanceOf(TextEdits.class);
        return ((TextEdits) result)
                .apply(
                        model.sources().getFirst().uri(),
                        model.sources().getFirst().text());
    }

    private static <T extends EObject> T first(LoadedModel model, Class<T> kind) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .findFirst()
                .orElseThrow();
    }

    private static <T extends NamedElement> T find(LoadedModel model, Class<T> kind, String name) {
        return model.models().stream()
                .flatMap(root -> EcoreUtil2.getAllContentsOfType(root, kind).stream())
                .filter(element -> name.equals(element.getName()))
                .findFirst()
                .orElseThrow();
    }
}
