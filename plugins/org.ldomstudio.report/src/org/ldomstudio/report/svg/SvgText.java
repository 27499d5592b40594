// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ldomstudio.report.html.Markup;

/** Builds an SVG text. Numbers have at most two decimals, so that the same picture gives the same bytes. */
public final class SvgText {

    private final StringBuilder text = new StringBuilder();

    /** Opens the picture. */
    public SvgText begin(double width, double height, String title, String description) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" class=\"chart\">\n");
        element("title", title);
        element("desc", description);
        return this;
    }

    /** Adds the style sheet that a picture needs when it stands alone. */
    public SvgText style(String css) {
        text.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** Adds a text that has been made by this class. */
    public SvgText raw(String svg) {
        text.append(svg);
        return this;
    }

    /** Draws a rectangle with a title that appears when pointed at. */
    public SvgText rect(String cssClass, double x, double y, double width, double height, String title) {
        text.append("<rect class=\"").append(Markup.escape(cssClass)).append('"');
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        if (title.isEmpty()) {
            text.append("/>\n");
        } else {
            text.append("><title>").append(Markup.escape(title)).append("</title></rect>\n");
        }
        return this;
    }

    /** Draws a straight line. */
    public SvgText line(String cssClass, double x1, double y1, double x2, double y2) {
        text.append("<line class=\"").append(Markup.escape(cssClass)).append('"');
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        text.append("/>\n");
        return this;
    }

    /** Draws a line through points. */
    public SvgText path(String cssClass, Iterable<double[]> points) {
        text.append("<path class=\"").append(Markup.escape(cssClass)).append("\" d=\"");
        char command = 'M';
        for (double[] point : points) {
            text.append(command).append(number(point[0])).append(' ').append(number(point[1]));
            command = 'L';
        }
        text.append("\"/>\n");
        return this;
    }

    /** Writes a text; the anchor is start, middle or end. */
    public SvgText text(String cssClass, double x, double y, String anchor, String content) {
        text.append("<text class=\"").append(Markup.escape(cssClass)).append('"');
        attribute("x", x);
        attribute("y", y);
        if (!anchor.equals("start")) {
            text.append(" text-anchor=\"").append(anchor).append('"');
        }
        text.append('>').append(Markup.escape(content)).append("</text>\n");
        return this;
    }

    /** Opens a group. */
    public SvgText group(String cssClass, String title) {
        text.append("<g class=\"").append(Markup.escape(cssClass)).append("\">\n");
        if (!title.isEmpty()) {
            element("title", title);
        }
        return this;
    }

    /** Opens a group that is moved to the right. */
    public SvgText shifted(double x) {
        text.append("<g transform=\"translate(").append(number(x)).append(" 0)\">\n");
        return this;
    }

    /** Closes a group. */
    public SvgText endGroup() {
        text.append("</g>\n");
        return this;
    }

    /** Closes the picture and returns its text. */
    public String end() {
        return text.append("</svg>\n").toString();
    }

    static String number(double value) {
        BigDecimal number =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    private void attribute(String name, double value) {
        text.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void element(String name, String content) {
        text.append('<')
                .append(name)
                .append('>')
                .append(Markup.escape(content))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
