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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.AggregateParameters;
import studio.takt.engine.planning.internal.aggregate.Facts;
import studio.takt.engine.planning.internal.aggregate.FamilyFacts;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.model.plan.HoldingBasis;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.plan.SlackCapacity;
import studio.takt.model.plant.LabourStandard;
import studio.takt.model.plant.Subcontractor;
import studio.takt.model.plant.Workforce;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.UnitException;

/**
 * Takes the snapshot of a model for a policy or a product. Capacity comes from the drawn map, if there is one; the
 * labour standard and the workforce are what it is compared with, and what is taken without one.
 */
final class ModelFacts {
    private final Project project;
    private final EObject element;
    private final Optional<PlanningPolicy> policy;
    private final Optional<Product> product;
    private final Optional<Workforce> workforce;
    private final ModelValues values = new ModelValues();
    private final List<Finding> findings = new ArrayList<>();
    private OptionalDouble overtimeRatio = OptionalDouble.empty();

    ModelFacts(Project project, EObject element) {
        this.project = project;
        this.element = element;
        this.policy = element instanceof PlanningPolicy given ? Optional.of(given) : policyOf(project, element);
        this.product = element instanceof Product given
                ? Optional.of(given)
                : policy.map(PlanningPolicy::getProduct);
        this.workforce = policy.map(PlanningPolicy::getWorkforce).or(() -> only(project.getWorkforces()));
    }

    private static Optional<PlanningPolicy> policyOf(Project project, EObject product) {
        return only(project.getPolicies().stream().filter(policy -> policy.getProduct() == product).toList());
    }

    private void severalPolicies() {
        long count = project.getPolicies().stream().filter(given -> given.getProduct() == element).count();
        if (count > 1) {
            findings.add(finding(Severity.WARNING, "several-policies", ElementRef.of(element), count));
        }
    }

    static <T> Optional<T> only(List<T> list) {
        return list.size() == 1 ? Optional.of(list.get(0)) : Optional.empty();
    }

    /** The facts; a table given takes the place of the model's demand. */
    Facts read(Optional<DataSet> table) {
        severalPolicies();
        capacity();
        policy.ifPresent(this::policyValues);
        workforce.ifPresent(this::workforceValues);
        product.ifPresent(this::productValues);
        subcontractor();
        ModelPeriods periods = new ModelPeriods("aggregate-plan.", project, policy, product, workforce);
        List<PeriodFacts> read = table.map(data -> tablePeriods(periods, data)).orElseGet(periods::read);
        values.take("hoursPerDay", periods.hoursPerDay(), periods.calendar(), "shifts");
        findings.addAll(periods.findings());
        return new Facts(ElementRef.of(element), text(project.getCurrency()), product.map(Product::getUnit)
                .map(ModelFacts::text).orElse(""), values.all(), choices(), strategies(), overtimeRatio, read,
                findings);
    }

    /** What families that share the workforce have in common. */
    Facts people() {
        policy.ifPresent(this::policyValues);
        workforce.ifPresent(this::workforceValues);
        ModelPeriods periods = new ModelPeriods("aggregate-plan.", project, policy, Optional.empty(), workforce,
                List.of());
        values.take("hoursPerDay", periods.hoursPerDay(), periods.calendar(), "shifts");
        return new Facts(ElementRef.of(element), text(project.getCurrency()), "", values.all(), choices(),
                strategies(), OptionalDouble.empty(), List.of(), periods.findings());
    }

    /** What one of them has of its own: its labour standard, else its map; its stock and costs, or what a table says. */
    FamilyFacts family(List<PeriodFacts> periods, Map<String, Given> table) {
        ModelValues own = new ModelValues();
        product.ifPresent(known -> own.take("openingInventory", known, "onHand")
                .take("minimumInventory", known, "safetyStock")
                .take(known, "holdingCost", "materialCost", "backorderCost"));
        Optional<LabourStandard> standard = standard();
        standard.ifPresent(known -> {
            own.take("hoursPerUnit", known, "regularHours").take("overtimeHoursPerUnit", known, "overtimeHours");
            overtimeRatio(known);
        });
        if (standard.isEmpty()) {
            map().flatMap(drawn -> new MapCapacity(drawn, unit(), findings).read()).ifPresent(capacity -> own
                    .take("hoursPerUnit", capacity.hoursPerUnit(), capacity.map(), "operators × cycleTime"));
        }
        Map<String, Given> all = new LinkedHashMap<>(own.all());
        all.putAll(table);
        return new FamilyFacts(ElementRef.of(element), product.map(Product::getUnit).map(ModelFacts::text).orElse(""),
                all, table.keySet(), overtimeRatio, periods, map().map(this::lines).orElse(Map.of()));
    }

    private Map<String, Given> lines(ValueStreamMap drawn) {
        Map<String, Given> lines = new LinkedHashMap<>();
        new MapCapacity(drawn, unit(), new ArrayList<>()).lines().forEach((name, throughput) -> lines.put(name,
                new Given(throughput, ElementRef.of(drawn), "netCapacity")));
        return lines;
    }

    private List<PeriodFacts> tablePeriods(ModelPeriods periods, DataSet data) {
        DemandTable table = new DemandTable(data);
        List<PeriodFacts> read = periods.spread(table.periods());
        findings.addAll(table.findings());
        return read;
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private void policyValues(PlanningPolicy given) {
        values.take(given, "minimumInventory", "maximumInventory", "requiredClosingInventory", "hireLimit",
                "layoffLimit", "overtimeLimit", "backorderLimit");
    }

    private void workforceValues(Workforce given) {
        values.take("workers", given, "headcount").take("wage", given, "regularWage").take(given, "hoursPerDay",
                "overtimeRate", "overtimeLimit", "hireCost", "trainingCost", "layoffCost", "severanceCost");
    }

    private void productValues(Product given) {
        values.take("openingInventory", given, "onHand").take("minimumInventory", given, "safetyStock").take(given,
                "holdingCost", "materialCost", "backorderCost");
    }

    /** The cheapest of those who may make it. */
    private void subcontractor() {
        policy.stream().flatMap(given -> given.getSubcontractors().stream()).filter(firm -> firm.getUnitCost() != null)
                .filter(firm -> firm.getProducts().isEmpty() || product.isPresent()
                        && firm.getProducts().contains(product.get()))
                .min(Comparator.comparingDouble(firm -> firm.getUnitCost().value().doubleValue()))
                .ifPresent(this::subcontractorValues);
    }

    private void subcontractorValues(Subcontractor firm) {
        values.take("subcontractCost", firm, "unitCost").take("subcontractLimit", firm, "capacity");
    }

    private void capacity() {
        Optional<LabourStandard> standard = standard();
        map().flatMap(drawn -> new MapCapacity(drawn, unit(), findings).read()).ifPresent(capacity -> {
            values.take("hoursPerUnit", capacity.hoursPerUnit(), capacity.map(), "operators × cycleTime");
            values.take("workers", capacity.operators(), capacity.map(), "operators");
            findings.add(finding(Severity.INFORMATION, "capacity-from-map", capacity.map(), capacity.map().name(),
                    capacity.hoursPerUnit(), capacity.operators()));
            if (capacity.bottleneck().isPresent()) {
                values.take(AggregateParameters.LINE_CAPACITY, capacity.throughput(), capacity.bottleneck(),
                        "netCapacity");
                findings.add(finding(Severity.INFORMATION, "bottleneck", capacity.bottleneck(),
                        capacity.bottleneck().name(), capacity.throughput()));
            }
            standard.ifPresent(known -> compare(capacity.hoursPerUnit(), known.getRegularHours(), known.eContainer(),
                    "labour-standard-differs"));
            workforce.ifPresent(known -> compare(capacity.operators(), known.getHeadcount(), known,
                    "headcount-differs"));
        });
        standard.ifPresent(known -> {
            values.take("hoursPerUnit", known, "regularHours");
            overtimeRatio(known);
        });
    }

    private void overtimeRatio(LabourStandard standard) {
        Quantity regular = standard.getRegularHours();
        Quantity overtime = standard.getOvertimeHours();
        if (regular != null && overtime != null && regular.signum() > 0
                && overtime.unit().isCommensurableWith(regular.unit())) {
            overtimeRatio = OptionalDouble.of(overtime.exactIn(regular.unit()).divide(regular.value()).doubleValue());
        }
    }

    private void compare(Quantity drawn, Quantity known, EObject owner, String key) {
        try {
            if (known != null && drawn.compareTo(known) != 0) {
                findings.add(finding(Severity.INFORMATION, key, ElementRef.of(owner), drawn, known));
            }
        } catch (UnitException differentUnits) {
            findings.add(finding(Severity.WARNING, key, ElementRef.of(owner), drawn, known));
        }
    }

    private Optional<ValueStreamMap> map() {
        return policy.map(PlanningPolicy::getCapacitySource).or(() -> product.flatMap(this::mapOf));
    }

    private Optional<ValueStreamMap> mapOf(Product given) {
        return only(project.getMaps().stream()
                .filter(drawn -> drawn.getFamily() == given && drawn.getState() == MapState.CURRENT).toList());
    }

    private Optional<LabourStandard> standard() {
        List<LabourStandard> all = workforce.map(people -> List.copyOf(people.getStandards())).orElse(List.of());
        return first(all, product.orElse(null)).or(() -> product.filter(Item.class::isInstance)
                .flatMap(item -> first(all, ((Item) item).getFamily()))).or(() -> first(all, null));
    }

    private static Optional<LabourStandard> first(List<LabourStandard> all, Product wanted) {
        return all.stream().filter(standard -> standard.getProduct() == wanted).findFirst();
    }

    private String unit() {
        String unit = product.map(Product::getUnit).map(ModelFacts::text).orElse("");
        return unit.isEmpty() ? "pcs" : unit;
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        policy.map(PlanningPolicy::getLevers).filter(levers -> !levers.isEmpty())
                .ifPresent(levers -> choices.put("levers", String.join(",",
                        levers.stream().map(lever -> lever.getLiteral()).toList())));
        policy.ifPresent(given -> {
            choices.put("slackCapacity", given.getSlackCapacity() == SlackCapacity.IDLE ? "idle" : "produce");
            choices.put("holdingBasis", given.getHoldingBasis() == HoldingBasis.CLOSING_STOCK ? "closing" : "average");
        });
        return choices;
    }

    private List<String> strategies() {
        return policy.map(given -> given.getStrategies().stream().map(StrategyNames::id).toList()).orElse(List.of());
    }

    private static Finding finding(Severity severity, String key, ElementRef element, Object... arguments) {
        return new Finding(severity, "aggregate-plan." + key, element,
                Text.of(ModelFacts.class, "finding." + key, arguments));
    }
}
