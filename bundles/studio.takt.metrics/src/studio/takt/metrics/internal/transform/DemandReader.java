/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.metrics.api.Given;
import studio.takt.model.demand.BusinessPartner;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.Horizon;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Unit;

/**
 * The demand of a map: its demand rate, else the mean over its demand series, else over those of its family or the
 * family's items, else over those of its customers. Forecasts are taken before actual demand.
 */
final class DemandReader {
    private final ValueStreamMap map;
    private final Refs refs;
    private final Values values;
    private final WorkingCalendar calendar;

    DemandReader(ValueStreamMap map, Refs refs, Values values, WorkingCalendar calendar) {
        this.map = map;
        this.refs = refs;
        this.values = values;
        this.calendar = calendar;
    }

    /** The unit in which a map counts: of its demand rate, its series or its family. */
    static Unit pieces(ValueStreamMap map) {
        Optional<Unit> stated = Optional.ofNullable(map.getDemandRate()).flatMap(rate -> Values.counted(rate.unit()));
        Optional<Unit> demanded = series(map).stream().flatMap(series -> series.getValues().stream())
                .filter(value -> value.getQuantity() != null)
                .flatMap(value -> Values.counted(value.getQuantity().unit()).stream()).findFirst();
        Optional<Unit> family = Optional.ofNullable(map.getFamily()).flatMap(product -> Values.unit(product.getUnit()));
        return stated.or(() -> demanded).or(() -> family).orElse(Unit.parse("pcs"));
    }

    /** Pieces in a workday. */
    Given demand() {
        Given stated = values.demand(map.getDemandRate(), refs.of(map), "demandRate");
        if (map.getDemandRate() != null) {
            return stated;
        }
        List<DemandSeries> series = series(map);
        double sum = series.stream().mapToDouble(this::rate).filter(rate -> !Double.isNaN(rate)).sum();
        return series.isEmpty()
                ? Given.MISSING
                : Given.of(sum, "", refs.of(series.get(0)),
                        series.stream().map(DemandSeries::getName).map(String::valueOf).sorted()
                                .collect(Collectors.joining(", ")));
    }

    /** Pieces in a workday by product, as far as series tell. */
    Map<Product, Double> byProduct() {
        Map<Product, Double> rates = new IdentityHashMap<>();
        series(map).stream().filter(series -> series.getProduct() != null)
                .forEach(series -> rates.merge(series.getProduct(), orZero(rate(series)), Double::sum));
        return rates;
    }

    private static double orZero(double rate) {
        return Double.isNaN(rate) ? 0 : rate;
    }

    /** Pieces in a workday that a partner takes, if there are series for it. */
    Given of(BusinessPartner partner) {
        List<DemandSeries> series = partner == null
                ? List.of()
                : series(map).stream().filter(each -> each.getPartner() == partner).toList();
        double sum = series.stream().mapToDouble(this::rate).filter(rate -> !Double.isNaN(rate)).sum();
        return series.isEmpty() ? Given.MISSING : Given.of(sum, "", refs.of(series.get(0)), "values");
    }

    private static List<DemandSeries> series(ValueStreamMap map) {
        List<DemandSeries> candidates = map.getDemand().isEmpty() ? ofFamily(map) : List.copyOf(map.getDemand());
        List<DemandSeries> forecasts = candidates.stream().filter(series -> series.getKind() == DemandKind.FORECAST)
                .toList();
        return forecasts.isEmpty() ? candidates : forecasts;
    }

    private static List<DemandSeries> ofFamily(ValueStreamMap map) {
        if (!(map.eContainer() instanceof Project project)) {
            return List.of();
        }
        if (map.getFamily() == null) {
            return ofCustomers(map, project);
        }
        List<DemandSeries> own = project.getDemandSeries().stream()
                .filter(series -> series.getProduct() == map.getFamily()).toList();
        return !own.isEmpty() || !(map.getFamily() instanceof ProductFamily)
                ? own
                : project.getDemandSeries().stream().filter(series -> series.getProduct() instanceof Item item
                        && item.getFamily() == map.getFamily()).toList();
    }

    private static List<DemandSeries> ofCustomers(ValueStreamMap map, Project project) {
        List<BusinessPartner> customers = map.getNodes().stream().filter(ExternalParty.class::isInstance)
                .map(node -> (ExternalParty) node).filter(party -> party.getRole() == PartyRole.CUSTOMER)
                .map(ExternalParty::getPartner).toList();
        return project.getDemandSeries().stream()
                .filter(series -> series.getPartner() != null && customers.contains(series.getPartner())).toList();
    }

    /** The mean of a series in pieces a workday; NaN if it has no value or no time. */
    private double rate(DemandSeries series) {
        double sum = 0;
        double days = 0;
        Map<Integer, Bucket> buckets = buckets(series.getHorizon());
        for (DemandValue value : series.getValues()) {
            Given quantity = values.pieces(value.getQuantity(), null, refs.of(series), "values");
            if (quantity.isPresent()) {
                sum += quantity.value();
                days += workdays(series.getHorizon(), buckets.get(value.getPeriod()));
            }
        }
        return days > 0 ? sum / days : Double.NaN;
    }

    private Map<Integer, Bucket> buckets(Horizon horizon) {
        return Optional.ofNullable(horizon).flatMap(HorizonSpan::of).map(span -> TimeBuckets.of(span, calendar))
                .orElse(List.of()).stream().collect(Collectors.toMap(Bucket::index, bucket -> bucket));
    }

    /** Workdays of a period: nominal for a month if the calendar states them, else counted, else the mean. */
    private double workdays(Horizon horizon, Bucket bucket) {
        boolean month = horizon == null || horizon.getBucket() == studio.takt.model.demand.Bucket.MONTH;
        if (bucket != null && !(month && isNominal())) {
            return bucket.workdays();
        }
        if (month) {
            return calendar.workdaysPerMonth().doubleValue();
        }
        return horizon.getBucket() == studio.takt.model.demand.Bucket.WEEK ? calendar.weekdays().size() : 1;
    }

    private boolean isNominal() {
        studio.takt.model.plant.Calendar own = map.getCalendar();
        if (own == null && map.eContainer() instanceof Project project) {
            own = project.getCalendar() == null && project.getCalendars().size() == 1
                    ? project.getCalendars().get(0)
                    : project.getCalendar();
        }
        return own != null && own.getWorkdaysPerMonth() != null;
    }
}
