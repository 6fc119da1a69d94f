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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear programme to minimise, of which some variables may be whole: the records that a {@link LinearSolver} takes.
 *
 * @param variables   the variables
 * @param constraints the constraints
 * @param constant    what is added to the objective
 */
public record Program(List<Variable> variables, List<Constraint> constraints, double constant) {

    /** Copies the lists. */
    public Program {
        variables = List.copyOf(variables);
        constraints = List.copyOf(constraints);
    }

    /**
     * A variable.
     *
     * @param name  for people who debug
     * @param lower least value; may be infinite
     * @param upper greatest value; may be infinite
     * @param cost  coefficient in the objective
     * @param whole true if it must be a whole number
     */
    public record Variable(String name, double lower, double upper, double cost, boolean whole) {}

    /**
     * A constraint: {@code lower ≤ Σ coefficient × variable ≤ upper}.
     *
     * @param name  for people who debug
     * @param terms its terms
     * @param lower may be infinite
     * @param upper may be infinite
     */
    public record Constraint(String name, List<Term> terms, double lower, double upper) {
        /** Copies the terms. */
        public Constraint {
            terms = List.copyOf(terms);
        }
    }

    /** A coefficient of the variable with that index. */
    public record Term(int variable, double coefficient) {}

    /** The same without whole numbers. */
    public Program relaxed() {
        return new Program(variables.stream().map(each -> new Variable(each.name(), each.lower(), each.upper(),
                each.cost(), false)).toList(), constraints, constant);
    }

    /** True if some variable must be whole. */
    public boolean hasWholes() {
        return variables.stream().anyMatch(Variable::whole);
    }

    /** The objective at a point. */
    public double objective(double[] values) {
        double sum = constant;
        for (int i = 0; i < values.length; i++) {
            sum += variables.get(i).cost() * values[i];
        }
        return sum;
    }

    /** Gathers a programme. Not thread-safe. */
    public static final class Builder {
        private double constant;
        private final List<Variable> variables = new ArrayList<>();
        private final List<Constraint> constraints = new ArrayList<>();

        /** Adds a variable; the index by which terms name it. */
        public int variable(String name, double lower, double upper, double cost) {
            return add(new Variable(name, lower, upper, cost, false));
        }

        /** Adds a variable of whole numbers. */
        public int whole(String name, double lower, double upper, double cost) {
            return add(new Variable(name, lower, upper, cost, true));
        }

        private int add(Variable variable) {
            variables.add(variable);
            return variables.size() - 1;
        }

        /** Adds to the objective. */
        public Builder plus(double cost) {
            constant += cost;
            return this;
        }

        /** Adds {@code Σ terms = value}. */
        public Builder equal(String name, double value, Term... terms) {
            constraints.add(new Constraint(name, Arrays.asList(terms), value, value));
            return this;
        }

        /** Adds {@code Σ terms ≤ value}. */
        public Builder atMost(String name, double value, Term... terms) {
            constraints.add(new Constraint(name, Arrays.asList(terms), Double.NEGATIVE_INFINITY, value));
            return this;
        }

        /** Adds {@code Σ terms ≥ value}. */
        public Builder atLeast(String name, double value, Term... terms) {
            constraints.add(new Constraint(name, Arrays.asList(terms), value, Double.POSITIVE_INFINITY));
            return this;
        }

        /** The programme. */
        public Program build() {
            return new Program(variables, constraints, constant);
        }
    }
}
