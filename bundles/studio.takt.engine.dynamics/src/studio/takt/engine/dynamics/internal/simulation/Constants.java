/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Reference;

/** Finds the variables that keep the value which they have at the beginning of a run. */
final class Constants {
    private static final Set<Builtin> CHANGING = Set.of(Builtin.TIME, Builtin.PULSE, Builtin.RAMP, Builtin.STEP,
            Builtin.PREVIOUS, Builtin.SELF, Builtin.ACTIVE_INITIAL);

    private final Map<String, Expression> equations;
    private final Map<String, Boolean> known = new HashMap<>();

    /** Among these; a stock must not be among the keys asked for. */
    Constants(Map<String, Expression> equations, Set<String> stocks) {
        this.equations = equations;
        stocks.forEach(stock -> known.put(stock, false));
    }

    /** Whether it is constant; keys are asked in the order of computing, so that what one needs is known before. */
    boolean is(String key) {
        Boolean found = known.get(key);
        if (found == null) {
            // What is asked for before what it needs is taken as changing, which costs time and is never wrong.
            known.put(key, false);
            found = equations.containsKey(key) && equations.get(key).all().allMatch(this::isConstant);
            known.put(key, found);
        }
        return found;
    }

    private boolean isConstant(Expression part) {
        if (part instanceof Reference reference) {
            return reference.subscripts().isEmpty() && Boolean.TRUE.equals(known.get(reference.key()));
        }
        return !(part instanceof Call call) || !(call.function().isRandom() || call.function().isMemory()
                || CHANGING.contains(call.function()));
    }
}
