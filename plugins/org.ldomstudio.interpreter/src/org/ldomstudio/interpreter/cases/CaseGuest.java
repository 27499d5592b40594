// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.simulation.Guest;
import org.ldomstudio.simulation.Phase;
import org.ldomstudio.simulation.Schedule;
import org.ldomstudio.simulation.Workload;
import org.ldomstudio.simulation.WriteClass;

/** Reads the guest of a migration. */
final class CaseGuest {
    private CaseGuest() {}

    static Guest read(CaseNode guest) throws CaseFileException {
        return new Guest(
                guest.amount("memoryBytes"),
                guest.amount("zeroBytes", 0.0),
                guest.amount("pageBytes", 1.0),
                1.0,
                workload(guest));
    }

    /** Returns whether the case is to hold for any way in which the guest writes. */
    static boolean anyWrites(CaseNode guest) throws CaseFileException {
        Optional<CaseNode> classes = guest.optional("writeClasses");
        if (classes.isEmpty() || !classes.get().isText()) {
            return false;
        }
        if (!classes.get().text().equals("any")) {
            throw classes.get().wrong("a list or \"any\"");
        }
        return true;
    }

    private static Workload workload(CaseNode guest) throws CaseFileException {
        double ratio = guest.amount("wireRatio", 1.0);
        if (guest.optional("roundBytesGiven").isPresent()) {
            List<Double> volumes = new ArrayList<>();
            for (CaseNode volume : guest.elements("roundBytesGiven")) {
                volumes.add(volume.amount());
            }
            return new Workload.Recorded(volumes, ratio);
        }
        if (guest.optional("phases").isPresent()) {
            return phases(guest.get("phases"), ratio);
        }
        return Workload.constant(new Phase(anyWrites(guest) ? List.of() : writes(guest), ratio, 0.0));
    }

    private static Workload phases(CaseNode list, double ratio) throws CaseFileException {
        List<Schedule.Step<Phase>> steps = new ArrayList<>();
        for (CaseNode phase : list.elements()) {
            steps.add(new Schedule.Step<>(phase.get("fromSeconds").number(), new Phase(writes(phase), ratio, 0.0)));
        }
        if (steps.isEmpty()) {
            throw new CaseFileException(list.place(), "at least one phase is needed");
        }
        return new Workload.Phased(new Schedule<>(steps, 0.0));
    }

    private static List<WriteClass> writes(CaseNode owner) throws CaseFileException {
        if (owner.optional("dirtyCurve").isPresent()) {
            return List.of(curve(owner.get("dirtyCurve")));
        }
        List<WriteClass> classes = new ArrayList<>();
        for (CaseNode write : owner.elements("writeClasses")) {
            String name = "class " + classes.size();
            double rate = write.amount("touchBytesPerSecond");
            double set = write.amount("wssBytes");
            CaseNode law = write.get("law");
            classes.add(
                    switch (law.text()) {
                        case "linear" -> new WriteClass.Linear(name, rate, set);
                        case "exponential" -> new WriteClass.Exponential(name, rate, set);
                        default -> throw law.wrong("\"linear\" or \"exponential\"");
                    });
        }
        return classes;
    }

    private static WriteClass curve(CaseNode list) throws CaseFileException {
        List<WriteClass.CurvePoint> points = new ArrayList<>();
        for (CaseNode point : list.elements()) {
            List<CaseNode> pair = point.elements();
            if (pair.size() != 2) {
                throw point.wrong("a pair of seconds and bytes");
            }
            points.add(
                    new WriteClass.CurvePoint(pair.get(0).amount(), pair.get(1).amount()));
        }
        if (points.isEmpty()) {
            throw new CaseFileException(list.place(), "at least one point is needed");
        }
        return new WriteClass.Measured("curve", points);
    }
}
