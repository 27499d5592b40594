// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.formatting2;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.ldomstudio.language.formatting2.LayoutToken.Comment;
import org.ldomstudio.language.formatting2.LayoutToken.Kind;

/**
 * Computes what stands between tokens: a function of tokens, comments and blank lines alone, so that formatting twice
 * changes nothing and a text with scrambled blanks gets its form back.
 *
 * <p>Each statement has a line of its own. A body of at most three statements, without comments, blank lines or bodies
 * inside, stays on one line where it fits. A comment behind a statement begins in column 41.
 */
final class Layout {

    private static final int WIDTH = 120;
    private static final int INDENT = 2;
    private static final int CONTINUATION = 4;
    private static final int COMMENT_COLUMN = 40;
    private static final int MOST_STATEMENTS_IN_A_LINE = 3;

    private final List<LayoutToken> tokens;
    private final List<String> gaps = new ArrayList<>();
    private final Deque<Boolean> inlineBodies = new ArrayDeque<>();
    private int column;

    private Layout(List<LayoutToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the text before each token, with LF as line end.
     *
     * @param tokens the tokens of a text, the last one its end
     */
    static List<String> gaps(List<LayoutToken> tokens) {
        Layout layout = new Layout(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            layout.add(i);
        }
        return layout.gaps;
    }

    private void add(int index) {
        LayoutToken token = tokens.get(index);
        if (token.kind() == Kind.OPEN) {
            put(index, separator(index));
            inlineBodies.push(fitsOnLine(index));
        } else if (token.kind() == Kind.CLOSE) {
            boolean inline = !inlineBodies.isEmpty() && inlineBodies.peek();
            boolean empty = index > 0
                    && tokens.get(index - 1).kind() == Kind.OPEN
                    && token.comments().isEmpty();
            int inner = indent();
            if (!inlineBodies.isEmpty()) {
                inlineBodies.pop();
            }
            put(index, inline || empty ? " " : lines(index, inner, "\n" + " ".repeat(indent())));
        } else if (token.kind() == Kind.END) {
            put(index, index == 0 && token.comments().isEmpty() ? "" : lines(index, 0, "\n"));
        } else if (token.kind() == Kind.START) {
            put(index, statementGap(index));
        } else {
            put(index, separator(index));
        }
    }

    private String statementGap(int index) {
        boolean first = index == 0;
        boolean afterOpen = !first && tokens.get(index - 1).kind() == Kind.OPEN;
        if (!inlineBodies.isEmpty() && inlineBodies.peek()) {
            return afterOpen ? " " : "  ";
        }
        String indent = " ".repeat(indent());
        if (first) {
            String before = lines(index, 0, "");
            return before.isEmpty() ? "" : before + (tokens.get(index).blankLine() ? "\n\n" : "\n");
        }
        boolean blank = tokens.get(index).blankLine()
                && !(afterOpen && tokens.get(index).comments().isEmpty());
        return lines(index, indent(), (blank ? "\n\n" : "\n") + indent);
    }

    /** Returns the gap before a token inside a statement. */
    private String separator(int index) {
        LayoutToken token = tokens.get(index);
        int continuation = indent() + CONTINUATION;
        if (!token.comments().isEmpty()) {
            boolean ends = token.comments().getLast().isLineComment()
                    || token.comments().getLast().endsLine();
            return lines(index, continuation, ends ? "\n" + " ".repeat(continuation) : " ");
        }
        if (index == 0) {
            return "";
        }
        String before = tokens.get(index - 1).text();
        String text = token.text();
        if (isTight(text) || text.equals(",") || isTight(before) || before.equals("-")) {
            return "";
        }
        boolean wraps = before.equals(",") && column + 1 + text.length() + 1 > WIDTH;
        return wraps ? "\n" + " ".repeat(continuation) : " ";
    }

    private static boolean isTight(String text) {
        return switch (text) {
            case ".", "..", "/", "@", ":" -> true;
            default -> false;
        };
    }

    /** Returns the comments before a token, and then {@code end}. */
    private String lines(int index, int indent, String end) {
        StringBuilder text = new StringBuilder();
        int position = column;
        boolean open = index == 0;
        boolean afterOpen = index > 0 && tokens.get(index - 1).kind() == Kind.OPEN;
        for (Comment comment : tokens.get(index).comments()) {
            String body = reindented(comment.text(), indent);
            if (comment.ownLine() || open) {
                if (!open) {
                    text.append(comment.blankLine() && !(afterOpen && text.isEmpty()) ? "\n\n" : "\n");
                    text.append(" ".repeat(indent));
                } else if (!text.isEmpty()) {
                    text.append(comment.blankLine() ? "\n\n" : "\n");
                }
                open = index == 0;
            } else if (comment.isLineComment()) {
                text.append(" ".repeat(Math.max(position < COMMENT_COLUMN ? COMMENT_COLUMN - position : 2, 1)));
            } else {
                text.append(' ');
            }
            text.append(body);
            position = body.contains("\n") ? body.length() - body.lastIndexOf('\n') : position + body.length() + 1;
        }
        return text.append(end).toString();
    }

    /** Lines of a comment that begin with a star are aligned below the first one. */
    private static String reindented(String comment, int indent) {
        if (!comment.contains("\n")) {
            return comment.stripTrailing();
        }
        List<String> lines = comment.lines().toList();
        boolean stars =
                lines.stream().skip(1).allMatch(line -> line.stripLeading().startsWith("*"));
        return stars
                ? lines.stream().map(String::strip).collect(Collectors.joining("\n" + " ".repeat(indent + 1)))
                : lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private int indent() {
        return inlineBodies.size() * INDENT;
    }

    private void put(int index, String gap) {
        gaps.add(gap);
        int lineEnd = gap.lastIndexOf('\n');
        column = lineEnd < 0 ? column + gap.length() : gap.length() - lineEnd - 1;
        column += tokens.get(index).text().length();
    }

    /** Returns whether the body that opens at {@code index} stays on its line. */
    private boolean fitsOnLine(int index) {
        int end = column;
        int statements = 0;
        for (int i = index + 1; i < tokens.size(); i++) {
            LayoutToken token = tokens.get(i);
            boolean interrupted = !token.comments().isEmpty() || token.blankLine() && token.kind() == Kind.START;
            if (token.kind() == Kind.OPEN || token.kind() == Kind.END || interrupted) {
                return false;
            }
            end += token.text().length() + 1;
            if (token.kind() == Kind.CLOSE) {
                return end <= WIDTH && statements <= MOST_STATEMENTS_IN_A_LINE;
            }
            if (token.kind() == Kind.START) {
                statements++;
                end++;
                if (statements > MOST_STATEMENTS_IN_A_LINE) {
                    return false;
                }
            }
        }
        return false;
    }
}
