/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.ArrayList;
import java.util.List;

import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;
import studio.takt.engine.planning.internal.solver.Program;
import studio.takt.engine.planning.internal.solver.Program.Term;

/** The same problem as a mixed-integer programme; its objective is the profit, negated. */
public final class FacilityProgram {

    private FacilityProgram() {}

    /** The programme. */
    public static Program of(Facility facility, Inflow inflow) {
        Program.Builder program = new Program.Builder();
        int before = -1;
        for (int t = 0; t < inflow.days(); t++) {
            int made = program.variable("made" + t, 0, facility.capacity(), -facility.contribution());
            int stock = program.variable("stock" + t, 0, Double.POSITIVE_INFINITY, facility.holding());
            int runs = program.whole("runs" + t, 0, inflow.open()[t] ? 1 : 0, facility.running());
            program.atMost("capacity" + t, 0, new Term(made, 1), new Term(runs, -facility.capacity()));
            program.atLeast("minimum" + t, 0, new Term(made, 1), new Term(runs, -facility.leastRun()));
            List<Term> balance = new ArrayList<>(List.of(new Term(stock, 1), new Term(made, 1)));
            if (t > 0) {
                balance.add(new Term(before, -1));
            }
            program.equal("balance" + t, inflow.pieces()[t] + (t == 0 ? inflow.opening() : 0),
                    balance.toArray(Term[]::new));
            before = stock;
        }
        return program.build();
    }
}
