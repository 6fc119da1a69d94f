/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.units.api.Unit;

/** Lists the links of a stock-flow model with their polarity, and its feedback loops. */
public final class LoopStudy {
    private static final String ARROW = " \u2192 ";

    /**
     * What is asked.
     *
     * @param most     how many loops at most
     * @param longest  of how many variables at most
     * @param settings how the model is run, to see which way effects go
     */
    public record Question(int most, int longest, Settings settings) {}

    private final SimulationFacts facts;
    private final Question question;

    /** Of a model. */
    public LoopStudy(SimulationFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
    }

    /** Looks for them; what is wrong becomes findings. */
    public void writeTo(Result.Builder result, Monitor monitor) {
        PreparedModel.Outcome prepared = PreparedModel.of(facts);
        result.findings(prepared.findings());
        prepared.model().ifPresent(model -> study(model, result, monitor));
    }

    private void study(PreparedModel model, Result.Builder result, Monitor monitor) {
        Trajectory run = model.run(question.settings(), monitor);
        result.findings(run.findings());
        Map<String, Integer> places = new HashMap<>();
        model.variables().forEach(variable -> places.put(variable.key(), places.size()));
        List<Link> links = new LinkFinder(model, places).find(run, monitor);
        LoopFinder finder = new LoopFinder(links, question.most(), monitor);
        List<Loop> loops = finder.find(question.longest());
        if (finder.isCut()) {
            result.findings(List.of(new Finding(Severity.WARNING, "loops.cut", facts.element(),
                    text("finding.cut", question.most()))));
        }
        write(model, links, loops, result);
    }

    private static void write(PreparedModel model, List<Link> links, List<Loop> loops, Result.Builder result) {
        int reinforcing = 0;
        int balancing = 0;
        List<List<Cell>> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Loop loop : loops) {
            String name = switch (loop.polarity()) {
                case POSITIVE -> "R" + ++reinforcing;
                case NEGATIVE -> "B" + ++balancing;
                default -> loop.polarity().sign() + (rows.size() + 1);
            };
            names.add(name);
            rows.add(List.of(Cell.of(name), Cell.of(word(loop.polarity())), Cell.of(loop.variables().size()),
                    Cell.of(path(model, loop))));
        }
        result.add(SummaryValue.of("loops", text("summary.loops"), loops.size(), Unit.ONE))
                .add(SummaryValue.of("reinforcing", text("summary.reinforcing"), reinforcing, Unit.ONE))
                .add(SummaryValue.of("balancing", text("summary.balancing"), balancing, Unit.ONE));
        result.add(new Table("loops", text("table.loops"), columns("loop", "polarity", "length", "path"), rows));
        result.add(new Table("links", text("table.links"), columns("cause", "effect", "sign"),
                links.stream().filter(each -> isShown(model, each.from()) && isShown(model, each.to()))
                        .map(each -> List.of(Cell.of(name(model, each.from())), Cell.of(name(model, each.to())),
                                Cell.of(each.polarity().sign())))
                        .toList()));
        new LoopPicture(model, links).writeTo(result, loops, names);
    }

    private static String word(Polarity polarity) {
        return switch (polarity) {
            case POSITIVE -> "reinforcing";
            case NEGATIVE -> "balancing";
            case CHANGING -> "changing";
            default -> "unknown";
        };
    }

    /** What a macro computes on the way is left out of the path. */
    private static String path(PreparedModel model, Loop loop) {
        List<Integer> shown = loop.variables().stream().filter(each -> isShown(model, each)).toList();
        return shown.stream().map(each -> name(model, each)).collect(Collectors.joining(ARROW))
                + (shown.isEmpty() ? "" : ARROW + name(model, shown.get(0)));
    }

    private static boolean isShown(PreparedModel model, int place) {
        return model.variables().get(place).isShown();
    }

    private static String name(PreparedModel model, int place) {
        return model.variables().get(place).name();
    }

    private static List<Column> columns(String... names) {
        return java.util.Arrays.stream(names).map(name -> new Column(name, text("column." + name))).toList();
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(LoopStudy.class, key, arguments);
    }
}
