// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ldomstudio.cli.commands.CheckCommand;
import org.ldomstudio.cli.commands.ExplainCommand;
import org.ldomstudio.cli.commands.FmtCommand;
import org.ldomstudio.cli.commands.GenerateCommand;
import org.ldomstudio.cli.commands.GraphCommand;
import org.ldomstudio.cli.commands.SimulateCommand;
import org.ldomstudio.cli.commands.ValidateEngineCommand;
import org.ldomstudio.cli.run.Choice;
import org.ldomstudio.cli.run.Command;
import org.ldomstudio.cli.run.ExitStatus;
import org.ldomstudio.cli.run.Io;
import org.ldomstudio.cli.run.Options;
import org.ldomstudio.cli.run.ProductVersion;
import org.ldomstudio.cli.run.Session;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.report.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command, runs it, and turns whatever happens into an exit status and a message for people. */
public final class CommandLineTool {

    private static final String NAME = "ldom-studio";
    private static final Map<String, Supplier<Command>> COMMANDS = commands();

    private final Io io;

    /** @param io the surroundings */
    public CommandLineTool(Io io) {
        this.io = io;
    }

    private static Map<String, Supplier<Command>> commands() {
        Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("generate", GenerateCommand::new);
        commands.put("fmt", FmtCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("graph", GraphCommand::new);
        commands.put("validate-engine", ValidateEngineCommand::new);
        return commands;
    }

    /** Runs one command line. Never throws. */
    public ExitStatus run(String... arguments) {
        boolean verbose = Arrays.asList(arguments).contains("--verbose");
        try {
            return dispatch(List.of(arguments));
        } catch (ParameterException e) {
            return usageError(e);
        } catch (Trouble e) {
            return trouble(e.getMessage(), e, verbose);
        } catch (OutOfMemoryError e) {
            return trouble(
                    "The model needs more memory than the program may use. Give it more with JAVA_TOOL_OPTIONS=-Xmx4g.",
                    e,
                    verbose);
        } catch (RuntimeException | Error e) {
            return trouble(
                    "The program has a defect (" + e.getClass().getSimpleName()
                            + "); nothing more was done. Please report it, with what " + NAME
                            + " --verbose says for the same command.",
                    e,
                    verbose);
        }
    }

    private ExitStatus dispatch(List<String> arguments) {
        Optional<String> first =
                arguments.stream().filter(each -> !each.startsWith("-")).findFirst();
        List<String> names =
                first.filter(COMMANDS::containsKey).map(List::of).orElseGet(() -> List.copyOf(COMMANDS.keySet()));
        Map<String, Command> commands = new LinkedHashMap<>();
        names.forEach(name -> commands.put(name, COMMANDS.get(name).get()));

        CommandLine line = commandLine(commands);
        if (first.isPresent() && !COMMANDS.containsKey(first.get())) {
            throw new Trouble("There is no command \"" + Texts.printable(first.get()) + "\"."
                    + Choice.didYouMean(first.get(), COMMANDS.keySet()) + " All commands: " + NAME + " --help");
        }
        ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));
        ParseResult inner = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (inner.isUsageHelpRequested() || parsed.isUsageHelpRequested()) {
            io.out().print(inner.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
            return ExitStatus.FINE;
        }
        if (inner.isVersionHelpRequested() || parsed.isVersionHelpRequested()) {
            io.out().println(ProductVersion.line());
            return ExitStatus.FINE;
        }
        if (!parsed.hasSubcommand()) {
            io.err().print(line.getUsageMessage(Ansi.OFF));
            return ExitStatus.TROUBLE;
        }
        Command command =
                Optional.ofNullable(commands.get(inner.commandSpec().name())).orElseThrow();
        return command.run(inner, Session.of(inner, command.formats(), io));
    }

    private static CommandLine commandLine(Map<String, Command> commands) {
        CommandSpec root = CommandSpec.create().name(NAME);
        root.usageMessage()
                .description("Plans live migrations of Oracle VM Server for SPARC logical domains.", "")
                .synopsisSubcommandLabel("COMMAND")
                .footer(exitStatuses());
        root.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help; after a command, the help of that command.")
                .build());
        root.addOption(CommandLine.Model.OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Show the version.")
                .build());
        commands.forEach((name, command) -> {
            CommandSpec spec = command.spec();
            spec.name(name);
            Options.addFormat(spec, command.formats());
            Options.addCommon(spec);
            root.addSubcommand(name, spec);
        });
        CommandLine line = new CommandLine(root);
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setAbbreviatedOptionsAllowed(false);
        return line;
    }

    private static String[] exitStatuses() {
        return new String[] {
            "",
            "Exit status: 0 nothing wrong; 1 the model has errors, --check found a difference or a",
            "timing case failed; 2 wrong usage, an unreadable file or other trouble outside the model."
        };
    }

    private ExitStatus usageError(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        List<String> lines = new ArrayList<>();
        String suggestion = "";
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            lines.add(
                    word.startsWith("-")
                            ? "There is no option " + word + "."
                            : "\"" + word + "\" is one argument too many.");
            suggestion = word.startsWith("-")
                    ? Choice.didYouMean(word, spec.optionsMap().keySet())
                    : "";
        } else {
            lines.add(e.getMessage() + ".");
        }
        io.err().println(NAME + ": " + Texts.printable(lines.getFirst()) + suggestion);
        io.err().println("Usage: " + spec.qualifiedName(" ") + " --help");
        return ExitStatus.TROUBLE;
    }

    private ExitStatus trouble(String message, Throwable cause, boolean verbose) {
        io.out().flush();
        io.err().println(NAME + ": " + Texts.printable(message));
        if (verbose) {
            cause.printStackTrace(io.err());
        }
        return ExitStatus.TROUBLE;
    }
}
