/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the parameters within their bounds that make a sum of squares smallest: a grid, then Brent's method for one
 * parameter, or Nelder and Mead's from the three best points of the grid for several. The same input gives the same
 * output.
 */
final class ParameterSearch {
    private static final int GRID = 25;
    private static final double[] COARSE = {0.05, 0.25, 0.6};
    private static final int STARTS = 3;
    private static final int MOST = 400;
    private static final double EXACT = 1e-9;

    private final double[] low;
    private final double[] high;
    private final ToDoubleFunction<double[]> squares;
    private final Runnable pulse;
    private double[] best;
    private double least = Double.POSITIVE_INFINITY;

    /** Searches between bounds; {@code pulse} is called now and then, and may throw to end the search. */
    ParameterSearch(double[] low, double[] high, ToDoubleFunction<double[]> squares, Runnable pulse) {
        this.low = low;
        this.high = high;
        this.squares = squares;
        this.pulse = pulse;
        this.best = low.clone();
    }

    /** The best point found. */
    double[] best() {
        if (low.length == 1) {
            single();
        } else if (low.length > 1) {
            several();
        }
        return best;
    }

    private double value(double... point) {
        pulse.run();
        double[] inside = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            inside[i] = Math.max(low[i], Math.min(high[i], point[i]));
        }
        double value = squares.applyAsDouble(inside);
        double known = Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        if (known < least) {
            least = known;
            best = inside;
        }
        return known;
    }

    private double at(int i, double share) {
        return low[i] + share * (high[i] - low[i]);
    }

    private void single() {
        for (int i = 0; i <= GRID; i++) {
            value(at(0, (double) i / GRID));
        }
        double step = (high[0] - low[0]) / GRID;
        double from = Math.max(low[0], best[0] - step);
        double to = Math.min(high[0], best[0] + step);
        if (to > from) {
            new BrentOptimizer(EXACT, EXACT).optimize(new MaxEval(MOST), GoalType.MINIMIZE,
                    new UnivariateObjectiveFunction(this::value), new SearchInterval(from, to));
        }
    }

    private void several() {
        List<double[]> points = grid(0).map(double[]::clone).toList();
        double[] values = points.stream().mapToDouble(this::value).toArray();
        List<double[]> starts = java.util.stream.IntStream.range(0, points.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> values[i])).limit(STARTS).map(points::get).toList();
        starts.forEach(this::descend);
    }

    private Stream<double[]> grid(int from) {
        if (from == low.length) {
            return Stream.of(new double[low.length]);
        }
        return grid(from + 1).flatMap(point -> Arrays.stream(COARSE).mapToObj(share -> {
            double[] more = point.clone();
            more[from] = at(from, share);
            return more;
        }));
    }

    private void descend(double[] start) {
        double[] steps = new double[low.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 0.1 * (high[i] - low[i]);
        }
        try {
            new SimplexOptimizer(EXACT, EXACT).optimize(new MaxEval(MOST), GoalType.MINIMIZE,
                    new ObjectiveFunction(this::value), new InitialGuess(start), new NelderMeadSimplex(steps));
        } catch (TooManyEvaluationsException enough) {
            pulse.run(); // the best point so far is kept: a search that is cut short is still a fit
        }
    }
}
