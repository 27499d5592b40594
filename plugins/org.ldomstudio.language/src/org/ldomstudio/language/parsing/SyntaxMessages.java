// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.ldomstudio.language.naming.Kinds;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.NamedElement;

/** Says in words of the language what was expected and what was found. */
public final class SyntaxMessages extends SyntaxErrorMessageProvider {

    private static final String SYNTAX = "LNG-SYNTAX";
    private static final String NUMBER = "LNG-NUM";
    private static final String TIME = "LNG-TIME";

    /** What a rule reads, for people. */
    private static final Map<String, String> READS = Map.ofEntries(
            entry("Name", "a name"),
            entry("Path", "a name such as t5a/primary"),
            entry("VolumeName", "a volume such as web01-root@primary-vds0"),
            entry("Vdisk", "a virtual disk server, or a volume such as web01-root@primary-vds0"),
            entry("Quantity", "a number with its unit"),
            entry("Amount", "a number with its unit"),
            entry("Unit", "a unit"),
            entry("Count", "a whole number"),
            entry("Numbers", "numbers such as 101..110, 200"),
            entry("Span", "a number, or a range such as 5000..5100"),
            entry("Version", "a version such as 9.6.22.c"),
            entry("OsVersion", "a version such as 11.4.62"),
            entry("Part", "a letter or digit"),
            entry("FirmwareFamily", "a number, or XCP"),
            entry("Address", "a hexadecimal number such as 0x84f8a1c0"),
            entry("MacAddress", "an Ethernet address such as 00:14:4f:f8:12:34"),
            entry("MacPart", "two hexadecimal digits"),
            entry("TimeOfDay", "a time such as 02:00"),
            entry("TimeRange", "times such as 08:00..18:00"),
            entry("When", "times such as 08:00..18:00, with days before them if you like"),
            entry("Load", "a share such as 15 %, or a network rate"),
            entry("Login", "certificates, or password-file with the name of a file"),
            entry("MemoryBlock", "pa with an address"),
            entry("SystemDomain", "control domain or service domain"),
            entry("Phase", "days and times, after with a time, or otherwise"),
            entry("WriteClass", "a name and then a rate with over, or sizes with in"),
            entry("StopRule", "below, after or no-progress"),
            entry("Throttle", "no, or a body in braces"),
            entry("StartTime", "a time such as 02:00"),
            entry("Limit", "per server, per network or in all"),
            entry("Setting", "a property such as cores, memory, speed or engine"),
            entry("Wait", "a time such as 5 min, or until with a time of day"),
            entry(
                    "Expectation",
                    "a measure: total-time, suspend-time, overhead-time, bytes-sent, rounds, makespan or refusal"),
            entry("Acceptance", "the id of a rule, then because and a text"),
            entry("Engine", "a rate, unlimited or as-rounds"));

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException error = context.getRecognitionException();
        if (error == null) {
            return new SyntaxErrorMessage(context.getDefaultMessage(), SYNTAX);
        }
        String found = found(error.token);
        String where = where(context.getCurrentContext());
        String expected = expected(error, context);
        if (expected.equals("}")) {
            return error.token == null || error.token.getType() == Token.EOF
                    ? message("The file ends" + where + ": a } is missing.")
                    : message(capital(found) + " cannot stand" + (where.isEmpty() ? " here" : where)
                            + "; the rest of the body is not read.");
        }
        if (expected.isEmpty()) {
            return message(capital(found) + " cannot stand here.");
        }
        return message("Expected " + expected + " here, found " + found + ".");
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
        String rule = ruleOf(context.getValueConverterException().getNode())
                .map(AbstractRule::getName)
                .orElse("");
        String id = switch (rule) {
            case "Quantity", "Count", "Numbers" -> NUMBER;
            case "TimeOfDay", "TimeRange" -> TIME;
            default -> SYNTAX;
        };
        return new SyntaxErrorMessage(context.getDefaultMessage(), id);
    }

    private static SyntaxErrorMessage message(String text) {
        return new SyntaxErrorMessage(text, SYNTAX);
    }

    private static String expected(RecognitionException error, IParserErrorContext context) {
        int expecting = switch (error) {
            case UnwantedTokenException unwanted -> unwanted.expecting;
            case MissingTokenException missing -> missing.expecting;
            case MismatchedTokenException mismatched -> mismatched.expecting;
            default -> Token.INVALID_TOKEN_TYPE;
        };
        String[] names = context.getTokenNames();
        if (expecting > 0 && expecting < names.length) {
            return tokenName(names[expecting]);
        }
        return ruleOf(context.getCurrentNode()).map(SyntaxMessages::reads).orElse("");
    }

    private static String tokenName(String name) {
        return switch (name) {
            case "RULE_STRING" -> "a text in quotes";
            case "RULE_INT" -> "a number";
            case "RULE_WORD" -> "a word";
            default -> name.startsWith("'") && name.endsWith("'") ? name.substring(1, name.length() - 1) : name;
        };
    }

    private static String reads(AbstractRule rule) {
        if (rule instanceof EnumRule words) {
            List<String> literals = EcoreUtil2.getAllContentsOfType(words, EnumLiteralDeclaration.class).stream()
                    .map(literal -> literal.getLiteral().getValue())
                    .toList();
            return literals.size() == 1
                    ? literals.get(0)
                    : String.join(", ", literals.subList(0, literals.size() - 1)) + " or "
                            + literals.get(literals.size() - 1);
        }
        return READS.getOrDefault(rule.getName(), "");
    }

    private static Optional<AbstractRule> ruleOf(@Nullable INode node) {
        EObject grammarElement = node == null ? null : node.getGrammarElement();
        return Optional.ofNullable(
                switch (grammarElement) {
                    case null -> null;
                    case AbstractRule rule -> rule;
                    case RuleCall call -> call.getRule();
                    case CrossReference reference
                    when reference.getTerminal() instanceof RuleCall call -> call.getRule();
                    default -> GrammarUtil.containingRule(grammarElement);
                });
    }

    private static String found(@Nullable Token token) {
        if (token == null || token.getType() == Token.EOF) {
            return "the end of the file";
        }
        return "\"" + Texts.shown(String.valueOf(token.getText())) + "\"";
    }

    private static String where(@Nullable EObject element) {
        EObject owner = element;
        while (owner != null && !(owner instanceof LdomModel)) {
            Optional<String> kind = Kinds.wordOf(owner.eClass());
            if (kind.isPresent() && owner instanceof NamedElement named && named.getName() != null) {
                return " in " + kind.get() + " " + named.getName();
            }
            owner = owner.eContainer();
        }
        return "";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
