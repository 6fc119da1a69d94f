/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.dynamics.internal.flattening.Scalar;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind;
import studio.takt.equations.api.Dependencies;

/**
 * Finds the links of a model and their polarity. A flow into a stock acts positively on it, one out of it negatively.
 * For the others the cause is moved a little, up and down, at times along a run, and the effect is watched.
 */
final class LinkFinder {
    private static final int MOST_TIMES = 60;

    private final PreparedModel model;
    private final Map<String, Integer> places;

    LinkFinder(PreparedModel model, Map<String, Integer> places) {
        this.model = model;
        this.places = places;
    }

    List<Link> find(Trajectory run, Monitor monitor) {
        List<Link> links = new ArrayList<>();
        List<double[]> rows = some(run.rows());
        for (int to = 0; to < model.variables().size(); to++) {
            monitor.checkCancelled();
            Scalar variable = model.variables().get(to);
            if (variable.kind() == Kind.STOCK) {
                flows(variable, to, links);
            } else {
                for (int from : causes(variable)) {
                    links.add(new Link(from, to, watch(from, to, rows)));
                }
            }
        }
        return links;
    }

    private void flows(Scalar stock, int to, List<Link> links) {
        stock.inflows().forEach(key -> links.add(new Link(places.get(key), to, Polarity.POSITIVE)));
        stock.outflows().forEach(key -> links.add(new Link(places.get(key), to, Polarity.NEGATIVE)));
    }

    private Set<Integer> causes(Scalar variable) {
        Set<Integer> causes = new LinkedHashSet<>();
        Dependencies needs = Dependencies.of(model.equations().get(variable.key()));
        // What is read at the beginning alone closes no loop, but what a delay or smooth takes in does.
        for (String key : needs.all()) {
            Integer place = places.get(key);
            if (place != null) {
                causes.add(place);
            }
        }
        return causes;
    }

    private Polarity watch(int from, int to, List<double[]> rows) {
        ToIntFunction<double[]> effect = model.effect(from, to);
        boolean rose = false;
        boolean fell = false;
        for (double[] row : rows) {
            int sign = effect.applyAsInt(row);
            rose |= sign > 0;
            fell |= sign < 0;
        }
        return Polarity.of(rose, fell);
    }

    private static List<double[]> some(List<double[]> rows) {
        int step = Math.max(1, rows.size() / MOST_TIMES);
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            some.add(rows.get(i));
        }
        return some;
    }
}
