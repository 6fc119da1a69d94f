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

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.Finding;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.PlantPackage;

/** A calendar leaves time for work: it has working days, and shifts that neither overlap nor consist of breaks. */
public final class CalendarImpossibleRule extends BuiltInRule {

    /** Made by the registry. */
    public CalendarImpossibleRule() {
        super("calendar.impossible", PlantPackage.Literals.CALENDAR);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        WorkingCalendar.of((Calendar) element).findings().stream().filter(Finding::isError).forEach(findings);
    }
}
