/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import java.util.List;
import java.util.Objects;

import studio.takt.model.project.Project;
import studio.takt.units.api.UnitCatalogue;
import studio.takt.units.api.UnitDefinition;

/** The units that may be used in a project: the built-in ones and those that it declares. */
public final class ProjectUnits {
    private ProjectUnits() {}

    /**
     * The catalogue of a project: each unit that it declares is a counting unit with a dimension of its own; its
     * currency is known even if no standard lists it. Declarations that are not possible are left out; a rule reports
     * them. On the model's thread; the catalogue itself may go anywhere.
     */
    public static UnitCatalogue of(Project project) {
        UnitCatalogue catalogue = UnitCatalogue.builtIn();
        List<String> declared = project.getUnits().stream().map(studio.takt.model.project.UnitDefinition::getSymbol)
                .filter(Objects::nonNull).distinct().toList();
        for (String symbol : declared) {
            if (UnitDefinition.isWellFormed(symbol) && !catalogue.isKnown(symbol)) {
                catalogue = catalogue.with(UnitDefinition.counting(symbol));
            }
        }
        String currency = project.getCurrency() == null ? "" : project.getCurrency();
        return UnitDefinition.isWellFormed(currency) && !catalogue.isKnown(currency)
                ? catalogue.with(UnitDefinition.money(currency))
                : catalogue;
    }
}
