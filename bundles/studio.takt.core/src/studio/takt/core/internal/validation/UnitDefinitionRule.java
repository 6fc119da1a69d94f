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

import studio.takt.core.api.run.Finding;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.project.UnitDefinition;
import studio.takt.units.api.UnitCatalogue;

/** A unit that a project declares has a possible name that means nothing else. */
public final class UnitDefinitionRule extends BuiltInRule {

    /** Made by the registry. */
    public UnitDefinitionRule() {
        super("unit.definition", ProjectPackage.Literals.UNIT_DEFINITION);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        UnitDefinition unit = (UnitDefinition) element;
        String symbol = unit.getSymbol() == null ? "" : unit.getSymbol();
        if (!studio.takt.units.api.UnitDefinition.isWellFormed(symbol)) {
            error(findings, unit, "form", symbol);
        } else if (UnitCatalogue.builtIn().isKnown(symbol)) {
            warning(findings, unit, "builtIn", symbol);
        } else if (unit.eContainer() instanceof Project project && project.getUnits().stream()
                .filter(other -> symbol.equals(other.getSymbol())).findFirst().orElse(unit) != unit) {
            error(findings, unit, "twice", symbol);
        }
    }
}
