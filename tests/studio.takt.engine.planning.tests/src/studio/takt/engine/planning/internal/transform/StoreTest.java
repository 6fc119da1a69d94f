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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.model.plan.AggregatePlan;

/** A result goes into the model as one operation, and comes out again with one undo. */
class StoreTest {

    private static int plans(ModelSession session) {
        return session.read(model -> model.project().getPlans().size());
    }

    @Test
    void plansAreStoredReplacedAndUndone() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("a-electronics/a-electronics.takt"))) {
            Result result = Runs.run(Runs.order().model(session).build());
            Operation operation = new AggregatePlanEngine().store(result).orElseThrow();
            session.execute(operation);
            assertEquals(3, plans(session));
            session.execute(new AggregatePlanEngine().store(result).orElseThrow());
            assertEquals(3, plans(session), "plans of the same policy and strategy are replaced");
            session.undo();
            session.undo();
            assertEquals(0, plans(session));
            session.redo();
            assertEquals(3, plans(session));
        }
    }

    @Test
    void aStoredPlanSaysWhatTheResultSaid() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("a-electronics/a-electronics.takt"))) {
            Result result = Runs.run(Runs.order().model(session).set("overtimeLimit", "10 h/month").build());
            session.execute(new AggregatePlanEngine().store(result).orElseThrow());
            List<String> seen = session.read(model -> model.project().getPlans().stream().map(AggregatePlan.class::cast)
                    .filter(plan -> plan.getStrategy().getLiteral().equals("level"))
                    .map(plan -> plan.getName() + "|" + plan.getLines().size() + "|" + plan.getLines().get(5)
                            .getOvertime() + "|" + plan.getPolicy().getName() + "|" + plan.getProduct().getName() + "|"
                            + plan.getEngine() + "|" + (plan.getTotalCost() != null) + "|"
                            + plan.getProblems().get(0).getRule())
                    .toList());
            assertEquals(List.of("Annual plan: level|12|190 pcs|Annual plan|Air conditioners|aggregate-plan 1.0|true|"
                    + "aggregate-plan.minimum-broken"), seen);
        }
    }
}
