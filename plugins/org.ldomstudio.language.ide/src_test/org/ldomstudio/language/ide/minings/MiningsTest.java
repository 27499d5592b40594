// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.minings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.interpreter.PlanInterpreter;
import org.ldomstudio.interpreter.SimulationRequest;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.SiteContexts;
import org.ldomstudio.language.ide.TestSite;
import org.ldomstudio.language.validation.CheckedSite;

class MiningsTest {

    private static final Minings MININGS = Marked.SERVICES.getInstance(Minings.class);

    @Test
    void stepsAndGuestsHaveTheFiguresOfTheNominalRun() {
        Marked marked = Marked.read(TestSite.texts().values().toArray(String[]::new));
        CheckedSite site = site(marked);
        var report = new PlanInterpreter()
                .run(SimulationRequest.nominal(site.state(), site.index().plans()));
        List<String> steps = lines(marked.model(), 2, resource -> MININGS.ofMigrations(report, resource));
        assertThat(steps)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("migrate web01 to t5b | ≈ ")
                        .contains(", suspended ", " sent, limited by "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("migrate fw01 to t5b | refused by ")
                        .contains("MIG-PIO-001"));
        assertThat(lines(marked.model(), 1, resource -> MININGS.ofMigrations(report, resource)))
                .anySatisfy(line -> assertThat(line).startsWith("guest web01 on t5a { | to t5b (empty-t5a): ≈ "));
    }

    @Test
    void serversTellWhatIsLeft() {
        Marked marked = Marked.read(TestSite.texts().values().toArray(String[]::new));
        assertThat(lines(marked.model(), 0, file -> MININGS.ofServers(site(marked), file, CancelIndicator.NullImpl)))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("server t5a { | On t5a: cores ")
                        .contains("free"));
    }

    private static CheckedSite site(Marked marked) {
        return Marked.SERVICES.getInstance(SiteContexts.class).siteOf(marked.resource());
    }

    private static List<String> lines(LoadedModel model, int file, Function<XtextResource, List<Mining>> minings) {
        XtextResource resource = model.resource(model.sources().get(file)).orElseThrow();
        String text = model.sources().get(file).text();
        return minings.apply(resource).stream()
                .flatMap(mining -> Stream.of(
                        text.substring(mining.offset())
                                        .lines()
                                        .findFirst()
                                        .orElse("")
                                        .replaceAll(" +//.*", "") + " | " + mining.text()))
                .toList();
    }
}
