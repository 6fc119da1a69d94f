/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.queueing;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.theory.QueueFigures;
import studio.takt.units.api.Unit;

/** Says where the numbers of an open network came from. */
final class OpenExplanations {
    private static final String PAGE = "; docs/engines/queueing.md";
    private static final String LITTLE = "Little, Operations Research 9 (1961)" + PAGE;

    private final List<OpenResult.Row> rows;
    private final List<Explanation> all = new ArrayList<>();

    OpenExplanations(List<OpenResult.Row> rows, boolean stable) {
        this.rows = rows;
        if (stable) {
            network();
        }
        rows.forEach(this::station);
    }

    List<Explanation> all() {
        return List.copyOf(all);
    }

    /** What is admitted from outside. */
    static double throughput(List<OpenResult.Row> rows) {
        return rows.stream().mapToDouble(row -> row.station().arrival() * (1 - row.figures().lost())).sum();
    }

    private void network() {
        double throughput = throughput(rows);
        List<Input> each = rows.stream()
                .map(row -> Inputs.of("L " + row.data().name(), row.figures().inSystem(), FlowUnits.PIECE)).toList();
        List<Input> arrivals = rows.stream().filter(row -> row.station().arrival() > 0)
                .map(row -> Inputs.of("γ " + row.data().name(), row.station().arrival(), FlowUnits.RATE)).toList();
        add("throughput", "throughput", "Σ γ (1 − P(lost))", arrivals, LITTLE);
        add("workInProcess", "workInProcess", "Σ L", each, LITTLE);
        List<Input> little = new ArrayList<>(each);
        little.add(Inputs.of("TH", throughput, FlowUnits.RATE));
        add("cycleTime", "cycleTime", "Σ L / TH", little, LITTLE);
        double waiting = rows.stream().mapToDouble(row -> row.figures().queueLength()).sum();
        Input queues = Inputs.of("Σ Lq", waiting, FlowUnits.PIECE);
        add("queueLength", "queueLength", "Σ Lq", List.of(queues), LITTLE);
        add("queueTime", "queueTime", "Σ Lq / TH", List.of(queues, Inputs.of("TH", throughput, FlowUnits.RATE)),
                LITTLE);
    }

    private void station(OpenResult.Row row) {
        String at = "stations/" + row.data().name() + "/";
        List<Input> use = List.of(Inputs.of("λ", row.solved().rate(), FlowUnits.RATE),
                Inputs.of("te", row.station().process().mean(), FlowUnits.SECOND),
                Inputs.of("c", row.station().servers(), Unit.ONE));
        QueueFigures figures = row.figures();
        add(at + "utilisation", "utilisation", "λ te / c", use, "Hopp & Spearman, Factory Physics" + PAGE);
        if (figures.isStable()) {
            List<Input> wait = new ArrayList<>(use);
            wait.add(Inputs.of("u", figures.utilisation(), Unit.ONE));
            wait.add(Inputs.of("ca²", row.solved().arrivalCv2(), Unit.ONE));
            wait.add(Inputs.of("ce²", row.station().process().cv2(), Unit.ONE));
            add(at + "queueTime", "queueTime", formula(figures.method()), wait, source(figures.method()));
            add(at + "cycleTime", "cycleTime", "Wq + te", List.of(Inputs.of("Wq", figures.queueTime(),
                    FlowUnits.SECOND), use.get(1)), LITTLE);
            add(at + "workInProcess", "workInProcess", "TH W", List.of(Inputs.of("TH", figures.throughput(),
                    FlowUnits.RATE), Inputs.of("W", figures.cycleTime(), FlowUnits.SECOND)), LITTLE);
        }
    }

    private static String formula(String method) {
        if (method.startsWith("G/G")) {
            return "(ca² + ce²) / 2 · u^(√(2 (c + 1)) − 1) / (c (1 − u)) · te";
        }
        if (method.startsWith("M/M")) {
            return method.split("/").length == 4 ? "Σ (n − c) pₙ / (λ (1 − p_K))" : "P(wait) te / (c (1 − u))";
        }
        return "(1 + ce²) / 2 · u / (1 − u) · te";
    }

    private static String source(String method) {
        if (method.startsWith("G/G")) {
            return "Hopp & Spearman, Factory Physics, equation 8.27" + PAGE;
        }
        return (method.startsWith("M/M")
                ? "Gross et al., Fundamentals of Queueing Theory; Jackson, Management Science 10 (1963)"
                : "Pollaczek and Khinchine") + PAGE;
    }

    private void add(String key, String meaning, String formula, List<Input> inputs, String source) {
        all.add(new Explanation(key, Text.of(OpenExplanations.class, "meaning." + meaning), formula, inputs, source));
    }
}
