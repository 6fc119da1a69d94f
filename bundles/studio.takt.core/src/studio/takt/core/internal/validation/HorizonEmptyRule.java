/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.TimeBuckets;
import studio.takt.core.api.run.Finding;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.demand.Horizon;

/** A horizon begins on some day and has periods. */
public final class HorizonEmptyRule extends BuiltInRule {

    /** Made by the registry. */
    public HorizonEmptyRule() {
        super("horizon.empty", DemandPackage.Literals.HORIZON);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Horizon horizon = (Horizon) element;
        if (horizon.getStart() == null) {
            error(findings, horizon, "start", called(horizon));
        }
        if (horizon.getPeriods() < 1 || horizon.getPeriods() > TimeBuckets.MOST) {
            error(findings, horizon, "periods", called(horizon), horizon.getPeriods(), TimeBuckets.MOST);
        }
    }
}
