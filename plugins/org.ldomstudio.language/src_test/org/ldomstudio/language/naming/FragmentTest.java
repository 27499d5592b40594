// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ldomstudio.language.Reading.find;
import static org.ldomstudio.language.Reading.first;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.Reading;
import org.ldomstudio.language.TourTest;
import org.ldomstudio.model.ldom.Console;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Vdisk;
import org.ldomstudio.model.ldom.Volume;

/** Fragments that survive reordering. */
class FragmentTest {

    private static String fragment(EObject element) {
        return element.eResource().getURIFragment(element);
    }

    @Test
    void namedElementsAreFoundByKindAndName() {
        LoadedModel model = LdomLoader.standalone().loadTexts(TourTest.texts());
        assertThat(fragment(find(model, Guest.class, "web01"))).isEqualTo("guest:web01");
        assertThat(fragment(find(model, Vdisk.class, "root"))).isEqualTo("guest:web01/vdisk:root");
        assertThat(fragment(find(model, Volume.class, "web01-root")))
                .isEqualTo("server:t5a/domain:primary/vds:primary-vds0/volume:web01-root");
        assertThat(fragment(first(model, Console.class))).isEqualTo("guest:rac01/console");
        assertThat(fragment(first(model, Migrate.class))).isEqualTo("plan:empty-t5a/steps.2");
    }

    @Test
    void everyObjectOfTheTourIsFoundAgainAndNoTwoShareAFragment() {
        LoadedModel model = LdomLoader.standalone().loadTexts(TourTest.texts());
        for (var root : model.models()) {
            Resource resource = root.eResource();
            Set<String> seen = new HashSet<>();
            for (Iterator<EObject> all = EcoreUtil.getAllContents(root, false); all.hasNext(); ) {
                EObject element = all.next();
                assertThat(seen.add(fragment(element))).as(fragment(element)).isTrue();
                assertThat(resource.getEObject(fragment(element))).isSameAs(element);
            }
        }
    }

    @Test
    void theSecondOfTwoEqualNamesHasAPositionalFragment() {
        LoadedModel model = Reading.read("guest a guest a { bus b }");
        var elements = model.models().get(0).getElements();
        assertThat(fragment(elements.get(0))).isEqualTo("guest:a");
        assertThat(fragment(elements.get(1))).startsWith("/");
        Resource resource = elements.get(0).eResource();
        assertThat(resource.getEObject(fragment(elements.get(1)))).isSameAs(elements.get(1));
    }

    @Test
    void namesAreEncoded() {
        LoadedModel model = Reading.read("guest \"a b/c:d%\" { bus pci_1 }");
        Guest guest = first(model, Guest.class);
        assertThat(fragment(guest)).isEqualTo("guest:a%20b%2Fc%3Ad%25");
        assertThat(guest.eResource().getEObject(fragment(guest))).isSameAs(guest);
    }

    @Test
    void anUnknownFragmentLeadsNowhere() {
        Resource resource = first(Reading.read("guest a"), Guest.class).eResource();
        assertThat(resource.getEObject("guest:b")).isNull();
        assertThat(resource.getEObject("guest:a/nothing")).isNull();
        assertThat(resource.getEObject("guest:a/vdisks.7")).isNull();
    }
}
