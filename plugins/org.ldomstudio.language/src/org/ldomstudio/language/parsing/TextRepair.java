// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.parsing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.ldomstudio.language.parser.antlr.internal.InternalLdomLexer;
import org.ldomstudio.language.values.Spelling;

/**
 * Repairs what would throw the parser off its track: foreign characters, braces too many or too few, misspelt words
 * of the
 * outermost level, and properties in the wrong body. Each repair is one finding; what follows is read as if nothing had
 * been wrong.
 *
 * <p>Lines and indentation decide where braces alone do not: nobody writes them for no reason.
 */
final class TextRepair {

    private static final Set<String> EXPECTS_MORE = Set.of(
            "set", "of", "per", "every", "to", "on", "in", "as", "by", "for", "like", "at", "over", ",", ".", "..", "/",
            "@", ":");
    private static final Set<String> CONTINUES_HEADER = Set.of("on", "like", "fc", "iscsi", "nfs", "local", "{");

    /** So many tokens a statement has at most before its body. */
    private static final int LONGEST_HEADER = 40;

    /** A token that is neither blank nor comment. */
    private record Mark(int index, CommonToken token, String text, boolean firstOnLine, int indent, int lineIndent) {
        boolean isWord() {
            return token.getType() == InternalLdomLexer.RULE_WORD;
        }

        boolean isName() {
            return isWord() || token.getType() == InternalLdomLexer.RULE_STRING || Character.isLetter(text.charAt(0));
        }

        boolean isKeyword() {
            return token.getType() != InternalLdomLexer.RULE_WORD && Character.isLetter(text.charAt(0));
        }
    }

    private record Body(int open, String label, int indent, Set<String> words) {}

    private final BodyKinds kinds;
    private final int closeType;
    private final List<CommonToken> tokens;
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Body> bodies = new ArrayDeque<>();
    private final Map<Integer, CommonToken> replaced = new HashMap<>();
    private final Map<Integer, List<CommonToken>> inserted = new HashMap<>();
    private final Map<Token, String> messages;
    private int header;

    TextRepair(List<CommonToken> tokens, BodyKinds kinds, int closeType, Map<Token, String> messages) {
        this.tokens = tokens;
        this.messages = messages;
        this.kinds = kinds;
        this.closeType = closeType;
        findMarks();
    }

    /** Returns the tokens that a parser can read on from. */
    RepairedText repair() {
        int i = 0;
        while (i < marks.size()) {
            i = repairAt(i);
        }
        if (!bodies.isEmpty()) {
            close(
                    bodies.size(),
                    tokens.size(),
                    "The file ends inside " + bodies.peekLast().label() + ": a } is missing.");
        }
        List<CommonToken> result = new ArrayList<>();
        for (int index = 0; index <= tokens.size(); index++) {
            result.addAll(inserted.getOrDefault(index, List.of()));
            if (index < tokens.size() && !(replaced.containsKey(index) && replaced.get(index) == null)) {
                result.add(replaced.getOrDefault(index, tokens.get(index)));
            }
        }
        return new RepairedText(result, messages);
    }

    private void findMarks() {
        boolean first = true;
        int lineStart = 0;
        int lineIndent = 0;
        for (int i = 0; i < tokens.size(); i++) {
            CommonToken token = tokens.get(i);
            String text = token.getText();
            boolean hidden = switch (token.getType()) {
                case InternalLdomLexer.RULE_WS,
                        InternalLdomLexer.RULE_ML_COMMENT,
                        InternalLdomLexer.RULE_SL_COMMENT,
                        Token.INVALID_TOKEN_TYPE -> true;
                default -> false;
            };
            if (!hidden) {
                int indent = token.getStartIndex() - lineStart;
                lineIndent = first ? indent : lineIndent;
                marks.add(new Mark(i, token, text, first, indent, lineIndent));
                first = false;
            }
            int lineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
            if (lineEnd >= 0) {
                lineStart = token.getStartIndex() + lineEnd + 1;
                first = true;
            }
        }
    }

    private int repairAt(int i) {
        Mark mark = marks.get(i);
        if (mark.token().getType() == InternalLdomLexer.RULE_ANY_OTHER) {
            return hideForeign(i);
        }
        if (mark.text().equals(":")
                && !bodies.isEmpty()
                && i > 0
                && bodies.peek().words().contains(marks.get(i - 1).text())) {
            hide(i, i + 1, "The value follows its property without a colon: delete it.");
        } else if (mark.text().equals("{")) {
            open(i);
        } else if (mark.text().equals("}")) {
            closeAt(i);
        } else if (mark.firstOnLine()) {
            return repairLine(i);
        }
        return i + 1;
    }

    private int hideForeign(int i) {
        int end = i + 1;
        while (end < marks.size()
                && marks.get(end).token().getType() == InternalLdomLexer.RULE_ANY_OTHER
                && !marks.get(end).firstOnLine()) {
            end++;
        }
        String text = marks.get(i).text();
        String advice = switch (text) {
            case "=" -> "The value follows its property without an equals sign: delete =.";
            case ";" -> "Statements end by themselves: delete the semicolon.";
            default -> "\"" + Texts.shown(text) + "\" has no meaning here: delete it, or put the text in quotes.";
        };
        hide(i, end, advice);
        return end;
    }

    private int repairLine(int i) {
        Mark mark = marks.get(i);
        if (bodies.isEmpty()) {
            if (BodyKinds.isElement(mark.text())) {
                header = i;
                return i + 1;
            }
            return isGarbage(i) ? hideGarbage(i) : i + 1;
        }
        if (BodyKinds.isElement(mark.text())
                && mark.indent() <= bodies.peekLast().indent()
                && beginsElement(i)) {
            close(
                    bodies.size(),
                    mark.index(),
                    label(bodies.peekLast()) + " is not closed: a } is missing before this line.");
            bodies.clear();
            header = i;
            return i + 1;
        }
        closeInner(mark);
        retype(i);
        return i + 1;
    }

    private static String label(Body body) {
        return Character.toUpperCase(body.label().charAt(0)) + body.label().substring(1);
    }

    /** A word that is an element's and a property's alike begins an element only where its body or its like follows. */
    private boolean beginsElement(int i) {
        if (i + 1 >= marks.size() || !marks.get(i + 1).isName()) {
            return false;
        }
        boolean property = bodies.peek().words().contains(marks.get(i).text());
        return !property
                || i + 2 < marks.size()
                        && (marks.get(i + 2).text().equals("{")
                                || marks.get(i + 2).text().equals("like"));
    }

    /** A statement that fits an outer body and is indented like it shows that the inner one was not closed. */
    private void closeInner(Mark mark) {
        if (!mark.isKeyword()
                || bodies.peek().words().isEmpty()
                || bodies.peek().words().contains(mark.text())) {
            return;
        }
        int missing = 0;
        for (Body body : bodies) {
            if (body.words().contains(mark.text())) {
                break;
            }
            boolean outside = mark.indent() <= body.indent();
            missing = outside ? missing + 1 : bodies.size();
        }
        if (missing > 0 && missing < bodies.size()) {
            close(missing, mark.index(), label(bodies.peek()) + " is not closed: a } is missing before this line.");
            for (int k = 0; k < missing; k++) {
                bodies.pop();
            }
        }
    }

    /** A property of another body becomes a word without meaning, so that only its statement is lost. */
    private void retype(int i) {
        Mark mark = marks.get(i);
        Set<String> words = bodies.peek().words();
        boolean foreign = mark.isKeyword()
                && !words.isEmpty()
                && !words.contains(mark.text())
                && kinds.isStatementWord(mark.text())
                && (i == 0 || !EXPECTS_MORE.contains(marks.get(i - 1).text()))
                && !mark.text().equals("over");
        if (foreign) {
            CommonToken word = new CommonToken(mark.token());
            word.setType(InternalLdomLexer.RULE_WORD);
            replaced.put(mark.index(), word);
        }
    }

    private void open(int i) {
        Mark mark = marks.get(i);
        int opener = opener(i);
        String label = opener < 0
                ? "the body that begins in line " + mark.token().getLine()
                : marks.get(opener).text()
                        + (opener + 1 < i
                                ? " " + Texts.shown(marks.get(opener + 1).text())
                                : "");
        bodies.push(new Body(
                i,
                label,
                mark.lineIndent(),
                opener < 0 ? Set.of() : kinds.wordsIn(marks.get(opener).text())));
    }

    /** Returns the mark of the word that a body belongs to, -1 when there is none. */
    private int opener(int i) {
        if (bodies.isEmpty()) {
            return header < i && BodyKinds.isElement(marks.get(header).text()) ? header : -1;
        }
        int from = Math.max(bodies.peek().open() + 1, i - LONGEST_HEADER);
        for (int k = i - 1; k >= from; k--) {
            if (BodyKinds.isPart(marks.get(k).text()) && hasNameBehind(k, i)) {
                return k;
            }
        }
        return -1;
    }

    private boolean hasNameBehind(int k, int open) {
        return switch (marks.get(k).text()) {
            case "throttle" -> k + 1 == open;
            case "console" -> marks.get(k + 1).text().equals("on");
            default ->
                k + 1 < open
                        && marks.get(k + 1).isName()
                        && !EXPECTS_MORE.contains(marks.get(k + 1).text());
        };
    }

    private void closeAt(int i) {
        if (bodies.isEmpty()) {
            hide(i, i + 1, "This } closes nothing: delete it, or add the { that is missing before.");
        } else if (bodies.size() == 1 && isTooEarly(i)) {
            hide(
                    i,
                    i + 1,
                    "This } closes " + bodies.peek().label()
                            + " too early: delete it, or add the { that is missing before.");
        } else {
            bodies.pop();
        }
    }

    /**
     * A statement that fits the body and is indented like its inside shows that the brace before it is one too
     * many.
     */
    private boolean isTooEarly(int i) {
        if (i + 1 >= marks.size()) {
            return false;
        }
        Mark next = marks.get(i + 1);
        Body body = bodies.peek();
        return next.firstOnLine()
                && next.indent() > body.indent()
                && body.words().contains(next.text());
    }

    private boolean isGarbage(int i) {
        Mark mark = marks.get(i);
        if (mark.text().equals("language") && i == 0 || CONTINUES_HEADER.contains(mark.text())) {
            return false;
        }
        String before = i == 0 ? "" : marks.get(i - 1).text();
        return !(BodyKinds.isElement(before) || EXPECTS_MORE.contains(before) || before.equals("language"));
    }

    /** Hides everything up to the next line that begins an element. */
    private int hideGarbage(int i) {
        int depth = 0;
        int end = i;
        while (end < marks.size()) {
            Mark mark = marks.get(end);
            boolean element = mark.firstOnLine() && BodyKinds.isElement(mark.text());
            if (end > i
                    && element
                    && (depth <= 0 || mark.indent() <= marks.get(i).indent())) {
                break;
            }
            depth += mark.text().equals("{") ? 1 : mark.text().equals("}") ? -1 : 0;
            end++;
        }
        hide(i, end, garbageMessage(i));
        return end;
    }

    private String garbageMessage(int i) {
        Mark mark = marks.get(i);
        if (kinds.isStatementWord(mark.text())) {
            return "\"" + mark.text()
                    + "\" stands outside of any element: a { is missing before it, or a } is one too many.";
        }
        return "\"" + Texts.shown(mark.text()) + "\" begins no element."
                + Spelling.nearest(mark.text(), new TreeSet<>(BodyKinds.elementWords()))
                        .map(meant -> " Did you mean " + meant + "?")
                        .orElse(" Elements begin with " + String.join(", ", new TreeSet<>(BodyKinds.elementWords()))
                                + ".");
    }

    private void hide(int from, int to, String message) {
        CommonToken first = marks.get(from).token();
        CommonToken last = marks.get(to - 1).token();
        CommonToken hidden = new CommonToken(
                first.getInputStream(),
                Token.INVALID_TOKEN_TYPE,
                Token.HIDDEN_CHANNEL,
                first.getStartIndex(),
                last.getStopIndex());
        hidden.setLine(first.getLine());
        for (int index = marks.get(from).index(); index <= marks.get(to - 1).index(); index++) {
            replaced.put(index, null);
        }
        replaced.put(marks.get(from).index(), hidden);
        messages.put(hidden, message);
    }

    /** Inserts closing braces of no length, behind the last token before {@code index}. */
    private void close(int count, int index, String message) {
        int position = index;
        while (position > 0 && isBlank(tokens.get(position - 1))) {
            position--;
        }
        int offset = position == 0 ? 0 : tokens.get(position - 1).getStopIndex() + 1;
        List<CommonToken> added = inserted.computeIfAbsent(position, key -> new ArrayList<>());
        CommonToken error = empty(Token.INVALID_TOKEN_TYPE, offset);
        error.setChannel(Token.HIDDEN_CHANNEL);
        messages.put(error, message);
        added.add(error);
        for (int k = 0; k < count; k++) {
            added.add(empty(closeType, offset));
        }
    }

    private static boolean isBlank(CommonToken token) {
        return switch (token.getType()) {
            case InternalLdomLexer.RULE_WS, InternalLdomLexer.RULE_ML_COMMENT, InternalLdomLexer.RULE_SL_COMMENT ->
                true;
            default -> false;
        };
    }

    private CommonToken empty(int type, int offset) {
        return new CommonToken(tokens.getFirst().getInputStream(), type, Token.DEFAULT_CHANNEL, offset, offset - 1);
    }
}
