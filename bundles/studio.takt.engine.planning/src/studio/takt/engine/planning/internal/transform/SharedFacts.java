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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.Facts;
import studio.takt.engine.planning.internal.aggregate.FamilyFacts;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.plan.PlanningPolicy;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;

/**
 * Takes the snapshot where several families share a workforce: a table of demand with a column family, or a policy that
 * is for no product in particular, with the demand of several.
 */
final class SharedFacts {
    private static final String RULE = "aggregate-plan.";

    private SharedFacts() {}

    /** The facts of tables alone, if they are about several families. */
    static Optional<Facts> ofTables(Optional<DataSet> demand, Optional<DataSet> families) {
        return ofTables(Facts.of(List.of(), List.of()), Optional.empty(), demand, families);
    }

    private static Optional<Facts> ofTables(Facts common, Optional<Project> project, Optional<DataSet> demand,
            Optional<DataSet> families) {
        DemandTable table = demand.map(DemandTable::new).orElse(null);
        if (table == null || !table.hasFamilies() && families.isEmpty()
                || table.families().size() < 2 && families.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = new ArrayList<>(common.findings());
        Map<String, List<PeriodFacts>> byFamily = table.byFamily();
        findings.addAll(table.findings());
        Optional<FamilyTable> own = families.map(FamilyTable::new);
        own.ifPresent(given -> given.compare(byFamily.keySet()));
        own.ifPresent(given -> findings.addAll(given.findings()));
        if (byFamily.containsKey("") && own.isPresent()) {
            findings.add(new Finding(Severity.ERROR, RULE + "family-missing", new Location(demand.get().file(), 1, 0),
                    Text.of(SharedFacts.class, "finding.family-missing")));
        }
        List<FamilyFacts> several = new ArrayList<>();
        byFamily.forEach((name, periods) -> {
            Map<String, Given> values = own.map(given -> given.of(name)).orElse(Map.of());
            Map<String, Given> lines = own.map(given -> given.lines(name)).orElse(Map.of());
            FamilyFacts family = project.flatMap(given -> named(given, name))
                    .map(product -> new ModelFacts(project.get(), product).family(periods, values))
                    .orElseGet(() -> new FamilyFacts(new ElementRef("", name, ""), "", values, values.keySet(),
                            OptionalDouble.empty(), periods, Map.of()));
            several.add(lines.isEmpty() ? family : family.on(lines));
        });
        return Optional.of(new Facts(common.element(), common.currency(), common.unit(), common.values(),
                common.choices(), common.strategies(), common.overtimeRatio(), List.of(), findings, several));
    }

    private static Optional<Product> named(Project project, String name) {
        return Stream.<Product>concat(project.getFamilies().stream(), project.getItems().stream())
                .filter(product -> name.equals(product.getCode()) || name.equals(product.getName())).findFirst();
    }

    /** The facts of a model, if the element is a policy for several products, or the tables are about several. */
    static Optional<Facts> ofModel(Project project, EObject element, Optional<DataSet> demand,
            Optional<DataSet> families) {
        Facts common = new ModelFacts(project, element).people();
        Optional<Facts> given = ofTables(common, Optional.of(project), demand, families);
        if (given.isPresent() || demand.isPresent()
                || !(element instanceof PlanningPolicy policy && policy.getProduct() == null)) {
            return given;
        }
        Map<Product, List<DemandSeries>> byProduct = new LinkedHashMap<>();
        List<DemandSeries> named = policy.getDemand().isEmpty()
                ? project.getDemandSeries().stream().filter(each -> each.getKind() == DemandKind.FORECAST).toList()
                : List.copyOf(policy.getDemand());
        named.stream().filter(each -> Objects.nonNull(each.getProduct())).sorted(
                java.util.Comparator.comparing(each -> String.valueOf(each.getProduct().getName())))
                .forEach(each -> byProduct.computeIfAbsent(each.getProduct(), key -> new ArrayList<>()).add(each));
        return byProduct.size() < 2 ? Optional.empty() : Optional.of(ofProducts(project, policy, common, byProduct));
    }

    private static Facts ofProducts(Project project, PlanningPolicy policy, Facts common,
            Map<Product, List<DemandSeries>> byProduct) {
        List<Finding> findings = new ArrayList<>(common.findings());
        List<FamilyFacts> families = new ArrayList<>();
        int longest = 0;
        for (Map.Entry<Product, List<DemandSeries>> each : byProduct.entrySet()) {
            ModelPeriods periods = new ModelPeriods(RULE, project, Optional.of(policy), Optional.of(each.getKey()),
                    Optional.ofNullable(policy.getWorkforce()), each.getValue());
            List<PeriodFacts> read = periods.read();
            periods.findings().stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
            longest = Math.max(longest, read.size());
            families.add(new ModelFacts(project, each.getKey()).family(read, Map.of()));
        }
        int most = longest;
        families.stream().filter(family -> family.periods().size() != most).forEach(family -> findings
                .add(new Finding(Severity.ERROR, RULE + "family-periods", family.family(), Text.of(SharedFacts.class,
                        "finding.family-periods", family.family().name(), family.periods().size(), most))));
        return new Facts(common.element(), common.currency(), common.unit(), common.values(), common.choices(),
                common.strategies(), common.overtimeRatio(), List.of(), findings, families);
    }
}
