/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.api.aggregate.PlanningCase;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.engine.planning.internal.amount.Given;

/**
 * A case made from facts and parameters.
 *
 * @param planningCase the case; empty if something is missing
 * @param periods      the periods as the input knows them
 * @param units        its units
 * @param givens       where its values came from, by id
 * @param findings     what is missing, wrong or assumed
 */
record BuiltCase(Optional<PlanningCase> planningCase, List<PeriodFacts> periods, CaseUnits units,
        Map<String, Given> givens, List<Finding> findings) {

    /** Copies the collections. */
    BuiltCase {
        periods = List.copyOf(periods);
        givens = Map.copyOf(givens);
        findings = List.copyOf(findings);
    }
}
