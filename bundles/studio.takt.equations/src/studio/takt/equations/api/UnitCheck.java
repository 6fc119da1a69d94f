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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.UnitFault.Problem;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/**
 * Finds the unit of an equation, and where its units do not fit. A unit that is empty fits everywhere: a variable
 * without one, or an expression of numbers alone, which takes the unit it is used with. A number in a product is plain.
 */
public final class UnitCheck {
    private static final int GREATEST_POWER = 9;

    private final Function<String, Optional<Unit>> units;
    private final Optional<Unit> time;
    private final List<UnitFault> faults = new ArrayList<>();

    /**
     * A check.
     *
     * @param units key of a variable → its unit, if known
     * @param time  the unit of time, if known
     */
    public UnitCheck(Function<String, Optional<Unit>> units, Optional<Unit> time) {
        this.units = units;
        this.time = time;
    }

    /** The unit of the expression, if it has one. Faults are added to {@link #faults()}. */
    public Optional<Unit> infer(Expression expression) {
        try {
            return unit(expression);
        } catch (UnitException tooLarge) {
            return Optional.empty();
        }
    }

    /** Compares the unit of an equation with the one declared. */
    public void expect(Expression expression, Unit declared) {
        infer(expression).filter(found -> !isSame(found, declared)).ifPresent(found -> faults.add(
                new UnitFault(Problem.RESULT, found.toString(), declared.toString(), expression.at())));
    }

    /** What was found so far. */
    public List<UnitFault> faults() {
        return List.copyOf(faults);
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.isCommensurableWith(other) && one.factor().equals(other.factor());
    }

    private Optional<Unit> unit(Expression expression) {
        if (expression instanceof Literal) {
            return Optional.empty();
        }
        if (expression instanceof Reference reference) {
            return units.apply(reference.key());
        }
        if (expression instanceof Lookup lookup) {
            unit(lookup.argument());
            return units.apply(lookup.key());
        }
        if (expression instanceof Unary unary) {
            Optional<Unit> operand = unit(unary.operand());
            return unary.operator() == Operator.NOT ? Optional.of(Unit.ONE) : operand;
        }
        if (expression instanceof Conditional conditional) {
            unit(conditional.condition());
            return same(unit(conditional.yes()), unit(conditional.no()), conditional.no().at());
        }
        if (expression instanceof Invocation macro) {
            macro.arguments().forEach(this::unit);
            return Optional.empty();
        }
        return expression instanceof Binary binary ? binary(binary) : call((Call) expression);
    }

    private Optional<Unit> binary(Binary binary) {
        Optional<Unit> left = unit(binary.left());
        Optional<Unit> right = unit(binary.right());
        return switch (binary.operator()) {
            case TIMES -> product(binary, left, right, 1);
            case DIVIDED, SAFELY_DIVIDED -> product(binary, left, right, -1);
            case POWER -> power(left, binary.right());
            case PLUS, MINUS, MODULO -> same(left, right, binary.at());
            case AND, OR -> Optional.of(Unit.ONE);
            default -> {
                same(left, right, binary.at());
                yield Optional.of(Unit.ONE);
            }
        };
    }

    /** A number in a product is plain; a variable whose unit is not known leaves the product unknown. */
    private static Optional<Unit> product(Binary binary, Optional<Unit> left, Optional<Unit> right, int sign) {
        Optional<Unit> first = left.or(() -> plain(binary.left()));
        Optional<Unit> second = right.or(() -> plain(binary.right()));
        boolean numbers = left.isEmpty() && right.isEmpty() && first.isPresent() && second.isPresent();
        return numbers || first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(sign > 0 ? first.get().times(second.get()) : first.get().dividedBy(second.get()));
    }

    private static Optional<Unit> plain(Expression expression) {
        return expression.all().allMatch(part -> !(part instanceof Reference) && !(part instanceof Lookup))
                ? Optional.of(Unit.ONE)
                : Optional.empty();
    }

    private static Optional<Unit> power(Optional<Unit> base, Expression exponent) {
        if (base.isPresent() && base.get().isRatio()) {
            return base;
        }
        boolean whole = exponent instanceof Literal literal && literal.value() == Math.rint(literal.value())
                && literal.value() <= GREATEST_POWER;
        return whole ? base.map(unit -> unit.pow((int) ((Literal) exponent).value())) : Optional.empty();
    }

    private Optional<Unit> call(Call call) {
        List<Optional<Unit>> given = call.arguments().stream().map(this::unit).toList();
        return switch (call.function()) {
            case TIME, DT, STARTTIME, STOPTIME -> time;
            case PI -> Optional.of(Unit.ONE);
            case INF, NAN, SELF -> Optional.empty();
            case ARCCOS, ARCSIN, ARCTAN, COS, SIN, TAN, EXP, LN, LOG10 -> plainOnly(call, given.get(0));
            case SQRT -> given.get(0).filter(Unit::isRatio);
            case SIZE, RANK -> Optional.of(Unit.ONE);
            case PROD -> Optional.empty();
            case MAX, MIN, MEAN, PREVIOUS, ACTIVE_INITIAL, NORMAL, LOGNORMAL, RANDOM -> allSame(call, given);
            case SAFEDIV -> given.get(0).flatMap(one -> given.get(1).map(one::dividedBy));
            case PULSE -> given.get(0).flatMap(unit -> time.map(unit::dividedBy));
            case RAMP -> given.get(0).flatMap(unit -> time.map(unit::times));
            case TREND -> time.map(Unit.ONE::dividedBy);
            case DELAY, DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN, FORCST -> memory(call, given);
            default -> given.get(0);
        };
    }

    private Optional<Unit> memory(Call call, List<Optional<Unit>> given) {
        same(given.get(1), time, call.at());
        return given.get(0);
    }

    private Optional<Unit> allSame(Call call, List<Optional<Unit>> given) {
        // A seed has no unit, whatever the rest has.
        int seed = call.function().isRandom() ? 2 : given.size();
        return given.stream().limit(seed).reduce(Optional.empty(), (one, other) -> same(one, other, call.at()));
    }

    private Optional<Unit> plainOnly(Call call, Optional<Unit> given) {
        given.filter(unit -> !isSame(unit, Unit.ONE)).ifPresent(unit -> faults
                .add(new UnitFault(Problem.NOT_PLAIN, call.function().name(), unit.toString(), call.at())));
        return Optional.of(Unit.ONE);
    }

    private Optional<Unit> same(Optional<Unit> one, Optional<Unit> other, int at) {
        if (one.isPresent() && other.isPresent() && !isSame(one.get(), other.get())) {
            Problem problem = one.get().isCommensurableWith(other.get()) ? Problem.SCALE : Problem.DIFFERENT;
            faults.add(new UnitFault(problem, one.get().toString(), other.get().toString(), at));
        }
        return one.or(() -> other);
    }
}
