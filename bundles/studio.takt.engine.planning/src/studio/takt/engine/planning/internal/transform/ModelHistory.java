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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.forecast.DemandHistory;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads histories from the demand that happened, and orders from those of customers. */
final class ModelHistory {
    private static final int DAYS_OF_SHORTEST_MONTH = 28;
    private static final int DAYS_OF_SPLIT_WEEK = 4;

    private final Project project;
    private final int ahead;
    private final Gaps gaps;
    private final List<Finding> findings = new ArrayList<>();

    ModelHistory(Project project, int ahead, boolean interpolate) {
        this.project = project;
        this.ahead = ahead;
        this.gaps = new Gaps(interpolate);
    }

    /** The products that have a history of their own. */
    List<Product> products() {
        List<Product> products = new ArrayList<>(project.getFamilies());
        products.addAll(project.getItems());
        return products.stream().filter(product -> !own(project, product).isEmpty()).toList();
    }

    /** Demand of a product that happened; without any for a family, that of its items. */
    static List<DemandSeries> series(Project project, Product product) {
        List<DemandSeries> own = own(project, product);
        return own.isEmpty() && product instanceof ProductFamily family
                ? family.getItems().stream().flatMap(item -> own(project, item).stream()).toList()
                : own;
    }

    private static List<DemandSeries> own(Project project, Product product) {
        return project.getDemandSeries().stream()
                .filter(each -> each.getKind() == DemandKind.ACTUAL && each.getProduct() == product).toList();
    }

    /** The counting unit of a product. */
    static Unit unit(Product product) {
        String unit = Objects.requireNonNullElse(product.getUnit(), "").strip();
        return unit.isEmpty() ? Unit.parse("pcs") : UnitCatalogue.builtIn().open().parse(unit);
    }

    /** What was found. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(gaps.findings());
        return all;
    }

    /** The history of a product, if it has one. */
    Optional<DemandHistory> of(Product product) {
        List<DemandSeries> series = series(project, product).stream().filter(each -> !each.getValues().isEmpty())
                .toList();
        if (series.isEmpty()) {
            return Optional.empty();
        }
        boolean dated = series.stream().allMatch(each -> span(each).isPresent());
        return Optional.of(dated ? dated(product, series) : numbered(product, series));
    }

    private Optional<HorizonSpan> span(DemandSeries series) {
        return Optional.ofNullable(series.getHorizon()).or(() -> ModelFacts.only(project.getHorizons()))
                .flatMap(HorizonSpan::of);
    }

    private ModelDemand demand(DemandSeries series, Product product) {
        ModelDemand demand = new ModelDemand("forecast.", List.of(series), 0, unit(product));
        demand.findings().stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        return demand;
    }

    private static int last(DemandSeries series) {
        return series.getValues().stream().mapToInt(DemandValue::getPeriod).max().orElse(0);
    }

    private DemandHistory numbered(Product product, List<DemandSeries> series) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        for (DemandSeries each : series) {
            ModelDemand demand = demand(each, product);
            each.getValues().stream().map(DemandValue::getPeriod).distinct()
                    .forEach(period -> values.merge(period, demand.of(period), Double::sum));
        }
        int last = values.lastKey();
        List<String> periods = IntStream.rangeClosed(values.firstKey(), last).mapToObj(String::valueOf).toList();
        List<Optional<Double>> known = IntStream.rangeClosed(values.firstKey(), last)
                .mapToObj(period -> Optional.ofNullable(values.get(period))).toList();
        List<String> next = IntStream.rangeClosed(last + 1, last + ahead).mapToObj(String::valueOf).toList();
        ElementRef item = ElementRef.of(product);
        return new DemandHistory(item, periods, gaps.filled(item, periods, known), next,
                java.util.Collections.nCopies(ahead, 0.0), 1);
    }

    private DemandHistory dated(Product product, List<DemandSeries> series) {
        TreeMap<LocalDate, Double> values = new TreeMap<>();
        for (DemandSeries each : series) {
            ModelDemand demand = demand(each, product);
            HorizonSpan span = span(each).orElseThrow();
            List<Bucket> buckets = TimeBuckets.of(with(span, Math.max(span.periods(), last(each))), calendar(each));
            each.getValues().stream().map(DemandValue::getPeriod).distinct()
                    .filter(period -> period >= 1 && period <= buckets.size()).forEach(period -> values
                            .merge(buckets.get(period - 1).start(), demand.of(period), Double::sum));
        }
        return values.isEmpty()
                ? numbered(product, series)
                : along(product, axis(series, values.lastKey()), values,
                        season(span(series.get(0)).orElseThrow()));
    }

    private DemandHistory along(Product product, List<Bucket> axis, TreeMap<LocalDate, Double> values, int season) {
        int first = holding(axis, values.firstKey());
        int last = holding(axis, values.lastKey());
        List<Optional<Double>> known = IntStream.rangeClosed(first, last).mapToObj(i -> sum(axis.get(i), values))
                .toList();
        List<String> periods = axis.subList(first, last + 1).stream().map(Bucket::label).toList();
        List<Bucket> next = axis.subList(last + 1, last + 1 + ahead);
        ElementRef item = ElementRef.of(product);
        return new DemandHistory(item, periods, gaps.filled(item, periods, known),
                next.stream().map(Bucket::label).toList(),
                next.stream().map(bucket -> ordered(product, bucket)).toList(),
                season);
    }

    private static Optional<Double> sum(Bucket bucket, TreeMap<LocalDate, Double> values) {
        Map<LocalDate, Double> within = values.subMap(bucket.start(), true, bucket.end(), true);
        return within.isEmpty()
                ? Optional.empty()
                : Optional.of(within.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static int holding(List<Bucket> axis, LocalDate day) {
        return IntStream.range(0, axis.size()).filter(i -> !axis.get(i).end().isBefore(day)).findFirst().orElse(0);
    }

    /** The periods of the horizon that begins first, to the last value and as far ahead as is forecast. */
    private List<Bucket> axis(List<DemandSeries> series, LocalDate last) {
        DemandSeries first = series.stream()
                .min(java.util.Comparator.comparing(each -> span(each).orElseThrow().start())).orElseThrow();
        HorizonSpan span = span(first).orElseThrow();
        long days = ChronoUnit.DAYS.between(span.start(), last);
        long shortest = switch (span.length()) {
            case DAY -> 1;
            case WEEK -> DAYS_OF_SPLIT_WEEK;
            case MONTH -> DAYS_OF_SHORTEST_MONTH;
        };
        return TimeBuckets.of(with(span, Math.toIntExact(days / shortest) + ahead + 2), calendar(first));
    }

    private WorkingCalendar calendar(DemandSeries series) {
        return Optional.ofNullable(series.getHorizon()).map(Horizon::getCalendar).map(WorkingCalendar::of)
                .orElse(WorkingCalendar.inForce(project));
    }

    private static HorizonSpan with(HorizonSpan span, int periods) {
        return new HorizonSpan(span.start(), span.length(), periods, span.months(), span.split());
    }

    /** Weeks that month ends split do not come in equal seasons. */
    private static int season(HorizonSpan span) {
        return switch (span.length()) {
            case DAY -> 7;
            case WEEK -> span.split() && span.months() == HorizonSpan.Months.CALENDAR ? 1 : 52;
            case MONTH -> 12;
        };
    }

    /** True if customers have ordered anything. */
    boolean ordered() {
        return project.getCustomerOrders().stream().anyMatch(order -> !order.getLines().isEmpty());
    }

    private double ordered(Product product, Bucket bucket) {
        return project.getCustomerOrders().stream().flatMap(order -> order.getLines().stream())
                .filter(line -> isOf(line.getItem(), product) && line.getDue() != null
                        && !line.getDue().isBefore(bucket.start()) && !line.getDue().isAfter(bucket.end()))
                .mapToDouble(line -> quantity(line, product)).sum();
    }

    private static boolean isOf(Item item, Product product) {
        return item != null && (item == product || item.getFamily() == product);
    }

    private double quantity(OrderLine line, Product product) {
        Quantity quantity = line.getQuantity();
        Unit unit = unit(product);
        if (quantity != null && quantity.unit().isCommensurableWith(unit)) {
            return Math.max(0, quantity.in(unit));
        }
        if (quantity != null && quantity.unit().equals(Unit.ONE)) {
            return Math.max(0, quantity.in(Unit.ONE));
        }
        if (quantity != null) {
            findings.add(new Finding(Severity.WARNING, "forecast.order-unit", ElementRef.of(line.eContainer()),
                    Text.of(ModelHistory.class, "finding.order-unit", quantity, unit.toString())));
        }
        return 0;
    }
}
