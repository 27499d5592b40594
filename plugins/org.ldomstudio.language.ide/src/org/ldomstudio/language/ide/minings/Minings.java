// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.minings;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.interpreter.Figures;
import org.ldomstudio.interpreter.result.Limiter;
import org.ldomstudio.interpreter.result.MigrationFigures;
import org.ldomstudio.interpreter.result.MigrationOutcome;
import org.ldomstudio.interpreter.result.SimulationReport;
import org.ldomstudio.language.ide.hover.ServerUse;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Server;

/** Makes figures that are shown between the lines from the nominal run of the plans and from the site. */
@Singleton
public final class Minings {

    @Inject
    Minings() {}

    /** Returns what is used and free on the servers of a file. */
    public List<Mining> ofServers(CheckedSite site, XtextResource resource, CancelIndicator cancel) {
        List<Mining> minings = new ArrayList<>();
        for (EObject root : resource.getContents()) {
            for (EObject element : root instanceof LdomModel model ? model.getElements() : List.<EObject>of()) {
                if (cancel.isCanceled()) {
                    return minings;
                }
                if (element instanceof Server server && server.getName() != null && !site.isBroken(server)) {
                    at(resource, server)
                            .ifPresent(offset -> minings.add(
                                    new Mining(offset, ServerUse.sentence(site.state(), server), Mining.Kind.SERVER)));
                }
            }
        }
        return minings;
    }

    /** Returns the simulated figures of the steps and guests of a file, in the order of the text. */
    public List<Mining> ofMigrations(SimulationReport report, XtextResource resource) {
        List<Mining> minings = new ArrayList<>();
        Map<Guest, List<String>> byGuest = new LinkedHashMap<>();
        report.plans()
                .forEach(plan -> plan.migrations().forEach(migration -> {
                    if (!(migration.place().element() instanceof Migrate step)) {
                        return;
                    }
                    String figures = figures(migration);
                    at(resource, step)
                            .ifPresent(offset -> minings.add(new Mining(offset, figures, Mining.Kind.MIGRATION)));
                    if (step.getGuest() != null) {
                        byGuest.computeIfAbsent(step.getGuest(), key -> new ArrayList<>())
                                .add("to " + migration.to() + " (" + plan.name() + "): " + figures);
                    }
                }));
        byGuest.forEach((guest, lines) -> at(resource, guest)
                .ifPresent(offset -> minings.add(new Mining(offset, String.join("; ", lines), Mining.Kind.GUEST))));
        minings.sort(Comparator.comparingInt(Mining::offset));
        return minings;
    }

    /** Returns the figures of a migration in a line. */
    public static String figures(MigrationOutcome migration) {
        if (migration.refused()) {
            return "refused by " + String.join(", ", migration.refusedBy());
        }
        if (migration.figures().isEmpty()) {
            return migration.notSimulated().orElse("not simulated");
        }
        MigrationFigures figures = migration.figures().get();
        if (!figures.completed()) {
            return figures.outcome().words() + limiter(figures);
        }
        StringBuilder text = new StringBuilder("≈ ").append(Figures.duration(figures.totalSeconds()));
        text.append(", suspended ").append(Figures.duration(figures.suspendSeconds()));
        text.append(", ").append(Figures.size(figures.bytesSent())).append(" sent");
        return text.append(limiter(figures)).toString();
    }

    private static String limiter(MigrationFigures figures) {
        return figures.limiter()
                .map(Minings::words)
                .map(words -> ", limited by " + words)
                .orElse("");
    }

    private static String words(Limiter limiter) {
        return switch (limiter.kind()) {
            case NETWORK -> limiter.at();
            case CONTROL_DOMAIN_CPU -> "control-domain CPU of " + limiter.at().replace("/primary", "");
            case GUEST -> "what " + limiter.at() + " writes";
        };
    }

    private static Optional<Integer> at(XtextResource resource, EObject element) {
        ICompositeNode node = element.eResource() == resource ? NodeModelUtils.findActualNodeFor(element) : null;
        return Optional.ofNullable(node).map(ICompositeNode::getOffset);
    }
}
