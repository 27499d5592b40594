// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.StepPredictions;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action.Call;
import org.ldomstudio.scripts.steps.Action.Note;
import org.ldomstudio.scripts.steps.Runbook.Saved;
import org.ldomstudio.scripts.steps.Script.Machine;
import org.ldomstudio.scripts.steps.StepTranslator.Translation;

/** Plans the runbook of a plan: its steps, one after the other, what must hold before and after, and how to take each back. */
public final class PlanRunbook {

    private final Plan plan;
    private final SiteState initial;
    private final SourceLines lines;
    private final StepPredictions predictions;
    private final Words words;
    private final Function<Step, List<String>> reasons;
    private final List<String> leftOut = new ArrayList<>();
    private final List<ScriptStep> steps = new ArrayList<>();
    private final Set<ServerView> servers = new LinkedHashSet<>();

    /**
     * Makes the planner for one plan.
     *
     * @param reasons why a step must be left out: the errors that concern it; none for a step that may be generated
     */
    public PlanRunbook(
            Plan plan,
            SiteState initial,
            SourceLines lines,
            StepPredictions predictions,
            Words words,
            Function<Step, List<String>> reasons) {
        this.plan = plan;
        this.initial = initial;
        this.lines = lines;
        this.predictions = predictions;
        this.words = words;
        this.reasons = reasons;
    }

    /** Returns why the whole plan cannot be written down yet; empty when it can. */
    public static Optional<String> trouble(Plan plan) {
        return plan.getSteps().stream().anyMatch(Evacuate.class::isInstance)
                ? Optional.of("it evacuates a server, which is an intent and not planned yet; write its steps.")
                : Optional.empty();
    }

    /** Returns the steps that were left out, each with its reason, after the runbook was planned. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Plans the runbook. */
    public Runbook plan(String path, List<String> warnings) {
        StepTranslator translator = new StepTranslator(lines, words);
        Preflight preflight = new Preflight(words);
        Verification verification = new Verification(words);
        Set<Guest> concerned = concernedGuests();
        SiteState state = initial;
        for (Step step : plan.getSteps()) {
            List<String> why = why(step, concerned);
            if (!why.isEmpty()) {
                leaveOut(step, why);
                continue;
            }
            SiteState next = state.after(step);
            Optional<Translation> translated = translator.translate(step, state, next);
            Optional<String> trouble = translated.flatMap(Translation::move).flatMap(Move::trouble);
            if (translated.isEmpty() && !isMereFigure(step)) {
                trouble = Optional.of("the guest or domain stands on no server; state where");
            }
            if (trouble.isPresent()) {
                leaveOut(step, List.of(trouble.get()));
                guestOf(step).ifPresent(concerned::add);
                continue;
            }
            if (translated.isPresent()) {
                serversOf(step, state).stream()
                        .filter(server ->
                                servers.stream().noneMatch(known -> known.name().equals(server.name())))
                        .forEach(server -> {
                            servers.add(server);
                            preflight.server(server);
                        });
                add(step, translated.get());
                preflight.step(steps.size(), step, state, next, translated.get().move());
                verification.step(step);
            }
            state = next;
        }
        List<Saved> saved = saved(translator.touched());
        List<Machine> machines = servers.stream()
                .map(server -> new Machine(
                        words.name(server.server(), server.name()), words.host(server.server(), server.address())))
                .toList();
        List<String> allWarnings = new ArrayList<>(warnings);
        leftOut.forEach(each -> allWarnings.add("LEFT OUT: " + each));
        String name = ShellText.line(Optional.ofNullable(plan.getName()).orElse(""));
        Script script = new Script(
                Script.idOf(path) + "-" + Digests.of(steps),
                path,
                "Runbook of plan " + name,
                lines.of(plan),
                about(machines),
                allWarnings,
                machines,
                steps);
        List<String> all = machines.stream().map(Machine::name).toList();
        boolean endDiffers =
                !verification.checks(state, all, List.of()).equals(verification.checks(initial, all, List.of()));
        return new Runbook(
                script,
                name,
                documentation(),
                preflight.checks(),
                verification.checks(state, all, saved),
                endDiffers,
                saved);
    }

    private List<String> about(List<Machine> machines) {
        String hosts = String.join(" and ", machines.stream().map(Machine::name).toList());
        return List.of(
                "Run it as root, or with the rights to manage domains, on one of the control domains or on a host that"
                        + " can log in to",
                "all of them through ssh: " + hosts
                        + ". Each command runs on the control domain that it names, so that a migration always",
                "runs on the guest's present server. Steps run one after the other, in the order of the plan.",
                "A step looks at the present state first, so a run that was broken off can be continued by starting it"
                        + " again, and a",
                "finished run does nothing when started again.");
    }

    private List<String> documentation() {
        return Optional.ofNullable(plan.getDocumentation())
                .map(ShellText::lines)
                .orElse(List.of());
    }

    /** When one step of a guest cannot be done, the others would act on a state that the plan does not foresee. */
    private Set<Guest> concernedGuests() {
        Set<Guest> concerned = new LinkedHashSet<>();
        plan.getSteps().stream()
                .filter(step -> !ownReasons(step).isEmpty())
                .forEach(step -> guestOf(step).ifPresent(concerned::add));
        return concerned;
    }

    private List<String> why(Step step, Set<Guest> concerned) {
        List<String> own = ownReasons(step);
        return own.isEmpty() && guestOf(step).filter(concerned::contains).isPresent()
                ? List.of("another step of this guest is left out")
                : own;
    }

    private List<String> ownReasons(Step step) {
        List<String> own = new ArrayList<>(reasons.apply(step));
        if (isBroken(step)) {
            own.add("it names something that does not exist");
        }
        predictions
                .of(step)
                .ifPresent(prediction -> prediction.refusedBy().stream()
                        .filter(rule -> own.stream().noneMatch(reason -> reason.startsWith(rule)))
                        .forEach(rule -> own.add("refused by " + rule)));
        return own;
    }

    /** Settings of networks, engines and workloads change what is reckoned, nothing that ldm knows. */
    private static boolean isMereFigure(Step step) {
        return step instanceof Setting setting && !DomainChanges.isOfDomain(setting);
    }

    private static boolean isBroken(Step step) {
        return switch (step) {
            case Migrate migrate -> isBroken(migrate.getGuest()) || isBroken(migrate.getTarget());
            case GuestStep guestStep -> isBroken(guestStep.getGuest());
            case DeviceStep device -> isBroken(device.getGuest()) || isBroken(device.getDevice());
            case Setting setting -> DomainChanges.isOfDomain(setting) && isBroken(setting.getTarget());
            default -> false;
        };
    }

    private static boolean isBroken(NamedElement reference) {
        return Optional.ofNullable(reference)
                .filter(element -> !element.eIsProxy())
                .isEmpty();
    }

    private static Optional<Guest> guestOf(Step step) {
        return switch (step) {
            case Migrate migrate -> Optional.ofNullable(migrate.getGuest());
            case GuestStep guestStep -> Optional.ofNullable(guestStep.getGuest());
            case DeviceStep device -> Optional.ofNullable(device.getGuest());
            case ManualStep manual -> Optional.ofNullable(manual.getGuest());
            case Setting setting when setting.getTarget() instanceof Guest guest -> Optional.of(guest);
            default -> Optional.empty();
        };
    }

    private static List<ServerView> serversOf(Step step, SiteState state) {
        List<ServerView> servers = new ArrayList<>();
        guestOf(step)
                .filter(guest -> !(step instanceof ManualStep))
                .flatMap(state::serverOf)
                .map(state::server)
                .ifPresent(servers::add);
        if (step instanceof Migrate migrate) {
            servers.add(state.server(migrate.getTarget()));
        } else if (step instanceof Setting setting && setting.getTarget() instanceof SystemDomain domain) {
            state.domain(domain).server().ifPresent(servers::add);
        }
        return servers;
    }

    private void leaveOut(Step step, List<String> why) {
        String text = title(step) + ": " + String.join("; ", why);
        leftOut.add(text);
        steps.add(new ScriptStep(
                steps.size() + 1,
                "LEFT OUT: " + title(step),
                lines.of(step),
                why,
                Optional.empty(),
                List.of(new Note("LEFT OUT: " + text)),
                List.of()));
    }

    private String title(Step step) {
        String guest = guestOf(step)
                .map(each -> Optional.ofNullable(each.getName()).orElse(""))
                .map(ShellText::line)
                .orElse("");
        return switch (step) {
            case Migrate migrate -> "migrate " + guest + " to " + name(migrate.getTarget());
            case GuestStep guestStep -> guestStep.getVerb().getLiteral() + " " + guest;
            case DeviceStep device -> device.getVerb().getLiteral() + " " + guest + "/" + name(device.getDevice());
            case Setting setting -> "set " + setting.getProperty().getLiteral() + " of " + name(setting.getTarget());
            default -> "step " + guest;
        };
    }

    private static String name(NamedElement element) {
        return Optional.ofNullable(element)
                .map(NamedElement::getName)
                .map(ShellText::line)
                .orElse("?");
    }

    private void add(Step step, Translation translation) {
        steps.add(new ScriptStep(
                steps.size() + 1,
                translation.title(),
                lines.of(step),
                translation.notes(),
                predictions.of(step),
                translation.actions(),
                translation.undo()));
    }

    private List<Saved> saved(Set<String> touched) {
        if (plan.getSaveConfig() == YesNo.NO) {
            return List.of();
        }
        String name = words.spConfig(
                plan,
                Optional.ofNullable(plan.getSaveAs())
                        .or(() -> Optional.ofNullable(plan.getName()))
                        .orElse(""));
        List<Saved> saved = servers.stream()
                .map(ServerView::name)
                .filter(touched::contains)
                .map(server -> new Saved(server, name))
                .toList();
        for (Saved each : saved) {
            steps.add(new ScriptStep(
                    steps.size() + 1,
                    "Save the configuration of " + each.server() + " as " + each.name(),
                    lines.of(plan),
                    List.of("Without this, a power cycle brings the domains back where they were before."),
                    Optional.empty(),
                    List.of(new Call(List.of("save", each.server(), each.name()), Optional.empty(), Optional.empty())),
                    List.of()));
        }
        return saved;
    }
}
