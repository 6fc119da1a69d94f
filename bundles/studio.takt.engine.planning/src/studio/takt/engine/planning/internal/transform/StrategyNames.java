/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import studio.takt.model.plan.AggregateStrategy;

/** The model's strategies and the ids of those of this engine: {@code chaseWorkforce} is {@code chase-workforce}. */
final class StrategyNames {

    private StrategyNames() {}

    /** The id of a strategy of the model. */
    static String id(AggregateStrategy strategy) {
        return strategy.getLiteral().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The strategy of the model that has that id, if there is one. */
    static Optional<AggregateStrategy> strategy(String id) {
        return Stream.of(AggregateStrategy.values()).filter(strategy -> id(strategy).equals(id)).findFirst();
    }
}
