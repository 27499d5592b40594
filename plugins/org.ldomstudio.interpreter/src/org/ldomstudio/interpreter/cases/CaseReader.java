// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one case. */
final class CaseReader {
    private CaseReader() {}

    static TimingCase read(CaseNode node) throws CaseFileException {
        String id = node.get("id").text();
        CaseNode inputs = node.get("inputs");
        Optional<CaseNode> kind = node.optional("kind");
        if (inputs.optional("algorithm").isPresent()
                || kind.isPresent() && "algorithm".equals(kind.get().text())) {
            return TimingCase.notApplicable(id, "a control ladder of another system, not a migration");
        }
        CaseInputs read = CaseInputs.read(inputs);
        if (read.unknown().isPresent()) {
            return TimingCase.notApplicable(id, read.unknown().get());
        }
        return new TimingCase(
                id,
                Optional.empty(),
                Optional.of(read.scenario()),
                read.migrations(),
                read.anyWrites(),
                expected(node.get("expect"), read.migrations()));
    }

    private static Map<String, List<ExpectedFigure>> expected(CaseNode expect, List<String> migrations)
            throws CaseFileException {
        Map<String, List<ExpectedFigure>> expected = new LinkedHashMap<>();
        for (String migration : expect.keys()) {
            if (!migrations.contains(migration)) {
                throw new CaseFileException(expect.place(), "there is no migration \"" + migration + "\"");
            }
            expected.put(migration, figures(expect.get(migration)));
        }
        return expected;
    }

    private static List<ExpectedFigure> figures(CaseNode node) throws CaseFileException {
        List<ExpectedFigure> figures = new ArrayList<>();
        for (String metric : node.keys()) {
            Optional<CaseNode> value = node.optional(metric);
            if (metric.equals("observed") || value.isEmpty()) {
                continue;
            }
            if (value.get().isList()) {
                List<CaseNode> elements = value.get().elements();
                for (int i = 0; i < elements.size(); i++) {
                    figures.add(figure(metric + "[" + i + "]", elements.get(i)));
                }
            } else {
                figures.add(figure(metric, value.get()));
            }
        }
        return figures;
    }

    private static ExpectedFigure figure(String metric, CaseNode node) throws CaseFileException {
        if (node.isBoolean()) {
            return new ExpectedFigure.Truth(metric, node.truth());
        }
        Optional<CaseNode> value = node.optional("value");
        if (value.isPresent() && value.get().isBoolean()) {
            return new ExpectedFigure.Truth(metric, value.get().truth());
        }
        Tolerance tolerance = new Tolerance(
                node.optionalNumber("tolRel"),
                node.optionalNumber("tolAbs"),
                node.optionalNumber("min"),
                node.optionalNumber("max"));
        if (value.isEmpty() && tolerance.min().isEmpty() && tolerance.max().isEmpty()) {
            throw new CaseFileException(node.place(), "\"value\", \"min\" or \"max\" is missing");
        }
        return new ExpectedFigure.Numeric(metric, node.optionalNumber("value"), tolerance);
    }
}
