/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.demand.Bucket;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.Horizon;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * Writes forecasts into the model: a series of kind forecast for each product over a horizon that begins where the
 * history ends, in place of the one that was stored before.
 */
final class ForecastStorage implements Operation {
    private static final String PREFIX = "Forecast: ";

    private final Result result;

    ForecastStorage(Result result) {
        this.result = result;
    }

    /** The product that a cell names; null if it names none. */
    static ElementRef product(Cell cell) {
        return cell instanceof Cell.Element element && element.element().isPresent() ? element.element() : null;
    }

    /** Forecasts of a product that are not ours: plans would add a stored one to them. */
    static List<Finding> others(Project project, Product product) {
        return project.getDemandSeries().stream().filter(each -> each.getKind() == DemandKind.FORECAST
                && each.getProduct() == product && !isOurs(each, product))
                .map(each -> new Finding(Severity.INFORMATION, "forecast.another", ElementRef.of(each),
                        Text.of(ForecastStorage.class, "finding.another", ElementRef.of(each).name(),
                                ElementRef.of(product).name())))
                .toList();
    }

    private static boolean isOurs(DemandSeries series, Product product) {
        return (PREFIX + product.getName()).equals(series.getName());
    }

    @Override
    public Text label() {
        return Text.of(ForecastStorage.class, "store.forecast");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Map<Product, Map<String, Double>> forecasts = forecasts(model);
        if (forecasts.isEmpty()) {
            return Optional.empty();
        }
        Project project = model.project();
        List<Horizon> horizons = new ArrayList<>();
        List<DemandSeries> series = new ArrayList<>();
        forecasts.forEach((product, values) -> series.add(series(project, product, values, horizons)));
        List<EObject> old = project.getDemandSeries().stream()
                .filter(each -> each.getKind() == DemandKind.FORECAST && forecasts.containsKey(each.getProduct())
                        && isOurs(each, each.getProduct()))
                .map(EObject.class::cast).toList();
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(model.domain(), project,
                    ProjectPackage.Literals.PROJECT__DEMAND_SERIES, old));
        }
        if (!horizons.isEmpty()) {
            command.append(AddCommand.create(model.domain(), project, ProjectPackage.Literals.PROJECT__HORIZONS,
                    horizons));
        }
        command.append(AddCommand.create(model.domain(), project, ProjectPackage.Literals.PROJECT__DEMAND_SERIES,
                series));
        return Optional.of(command);
    }

    private Map<Product, Map<String, Double>> forecasts(ModelAccess model) {
        Map<Product, Map<String, Double>> forecasts = new LinkedHashMap<>();
        Table table = result.table("forecast").orElseThrow();
        for (int row = 0; row < table.rows().size(); row++) {
            ElementRef ref = product(table.at(row, "item"));
            if (ref != null && model.element(ref.id()).orElse(null) instanceof Product product
                    && table.at(row, "forecast") instanceof Cell.Number number) {
                forecasts.computeIfAbsent(product, key -> new LinkedHashMap<>()).put(name(table.at(row, "period")),
                        number.value());
            }
        }
        return forecasts;
    }

    private static String name(Cell cell) {
        return cell instanceof Cell.Label label
                ? label.text()
                : String.valueOf(Math.round(((Cell.Number) cell).value()));
    }

    private static DemandSeries series(Project project, Product product, Map<String, Double> values,
            List<Horizon> horizons) {
        DemandSeries series = DemandFactory.eINSTANCE.createDemandSeries();
        series.setName(PREFIX + product.getName());
        series.setProduct(product);
        series.setKind(DemandKind.FORECAST);
        horizon(project, product, List.copyOf(values.keySet()), horizons).ifPresent(series::setHorizon);
        Unit unit = ModelHistory.unit(product);
        values.values().forEach(forecast -> {
            DemandValue value = DemandFactory.eINSTANCE.createDemandValue();
            value.setPeriod(series.getValues().size() + 1);
            value.setQuantity(Quantity.of(forecast, unit));
            series.getValues().add(value);
        });
        return series;
    }

    /** A horizon with these periods: one of the model, one just made, or a new one; none if periods have no date. */
    private static Optional<Horizon> horizon(Project project, Product product, List<String> periods,
            List<Horizon> made) {
        Optional<Horizon> history = ModelHistory.series(project, product).stream().map(DemandSeries::getHorizon)
                .filter(java.util.Objects::nonNull).findFirst();
        return wanted(periods, history).map(wanted -> java.util.stream.Stream
                .concat(project.getHorizons().stream(), made.stream()).filter(each -> same(each, wanted)).findFirst()
                .orElseGet(() -> {
                    made.add(wanted);
                    return wanted;
                }));
    }

    private static Optional<Horizon> wanted(List<String> periods, Optional<Horizon> history) {
        Timeline line = Timeline
                .of(periods.stream().map(each -> each.replaceFirst("\\.[12]$", "")).distinct().toList());
        OptionalLong first = line.place(periods.get(0).replaceFirst("\\.[12]$", ""));
        Optional<LocalDate> start = first.isPresent() ? line.start(first.getAsLong()) : Optional.empty();
        return start.map(day -> {
            Horizon horizon = DemandFactory.eINSTANCE.createHorizon();
            horizon.setName(PREFIX + periods.get(0) + " \u2013 " + periods.get(periods.size() - 1));
            horizon.setStart(periods.get(0).endsWith(".2") ? day.plusMonths(1).withDayOfMonth(1) : day);
            horizon.setPeriods(periods.size());
            horizon.setBucket(switch (line.kind()) {
                case WEEK, WEEK_DAY -> Bucket.WEEK;
                case DAY -> Bucket.DAY;
                default -> Bucket.MONTH;
            });
            history.ifPresent(known -> {
                horizon.setWeekSplit(known.getWeekSplit());
                horizon.setCalendar(known.getCalendar());
            });
            if (history.isEmpty() && horizon.getBucket() == Bucket.WEEK) {
                horizon.setWeekSplit(studio.takt.model.demand.WeekSplit.WHOLE);
            }
            return horizon;
        });
    }

    private static boolean same(Horizon one, Horizon other) {
        return java.util.Objects.equals(one.getStart(), other.getStart()) && one.getBucket() == other.getBucket()
                && one.getPeriods() == other.getPeriods() && one.getWeekSplit() == other.getWeekSplit()
                && one.getMonthPattern() == other.getMonthPattern() && one.getCalendar() == other.getCalendar();
    }
}
