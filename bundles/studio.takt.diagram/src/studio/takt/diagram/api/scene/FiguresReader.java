/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.units.api.Unit;

/** Takes from a result of {@code vsm-metrics} what is shown on the map, in the words of a language. */
public final class FiguresReader {
    private static final List<String> HEADLINE = List.of("takt", "leadTime", "processingTime", "pce");
    private static final List<String> TOTALS = List.of("leadTime", "processingTime");

    private final Wording wording;

    /** Puts figures into the words of a language. */
    public FiguresReader(Locale locale) {
        wording = new Wording(locale);
    }

    /** The figures of a result; what it lacks is left out. */
    public MapFigures read(Result result) {
        Map<String, Double> utilisation = numbers(result, "utilisation");
        utilisation.replaceAll((id, percent) -> percent / 100);
        Map<String, String> cycleTimes = new HashMap<>();
        numbers(result, "cycleTime").forEach((id, seconds) -> cycleTimes.put(id, time(seconds)));
        Set<String> bottlenecks = bottlenecks(result);
        return new MapFigures(headline(result), bottlenecks, utilisation, cycleTimes, ladder(result),
                figures(result, TOTALS), result.findings());
    }

    private List<MapFigures.Headline> headline(Result result) {
        List<MapFigures.Headline> all = new ArrayList<>(figures(result, HEADLINE));
        result.summary("bottleneck").filter(SummaryValue.Element.class::isInstance)
                .map(SummaryValue.Element.class::cast).ifPresent(value -> all.add(new MapFigures.Headline(
                        "bottleneck", wording.say(value.title()), value.element().name() + more(result), true)));
        return all;
    }

    /** How many other processes are as narrow. */
    private static String more(Result result) {
        int others = bottlenecks(result).size() - 1;
        return others > 0 ? " + " + others : "";
    }

    private List<MapFigures.Headline> figures(Result result, List<String> keys) {
        List<MapFigures.Headline> figures = new ArrayList<>();
        for (String key : keys) {
            result.summary(key).filter(SummaryValue.Measure.class::isInstance).map(SummaryValue.Measure.class::cast)
                    .ifPresent(value -> figures.add(
                            new MapFigures.Headline(key, wording.say(value.title()), shown(value), false)));
        }
        return figures;
    }

    private String shown(SummaryValue.Measure measure) {
        return switch (measure.key()) {
            case "leadTime" -> days(measure.value());
            case "pce" -> wording.number(measure.value(), decimals(measure.value()), measure.unit());
            default -> time(measure.value());
        };
    }

    /** As many decimals as two significant digits need, one at least. */
    private static int decimals(double value) {
        double size = Math.abs(value);
        return size == 0 || size >= 0.1 ? 1 : (int) Math.ceil(-Math.log10(size)) + 1;
    }

    private String days(double workdays) {
        return wording.number(workdays, workdays != 0 && Math.abs(workdays) < 0.1 ? 2 : 1, Unit.parse("workday"));
    }

    /** Seconds as the book writes them; minutes and hours only where seconds would be hard to read. */
    private String time(double seconds) {
        if (seconds >= 36_000) {
            return wording.number(seconds / 3600, 1, Unit.parse("h"));
        }
        return seconds >= 3600
                ? wording.number(seconds / 60, 1, Unit.parse("min"))
                : wording.number(seconds, 1, Unit.parse("s"));
    }

    private static Map<String, Double> numbers(Result result, String column) {
        Map<String, Double> numbers = new HashMap<>();
        Optional<Table> processes = result.table("processes");
        for (int row = 0; processes.isPresent() && row < processes.get().rows().size(); row++) {
            if (processes.get().at(row, "process") instanceof Cell.Element process
                    && processes.get().at(row, column) instanceof Cell.Number number) {
                numbers.put(process.element().id(), number.value());
            }
        }
        return numbers;
    }

    private static Set<String> bottlenecks(Result result) {
        Set<String> ids = new LinkedHashSet<>();
        result.table("bottlenecks").ifPresent(table -> table.rows().forEach(row -> {
            if (row.get(0) instanceof Cell.Element process) {
                ids.add(process.element().id());
            }
        }));
        return ids;
    }

    private List<MapFigures.LadderStep> ladder(Result result) {
        List<MapFigures.LadderStep> steps = new ArrayList<>();
        Optional<Table> ladder = result.table("ladder");
        for (int row = 0; ladder.isPresent() && row < ladder.get().rows().size(); row++) {
            if (ladder.get().at(row, "element") instanceof Cell.Element element) {
                boolean waiting = !element.element().kind().equals("Process");
                double amount = ladder.get().at(row, waiting ? "leadTime" : "processingTime") instanceof Cell.Number n
                        ? n.value()
                        : 0;
                if (amount != 0 || !element.element().kind().equals("Transport")) {
                    steps.add(new MapFigures.LadderStep(element.element().id(), waiting,
                            waiting ? days(amount) : time(amount)));
                }
            }
        }
        return steps;
    }
}
