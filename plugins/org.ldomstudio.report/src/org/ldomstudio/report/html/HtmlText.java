// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.html;

import java.util.List;

/** Builds an HTML text; every text from outside is escaped. */
public final class HtmlText {

    private final StringBuilder text = new StringBuilder();

    /** Writes an element with a text in it. */
    public HtmlText element(String name, String content) {
        text.append('<')
                .append(name)
                .append('>')
                .append(Markup.escape(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Writes an element of a style class with a text in it. */
    public HtmlText element(String name, String cssClass, String content) {
        text.append('<')
                .append(name)
                .append(" class=\"")
                .append(Markup.escape(cssClass))
                .append("\">")
                .append(Markup.escape(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Writes markup that is known to be right. */
    public HtmlText raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Writes a list of sentences; nothing when there is none. */
    public HtmlText list(List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append("<ul>\n");
            sentences.forEach(sentence -> element("li", sentence));
            text.append("</ul>\n");
        }
        return this;
    }

    /**
     * Writes a table.
     *
     * @param caption what it shows
     * @param head headings; one that begins with a tab heads a column of numbers
     * @param rows the cells
     */
    public HtmlText table(String caption, List<String> head, List<List<String>> rows) {
        text.append("<div class=\"wide\"><table>\n");
        element("caption", caption);
        text.append("<thead><tr>");
        head.forEach(each -> text.append("<th scope=\"col\"")
                .append(each.startsWith("\t") ? " class=\"n\">" : ">")
                .append(Markup.escape(each.strip()))
                .append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                text.append(head.get(i).startsWith("\t") ? "<td class=\"n\">" : "<td>")
                        .append(Markup.escape(row.get(i)))
                        .append("</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</tbody></table></div>\n");
        return this;
    }

    /** Returns what was written. */
    @Override
    public String toString() {
        return text.toString();
    }
}
