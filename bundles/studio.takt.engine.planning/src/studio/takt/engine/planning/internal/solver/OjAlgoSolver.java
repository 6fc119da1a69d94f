/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.solver;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ojalgo.machine.Hardware;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.solver.Solution.Status;

/** The solver that is built in: ojAlgo, simplex and branch and bound in Java. It runs beside, so that it can be left. */
public final class OjAlgoSolver implements LinearSolver {
    private static final NumberContext GAP = NumberContext.of(12, 10);
    private static final long POLL_MILLISECONDS = 40;
    /** Branch and bound goes down by recursion, a frame for each branch. Memory is taken only as it is needed. */
    private static final long STACK = 1L << 30;
    private static final double WHOLE = 1e-6;

    static {
        // A machine that it does not know makes it talk to the standard output, where results go: it is told of this one.
        Hardware.PREDEFINED.add(Hardware.makeSimple());
    }

    @Override
    public Solution solve(Program program, double seconds, Monitor monitor) {
        monitor.checkCancelled();
        ExpressionsBasedModel model = model(program);
        model.options.time_suffice = (long) (seconds * 1000);
        model.options.time_abort = (long) (seconds * 1000);
        FutureTask<Optimisation.Result> task = new FutureTask<>(model::minimise);
        Thread thread = new Thread(null, task, "linear programme", STACK);
        thread.setDaemon(true);
        thread.start();
        return solution(program, await(task, model, System.nanoTime() + (long) (seconds * 1e9), monitor));
    }

    private static Optimisation.Result await(FutureTask<Optimisation.Result> task, ExpressionsBasedModel model,
            long end, Monitor monitor) {
        while (true) {
            try {
                return task.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (monitor.isCancelled()) {
                    stop(task, model);
                    throw new CancellationException();
                }
                if (System.nanoTime() > end) {
                    hurry(model);
                }
            } catch (InterruptedException interrupted) {
                stop(task, model);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /** The solver looks at its time limit now and then; it has no other ear. */
    private static void stop(FutureTask<Optimisation.Result> task, ExpressionsBasedModel model) {
        hurry(model);
        task.cancel(true);
    }

    /** It counts its time from the beginning of each branch: one that goes round in circles would take all of it again. */
    private static void hurry(ExpressionsBasedModel model) {
        model.options.time_abort = 0;
        model.options.time_suffice = 0;
    }

    private static ExpressionsBasedModel model(Program program) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.DEFAULT.withGapTolerance(GAP).withParallelism(() -> 1));
        double scale = program.variables().stream().mapToDouble(each -> Math.abs(each.cost())).max().orElse(1);
        for (Program.Variable each : program.variables()) {
            var variable = model.newVariable(each.name()).weight(scale == 0 ? each.cost() : each.cost() / scale)
                    .integer(each.whole());
            if (Double.isFinite(each.lower())) {
                variable.lower(each.lower());
            }
            if (Double.isFinite(each.upper())) {
                variable.upper(each.upper());
            }
        }
        for (int i = 0; i < program.constraints().size(); i++) {
            add(model, i, program.constraints().get(i));
        }
        return model;
    }

    /** Expressions of one name would replace each other: each gets its number. */
    private static void add(ExpressionsBasedModel model, int number, Program.Constraint constraint) {
        Expression expression = model.newExpression(constraint.name() + '#' + number);
        constraint.terms().forEach(term -> expression.add(term.variable(), term.coefficient()));
        if (Double.isFinite(constraint.lower())) {
            expression.lower(constraint.lower());
        }
        if (Double.isFinite(constraint.upper())) {
            expression.upper(constraint.upper());
        }
    }

    private static Solution solution(Program program, Optimisation.Result result) {
        Optimisation.State state = result.getState();
        if (!state.isFeasible()) {
            return Solution.without(state == Optimisation.State.UNBOUNDED
                    ? Status.UNBOUNDED
                    : state == Optimisation.State.INFEASIBLE ? Status.INFEASIBLE : Status.UNKNOWN);
        }
        double[] values = new double[program.variables().size()];
        for (int i = 0; i < values.length; i++) {
            double value = result.doubleValue(i);
            boolean whole = program.variables().get(i).whole() && Math.abs(value - Math.rint(value)) < WHOLE;
            values[i] = whole ? Math.rint(value) : value;
        }
        return new Solution(state.isOptimal() ? Status.OPTIMAL : Status.FEASIBLE, program.objective(values), values);
    }
}
