// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.scripts.shell.ShellText;

/**
 * Checks every value of a model before it becomes an argument of {@code ldm}: quoting keeps a value one word, but only these rules
 * keep it from being taken for an option or for something else. Collects the values that break a rule; what they belong to is then
 * not generated.
 */
public final class Words {

    /**
     * A value that cannot be an argument.
     *
     * @param element the element that states it
     * @param message what is wrong with it
     */
    public record Problem(EObject element, String message) {}

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_+#.:;~()-]{0,255}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}");
    private static final Pattern USER = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]{0,254}");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9/][!-<>-~]{0,255}");
    private static final Pattern PATH = Pattern.compile("[/A-Za-z0-9]([!-{}~]|[\\p{L}\\p{N}&&[^\\x00-\\x7f]])*");
    private static final int LONGEST_SPCONFIG = 64;

    private final List<Problem> problems = new ArrayList<>();

    /** Returns the values that break a rule. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Takes the name of a domain, service, device or policy. */
    public String name(EObject element, String value) {
        return check(element, NAME.matcher(value).matches() && !isReserved(value), "name", value);
    }

    /** Takes the name of a configuration on the service processor, and cuts it where a service processor would refuse it. */
    public String spConfig(EObject element, String value) {
        String cut = value.length() <= LONGEST_SPCONFIG ? value : value.substring(0, LONGEST_SPCONFIG);
        return check(element, NAME.matcher(cut).matches() && !isReserved(cut), "configuration name", cut);
    }

    /** Takes the host name or address of a control domain. */
    public String host(EObject element, String value) {
        return check(element, HOST.matcher(value).matches(), "host name or address", value);
    }

    /** Takes the name of a user. */
    public String user(EObject element, String value) {
        return check(element, USER.matcher(value).matches(), "user name", value);
    }

    /** Takes a back-end path, device name, or pseudonym of a bus. */
    public String path(EObject element, String value) {
        return check(element, PATH.matcher(value).matches(), "path or device name", value);
    }

    /** Takes the absolute path of a file. */
    public String file(EObject element, String value) {
        return check(element, value.startsWith("/") && PATH.matcher(value).matches(), "absolute path of a file", value);
    }

    /** Takes the name of an OpenBoot variable. */
    public String variable(EObject element, String value) {
        return check(element, KEY.matcher(value).matches(), "variable name", value);
    }

    /** Takes free text, as the value of a variable: anything that can be seen on a line. */
    public String text(EObject element, String value) {
        return check(
                element,
                ShellText.isArgument(value) && ShellText.line("." + value + ".").equals("." + value + "."),
                "text on one line",
                value);
    }

    /** Takes an Ethernet address. */
    public String mac(EObject element, MacAddress value) {
        return check(element, value.isWellFormed(), "Ethernet address", value.normalized());
    }

    /** Takes a hexadecimal number, written with {@code 0x}. */
    public String hex(EObject element, Address value) {
        return check(
                element,
                value.isWellFormed(),
                "hexadecimal number",
                "0x" + value.value().toString(16));
    }

    /** Takes a UUID. */
    public String uuid(EObject element, String value) {
        return check(element, UUID.matcher(value).matches(), "UUID", value);
    }

    /** Takes a time of day, written as hours, minutes and seconds. */
    public String clock(EObject element, TimeOfDay value) {
        int second = value.secondOfDay();
        return check(
                element,
                value.isWellFormed(),
                "time of day",
                String.format(Locale.ROOT, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60));
    }

    /** Writes bytes as ldm reads them, with the largest unit that needs no fraction. */
    public static String size(long bytes) {
        Function<Integer, String> in = shift -> Long.toString(bytes >> shift);
        if (bytes == 0 || bytes % (1L << 10) != 0) {
            return Long.toString(bytes);
        }
        return bytes % (1L << 30) == 0
                ? in.apply(30) + "G"
                : bytes % (1L << 20) == 0 ? in.apply(20) + "M" : in.apply(10) + "K";
    }

    private String check(EObject element, boolean valid, String kind, String value) {
        if (!valid) {
            problems.add(new Problem(
                    element,
                    "\"" + ShellText.line(value) + "\" cannot be given to ldm as a " + kind
                            + "; change it in the model."));
        }
        return value;
    }

    private static boolean isReserved(String name) {
        return name.equals("factory-default") || name.equals("@post-migration");
    }
}
