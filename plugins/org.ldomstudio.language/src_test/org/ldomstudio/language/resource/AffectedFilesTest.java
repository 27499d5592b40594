// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.Reading;
import org.ldomstudio.model.ldom.Guest;

/** Which files a change concerns, and documentation comments. */
class AffectedFilesTest {

    private static final IResourceDescription.Manager MANAGER =
            LdomLoader.services().getInstance(IResourceDescription.Manager.class);

    private static Map<String, IResourceDescription> describe(String guests) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("s.ldom", "server s { cores 32 }");
        files.put("t.ldom", "server t { cores 32 }");
        files.put("guests.ldom", guests);
        files.put("others.ldom", "guest other on s { memory 1 GiB }");
        Map<String, IResourceDescription> descriptions = new LinkedHashMap<>();
        LoadedModel model = LdomLoader.standalone().loadTexts(files);
        for (Resource resource : model.resourceSet().getResources()) {
            descriptions.put(resource.getURI().lastSegment(), MANAGER.getResourceDescription(resource));
        }
        return descriptions;
    }

    private static boolean isAffected(String candidate, String before, String after) {
        Map<String, IResourceDescription> old = describe(before);
        Map<String, IResourceDescription> next = describe(after);
        IResourceDescription.Delta delta = MANAGER.createDelta(old.get("guests.ldom"), next.get("guests.ldom"));
        return MANAGER.isAffected(List.of(delta), next.get(candidate), new ResourceDescriptionsData(next.values()));
    }

    @Test
    void aGuestConcernsItsServerAndItsNeighbours() {
        String before = "guest a on s { cores 4 }";
        String after = "guest a on s { cores 8 }";
        assertThat(isAffected("s.ldom", before, after)).isTrue();
        assertThat(isAffected("others.ldom", before, after)).isTrue();
        assertThat(isAffected("t.ldom", before, after)).isFalse();
    }

    @Test
    void aGuestThatMovesConcernsBothServers() {
        assertThat(isAffected("s.ldom", "guest a on s", "guest a on t")).isTrue();
        assertThat(isAffected("t.ldom", "guest a on s", "guest a on t")).isTrue();
    }

    @Test
    void commentsAndBlanksConcernNobody() {
        assertThat(isAffected("s.ldom", "guest a on s { cores 4 }", "guest a on s {\n  cores 4 // four\n}"))
                .isFalse();
    }

    @Test
    void documentationCommentsStandDirectlyBeforeTheirElement() {
        LoadedModel model = Reading.read("""
            /**
             * The first line.
             *
             * Another.
             */
            guest a { /** inside */ bus b }
            /* no documentation */
            guest c
            """);
        assertThat(Reading.find(model, Guest.class, "a").getDocumentation()).isEqualTo("The first line.\n\nAnother.");
        assertThat(Reading.find(model, org.ldomstudio.model.ldom.PcieBus.class, "b")
                        .getDocumentation())
                .isEqualTo("inside");
        assertThat(Reading.find(model, Guest.class, "c").getDocumentation()).isNull();
    }
}
