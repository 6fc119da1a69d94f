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

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.core.api.calendar.HorizonSpan;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.schedule.Timeline;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.demand.Bucket;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.Horizon;
import studio.takt.model.demand.MonthPattern;
import studio.takt.model.demand.WeekSplit;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.plan.Peg;
import studio.takt.model.plan.PlanFactory;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.plan.Problem;
import studio.takt.model.plan.ProblemSeverity;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/**
 * Writes a master schedule into the model: one line for each item and period, with what it serves, and its problems. A
 * schedule of the same name is replaced; a horizon of its periods is added if the model has none.
 */
final class ScheduleStorage implements Operation {
    private final Result result;
    private final LocalDateTime created;

    ScheduleStorage(Result result, LocalDateTime created) {
        this.result = result;
        this.created = created.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Text label() {
        return Text.of(ScheduleStorage.class, "store.schedule");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        EObject element = model.element(result.element().id()).orElse(model.project());
        ScheduleHorizon time = new ScheduleHorizon(model.project(), element, result.parameters());
        Optional<Timeline> timeline = time.timeline();
        if (timeline.isEmpty()) {
            return Optional.empty();
        }
        EditingDomain domain = model.domain();
        CompoundCommand command = new CompoundCommand(label().in(Locale.ENGLISH));
        Horizon horizon = horizon(time, timeline.get());
        if (horizon.eContainer() == null) {
            command.append(AddCommand.create(domain, model.project(), ProjectPackage.Literals.PROJECT__HORIZONS,
                    List.of(horizon)));
        }
        MasterSchedule schedule = schedule(model, element, horizon);
        List<MasterSchedule> old = model.project().getPlans().stream().filter(MasterSchedule.class::isInstance)
                .map(MasterSchedule.class::cast).filter(each -> schedule.getName().equals(each.getName())).toList();
        if (!old.isEmpty()) {
            command.append(RemoveCommand.create(domain, model.project(), ProjectPackage.Literals.PROJECT__PLANS, old));
        }
        command.append(AddCommand.create(domain, model.project(), ProjectPackage.Literals.PROJECT__PLANS,
                List.of(schedule)));
        return Optional.of(command);
    }

    /** The horizon of the model that has these periods, or a new one. */
    private static Horizon horizon(ScheduleHorizon time, Timeline timeline) {
        Horizon wanted = DemandFactory.eINSTANCE.createHorizon();
        wanted.setStart(time.start().orElseThrow());
        wanted.setPeriods(timeline.periods().size());
        wanted.setBucket(switch (time.length()) {
            case DAY -> Bucket.DAY;
            case WEEK -> Bucket.WEEK;
            case MONTH -> Bucket.MONTH;
        });
        wanted.setWeekSplit(time.split() ? WeekSplit.SPLIT_AT_MONTH_END : WeekSplit.WHOLE);
        wanted.setMonthPattern(switch (time.pattern()) {
            case CALENDAR -> MonthPattern.CALENDAR_MONTH;
            case WEEKS_445 -> MonthPattern.WEEKS445;
            case WEEKS_454 -> MonthPattern.WEEKS454;
            case WEEKS_544 -> MonthPattern.WEEKS544;
        });
        wanted.setCalendar(time.horizon().map(Horizon::getCalendar).orElse(null));
        wanted.setName(Text.of(ScheduleStorage.class, "store.horizon." + time.length()).in(Locale.ENGLISH));
        return time.project().getHorizons().stream()
                .filter(each -> each.getCalendar() == wanted.getCalendar()
                        && HorizonSpan.of(each).equals(HorizonSpan.of(wanted)))
                .findFirst().orElse(wanted);
    }

    private MasterSchedule schedule(ModelAccess model, EObject element, Horizon horizon) {
        MasterSchedule schedule = PlanFactory.eINSTANCE.createMasterSchedule();
        schedule.setName(name(element));
        schedule.setHorizon(horizon);
        schedule.setCreated(created);
        schedule.setEngine(result.engine().id() + " " + result.engine().version());
        policy(model.project(), element).ifPresent(schedule::setPolicy);
        product(model.project(), element).flatMap(new PlanChoice(model.project(), result.parameters())::of)
                .ifPresent(schedule::setAggregatePlan);
        lines(model, schedule);
        problems(model, schedule);
        return schedule;
    }

    /** The name of the stored schedule of an element. */
    static String name(EObject element) {
        String name = Text.of(ScheduleStorage.class, "mps.name").in(Locale.ENGLISH);
        return element instanceof Project ? name : ElementRef.of(element).name() + ": " + name;
    }

    private static Optional<PlanningPolicy> policy(Project project, EObject element) {
        List<PlanningPolicy> all = project.getPolicies().stream()
                .filter(policy -> policy == element || policy.getProduct() == element || element == project).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Optional<Product> product(Project project, EObject element) {
        return element instanceof Product product
                ? Optional.of(product)
                : policy(project, element).map(PlanningPolicy::getProduct);
    }

    private void lines(ModelAccess model, MasterSchedule schedule) {
        Table quantities = result.table("schedule").orElseThrow();
        Table projected = result.table("projected").orElseThrow();
        Table promises = result.table("atp").orElseThrow();
        Map<String, Integer> next = new HashMap<>();
        Map<String, MasterScheduleLine> byPlace = new HashMap<>();
        for (int row = 0; row < quantities.rows().size(); row++) {
            String id = id(quantities.at(row, "item"));
            Optional<Item> item = model.element(id).filter(Item.class::isInstance).map(Item.class::cast);
            if (item.isPresent()) {
                MasterScheduleLine line = PlanFactory.eINSTANCE.createMasterScheduleLine();
                line.setItem(item.get());
                line.setPeriod(next.merge(id, 1, Integer::sum));
                line.setQuantity(quantity(quantities, row, "quantity"));
                line.setProjectedBalance(quantity(projected, row, "projected"));
                if (promises.at(row, "atp") instanceof Cell.Number) {
                    line.setAvailableToPromise(quantity(promises, row, "atp"));
                }
                schedule.getLines().add(line);
                byPlace.put(id + quantities.at(row, "period"), line);
            }
        }
        pegs(model, byPlace);
    }

    private void pegs(ModelAccess model, Map<String, MasterScheduleLine> byPlace) {
        Table pegging = result.table("pegging").orElseThrow();
        for (int row = 0; row < pegging.rows().size(); row++) {
            MasterScheduleLine line = byPlace.get(id(pegging.at(row, "item")) + pegging.at(row, "completed"));
            Optional<EObject> served = model.element(id(pegging.at(row, "serves")));
            if (line != null && served.isPresent()) {
                Peg peg = PlanFactory.eINSTANCE.createPeg();
                peg.setDemand((IdentifiedElement) served.get());
                peg.setQuantity(quantity(pegging, row, "quantity"));
                line.getPegs().add(peg);
            }
        }
    }

    /** Problems of the schedule itself; what was assumed or read elsewhere stays in the result. */
    private void problems(ModelAccess model, MasterSchedule schedule) {
        List<String> rules = new ArrayList<>();
        Table found = result.table("problems").orElseThrow();
        for (int row = 0; row < found.rows().size(); row++) {
            rules.add(result.engine().id() + "." + ((Cell.Label) found.at(row, "rule")).text());
        }
        for (Finding finding : result.findings()) {
            if (rules.contains(finding.rule())) {
                Problem problem = PlanFactory.eINSTANCE.createProblem();
                problem.setRule(finding.rule());
                problem.setText(finding.message().in(Locale.ENGLISH));
                problem.setSeverity(switch (finding.severity()) {
                    case ERROR -> ProblemSeverity.ERROR;
                    case WARNING -> ProblemSeverity.WARNING;
                    default -> ProblemSeverity.INFORMATION;
                });
                model.element(finding.element().id()).filter(IdentifiedElement.class::isInstance)
                        .ifPresent(element -> problem.setElement((IdentifiedElement) element));
                schedule.getProblems().add(problem);
            }
        }
    }

    private static String id(Cell cell) {
        return cell instanceof Cell.Element element ? element.element().id() : "";
    }

    private static Quantity quantity(Table table, int row, String column) {
        Unit unit = table.columns().get(table.indexOf(column)).unit();
        return table.at(row, column) instanceof Cell.Number number
                ? Quantity.of(number.value(), unit)
                : Quantity.of(0, unit);
    }
}
