// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.ldomstudio.report.charts.Axis;
import org.ldomstudio.report.charts.GanttChart;
import org.ldomstudio.report.charts.GanttChart.Bar;
import org.ldomstudio.report.charts.GanttChart.Kind;
import org.ldomstudio.report.charts.Histogram;
import org.ldomstudio.report.charts.LineChart;
import org.ldomstudio.report.charts.Quantity;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartSvgTest {

    private static final String NASTY = "<script>alert('x')</script> & \"quotes\" \u0001\ud800";

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static GanttChart gantt(String label) {
        return new GanttChart(
                label,
                label,
                0,
                100,
                OptionalDouble.of(90),
                List.of(new GanttChart.Row(
                        label, label, List.of(new Bar(Kind.COPY, 0, 99, label), new Bar(Kind.DOWN, 99, 100, label)))));
    }

    @Test
    void picturesAreWellFormedWhateverTheNamesAre() throws Exception {
        LineChart lines = new LineChart(
                NASTY,
                NASTY,
                Axis.upTo(NASTY, Quantity.TIME, 9),
                Axis.upTo(NASTY, Quantity.SIZE, 1e9),
                List.of(new LineChart.Line(NASTY, List.of(new LineChart.Point(0, 1e9), new LineChart.Point(9, 0)))),
                List.of(new LineChart.Band(8, 9, NASTY)));
        Histogram histogram = new Histogram(
                NASTY,
                NASTY,
                new Axis(NASTY, Quantity.TIME, 1, 2),
                Axis.upTo("runs", Quantity.NUMBER, 3),
                List.of(new Histogram.Bin(1, 2, 3)),
                List.of(new Histogram.Marker(1.5, NASTY)));

        for (var chart : List.of(gantt(NASTY), lines, histogram)) {
            String svg = ChartSvg.standalone(chart);
            assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
            assertThat(parse(svg).getDocumentElement().getAttribute("role")).isEqualTo("img");
            assertThat(svg)
                    .contains("<title>", "<desc>", "prefers-color-scheme: dark")
                    .doesNotContain("NaN", "Infinity", "http://localhost");
        }
    }

    @Test
    void aSuspensionIsVisibleHoweverShortAndHasAPatternBesidesItsColour() throws Exception {
        String svg = ChartSvg.inline(gantt("migrate web01 to t5b"));

        var rects = parse(svg).getElementsByTagName("rect");
        boolean seen = false;
        for (int i = 0; i < rects.getLength(); i++) {
            var attributes = rects.item(i).getAttributes();
            if (attributes.getNamedItem("class").getNodeValue().equals("down")) {
                seen = true;
                assertThat(Double.parseDouble(attributes.getNamedItem("width").getNodeValue()))
                        .isGreaterThanOrEqualTo(1.5);
            }
        }
        assertThat(seen).isTrue();
        assertThat(svg).contains("class=\"hatch\"");
    }

    @Test
    void thePictureOfTheSameChartIsTheSame() {
        assertThat(ChartSvg.standalone(gantt("a"))).isEqualTo(ChartSvg.standalone(gantt("a")));
        assertThat(ChartSvg.standalone(gantt("a"))).isNotEqualTo(ChartSvg.standalone(gantt("b")));
    }
}
