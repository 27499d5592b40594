// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.scripts.GeneratedFiles.Omission;
import org.ldomstudio.scripts.data.PlanJson;
import org.ldomstudio.scripts.data.PlaybookTemplate;
import org.ldomstudio.scripts.steps.GuestDefinition;
import org.ldomstudio.scripts.steps.PlanRunbook;
import org.ldomstudio.scripts.steps.Runbook;
import org.ldomstudio.scripts.steps.Script;
import org.ldomstudio.scripts.steps.ServerSetup;
import org.ldomstudio.scripts.steps.Words;
import org.ldomstudio.scripts.templates.IndexPage;
import org.ldomstudio.scripts.templates.RunbookPage;
import org.ldomstudio.scripts.templates.RunbookTemplate;
import org.ldomstudio.scripts.templates.ScriptTemplate;

/** Writes the scripts, runbooks and playbooks of a model. */
public final class ScriptGenerator {

    private final ScriptRequest request;
    private final Concerns concerns;
    private final FileNames names = new FileNames();
    private final List<GeneratedFile> files = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final List<String> guestOrder = new ArrayList<>();

    private ScriptGenerator(ScriptRequest request) {
        this.request = request;
        this.concerns = new Concerns(request.errors());
    }

    /**
     * Generates all files of a request. The same model gives the same bytes on every machine.
     *
     * <p>A model with errors gives no file unless the request forces it; then what an error concerns is left out, and every file says so
     * at its top.
     */
    public static GeneratedFiles generate(ScriptRequest request) {
        if (!request.errors().isEmpty() && !request.force()) {
            return new GeneratedFiles(
                    List.of(),
                    List.of(new Omission(
                            "everything",
                            "",
                            "the model has " + request.errors().size()
                                    + " errors. Mend them, or use --force to generate what they do not concern.")));
        }
        return new ScriptGenerator(request).generate();
    }

    private GeneratedFiles generate() {
        if (request.formats().contains(ScriptFormat.SH)) {
            omitConcerned();
            request.site().index().servers().forEach(this::server);
            Masters.first(request.site()).forEach(this::guest);
        }
        request.site().index().plans().forEach(this::plan);
        if (!files.isEmpty()) {
            files.add(new GeneratedFile(
                    "README.md",
                    IndexPage.of(
                            pathsOf("setup-"),
                            guestOrder,
                            pathsOf("plan-"),
                            omissions.stream().map(Omission::toString).toList()),
                    false));
        }
        return new GeneratedFiles(files, omissions);
    }

    private List<String> pathsOf(String prefix) {
        return files.stream()
                .map(GeneratedFile::path)
                .filter(path -> path.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Notes what errors concern first, so that the head of every file can say it. */
    private void omitConcerned() {
        request.site()
                .index()
                .servers()
                .forEach(server -> omit(server, "the set-up script of server " + server.getName()));
        request.site()
                .index()
                .guests()
                .forEach(guest -> omit(guest, "the definition script of guest " + guest.getName()));
    }

    private void omit(EObject element, String what) {
        concerns.reasons(element).forEach(reason -> omissions.add(new Omission(what, place(element), reason)));
    }

    private void server(Server server) {
        ServerView view = request.site().server(server);
        if (server.getDomains().isEmpty() || !concerns.reasons(server).isEmpty()) {
            return;
        }
        String path = names.make("setup-", view.name()) + ".sh";
        script(
                path,
                "the set-up script of server " + view.name(),
                words -> new ServerSetup(view, request.lines(), words).plan(path, warnings()));
    }

    private void guest(Guest guest) {
        GuestView view = request.site().guest(guest);
        Optional<ServerView> server = view.server();
        if (server.isEmpty() || !concerns.reasons(guest).isEmpty()) {
            return;
        }
        String path = names.make("guest-", view.name()) + ".sh";
        List<ServerView> others = request.site().index().servers().stream()
                .map(request.site()::server)
                .filter(other -> other.server() != server.get().server())
                .toList();
        script(
                path,
                "the definition script of guest " + view.name(),
                words ->
                        new GuestDefinition(view, server.get(), request.lines(), words).plan(path, warnings(), others));
        files.stream().map(GeneratedFile::path).filter(path::equals).forEach(guestOrder::add);
    }

    private void plan(Plan plan) {
        String what = "the runbook of plan " + plan.getName();
        List<String> reasons = new ArrayList<>(concerns.reasonsOfWhole(plan));
        PlanRunbook.trouble(plan).ifPresent(reasons::add);
        if (!reasons.isEmpty()) {
            reasons.forEach(reason -> omissions.add(new Omission(what, place(plan), reason)));
            return;
        }
        String name = names.make("plan-", Optional.ofNullable(plan.getName()).orElse(""));
        Words words = new Words();
        PlanRunbook planner =
                new PlanRunbook(plan, request.site(), request.lines(), request.predictions(), words, this::stepReasons);
        List<String> warnings = new ArrayList<>(warnings());
        concerns.remarks(plan).forEach(remark -> warnings.add("The plan does not keep what it expects: " + remark));
        Runbook runbook = planner.plan(name + ".sh", warnings);
        planner.leftOut()
                .forEach(leftOut ->
                        omissions.add(new Omission("a step of plan " + plan.getName(), place(plan), leftOut)));
        problems(words, what);
        if (!planner.leftOut().isEmpty()
                && planner.leftOut().size() >= plan.getSteps().size()) {
            omissions.add(new Omission(what, place(plan), "every step of it is left out."));
            return;
        }
        if (words.problems().isEmpty() && !runbook.script().steps().isEmpty()) {
            request.formats().forEach(format -> runbook(format, name, runbook));
        }
    }

    private void runbook(ScriptFormat format, String name, Runbook runbook) {
        switch (format) {
            case SH -> {
                files.add(new GeneratedFile(name + ".sh", RunbookTemplate.of(runbook), true));
                files.add(new GeneratedFile(name + ".md", RunbookPage.of(runbook), false));
            }
            case ANSIBLE -> files.add(new GeneratedFile(name + ".yml", PlaybookTemplate.of(runbook), false));
            case JSON -> files.add(new GeneratedFile(name + ".json", PlanJson.of(runbook), false));
        }
    }

    private List<String> stepReasons(Step step) {
        List<String> reasons = new ArrayList<>(concerns.reasons(step));
        step.eCrossReferences().stream()
                .filter(element ->
                        element instanceof Server || element instanceof Guest || element instanceof SystemDomain)
                .flatMap(element -> concerns.reasons(element).stream())
                .forEach(reasons::add);
        return reasons.stream().distinct().toList();
    }

    private void problems(Words words, String what) {
        words.problems().stream()
                .distinct()
                .forEach(problem -> omissions.add(new Omission(what, place(problem.element()), problem.message())));
    }

    /** Adds a script unless a value of the model cannot be given to ldm. */
    private void script(String path, String what, Function<Words, Script> plan) {
        Words words = new Words();
        Script script = plan.apply(words);
        if (words.problems().isEmpty()) {
            files.add(new GeneratedFile(path, ScriptTemplate.of(script), true));
        }
        problems(words, what);
    }

    private List<String> warnings() {
        return request.errors().isEmpty()
                ? List.of()
                : omissions.stream().map(Omission::toString).toList();
    }

    private String place(EObject element) {
        return request.lines().of(element).orElse("");
    }
}
