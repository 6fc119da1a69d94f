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

import java.util.Optional;

import studio.takt.core.api.run.Parameters;
import studio.takt.engine.flow.internal.experiment.Settings;
import studio.takt.units.api.Unit;

/**
 * How a map is run.
 *
 * @param settings    what every experiment needs
 * @param demandCv    coefficient of variation of the time between demands; 0 if they come at takt
 * @param grain       pieces that move as one
 * @param terminating true if there is no steady state, or an end: the map is run from the drawn stocks
 * @param orderLead   seconds before its due date at which an order begins that does not say when
 */
public record MapSettings(Settings settings, double demandCv, int grain, boolean terminating, double orderLead) {
    private static final long USUAL = 10;
    private static final long FOR_ORDERS = 100;
    private static final double MOST_MOVES = 4e6;

    /** As the parameters say, and as the map needs where they do not. */
    public static MapSettings of(MapPlan plan, Parameters parameters, Notes notes) {
        boolean orders = !plan.given.orders().isEmpty();
        boolean terminating = orders || !plan.overloaded().isEmpty();
        MapTimes times = new MapTimes(plan, parameters);
        double length = times.length(terminating, notes);
        double cv = parameters.number("demandCv").orElse(0.0);
        boolean chance = cv > 0 && !orders || !plan.isDeterministic();
        long usual = orders ? FOR_ORDERS : USUAL;
        int replications = chance ? parameters.integer("replications").orElse(usual).intValue() : 1;
        Optional<Double> precision = parameters.quantity("precision").map(wanted -> wanted.in(Unit.ONE))
                .filter(wanted -> wanted > 0 && chance && !terminating);
        int batches = terminating ? 0 : parameters.integer("batches").map(Long::intValue).orElse(0);
        Optional<Double> warmUp = orders ? Optional.of(0.0) : times.given("warmUp");
        Settings settings = new Settings(length, terminating && warmUp.isEmpty() ? Optional.of(0.0) : warmUp,
                replications, precision, parameters.integer("maximumReplications").orElse(200L).intValue(), batches,
                parameters.number("confidence").orElse(0.95), parameters.integer("seed").orElse(1L),
                threads(parameters));
        double counted = settings.warmUp().orElse(2 * plan.ladder()) + length;
        return new MapSettings(settings, cv, grain(plan, counted, notes), terminating,
                lead(plan, times, notes));
    }

    /** The same over other times. */
    MapSettings over(double otherWarmUp, double otherLength) {
        return new MapSettings(settings.withRunLength(otherLength).withWarmUp(otherWarmUp), demandCv, grain,
                terminating, orderLead);
    }

    private static double lead(MapPlan plan, MapTimes times, Notes notes) {
        boolean open = plan.given.orders().stream().anyMatch(order -> Double.isNaN(order.release()));
        return times.given("orderLeadTime").orElseGet(() -> {
            if (open) {
                notes.assume("order-lead-time", plan.given.snapshot().map(), plan.ladder() / plan.day);
            }
            return plan.ladder();
        });
    }

    private static int threads(Parameters parameters) {
        return parameters.integer("threads").map(Long::intValue)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** Where too many pieces would have to be moved one by one, several move as one. */
    private static int grain(MapPlan plan, double seconds, Notes notes) {
        double moves = 0;
        for (ActPlan act : plan.network.acts) {
            moves += plan.rates.of(act) * seconds / plan.day;
        }
        for (PlacePlan place : plan.network.places) {
            moves += place.drawnPieces();
        }
        int grain = (int) Math.min(1e9, Math.max(1, Math.ceil(moves / MOST_MOVES)));
        if (grain > 1) {
            notes.assume("grain", plan.given.snapshot().map(), grain);
        }
        return grain;
    }
}
