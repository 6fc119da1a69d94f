/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.ArrayList;
import java.util.List;

import studio.takt.metrics.api.StreamNode.Party;

/**
 * Who demands how much, and what each act has to start for it.
 *
 * @param customers pieces a workday of each customer
 * @param ratios    tokens that each act starts for a piece of each customer: by customer, then act
 * @param total     pieces a workday of all
 */
record Rates(double[] customers, double[][] ratios, double total) {

    static Rates of(Network network) {
        double[] demands = demands(network);
        double[][] ratios = new double[demands.length][];
        double total = 0;
        for (int i = 0; i < demands.length; i++) {
            ratios[i] = ratios(network, network.customers.get(i));
            total += demands[i];
        }
        return new Rates(demands, ratios, total);
    }

    /** What a customer's partner demands; what is left of the whole is split as the flow is. */
    private static double[] demands(Network network) {
        double[] demands = new double[network.customers.size()];
        double given = 0;
        double open = 0;
        for (int i = 0; i < demands.length; i++) {
            demands[i] = own(network, i);
            given += Double.isNaN(demands[i]) ? 0 : demands[i];
            open += Double.isNaN(demands[i]) ? arriving(network, i) : 0;
        }
        double whole = network.given.snapshot().demand().orElse(0);
        double scale = open == 0 && given > 0 && whole > 0 ? whole / given : 1;
        double rest = Math.max(0, whole - given);
        for (int i = 0; i < demands.length; i++) {
            demands[i] = Double.isNaN(demands[i]) ? rest * arriving(network, i) / open : demands[i] * scale;
        }
        return demands;
    }

    private static double own(Network network, int customer) {
        return network.graph.node(network.customers.get(customer)) instanceof Party party && party.customer()
                ? party.demand().value()
                : Double.NaN;
    }

    private static double arriving(Network network, int customer) {
        return Math.max(1e-12, network.graph.arriving(network.customers.get(customer)));
    }

    private static double[] ratios(Network network, int customer) {
        double[] needs = network.graph.needs(customer);
        return network.acts.stream().mapToDouble(act -> ratio(network, act, customer, needs)).toArray();
    }

    private static double ratio(Network network, ActPlan act, int from, double[] needs) {
        if (act.customer >= 0) {
            return network.customers.get(act.customer) == from ? 1 : 0;
        }
        return act.link >= 0 ? needs[network.graph.size() + act.link] : needs[act.node];
    }

    /** Pieces that an act starts in a workday, without scrap and rework. */
    double of(ActPlan act) {
        double sum = 0;
        for (int i = 0; i < customers.length; i++) {
            sum += customers[i] * ratios[i][act.index];
        }
        return sum;
    }

    /** What others have to start for a piece that an act lost. */
    static List<ActPlan> before(Network network, ActPlan act, double[] ratio) {
        List<ActPlan> others = new ArrayList<>();
        double[] needs = network.graph.needs(act.node);
        for (ActPlan other : network.acts) {
            double need = other == act || other.customer >= 0
                    ? 0
                    : other.link >= 0 ? needs[network.graph.size() + other.link] : needs[other.node];
            if (need > 0 && other.control == ActPlan.Control.SCHEDULE) {
                ratio[others.size()] = need;
                others.add(other);
            }
        }
        return others;
    }
}
