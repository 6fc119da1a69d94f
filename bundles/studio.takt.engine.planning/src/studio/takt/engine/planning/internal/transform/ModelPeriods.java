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

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.math3.fraction.BigFraction;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.Horizon;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.Workforce;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads the periods of a model: how long they are, how many days are worked in them, what is demanded. */
final class ModelPeriods {
    private static final double DAYS_OF_WEEK = 7;
    private static final long SECONDS_OF_HOUR = 3600;

    private final String rule;
    private final Project project;
    private final Optional<PlanningPolicy> policy;
    private final Optional<Product> product;
    private final Optional<Horizon> horizon;
    private final List<DemandSeries> series;
    private final Optional<Calendar> calendar;
    private final WorkingCalendar working;
    private final List<Bucket> buckets;
    private final List<Finding> findings = new ArrayList<>();

    /** @param rule what rule ids begin with, e.g. {@code aggregate-plan.} */
    ModelPeriods(String rule, Project project, Optional<PlanningPolicy> policy, Optional<Product> product,
            Optional<Workforce> workforce) {
        this(rule, project, policy, product, workforce, series(project, policy, product));
    }

    /** The periods with the demand of these series. */
    ModelPeriods(String rule, Project project, Optional<PlanningPolicy> policy, Optional<Product> product,
            Optional<Workforce> workforce, List<DemandSeries> series) {
        this.rule = rule;
        this.project = project;
        this.policy = policy;
        this.product = product;
        this.series = List.copyOf(series);
        this.horizon = policy.map(PlanningPolicy::getHorizon)
                .or(() -> series.stream().map(DemandSeries::getHorizon).filter(Objects::nonNull).findFirst())
                .or(() -> ModelFacts.only(project.getHorizons()));
        this.calendar = workforce.map(Workforce::getCalendar).or(() -> horizon.map(Horizon::getCalendar))
                .or(() -> Optional.ofNullable(project.getCalendar()))
                .or(() -> ModelFacts.only(project.getCalendars()));
        this.working = calendar.map(WorkingCalendar::of).orElse(WorkingCalendar.inForce(project));
        this.buckets = horizon.flatMap(HorizonSpan::of).map(span -> TimeBuckets.of(span, working)).orElse(List.of());
        findings.addAll(working.findings());
    }

    private static List<DemandSeries> series(Project project, Optional<PlanningPolicy> policy,
            Optional<Product> product) {
        List<DemandSeries> named = policy.map(given -> List.copyOf(given.getDemand())).orElse(List.of());
        if (!named.isEmpty()) {
            return named;
        }
        List<DemandSeries> forecasts = project.getDemandSeries().stream()
                .filter(each -> each.getKind() == DemandKind.FORECAST).toList();
        List<DemandSeries> own = forecasts.stream().filter(each -> each.getProduct() == product.orElse(null)).toList();
        return own.isEmpty() && product.orElse(null) instanceof ProductFamily family
                ? forecasts.stream().filter(each -> family.getItems().contains(each.getProduct())).toList()
                : own;
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    /** The calendar that the periods follow. */
    ElementRef calendar() {
        return working.element();
    }

    /** What one person works on a workday: a shift. */
    Quantity hoursPerDay() {
        return Quantity.of(working.secondsPerShift().divide(new BigFraction(SECONDS_OF_HOUR)), Unit.parse("h"));
    }

    /** The periods of the model with their demand. */
    List<PeriodFacts> read() {
        if (series.isEmpty()) {
            fault("no-demand", product.map(ElementRef::of).orElse(ElementRef.of(project)));
            return List.of();
        }
        int count = horizon.map(Horizon::getPeriods).orElseGet(() -> series.stream()
                .flatMap(each -> each.getValues().stream()).mapToInt(value -> value.getPeriod()).max().orElse(0));
        ModelDemand demand = new ModelDemand(rule, series, count, unit());
        List<PeriodFacts> periods = IntStream.range(0, Math.min(count, TimeBuckets.MOST))
                .mapToObj(i -> at(i, String.valueOf(i + 1)).withDemand(demand.of(i + 1))).toList();
        if (periods.isEmpty()) {
            fault("no-demand", ElementRef.of(series.get(0)));
        }
        findings.addAll(demand.findings());
        return periods;
    }

    private Unit unit() {
        return product.map(Product::getUnit).filter(unit -> !unit.isBlank())
                .map(unit -> UnitCatalogue.builtIn().open().parse(unit.strip()))
                .orElse(Unit.parse("pcs"));
    }

    /** Periods of a table take their length from the model; workdays too, where the table does not say. */
    List<PeriodFacts> spread(List<PeriodFacts> table) {
        return IntStream.range(0, table.size()).mapToObj(i -> {
            PeriodFacts given = table.get(i);
            PeriodFacts known = at(bucket(given.name(), i), given.name());
            return new PeriodFacts(given.name(), given.label(), given.demand(), given.workdays(),
                    known.usualWorkdays(), known.months(), known.days());
        }).toList();
    }

    /** The bucket that a table means by a label such as 2027-07 or by a number; otherwise they come in order. */
    private int bucket(String name, int row) {
        return IntStream.range(0, buckets.size())
                .filter(i -> buckets.get(i).label().equals(name) || String.valueOf(i + 1).equals(name)).findFirst()
                .orElse(row);
    }

    private PeriodFacts at(int index, String name) {
        if (index < buckets.size()) {
            return of(buckets.get(index), name);
        }
        double week = working.weekdays().size();
        return switch (length()) {
            case DAY -> facts(name, name, OptionalDouble.of(1), 1 / PeriodFacts.DAYS_OF_MONTH, 1);
            case WEEK -> facts(name, name, OptionalDouble.of(week), DAYS_OF_WEEK / PeriodFacts.DAYS_OF_MONTH,
                    DAYS_OF_WEEK);
            case MONTH -> facts(name, name, nominal(), 1, PeriodFacts.DAYS_OF_MONTH);
        };
    }

    private PeriodFacts of(Bucket bucket, String name) {
        double days = ChronoUnit.DAYS.between(bucket.start(), bucket.end()) + 1;
        double workdays = bucket.workdays();
        if (length() != HorizonSpan.Length.MONTH) {
            return facts(name, bucket.label(), OptionalDouble.of(workdays), days / daysOfMonth(bucket), days);
        }
        double planned = byPattern() ? workdays : nominal().orElse(workdays);
        return facts(name, bucket.label(), OptionalDouble.of(planned), 1, days);
    }

    /** Weeks and days within a month share its monthly rates by their days, so that together they are one month. */
    private static double daysOfMonth(Bucket bucket) {
        YearMonth month = YearMonth.from(bucket.start());
        return month.equals(YearMonth.from(bucket.end())) ? month.lengthOfMonth() : PeriodFacts.DAYS_OF_MONTH;
    }

    private static PeriodFacts facts(String name, String label, OptionalDouble workdays, double months, double days) {
        return new PeriodFacts(name, label, 0, OptionalDouble.empty(), workdays, months, days);
    }

    private HorizonSpan.Length length() {
        return horizon.map(given -> switch (given.getBucket()) {
            case WEEK -> HorizonSpan.Length.WEEK;
            case DAY -> HorizonSpan.Length.DAY;
            default -> HorizonSpan.Length.MONTH;
        }).orElse(HorizonSpan.Length.MONTH);
    }

    private boolean byPattern() {
        return horizon.flatMap(HorizonSpan::of).map(HorizonSpan::months)
                .filter(months -> months != HorizonSpan.Months.CALENDAR).isPresent();
    }

    /** The workdays that the calendar states for every month, if it does: such a firm plans with them. */
    private OptionalDouble nominal() {
        boolean stated = calendar.filter(given -> Stream
                .of(given.getWorkdaysPerMonth(), given.getWorkdaysPerYear()).anyMatch(Objects::nonNull)).isPresent();
        return stated ? OptionalDouble.of(working.workdaysPerMonth().doubleValue()) : OptionalDouble.empty();
    }

    private void fault(String key, ElementRef element, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, rule + key, element,
                Text.of(ModelPeriods.class, "finding." + key, arguments)));
    }
}
