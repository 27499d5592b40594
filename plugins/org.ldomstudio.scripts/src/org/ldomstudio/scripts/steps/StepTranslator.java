// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.DeviceVerb;
import org.ldomstudio.model.ldom.Evacuate;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.GuestStep;
import org.ldomstudio.model.ldom.GuestVerb;
import org.ldomstudio.model.ldom.ManualStep;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.NamedElement;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Step;
import org.ldomstudio.model.ldom.SystemDomain;
import org.ldomstudio.model.ldom.Wait;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.LogicalDomainView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.shell.ShellText;
import org.ldomstudio.scripts.steps.Action.ByHand;
import org.ldomstudio.scripts.steps.Action.Call;

/** Translates the steps of a plan, each in the state that the steps before it leave. */
final class StepTranslator {

    /**
     * A step as commands.
     *
     * @param title what it does
     * @param notes what the operator should know
     * @param actions what it does
     * @param undo what takes it back
     * @param move the move, when it is one
     */
    record Translation(
            String title, List<String> notes, List<Action> actions, List<Action> undo, Optional<Move> move) {}

    private final SourceLines lines;
    private final Words words;
    private final Set<String> touched = new TreeSet<>();
    private final List<String> clocks = new ArrayList<>();

    StepTranslator(SourceLines lines, Words words) {
        this.lines = lines;
        this.words = words;
    }

    /** Returns the names of the servers whose configuration the steps so far change. */
    Set<String> touched() {
        return Set.copyOf(touched);
    }

    /** Translates one step; empty when it does nothing that ldm knows. */
    Optional<Translation> translate(Step step, SiteState before, SiteState after) {
        return switch (step) {
            case Migrate migrate -> migrate(migrate, before, after);
            case GuestStep guestStep -> guestStep(guestStep, before);
            case DeviceStep device -> device(device, before, after);
            case Setting setting when DomainChanges.isOfDomain(setting) -> setting(setting, before, after);
            case Wait wait -> Optional.of(wait(wait));
            case ManualStep manual -> Optional.of(manual(manual));
            case Evacuate evacuate -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Translation> migrate(Migrate migrate, SiteState before, SiteState after) {
        GuestView guest = before.guest(migrate.getGuest());
        return guest.server().map(source -> {
            ServerView target = before.server(migrate.getTarget());
            touched.add(source.name());
            touched.add(target.name());
            Move move = new Move(migrate, guest, after.guest(migrate.getGuest()), source, target, words, lines);
            return new Translation(move.title(), move.notes(guest), move.there(), move.back(), Optional.of(move));
        });
    }

    private Optional<Translation> guestStep(GuestStep step, SiteState before) {
        GuestView guest = before.guest(step.getGuest());
        String name = words.name(guest.domain(), guest.ldmName());
        String what = ShellText.line(name);
        return switch (step.getVerb()) {
            case DRAIN -> Optional.of(byHand("Drain " + what, leave(guest, what), enter(guest, what)));
            case REJOIN -> Optional.of(byHand("Rejoin " + what, enter(guest, what), leave(guest, what)));
            case UNSTATED -> Optional.empty();
            case STOP, START, BIND, UNBIND ->
                guest.server().map(server -> {
                    touched.add(server.name());
                    LdmCommands ldm = new LdmCommands(server.name(), lines);
                    GuestState state = guest.runState().known().orElse(GuestState.ACTIVE);
                    return new Translation(
                            title(step.getVerb()) + " " + what + " on " + server.name(),
                            List.of(),
                            new GuestStates(ldm, step, name).reach(target(step.getVerb())),
                            new GuestStates(ldm, step, name).reach(state),
                            Optional.empty());
                });
        };
    }

    private static GuestState target(GuestVerb verb) {
        return switch (verb) {
            case START -> GuestState.ACTIVE;
            case UNBIND -> GuestState.INACTIVE;
            default -> GuestState.BOUND;
        };
    }

    private static String title(GuestVerb verb) {
        String word = verb.getLiteral();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String leave(GuestView guest, String name) {
        return "Take " + name + " out of " + group(guest) + " and wait until it has no more work.";
    }

    private static String enter(GuestView guest, String name) {
        return "Put " + name + " back into " + group(guest) + " and see that it gets work.";
    }

    private static String group(GuestView guest) {
        Optional<Application> application = guest.application().known();
        return application
                .map(each -> Optional.ofNullable(each.getLoadBalancer())
                                .map(balancer -> "the load balancer " + ShellText.line(balancer))
                                .orElse("its cluster")
                        + " (application " + ShellText.line(text(each)) + ")")
                .orElse("its load balancer or cluster");
    }

    private Optional<Translation> device(DeviceStep step, SiteState before, SiteState after) {
        Guest guest = step.getGuest();
        GuestView view = before.guest(guest);
        return view.server().map(server -> {
            touched.add(server.name());
            DomainChanges changes = new DomainChanges(
                    new LdmCommands(server.name(), lines), server, words.name(guest, view.ldmName()), words);
            boolean add = step.getVerb() == DeviceVerb.ADD;
            GuestView with = add ? after.guest(guest) : view;
            String title = (add ? "Add " : "Remove ") + ShellText.line(text(step.getDevice()))
                    + (add ? " to " : " from ") + ShellText.line(view.ldmName()) + " on " + server.name();
            return new Translation(
                    title,
                    List.of(),
                    changes.device(step, step.getVerb(), with),
                    changes.device(step, add ? DeviceVerb.REMOVE : DeviceVerb.ADD, with),
                    Optional.empty());
        });
    }

    private Optional<Translation> setting(Setting setting, SiteState before, SiteState after) {
        Optional<LogicalDomainView> then = view(setting, after);
        return then.flatMap(LogicalDomainView::server).map(server -> {
            touched.add(server.name());
            String name = then.get() instanceof GuestView guest
                    ? guest.ldmName()
                    : text(then.get().domain());
            DomainChanges changes =
                    new DomainChanges(new LdmCommands(server.name(), lines), server, words.name(setting, name), words);
            List<Action> undo = new ArrayList<>(view(setting, before)
                    .map(view -> changes.set(setting, view))
                    .orElse(List.of()));
            if (undo.isEmpty()) {
                undo.add(new ByHand("Give " + ShellText.line(name) + " on " + server.name() + " the "
                        + setting.getProperty().getLiteral()
                        + " that it had before: the model does not say how much that was."));
            }
            String value = setting.getValue() == null
                    ? String.valueOf(setting.getCpuArch())
                    : setting.getValue().toString();
            String title = "Set " + setting.getProperty().getLiteral() + " of " + ShellText.line(name) + " on "
                    + server.name() + " to " + value;
            return new Translation(title, List.of(), changes.set(setting, then.get()), undo, Optional.empty());
        });
    }

    private static Optional<LogicalDomainView> view(Setting setting, SiteState state) {
        return switch (setting.getTarget()) {
            case Guest guest -> Optional.of(state.guest(guest));
            case SystemDomain domain -> Optional.of(state.domain(domain));
            case null, default -> Optional.empty();
        };
    }

    private Translation wait(Wait wait) {
        if (wait.getUntil() != null) {
            String clock = words.clock(wait, wait.getUntil()).substring(0, "hh:mm".length());
            List<String> call = new ArrayList<>(List.of("wait_until", clock));
            call.addAll(clocks);
            clocks.add(clock);
            return waiting("Wait until " + clock, call);
        }
        Quantity duration = Optional.ofNullable(wait.getDuration()).orElse(Quantity.valueOf("0 s"));
        return waiting(
                "Wait " + ShellText.line(duration.toString()),
                List.of("wait_seconds", Long.toString(Math.max(0, duration.nominalLong()))));
    }

    private static Translation waiting(String title, List<String> call) {
        return new Translation(
                title,
                List.of(),
                List.of(new Call(call, Optional.empty(), Optional.empty())),
                List.of(),
                Optional.empty());
    }

    private static Translation manual(ManualStep step) {
        String text = ShellText.line(Optional.ofNullable(step.getText()).orElse(""));
        String guest = step.getGuest() == null ? "" : " (" + ShellText.line(text(step.getGuest())) + ")";
        String takes = step.getTakes() == null
                ? ""
                : ", about " + ShellText.line(step.getTakes().toString());
        return byHand(
                "By hand: " + text,
                text + guest + takes,
                "Take back what was done by hand, if that is needed: " + text + guest);
    }

    private static Translation byHand(String title, String text, String undo) {
        return new Translation(
                title, List.of(), List.of(new ByHand(text)), List.of(new ByHand(undo)), Optional.empty());
    }

    private static String text(NamedElement element) {
        return Optional.ofNullable(element).map(NamedElement::getName).orElse("");
    }
}
