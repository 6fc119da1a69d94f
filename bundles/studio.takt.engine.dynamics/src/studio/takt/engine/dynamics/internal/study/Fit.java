/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.random.Well19937c;

/** Looks for the parameters with the least sum of squares, each between its bounds. */
final class Fit {
    private static final double CLOSE = 1e-10;
    private static final double FIRST_STEP = 0.2;

    /** How it is looked for. */
    enum Algorithm {
        BOBYQA, CMA_ES, NELDER_MEAD
    }

    private final List<Bound> bounds;
    private final int evaluations;
    private final long seed;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;
    private boolean exhausted;

    Fit(List<Bound> bounds, int evaluations, long seed) {
        this.bounds = bounds;
        this.evaluations = evaluations;
        this.seed = seed;
    }

    /** Whether it stopped because it had tried as often as was allowed. */
    boolean isExhausted() {
        return exhausted;
    }

    /** The best parameters that were tried. */
    double[] run(MultivariateFunction sum, Algorithm algorithm) {
        double[] start = bounds.stream().mapToDouble(each -> within(each.share(each.base()))).toArray();
        MultivariateFunction scaled = shares -> remember(shares, sum);
        scaled.value(start);
        try {
            switch (bounds.size() == 1 && algorithm == Algorithm.BOBYQA ? Algorithm.NELDER_MEAD : algorithm) {
                case BOBYQA -> bobyqa(scaled, start);
                case CMA_ES -> evolution(scaled, start);
                default -> {
                    if (bounds.size() == 1) {
                        brent(scaled);
                    } else {
                        simplex(scaled, start);
                    }
                }
            }
        } catch (TooManyEvaluationsException enough) {
            exhausted = true;
        }
        return values(best);
    }

    private double remember(double[] shares, MultivariateFunction sum) {
        double[] inside = Arrays.stream(shares).map(Fit::within).toArray();
        double value = sum.value(values(inside));
        if (value < least) {
            least = value;
            best = inside;
        }
        // Beyond the bounds it grows, so that methods without bounds turn back.
        double beyond = 0;
        for (int i = 0; i < shares.length; i++) {
            beyond += Math.abs(shares[i] - inside[i]);
        }
        return beyond > 0 ? value + (Math.abs(value) + 1) * beyond : value;
    }

    private double[] values(double[] shares) {
        double[] values = new double[shares.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bounds.get(i).at(shares[i]);
        }
        return values;
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }

    private void bobyqa(MultivariateFunction scaled, double[] start) {
        new BOBYQAOptimizer(2 * start.length + 1, FIRST_STEP, CLOSE).optimize(new MaxEval(evaluations),
                MaxIter.unlimited(), new ObjectiveFunction(scaled), GoalType.MINIMIZE, new InitialGuess(start),
                box(start.length));
    }

    private void evolution(MultivariateFunction scaled, double[] start) {
        double[] sigma = new double[start.length];
        Arrays.fill(sigma, FIRST_STEP);
        new CMAESOptimizer(evaluations, 0, true, 0, 1, new Well19937c(seed), false,
                new SimpleValueChecker(CLOSE, CLOSE * CLOSE)).optimize(new MaxEval(evaluations),
                        new ObjectiveFunction(scaled), GoalType.MINIMIZE, new InitialGuess(start), box(start.length),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(start.length))));
    }

    private void simplex(MultivariateFunction scaled, double[] start) {
        double[] sides = Arrays.stream(start).map(each -> each > 0.5 ? -FIRST_STEP : FIRST_STEP).toArray();
        new SimplexOptimizer(CLOSE, CLOSE * CLOSE).optimize(new MaxEval(evaluations), MaxIter.unlimited(),
                new ObjectiveFunction(scaled), GoalType.MINIMIZE, new InitialGuess(start),
                new NelderMeadSimplex(sides));
    }

    private void brent(MultivariateFunction scaled) {
        new BrentOptimizer(CLOSE, CLOSE).optimize(new MaxEval(evaluations), MaxIter.unlimited(),
                new UnivariateObjectiveFunction(x -> scaled.value(new double[]{x})), GoalType.MINIMIZE,
                new SearchInterval(0, 1));
    }

    private static SimpleBounds box(int size) {
        double[] upper = new double[size];
        Arrays.fill(upper, 1);
        return new SimpleBounds(new double[size], upper);
    }
}
