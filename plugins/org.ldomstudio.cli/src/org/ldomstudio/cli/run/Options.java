// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.run;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Makes options and reads them back. Built by hand and not from annotations, because reflection takes most of picocli's start-up. */
public final class Options {

    private static final String FORMAT = "--format";
    private static final String COLOR = "--color";
    private static final String QUIET = "--quiet";
    private static final String VERBOSE = "--verbose";
    private static final String FILES = "FILE";

    private Options() {}

    /** Makes an option without a value. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** Makes an option with one value. */
    public static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Makes an option that may be given several times, with one value each. */
    public static OptionSpec values(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Makes the parameter that names files and folders. */
    public static PositionalParamSpec files() {
        return PositionalParamSpec.builder()
                .paramLabel(FILES)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index("0..*")
                .arity("0..*")
                .description(
                        "Model files, folders (every .ldom file below), or - for standard input.",
                        "Together they are one model.")
                .build();
    }

    /** Adds the options that every command has. */
    public static void addCommon(CommandSpec spec) {
        spec.addOption(value(COLOR, "WHEN", "auto (default), always or never. NO_COLOR is honoured."));
        spec.addOption(flag(QUIET, "Only results; no remarks."));
        spec.addOption(flag(VERBOSE, "Also stack traces when something breaks."));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Show the version.")
                .build());
    }

    /** Adds {@code --format} with the formats that a command offers, the first being the default. */
    public static void addFormat(CommandSpec spec, List<Format> formats) {
        String words = String.join(", ", formats.stream().map(Format::word).toList());
        spec.addOption(value(
                FORMAT,
                "FORMAT",
                "How to write the result: " + words + ". Default: "
                        + formats.getFirst().word() + "."));
    }

    /** Returns whether a flag was given. */
    public static boolean isGiven(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name);
    }

    /** Returns the value of an option. */
    public static String valueOf(ParseResult parsed, String name, String ifNotGiven) {
        return parsed.matchedOptionValue(name, ifNotGiven);
    }

    /** Returns the values of an option that may be given several times. */
    public static List<String> valuesOf(ParseResult parsed, String name) {
        return List.copyOf(parsed.matchedOptionValue(name, List.<String>of()));
    }

    /**
     * Returns the value of an option as a whole number.
     *
     * @throws Trouble when it is none, or out of its range
     */
    public static long numberOf(ParseResult parsed, String name, long ifNotGiven, long least, long most) {
        if (!isGiven(parsed, name)) {
            return ifNotGiven;
        }
        String word = valueOf(parsed, name, "");
        try {
            long number = Long.parseLong(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the message below says what is expected
        }
        throw new Trouble(
                name + " cannot be \"" + word + "\"; give a whole number from " + least + " to " + most + ".");
    }

    /**
     * Returns the files and folders.
     *
     * @throws Trouble when there is none
     */
    public static List<String> filesOf(ParseResult parsed) {
        List<String> files = parsed.matchedPositionals().stream()
                .map(ArgSpec::originalStringValues)
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
        if (files.isEmpty()) {
            String name = parsed.commandSpec().name();
            throw new Trouble("Name the files or folders of the model, for example: ldom-studio " + name + " .");
        }
        return files;
    }

    /** Returns the format. */
    static Format formatOf(ParseResult parsed, List<Format> offered) {
        String word = valueOf(parsed, FORMAT, offered.getFirst().word());
        Choice.of(FORMAT, word, offered.stream().map(Format::word).toList());
        return offered.stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the word of {@code --color}. */
    static String colorOf(ParseResult parsed) {
        return Choice.of(COLOR, valueOf(parsed, COLOR, "auto"), List.of("auto", "always", "never"));
    }

    static boolean isQuiet(ParseResult parsed) {
        return isGiven(parsed, QUIET);
    }

    static boolean isVerbose(ParseResult parsed) {
        return isGiven(parsed, VERBOSE);
    }
}
