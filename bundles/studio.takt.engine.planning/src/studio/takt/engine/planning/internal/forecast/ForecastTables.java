/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Chart.Series;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Writes forecasts down: key figures, tables and charts. */
final class ForecastTables {
    private static final String COURSE = "course";
    private static final String PERIOD = "period";
    private static final String ITEM = "item";
    private static final String FORECAST = "forecast";
    /** More items than this have no chart of their own. */
    private static final int MOST_CHARTS = 6;
    private static final Unit PERCENT = Unit.parse("%");

    private final List<ItemForecast> items;
    private final Unit unit;
    private final boolean ordered;
    private final double level;

    ForecastTables(List<ItemForecast> items, Unit unit, boolean ordered, double level) {
        this.items = items;
        this.unit = unit;
        this.ordered = ordered;
        this.level = level;
    }

    /** A period of an item: of its history if before 0, else ahead. */
    private record Row(ItemForecast of, int t) {
        int past() {
            return of.history().periods().size() + t;
        }

        String period() {
            return t < 0 ? of.history().periods().get(past()) : of.history().ahead().get(t);
        }
    }

    /** A method of an item. */
    private record Tried(ItemForecast of, Candidate candidate) {
        double parameter(String id) {
            return candidate.model().parameters().getOrDefault(id, Double.NaN);
        }

        double error(ToDoubleFunction<Errors> which) {
            return candidate.errors().map(which::applyAsDouble).orElse(Double.NaN);
        }
    }

    void writeTo(Result.Builder result) {
        summary(result);
        forecast(result);
        errors(result);
        fit(result);
        classes(result);
        course(result);
        if (ordered) {
            consumption(result);
        }
        items.stream().limit(MOST_CHARTS).forEach(item -> result.add(chart(item)));
    }

    private void summary(Result.Builder result) {
        if (items.size() == 1) {
            single(result, items.get(0));
        } else {
            result.add(SummaryValue.of("items", text("summary.items"), items.size(), Unit.ONE));
        }
        double total = items.stream().flatMapToDouble(item -> DoubleStream.of(item.forecasts())).sum();
        result.add(SummaryValue.of("total", text("summary.total"), total, unit));
    }

    private void single(Result.Builder result, ItemForecast item) {
        Candidate chosen = item.chosen();
        result.add(SummaryValue.of("method", text("summary.method"),
                new ElementRef(chosen.method().id(), chosen.method().id(), "ForecastMethod")));
        double next = item.forecasts()[0];
        result.add(Double.isNaN(item.low()[0])
                ? SummaryValue.of("next", text("summary.next"), next, unit)
                : new SummaryValue.Estimate("next", text("summary.next"), next, unit, item.low()[0], item.high()[0],
                        level));
        chosen.errors().ifPresent(errors -> {
            result.add(SummaryValue.of("mae", text("summary.mae"), errors.mae(), unit));
            result.add(SummaryValue.of("rmse", text("summary.rmse"), errors.rmse(), unit));
            if (!Double.isNaN(errors.mase())) {
                result.add(SummaryValue.of("mase", text("summary.mase"), errors.mase(), Unit.ONE));
            }
            if (!Double.isNaN(errors.mape())) {
                result.add(SummaryValue.of("mape", text("summary.mape"), errors.mape(), PERCENT));
            }
        });
        Classification kind = item.classification();
        result.add(SummaryValue.of("demandClass", text("summary.demandClass"),
                new ElementRef(kind.kind().id(), kind.kind().id(), "DemandClass")));
        if (Double.isFinite(kind.interval())) {
            result.add(SummaryValue.of("adi", text("summary.adi"), kind.interval(), Unit.ONE));
            result.add(SummaryValue.of("cv2", text("summary.cv2"), kind.variation(), Unit.ONE));
        }
    }

    private List<Row> rows(boolean past) {
        return items.stream().flatMap(item -> IntStream
                .range(past ? -item.history().periods().size() : 0, item.forecasts().length)
                .mapToObj(t -> new Row(item, t))).toList();
    }

    private void forecast(Result.Builder result) {
        TableWriter<Row> table = writer(FORECAST);
        table.words(ITEM, row -> cell(row.of)).words(PERIOD, row -> name(row.period()));
        table.cells(FORECAST, unit, row -> number(row.of.forecasts()[row.t]));
        table.cells("low", unit, row -> number(row.of.low()[row.t]));
        table.cells("high", unit, row -> number(row.of.high()[row.t]));
        result.add(table.of(rows(false)));
    }

    private List<Tried> tried(boolean compared) {
        List<Tried> all = new ArrayList<>();
        items.forEach(item -> item.candidates().stream()
                .filter(each -> !compared || each.errors().isPresent())
                .forEach(each -> all.add(new Tried(item, each))));
        return all;
    }

    private void errors(Result.Builder result) {
        TableWriter<Tried> table = writer("errors");
        table.words(ITEM, row -> cell(row.of)).words("method", row -> Cell.of(row.candidate.method().id()));
        table.cells("mae", unit, row -> number(row.error(Errors::mae)));
        table.cells("rmse", unit, row -> number(row.error(Errors::rmse)));
        table.cells("mase", Unit.ONE, row -> number(row.error(Errors::mase)));
        table.cells("mape", PERCENT, row -> number(row.error(Errors::mape)));
        table.cells("bias", unit, row -> number(row.error(Errors::bias)));
        table.cells("forecasts", Unit.ONE, row -> number(row.error(Errors::count)));
        table.cells("chosen", Unit.ONE, row -> Cell.of(row.candidate == row.of.chosen() ? 1 : 0));
        result.add(table.of(tried(true)));
    }

    private void fit(Result.Builder result) {
        TableWriter<Tried> table = writer("fit");
        table.words(ITEM, row -> cell(row.of)).words("method", row -> Cell.of(row.candidate.method().id()));
        for (String id : List.of(ForecastParameters.ALPHA, ForecastParameters.BETA, ForecastParameters.GAMMA,
                ForecastParameters.PHI, ForecastParameters.WINDOW)) {
            table.cells(id, Unit.ONE, row -> number(row.parameter(id)));
        }
        table.cells("level", unit, row -> number(row.candidate.model() instanceof SmoothingModel model
                ? model.level()
                : Double.NaN));
        table.cells("trend", unit, row -> number(row.candidate.model() instanceof SmoothingModel model
                ? model.trend()
                : Double.NaN));
        table.cells("deviation", unit, row -> number(row.candidate.deviation()));
        table.cells("chosen", Unit.ONE, row -> Cell.of(row.candidate == row.of.chosen() ? 1 : 0));
        result.add(table.of(tried(false)));
    }

    private void classes(Result.Builder result) {
        TableWriter<ItemForecast> table = writer("classes");
        table.words(ITEM, ForecastTables::cell).words("class", item -> Cell.of(item.classification().kind().id()));
        table.cells("adi", Unit.ONE, item -> number(item.classification().interval()));
        table.cells("cv2", Unit.ONE, item -> number(item.classification().variation()));
        table.cells("mean", unit, item -> number(item.classification().mean()));
        table.cells("periods", Unit.ONE, item -> number(item.history().periods().size()));
        table.cells("withoutDemand", Unit.ONE, item -> number(item.classification().empty()));
        table.words("method", item -> Cell.of(item.chosen().method().id()));
        result.add(table.of(items));
    }

    private void course(Result.Builder result) {
        TableWriter<Row> table = writer(COURSE);
        table.words(ITEM, row -> cell(row.of)).words(PERIOD, row -> name(row.period()));
        table.cells("demand", unit, row -> row.t < 0 ? number(row.of.history().demand().get(row.past())) : Cell.EMPTY);
        table.cells(FORECAST, unit, row -> number(row.t < 0
                ? Math.max(0, row.of.chosen().model().fitted()[row.past()])
                : row.of.forecasts()[row.t]));
        table.cells("low", unit, row -> row.t < 0 ? Cell.EMPTY : number(row.of.low()[row.t]));
        table.cells("high", unit, row -> row.t < 0 ? Cell.EMPTY : number(row.of.high()[row.t]));
        result.add(table.of(rows(true)));
    }

    private void consumption(Result.Builder result) {
        TableWriter<Row> table = writer("consumption");
        table.words(ITEM, row -> cell(row.of)).words(PERIOD, row -> name(row.period()));
        table.numbers(FORECAST, unit, row -> row.of.forecasts()[row.t]);
        table.numbers("orders", unit, row -> row.of.history().orders().get(row.t));
        table.numbers("consumed", unit, row -> row.of.consumption().consumed(row.t));
        table.numbers("left", unit, row -> row.of.consumption().left(row.t));
        table.numbers("beyond", unit, row -> row.of.consumption().beyond(row.t));
        table.numbers("demand", unit, row -> row.of.consumption().demand(row.t));
        result.add(table.of(rows(false)));
        double beyond = items.stream().mapToDouble(item -> item.consumption().beyond()).sum();
        result.add(SummaryValue.of("beyondForecast", text("summary.beyondForecast"), beyond, unit));
    }

    private Chart chart(ItemForecast item) {
        Map<String, String> where = items.size() == 1 ? Map.of() : Map.of(ITEM, item.name());
        List<Series> series = List.of("demand", FORECAST, "low", "high").stream()
                .map(column -> new Series(text("column.course." + column), column, where)).toList();
        return new Chart("forecast-" + (items.indexOf(item) + 1), text("chart.forecast", item.name(),
                item.chosen().method().name(), 100 * level, unit.toString()), Chart.Kind.LINE, COURSE, PERIOD, series,
                List.of());
    }

    private static <R> TableWriter<R> writer(String table) {
        return new TableWriter<>(ForecastTables.class, table);
    }

    private static Cell cell(ItemForecast item) {
        ElementRef element = item.history().item();
        return element.kind().isEmpty() ? Cell.of(element.name()) : Cell.of(element);
    }

    private static Cell number(double value) {
        return Double.isFinite(value) ? Cell.of(value) : Cell.EMPTY;
    }

    /** A period that is numbered is a number. */
    private static Cell name(String period) {
        return period.matches("\\d{1,9}") ? Cell.of(Double.parseDouble(period)) : Cell.of(period);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ForecastTables.class, key, arguments);
    }
}
