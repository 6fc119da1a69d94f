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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.schedule.ScheduleParameters;
import studio.takt.model.plan.AggregatePlan;
import studio.takt.model.plan.AggregateStrategy;
import studio.takt.model.product.Product;
import studio.takt.model.project.Project;

/** Which stored aggregate plan of a product binds its schedule. */
final class PlanChoice {
    private final Project project;
    private final String wanted;

    PlanChoice(Project project, Parameters parameters) {
        this.project = project;
        this.wanted = parameters.text(ScheduleParameters.PLAN).map(String::strip).orElse("");
    }

    /** The plan that is named, or the optimal one, or the cheapest. */
    Optional<AggregatePlan> of(Product product) {
        List<AggregatePlan> all = project.getPlans().stream().filter(AggregatePlan.class::isInstance)
                .map(AggregatePlan.class::cast).filter(plan -> productOf(plan) == product)
                .filter(plan -> !plan.getLines().isEmpty()).toList();
        if (!wanted.isEmpty()) {
            return all.stream().filter(plan -> wanted.equals(StrategyNames.id(plan.getStrategy()))
                    || wanted.equals(plan.getName())).findFirst();
        }
        return all.stream().filter(plan -> plan.getStrategy() == AggregateStrategy.OPTIMAL).findFirst()
                .or(() -> all.stream().min(Comparator.comparingDouble(PlanChoice::cost)));
    }

    private static Product productOf(AggregatePlan plan) {
        return plan.getProduct() != null || plan.getPolicy() == null
                ? plan.getProduct()
                : plan.getPolicy().getProduct();
    }

    private static double cost(AggregatePlan plan) {
        return plan.getTotalCost() == null
                ? Double.POSITIVE_INFINITY
                : plan.getTotalCost().value().doubleValue();
    }
}
