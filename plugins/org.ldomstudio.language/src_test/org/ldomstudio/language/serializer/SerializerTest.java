// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.serializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.find;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.ISerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.Reading;
import org.ldomstudio.language.TourTest;
import org.ldomstudio.language.formatting2.Formatting;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomFactory;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Unit;

/** Models that are changed as objects and written as text, as a diagram does. */
class SerializerTest {

    private static final ISerializer SERIALIZER = LdomLoader.services().getInstance(ISerializer.class);

    private static final String SITE = """
        // the site
        server a {
          control domain { vds disks }            // one disk server
        }

        guest web on a {                          // the first
          cores 4
          memory 32 GiB                           // whole
        }
        """;

    private static String text(LoadedModel model) {
        return SERIALIZER.serialize(model.models().get(0), SaveOptions.defaultOptions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.ldom", "guests.ldom", "sunday.ldom"})
    void anUnchangedModelKeepsItsText(String file) {
        LoadedModel model = LdomLoader.standalone().loadTexts(TourTest.texts());
        LdomModel root = model.models().stream()
                .filter(each -> each.eResource().getURI().lastSegment().equals(file))
                .findFirst()
                .orElseThrow();
        assertThat(SERIALIZER.serialize(root)).isEqualTo(TourTest.texts().get(file));
    }

    @Test
    void aChangedValueChangesNothingElse() {
        LoadedModel model = Reading.read(SITE);
        find(model, Guest.class, "web").setMemory(Quantity.of(64, Unit.GIBIBYTE));
        assertThat(text(model)).isEqualTo(SITE.replace("32 GiB", "64 GiB"));
    }

    @Test
    void aNewPropertyIsAdded() {
        LoadedModel model = Reading.read(SITE);
        find(model, Guest.class, "web").setNtp(YesNo.YES);
        String text = text(model);
        assertThat(text)
                .contains("ntp yes")
                .contains("// whole")
                .contains("// one disk server")
                .contains("// the first");
        assertThat(find(Reading.read(text), Guest.class, "web").getNtp()).isEqualTo(YesNo.YES);
    }

    @Test
    void aNewGuestIsWrittenAsAPersonWouldWriteIt() {
        LoadedModel model = Reading.read(SITE);
        Guest guest = LdomFactory.eINSTANCE.createGuest();
        guest.setName("none");
        guest.setServer(find(model, Server.class, "a"));
        guest.setMemory(Quantity.of(8, Unit.GIBIBYTE));
        guest.setCores(Count.of(2));
        Vdisk disk = LdomFactory.eINSTANCE.createVdisk();
        disk.setName("root");
        disk.setVds(find(model, Vds.class, "disks"));
        guest.getVdisks().add(disk);
        model.models().get(0).getElements().add(guest);

        String text = text(model);
        assertThat(text).startsWith(SITE.stripTrailing()).contains("guest \"none\" on a {");
        LoadedModel again = Reading.read(text);
        assertThat(again.textProblems()).isEmpty();
        assertThat(find(again, Guest.class, "none").getCores()).isEqualTo(Count.of(2));
        assertThat(find(again, Vdisk.class, "root").getVds()).isSameAs(find(again, Vds.class, "disks"));
    }

    @Test
    void aModelMadeByAProgramIsFormatted() {
        LoadedModel model = Reading.read("");
        LdomModel root = model.models().get(0);
        Server server = LdomFactory.eINSTANCE.createServer();
        server.setName("a");
        server.setCores(Count.of(32));
        server.getDomains().add(LdomFactory.eINSTANCE.createControlDomain());
        server.getDomains().get(0).setName("primary");
        server.getDomains().get(0).setMemory(Quantity.of(16, Unit.GIBIBYTE));
        root.getElements().add(server);

        String text =
                SERIALIZER.serialize(root, SaveOptions.newBuilder().format().getOptions());
        assertThat(text.strip()).isEqualTo("server a {\n  cores 32\n  control domain { memory 16 GiB }\n}");
        XtextResource resource =
                Reading.read(text).resource(Reading.read(text).sources().get(0)).orElseThrow();
        assertThat(LdomLoader.services().getInstance(Formatting.class).format(resource))
                .isPresent();
    }

    @Test
    void aRemovedElementTakesOnlyItsTextAlong() {
        LoadedModel model = Reading.read(SITE);
        EObject guest = find(model, Guest.class, "web");
        EcoreUtil.remove(guest);
        assertThat(text(model)).contains("server a {\n  control domain { vds disks }            // one disk server\n}");
        assertThat(text(model)).doesNotContain("guest web");
    }
}
