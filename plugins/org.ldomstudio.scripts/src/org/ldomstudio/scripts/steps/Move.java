// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ldomstudio.model.ldom.BlockMap;
import org.ldomstudio.model.ldom.CoreMap;
import org.ldomstudio.model.ldom.GuestState;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.PasswordLogin;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.scripts.SourceLines;
import org.ldomstudio.scripts.steps.Action.Call;
import org.ldomstudio.scripts.steps.Action.Need;
import org.ldomstudio.scripts.steps.Action.Run;

/** One move of a guest from a server to another, there and back. */
final class Move {

    private static final String FIRST_WITH_CERTIFICATES = "3.2";

    private final Migrate migrate;
    private final ServerView source;
    private final ServerView target;
    private final GuestState state;
    private final String name;
    private final String newName;
    private final Words words;
    private final SourceLines lines;

    Move(
            Migrate migrate,
            GuestView before,
            GuestView after,
            ServerView source,
            ServerView target,
            Words words,
            SourceLines lines) {
        this.migrate = migrate;
        this.source = source;
        this.target = target;
        this.state = before.runState().known().orElse(GuestState.ACTIVE);
        this.name = words.name(before.domain(), before.ldmName());
        this.newName = words.name(migrate, after.ldmName());
        this.words = words;
        this.lines = lines;
    }

    boolean isLive() {
        return state == GuestState.ACTIVE && !migrate.isCold();
    }

    private boolean isCold() {
        return state == GuestState.ACTIVE && migrate.isCold();
    }

    String title() {
        String how = isLive() ? "live " : isCold() ? "cold " : "";
        return "Move " + name + " " + how + "from " + source.name() + " to " + target.name()
                + (name.equals(newName) ? "" : " as " + newName);
    }

    List<String> notes(GuestView before) {
        List<String> notes = new ArrayList<>();
        if (isCold()) {
            notes.add(
                    "The guest is shut down first and started on " + target.name() + " afterwards: its users notice.");
        }
        before.console()
                .known()
                .filter(console -> console.getPort() != null || console.getGroup() != null)
                .ifPresent(console -> notes.add("Its console may get another port and group on " + target.name()
                        + ": tell the console server (not verified)."));
        if (isLive() && !before.ntp().isKnownAnd(Boolean.TRUE::equals)) {
            notes.add(
                    before.ntp().isKnown()
                            ? "It is no NTP client: its clock will be behind by the time that it was suspended. Set it"
                                    + " by hand afterwards."
                            : "The model does not say whether it is an NTP client: look, because a suspended clock"
                                    + " does not advance.");
        }
        return notes;
    }

    List<Action> there() {
        return move(source, target, name, newName, cancelSeconds());
    }

    List<Action> back() {
        return move(target, source, newName, name, 0);
    }

    /** Returns the dry run of the move. */
    Run dryRun() {
        return command(source, target, name, newName, true);
    }

    /** Returns whether the login that the move needs works with the manager's release. */
    Optional<String> trouble() {
        boolean old = source.manager()
                .isKnownAnd(
                        manager -> !manager.isAtLeast(FIRST_WITH_CERTIFICATES).orElse(true));
        return old && passwordLogin(target).isEmpty()
                ? Optional.of("release "
                        + source.manager().known().map(Object::toString).orElse("") + " of " + source.name()
                        + " cannot migrate with certificates: state a login with a password-file for " + target.name())
                : Optional.empty();
    }

    /** Returns the tests of the password file, if one is used. */
    List<Test> loginTests() {
        return passwordLogin(target)
                .map(login -> Test.of("is_secret", source.name(), words.file(login, text(login.getFile()))))
                .stream()
                .toList();
    }

    private List<Action> move(ServerView from, ServerView to, String nameHere, String nameThere, long cancelAfter) {
        LdmCommands here = new LdmCommands(from.name(), lines);
        LdmCommands there = new LdmCommands(to.name(), lines);
        List<Action> actions = new ArrayList<>();
        if (isLive()) {
            actions.add(new Need(Test.of("is_state", from.name(), nameHere, "active")));
            actions.add(command(from, to, nameHere, nameThere, true));
        } else if (isCold()) {
            actions.add(LdmCommands.unless(
                    Test.of("is_state", from.name(), nameHere, "bound", "inactive"),
                    here.ldm(migrate, "stop-domain", nameHere)));
        } else {
            actions.add(new Need(Test.of("is_state", from.name(), nameHere, "bound", "inactive")));
        }
        Run run = command(from, to, nameHere, nameThere, false);
        List<String> call = new ArrayList<>(
                List.of("migrate", from.name(), to.name(), nameHere, nameThere, Long.toString(cancelAfter)));
        call.addAll(run.words());
        actions.add(new Call(call, Optional.of(run), run.place()));
        List<Action> all = new ArrayList<>();
        all.add(new Action.Unless(Test.of("moved", nameHere, from.name(), to.name(), nameThere), actions));
        if (isCold()) {
            all.add(LdmCommands.unless(
                    Test.of("is_state", to.name(), nameThere, "active"),
                    there.ldm(migrate, "start-domain", nameThere)));
        }
        all.add(new Need(
                Test.of("is_state", to.name(), nameThere, isLive() || isCold() ? "active" : state.getLiteral())));
        return all;
    }

    private Run command(ServerView from, ServerView to, String nameHere, String nameThere, boolean dryRun) {
        List<String> command = new ArrayList<>(List.of("migrate-domain"));
        if (dryRun) {
            command.add("-n");
        }
        Optional<PasswordLogin> login = passwordLogin(to);
        String host = words.host(to.server(), to.address());
        if (login.isPresent()) {
            command.add("-p");
            command.add(words.file(login.get(), text(login.get().getFile())));
        } else {
            command.add("-c");
        }
        command.add(nameHere);
        if (from == source) {
            maps().forEach(command::add);
        }
        String user = login.map(PasswordLogin::getUser)
                .filter(name -> !name.isEmpty())
                .map(name -> words.user(to.server(), name) + "@")
                .orElse("");
        command.add(user + host + (nameHere.equals(nameThere) ? "" : ":" + nameThere));
        return new LdmCommands(from.name(), lines).ldm(migrate, command);
    }

    private List<String> maps() {
        List<String> maps = new ArrayList<>();
        if (!migrate.getCoreMaps().isEmpty()) {
            maps.add(migrate.getCoreMaps().stream().map(Move::text).collect(Collectors.joining(",", "cidmap=", "")));
        }
        if (!migrate.getBlockMaps().isEmpty()) {
            maps.add(
                    migrate.getBlockMaps().stream().map(this::text).collect(Collectors.joining(",", "mblockmap=", "")));
        }
        return maps;
    }

    private static String text(CoreMap map) {
        return map.getFrom().value() + ":" + map.getTo().value();
    }

    private String text(BlockMap map) {
        return words.hex(map, map.getFrom()) + ":" + words.hex(map, map.getTo());
    }

    private long cancelSeconds() {
        return Optional.ofNullable(migrate.getCancelAfter())
                .map(Quantity::nominalLong)
                .map(seconds -> Math.max(1, seconds))
                .orElse(0L);
    }

    private static Optional<PasswordLogin> passwordLogin(ServerView server) {
        return server.login().known().filter(PasswordLogin.class::isInstance).map(PasswordLogin.class::cast);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
