/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.capacity;

import studio.takt.metrics.api.DataBox;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamNode.Step;
import studio.takt.metrics.api.WorkTime;
import studio.takt.metrics.internal.Notes;

/**
 * Capacity, load and people of a process (Learning to See, pp. 22, 54, 63).
 */
public final class Capacities {
    private static final double FULL = 1 + 1e-9;

    private final Notes notes;

    /** Reports what it finds to those notes. */
    public Capacities(Notes notes) {
        this.notes = notes;
    }

    /** The figures of a process that must start so many pieces in a workday; NaN if that is not known. */
    public ProcessFigures of(Step step, DataBox box, double rate) {
        WorkTime time = step.workTime();
        double perPiece = box.cycleTimePerPiece();
        double uptime = box.uptime().orElse(1);
        double shifts = time.count();
        double changeovers = changeovers(step, box, rate) / shifts;
        double gross = pieces(time.perShift(), uptime, perPiece);
        double working = time.perShift() - changeovers * box.changeoverTime().orElse(0);
        double net = pieces(Math.max(0, working), uptime, perPiece);
        double load = load(rate, net * shifts, perPiece);
        ProcessFigures figures = new ProcessFigures(step, box, rate, rate > 0 ? time.perWorkday() / rate : Double.NaN,
                gross, changeovers, net, load, box.workContent(),
                box.workContent() * rate / positive(time.perWorkday()), epei(step, box, rate));
        report(figures, working);
        return figures;
    }

    private static double pieces(double seconds, double uptime, double perPiece) {
        return perPiece > 0 ? seconds * uptime / perPiece : Double.NaN;
    }

    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }

    private static double load(double rate, double capacity, double perPiece) {
        if (perPiece == 0 || rate == 0) {
            return 0;
        }
        return rate / capacity;
    }

    /** Changeovers in a workday: as stated, else each item once an interval, else by batches. */
    private double changeovers(Step step, DataBox box, double rate) {
        if (box.changeovers().isPresent()) {
            return box.changeovers().value();
        }
        if (box.epei().isPresent()) {
            return step.items() / box.epei().value();
        }
        if (box.batchSize().isPresent() && box.changeoverTime().isPresent() && rate >= 0) {
            return rate / box.batchSize().value();
        }
        if (box.changeoverTime().orElse(0) > 0) {
            notes.assumption("changeovers.unknown", step.ref(), step.ref().name());
        }
        return 0;
    }

    /** Σ changeovers / (available - run time), in workdays; NaN if there is no changeover or no time left for it. */
    private static double epei(Step step, DataBox box, double rate) {
        double changeover = box.changeoverTime().orElse(0) * step.items();
        double left = step.workTime().perWorkday() - rate * box.cycleTimePerPiece() / box.uptime().orElse(1);
        return changeover > 0 && left > 0 ? changeover / left : Double.NaN;
    }

    private void report(ProcessFigures figures, double working) {
        String name = figures.ref().name();
        if (working <= 0 && figures.step().workTime().perShift() > 0) {
            notes.warning("capacity.changeovers", figures.ref(), name, figures.changeovers());
        }
        if (figures.utilisation() > FULL && figures.step().workTime().perShift() > 0) {
            notes.warning("capacity.overload", figures.ref(), name, 100 * figures.utilisation(),
                    figures.box().cycleTimePerPiece(), figures.taktHere());
        }
    }
}
