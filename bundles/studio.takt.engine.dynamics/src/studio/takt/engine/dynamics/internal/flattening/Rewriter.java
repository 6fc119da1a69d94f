/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Unary;

/** Makes an expression of another by replacing parts of it. */
final class Rewriter {

    /** What a part becomes. */
    @FunctionalInterface
    interface Step {
        /** Empty if the parts of the part are to be looked at instead. */
        Optional<Expression> replace(Expression part) throws FlatteningException;
    }

    private final Step step;

    Rewriter(Step step) {
        this.step = step;
    }

    Expression rewrite(Expression expression) throws FlatteningException {
        Optional<Expression> replaced = step.replace(expression);
        if (replaced.isPresent()) {
            return replaced.get();
        }
        if (expression instanceof Unary unary) {
            return new Unary(unary.operator(), rewrite(unary.operand()), unary.at());
        }
        if (expression instanceof Binary binary) {
            return new Binary(binary.operator(), rewrite(binary.left()), rewrite(binary.right()), binary.at());
        }
        if (expression instanceof Conditional choice) {
            return new Conditional(rewrite(choice.condition()), rewrite(choice.yes()), rewrite(choice.no()),
                    choice.at());
        }
        if (expression instanceof Lookup lookup) {
            return new Lookup(lookup.name(), lookup.subscripts(), rewrite(lookup.argument()),
                    lookup.reading(), lookup.at());
        }
        if (expression instanceof Invocation macro) {
            return new Invocation(macro.name(), rewrite(macro.arguments()), macro.at());
        }
        return expression instanceof Call call
                ? new Call(call.function(), rewrite(call.arguments()), call.at())
                : expression;
    }

    private List<Expression> rewrite(List<Expression> expressions) throws FlatteningException {
        List<Expression> rewritten = new ArrayList<>();
        for (Expression each : expressions) {
            rewritten.add(rewrite(each));
        }
        return rewritten;
    }
}
