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

import java.util.Arrays;

import studio.takt.engine.flow.internal.blocks.Activity;
import studio.takt.engine.flow.internal.blocks.Gate;
import studio.takt.engine.flow.internal.blocks.Loop;
import studio.takt.engine.flow.internal.map.ActPlan.Control;

/** Builds the kanban loops of a map for one replication. */
final class ShopLoops {
    private final MapPlan plan;
    private final MapShop built;
    private final Scale scale;

    ShopLoops(MapPlan plan, MapShop built, Scale scale) {
        this.plan = plan;
        this.built = built;
        this.scale = scale;
    }

    Loop build(LoopPlan each) {
        Activity target = built.activity(each.target());
        Loop loop = each.signal()
                ? Loop.signal(target, pooled(each.target(), scale.tokens(each.reorder())),
                        pooled(each.target(), scale.positive(each.lots())))
                : Loop.production(target, scale.atLeastOne(each.container()), pooled(each.target(), cards(each)));
        if (each.pitch() > 0 && plan.rates.total() > 0) {
            Gate gate = built.gate(target, each.pitch(), plan.rates.of(each.target()));
            loop.through((item, number) -> gate.order(item, number));
        }
        if (each.target().process) {
            built.workers.get(each.target()).startsLoop(loop);
        } else {
            built.movers.get(each.target()).startsLoop(loop);
        }
        each.inside().stream().filter(built.workers::containsKey)
                .forEach(act -> built.workers.get(act).inLoop(loop));
        built.places.get(each.place().index).signals(loop);
        loop.begin(pooled(each.target(), initial(each)));
        return loop;
    }

    /** What comes out of a lane comes in the lane's order: then a card is for any item. */
    static boolean isPooled(ActPlan act) {
        return act.control == Control.KANBAN
                && act.sources.stream().anyMatch(each -> each.places().stream().anyMatch(place -> place.lane));
    }

    private static long[] pooled(ActPlan act, long[] each) {
        return isPooled(act) ? new long[]{Arrays.stream(each).sum()} : each;
    }

    /** What is in the loop at the beginning; raw material counts for the items that it will become. */
    private long[] initial(LoopPlan each) {
        double[] shares = plan.shares();
        long[] initial = new long[shares.length];
        for (PlacePlan place : each.places()) {
            for (int item = 0; item < shares.length; item++) {
                initial[item] += scale.tokens(place.drawnStock[item])
                        + Math.round(scale.tokens(place.drawnStock[shares.length]) * shares[item]);
            }
        }
        return initial;
    }

    /** Room for at least a container of what there are cards for at all. */
    private long[] cards(LoopPlan each) {
        long container = scale.atLeastOne(each.container());
        return Arrays.stream(each.level())
                .mapToLong(level -> level > 0 ? Math.max(container, scale.tokens(level)) : 0).toArray();
    }
}
