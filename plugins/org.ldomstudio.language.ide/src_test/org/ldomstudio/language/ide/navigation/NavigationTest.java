// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.edits.ChangeResult;
import org.ldomstudio.language.ide.edits.Refusal;
import org.ldomstudio.language.ide.edits.TextEdits;
import org.ldomstudio.model.ldom.NamedElement;

class NavigationTest {

    private static final String SITE = """
        storage san fc
        server a { control domain { vds v { volume g-root on san "/a"  volume x on san "/b" } } }
        server b { control domain { vds v { volume x on san "/b" } } }
        """;
    private static final String GUESTS = """
        guest g on a { vdisk root on v  vdisk data on x@v }
        plan p { migrate g to b  set cores of b/primary to 4  remove g/data }
        """;

    private static final Occurrences OCCURRENCES = Marked.SERVICES.getInstance(Occurrences.class);
    private static final Rename RENAME = Marked.SERVICES.getInstance(Rename.class);

    @Test
    void aReferenceLeadsToItsDeclarationInAnotherFile() {
        Marked marked = Marked.read(SITE, GUESTS.replace("to b ", "to <|>b "));
        assertThat(OCCURRENCES.definition(marked.resource(), marked.offset())).hasValueSatisfying(found -> {
            assertThat(found.file().lastSegment()).isEqualTo("0.ldom");
            assertThat(SITE.substring(found.offset())).startsWith("b { control");
        });
    }

    @Test
    void occurrencesAreByMeaning() {
        Marked marked = Marked.read("network a\nserver <|>a { link a to a }\nguest g on a\nguest a on a");
        List<String> words = OCCURRENCES.inFile(marked.resource(), marked.offset()).stream()
                .map(found -> marked.text().substring(found.offset() - 4, found.offset() + found.length()))
                .toList();
        assertThat(words).containsExactly("ver a", " on a", " on a");
    }

    @Test
    void referencesAreFoundInAllFiles() {
        Marked marked = Marked.read(SITE.replace("server b", "server <|>b"), GUESTS);
        assertThat(OCCURRENCES.everywhere(marked.resource(), marked.offset()))
                .extracting(found -> found.file().lastSegment() + " " + found.declaration())
                .containsExactly("0.ldom true", "1.ldom false");
    }

    @Test
    void renamingAServerChangesPathsToo() {
        assertThat(renamed("west 1", SITE.replace("server b", "server <|>b"), GUESTS))
                .containsExactly(
                        SITE.replace("server b", "server \"west 1\""),
                        GUESTS.replace("to b ", "to \"west 1\" ").replace("b/primary", "\"west 1\"/primary"));
    }

    @Test
    void renamingAVolumeKeepsTheDisksThatMeanIt() {
        assertThat(renamed("boot", SITE.replace("volume g-root", "volume <|>g-root"), GUESTS))
                .containsExactly(
                        SITE.replace("volume g-root", "volume boot"), GUESTS.replace("root on v", "root on boot@v"));
    }

    @Test
    void renamingAServiceChangesVolumeReferences() {
        Marked marked = Marked.read(SITE.replaceFirst("vds v", "vds <|>v"), GUESTS);
        NamedElement vds = RENAME.renamable(marked.resource(), marked.offset()).orElseThrow();
        List<NamedElement> all = new ArrayList<>(List.of(vds));
        all.addAll(RENAME.sameNamedServices(vds));
        assertThat(all).hasSize(2);
        assertThat(apply(marked.model(), RENAME.edits(all, "disks")))
                .containsExactly(
                        SITE.replace("vds v", "vds disks"),
                        GUESTS.replace("root on v", "root on disks").replace("x@v", "x@disks"));
    }

    @Test
    void aDeviceIsRenamedInSteps() {
        assertThat(renamed("d1", SITE, GUESTS.replace("vdisk data", "vdisk <|>data")))
                .containsExactly(SITE, GUESTS.replace("vdisk data", "vdisk d1").replace("g/data", "g/d1"));
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        Marked marked = Marked.read(SITE.replace("server b", "server <|>b"), GUESTS);
        NamedElement server =
                RENAME.renamable(marked.resource(), marked.offset()).orElseThrow();
        assertThat(RENAME.edits(List.of(server), "a")).isEqualTo(new Refusal("There is already a server a."));
    }

    @Test
    void whatIsBuiltInCannotBeRenamed() {
        Marked marked = Marked.read("server a { platform <|>T5-2 }");
        assertThat(RENAME.renamable(marked.resource(), marked.offset())).isEmpty();
        Marked primary = Marked.read("server a { control <|>domain }");
        assertThat(RENAME.renamable(primary.resource(), primary.offset())).isEmpty();
    }

    private static List<String> renamed(String newName, String... texts) {
        Marked marked = Marked.read(texts);
        NamedElement element =
                RENAME.renamable(marked.resource(), marked.offset()).orElseThrow();
        return apply(marked.model(), RENAME.edits(List.of(element), newName));
    }

    private static List<String> apply(LoadedModel model, ChangeResult result) {
        assertThat(result).isInstanceOf(TextEdits.class);
        return model.sources().stream()
                .map(source -> ((TextEdits) result).apply(source.uri(), source.text()))
                .toList();
    }
}
