// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.values;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.ldomstudio.model.values.Address;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.MacAddress;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.TimeOfDay;
import org.ldomstudio.model.values.TimeRange;
import org.ldomstudio.model.values.Version;

/**
 * Turns text into values and back.
 *
 * <p>What can be read but makes no sense (a wrong unit, a number beyond all bounds) becomes a value that a check
 * reports.
 * Only what cannot be read at all is an error here, at its place.
 */
@Singleton
public final class LdomValueConverterService implements IValueConverterService {

    private static final Pattern RANGE_WITH_HYPHEN = Pattern.compile("\\s*(\\d+)-(\\d+)\\s*");

    private final Names names;

    @Inject
    LdomValueConverterService(Names names) {
        this.names = names;
    }

    @Override
    public @Nullable Object toValue(@Nullable String string, String rule, @Nullable INode node) {
        if (string == null) {
            return null;
        }
        try {
            return switch (simpleName(rule)) {
                case "Name", "STRING" -> name(string, node);
                case "Path" -> joined(string, '/', node);
                case "VolumeName" -> joined(string, '@', node);
                case "PrimaryName" -> "primary";
                case "Quantity" -> Quantity.valueOf(withBlanks(string, node));
                case "Count" -> Count.valueOf(string);
                case "Numbers" -> Numbers.valueOf(withBlanks(string, node));
                case "Version", "OsVersion" -> Version.valueOf(string);
                case "Address" -> Address.valueOf(string);
                case "MacAddress" -> MacAddress.valueOf(string);
                case "TimeOfDay" -> TimeOfDay.valueOf(string);
                case "TimeRange" -> TimeRange.valueOf(string);
                default -> string;
            };
        } catch (IllegalArgumentException unreadable) {
            throw new ValueConverterException(explain(string, unreadable), node, null);
        }
    }

    @Override
    public String toString(Object value, String rule) {
        return switch (simpleName(rule)) {
            case "Name" -> names.toText((String) value);
            case "STRING" -> Quotes.quote((String) value);
            case "Path" -> names.pathToText((String) value);
            case "VolumeName" -> names.volumeToText((String) value);
            case "PrimaryName" -> "domain";
            default -> value.toString();
        };
    }

    private static String simpleName(String rule) {
        return rule.substring(rule.lastIndexOf('.') + 1);
    }

    private static String name(String text, @Nullable INode node) {
        if (!text.startsWith("\"")) {
            return text;
        }
        if (!Quotes.isClosed(text)) {
            throw new ValueConverterException(
                    "The closing quote is missing: a text ends on the line it begins.", node, null);
        }
        return Quotes.unquote(text);
    }

    /** Unquotes each of several names; a separator inside quotes separates nothing. */
    private static String joined(String text, char separator, @Nullable INode node) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(name(text.substring(begin, i), node));
                begin = i + 1;
            }
        }
        parts.add(name(text.substring(begin), node));
        return String.join(String.valueOf(separator), parts);
    }

    private static String explain(String text, IllegalArgumentException unreadable) {
        var range = RANGE_WITH_HYPHEN.matcher(text);
        if (range.matches()) {
            return "A range has two dots: write " + range.group(1) + ".." + range.group(2) + ".";
        }
        String message = unreadable.getMessage();
        return message == null ? "\"" + text + "\" cannot be read." : message + ".";
    }

    /** The parser leaves out blanks and comments between the tokens of a value; in a quantity they separate words. */
    private static String withBlanks(String string, @Nullable INode node) {
        if (node == null) {
            return string;
        }
        StringBuilder text = new StringBuilder(string.length() + 4);
        boolean blank = false;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (leaf.isHidden()) {
                blank = text.length() > 0;
            } else {
                if (blank) {
                    text.append(' ');
                    blank = false;
                }
                text.append(leaf.getText());
            }
        }
        return text.isEmpty() ? string : text.toString();
    }
}
