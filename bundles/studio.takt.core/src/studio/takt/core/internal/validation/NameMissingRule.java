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
import studio.takt.core.internal.names.ClassNames;

/** What people and results refer to has a name. */
public final class NameMissingRule extends NameRule {

    /** Made by the registry. */
    public NameMissingRule() {
        super("name.missing");
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        if (needsName(element) && name(element).isEmpty()) {
            warning(findings, element, "none", ClassNames.of(element.eClass()));
        }
    }
}
