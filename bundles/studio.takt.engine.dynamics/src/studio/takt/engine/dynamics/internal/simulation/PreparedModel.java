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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.NumberRows;
import studio.takt.engine.dynamics.internal.flattening.FlatModel;
import studio.takt.engine.dynamics.internal.flattening.Flattener;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.stockflow.Settings;
import studio.takt.engine.dynamics.internal.stockflow.SimulationFacts;
import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;

/** A model that can be run, as often as one likes and by several threads at once. */
public final class PreparedModel {
    private final CompiledModel model;
    private final Map<String, Expression> equations;
    private final Function<Expression, Code> plain;
    private final Simulation.Allowed[] allowed;

    private PreparedModel(CompiledModel model, Map<String, Expression> equations, Function<Expression, Code> plain) {
        this.plain = plain;
        this.model = model;
        this.equations = equations;
        this.allowed = model.variables().stream().map(each -> allowed(equations.get(each.key())))
                .toArray(Simulation.Allowed[]::new);
    }

    private static Simulation.Allowed allowed(Expression equation) {
        return speaksOf(equation, Builtin.NAN)
                ? Simulation.Allowed.ANYTHING
                : speaksOf(equation, Builtin.INF) ? Simulation.Allowed.INFINITY : Simulation.Allowed.NUMBERS;
    }

    private static boolean speaksOf(Expression equation, Builtin function) {
        return equation.all().anyMatch(part -> part instanceof Expression.Call call && call.function() == function);
    }

    /**
     * What came of preparing a model.
     *
     * @param model    empty, with an error among the findings, if it cannot run
     * @param findings what is wrong, units included
     */
    public record Outcome(Optional<PreparedModel> model, List<Finding> findings) {}

    /** Takes the model apart, puts its equations in order and checks its units. */
    public static Outcome of(SimulationFacts facts) {
        Flattener flattener = new Flattener(facts);
        FlatModel flat = flattener.flatten();
        List<Finding> findings = new ArrayList<>(facts.findings());
        findings.addAll(flattener.findings());
        ModelBuilder builder = new ModelBuilder(facts.element(), flat, facts.containers(),
                facts.settings().start());
        Optional<CompiledModel> model = findings.stream().noneMatch(Finding::isError)
                ? builder.build()
                : Optional.empty();
        findings.addAll(builder.findings());
        findings.addAll(new UnitFindings(facts, flat, flattener::resolve).find());
        return new Outcome(model.map(each -> new PreparedModel(each, builder.equations(), builder::plain)), findings);
    }

    /** The variables by place, those that results do not show included. */
    public List<Scalar> variables() {
        return model.variables();
    }

    /** The place of a variable. */
    public OptionalInt place(String key) {
        return IntStream.range(0, variables().size()).filter(i -> variables().get(i).key().equals(key)).findFirst();
    }

    /** Whether it must be run step by step, because there are conveyors or queues. */
    public boolean isStepwise() {
        return model.stepwise();
    }

    /** Whether a variable keeps one value during a run, so that it can be given another for a run. */
    public boolean isConstant(int place) {
        return model.isConstant(place);
    }

    /** The equations by key, as they are computed. */
    public Map<String, Expression> equations() {
        return equations;
    }

    /** Runs it. */
    public Trajectory run(Settings settings, Monitor monitor) {
        return run(settings, Map.of(), monitor);
    }

    /**
     * Runs it with other values.
     *
     * @param values by place, of variables that are constant
     */
    public Trajectory run(Settings settings, Map<Integer, Double> values, Monitor monitor) {
        Simulation simulation = new Simulation(model, model.usable(settings), values, allowed);
        NumberRows rows = simulation.run(monitor);
        return new Trajectory(rows, simulation.findings());
    }

    /**
     * Which way a variable goes when another one grows a little: 1, −1, or 0 where it stays. What delays and smooths
     * remember is taken as if it had come through.
     *
     * @param from the place of what grows
     * @param to   the place of what is watched
     * @return from a row of a trajectory to the sign
     */
    public ToIntFunction<double[]> effect(int from, int to) {
        return new Effect(from, plain.apply(equations.get(variables().get(to).key())), model.empty());
    }
}
