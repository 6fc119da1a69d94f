/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;

/**
 * What an equation needs before it can be computed, as keys of {@link Names}.
 *
 * @param now       the variables whose value at the same time is needed; what a delay or smooth remembers is not
 * @param initially those needed at the beginning, the ones above included
 * @param all       all that are named, those read one step late by PREVIOUS included
 * @param tables    the graphical functions that are called
 */
public record Dependencies(Set<String> now, Set<String> initially, Set<String> all, Set<String> tables) {

    /** Of an equation. */
    public static Dependencies of(Expression expression) {
        Dependencies found = new Dependencies(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
                new LinkedHashSet<>());
        found.visit(expression, When.NOW);
        return new Dependencies(Collections.unmodifiableSet(found.now), Collections.unmodifiableSet(found.initially),
                Collections.unmodifiableSet(found.all), Collections.unmodifiableSet(found.tables));
    }

    private enum When {
        NOW, INITIALLY, NOW_ALONE, LATE
    }

    private void visit(Expression expression, When when) {
        if (expression instanceof Reference reference) {
            add(reference.key(), when);
        } else if (expression instanceof Lookup lookup) {
            tables.add(lookup.key());
        }
        List<Expression> parts = expression.parts();
        for (int i = 0; i < parts.size(); i++) {
            visit(parts.get(i), expression instanceof Call call ? later(when, needed(call, i)) : when);
        }
    }

    private void add(String key, When when) {
        all.add(key);
        if (when == When.NOW || when == When.INITIALLY) {
            initially.add(key);
        }
        if (when == When.NOW || when == When.NOW_ALONE) {
            now.add(key);
        }
    }

    /** What is needed at the beginning alone of what is needed later alone is needed never. */
    private static When later(When one, When other) {
        boolean apart = one == When.INITIALLY && other == When.NOW_ALONE
                || one == When.NOW_ALONE && other == When.INITIALLY;
        return apart ? When.LATE : one.ordinal() > other.ordinal() ? one : other;
    }

    /**
     * When a function needs its argument. What flows into a memory changes it only for the next step, and at the
     * beginning only if no value is given for it.
     */
    private static When needed(Call call, int argument) {
        Builtin function = call.function();
        boolean begun = function.initialArgument() >= 0 && call.arguments().size() > function.initialArgument();
        if (function == Builtin.ACTIVE_INITIAL) {
            return argument == 0 ? When.NOW_ALONE : When.INITIALLY;
        }
        if (function == Builtin.PREVIOUS) {
            return argument == 0 ? When.LATE : When.INITIALLY;
        }
        if (begun && argument == 0 && function != Builtin.TREND && function != Builtin.FORCST) {
            return When.LATE;
        }
        boolean atOnce = switch (function) {
            case INIT -> false;
            case DELAY1, DELAY3, DELAYN -> argument == 1;
            case TREND -> argument <= 1;
            case FORCST -> argument <= 2;
            case DELAY, SMTH1, SMTH3, SMTHN -> false;
            default -> true;
        };
        return atOnce ? When.NOW : When.INITIALLY;
    }
}
