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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.Bucket;
import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.calendar.HorizonSpan.Length;
import studio.takt.core.api.calendar.HorizonSpan.Months;
import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.plan.Plan;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.project.Project;

/** Which time a model is scheduled over: that of its policy, plan or forecast, in periods of the length asked for. */
final class ScheduleHorizon {
    private final Project project;
    private final Parameters parameters;
    private final Optional<Horizon> horizon;
    private final WorkingCalendar calendar;

    ScheduleHorizon(Project project, EObject element, Parameters parameters) {
        this.project = project;
        this.parameters = parameters;
        Stream<Horizon> policies = project.getPolicies().stream()
                .filter(policy -> policy == element || policy.getProduct() == element).map(PlanningPolicy::getHorizon);
        Stream<Horizon> others = Stream.concat(project.getPolicies().stream().map(PlanningPolicy::getHorizon),
                Stream.concat(project.getPlans().stream().map(Plan::getHorizon), project.getDemandSeries().stream()
                        .filter(series -> series.getKind() == DemandKind.FORECAST).map(DemandSeries::getHorizon)));
        this.horizon = Stream.concat(Stream.concat(policies, others), project.getHorizons().stream())
                .filter(Objects::nonNull).findFirst();
        this.calendar = horizon.map(Horizon::getCalendar).map(WorkingCalendar::of)
                .orElseGet(() -> WorkingCalendar.inForce(project));
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** The horizon of the model, if there is one. */
    Optional<Horizon> horizon() {
        return horizon;
    }

    private Optional<HorizonSpan> base() {
        return horizon.map(this::span);
    }

    private HorizonSpan span(Horizon given) {
        return HorizonSpan.of(given).orElseGet(() -> HorizonSpan.of(given, stated().orElseGet(this::assumed)));
    }

    private Optional<LocalDate> stated() {
        return parameters.text(ScheduleParameters.START).flatMap(ScheduleTimeline::day);
    }

    Optional<LocalDate> start() {
        return horizon.map(Horizon::getStart).or(this::stated).or(() -> Optional.of(assumed()));
    }

    /** True if neither the model nor a parameter says when it begins. */
    boolean isAssumed() {
        return horizon.map(Horizon::getStart).or(this::stated).isEmpty();
    }

    /** The month of the earliest thing that has a date, else this month. */
    private LocalDate assumed() {
        Stream<LocalDate> orders = Stream.concat(
                project.getCustomerOrders().stream().flatMap(order -> order.getLines().stream()),
                project.getPurchaseOrders().stream().flatMap(order -> order.getLines().stream()))
                .map(OrderLine::getDue);
        Stream<LocalDate> work = project.getWorkOrders().stream()
                .flatMap(order -> Stream.of(Optional.ofNullable(order.getRelease()),
                        Optional.ofNullable(order.getDue())))
                .map(date -> date.orElse(null));
        return Stream.concat(orders, work).filter(Objects::nonNull).min(LocalDate::compareTo)
                .orElseGet(LocalDate::now).withDayOfMonth(1);
    }

    Length length() {
        return ScheduleTimeline.length(parameters);
    }

    Months pattern() {
        return ScheduleTimeline.pattern(parameters).orElseGet(() -> base().map(HorizonSpan::months)
                .orElse(Months.CALENDAR));
    }

    boolean split() {
        return ScheduleTimeline.split(parameters).orElseGet(() -> base().map(HorizonSpan::split).orElse(true));
    }

    /** The periods; none if nothing says when they begin. */
    Optional<Timeline> timeline() {
        return start().map(start -> Timeline.between(start, end(start), length(), pattern(), split(), calendar));
    }

    private LocalDate end(LocalDate start) {
        int periods = horizon.map(Horizon::getPeriods).orElse(12);
        Length length = base().map(HorizonSpan::length).orElse(Length.MONTH);
        List<Bucket> all = TimeBuckets.of(new HorizonSpan(start, length, Math.max(1, periods), pattern(), split()),
                calendar);
        return all.get(all.size() - 1).end();
    }

    /** The buckets of a horizon of the model, or of the one that is scheduled over. */
    List<Bucket> buckets(Horizon given) {
        return Optional.ofNullable(given).or(() -> horizon).map(this::span)
                .map(span -> TimeBuckets.of(span, calendarOf(given))).orElse(List.of());
    }

    private WorkingCalendar calendarOf(Horizon given) {
        return Optional.ofNullable(given).map(Horizon::getCalendar).map(WorkingCalendar::of).orElse(calendar);
    }

    Project project() {
        return project;
    }
}
