/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.function.BiFunction;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.api.lot.LotCase;
import studio.takt.engine.planning.api.lot.LotRule;

/**
 * A rule whose name is the message {@code rule.ID}.
 *
 * @param id      its id
 * @param formula when it ends a lot
 * @param source  where it is from
 * @param decider the lots
 */
record NamedRule(String id, String formula, String source, BiFunction<LotCase, Monitor, double[]> decider)
        implements
            LotRule {

    @Override
    public Text name() {
        return Text.of(NamedRule.class, "rule." + id);
    }

    @Override
    public double[] lots(LotCase lotCase, Monitor monitor) {
        return decider.apply(lotCase, monitor);
    }
}
