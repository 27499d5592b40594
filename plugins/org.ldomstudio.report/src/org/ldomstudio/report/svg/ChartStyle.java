// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.svg;

/**
 * The style sheet of all pictures, light and dark. The colours are those of Okabe and Ito, which colour-blind people can tell apart; what
 * matters has a shape or a pattern besides.
 */
public final class ChartStyle {

    /** The style sheet. */
    public static final String CSS = """
        .chart { --ink: #1b1f24; --faint: #59636e; --grid: #d6dbe1; --paper: #ffffff;
          --copy: #0072b2; --down: #d55e00; --work: #8c959f; --manual: #cc79a7; --wait: #d6dbe1;
          --line1: #0072b2; --line2: #d55e00; --line3: #009e73; --line4: #cc79a7; --line5: #b07d00; --line6: #4f5b66;
          color: var(--ink); background: var(--paper); max-width: 100%; height: auto;
          font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
        @media (prefers-color-scheme: dark) { .chart { --ink: #e6edf3; --faint: #9aa5b1; --grid: #3a424c; --paper: #14181d;
          --copy: #56b4e9; --down: #ff8c42; --work: #7d8590; --manual: #e79ac5; --wait: #3a424c;
          --line1: #56b4e9; --line2: #ff8c42; --line3: #2fc79a; --line4: #e79ac5; --line5: #e8c14a; --line6: #b3bcc6; } }
        .chart text { fill: var(--ink); } .chart .small { font-size: 11px; fill: var(--faint); }
        .chart .head { font-weight: 600; } .chart .grid { stroke: var(--grid); stroke-width: 1; }
        .chart .axis { stroke: var(--faint); stroke-width: 1; }
        .chart .copy { fill: var(--copy); } .chart .down { fill: var(--down); } .chart .work { fill: var(--work); }
        .chart .manual { fill: var(--manual); } .chart .wait { fill: var(--wait); } .chart .bin { fill: var(--copy); }
        .chart .hatch { stroke: var(--paper); stroke-width: 1.2; } .chart .band { fill: var(--down); fill-opacity: 0.16; }
        .chart .limit { stroke: var(--down); stroke-width: 1.5; stroke-dasharray: 5 3; }
        .chart .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .chart .l1 { stroke: var(--line1); } .chart .l2 { stroke: var(--line2); stroke-dasharray: 7 3; }
        .chart .l3 { stroke: var(--line3); stroke-dasharray: 2 3; } .chart .l4 { stroke: var(--line4); stroke-dasharray: 10 3 2 3; }
        .chart .l5 { stroke: var(--line5); stroke-dasharray: 12 4; } .chart .l6 { stroke: var(--line6); stroke-dasharray: 4 4; }
        """;

    private ChartStyle() {}
}
