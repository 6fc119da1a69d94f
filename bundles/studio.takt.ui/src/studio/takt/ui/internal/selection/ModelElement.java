/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.selection;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.session.ModelSession;

/**
 * An element of an open model, as the parts of the workbench tell each other of it: views show it, diagrams reveal it.
 *
 * @param session the model
 * @param id      the element's id
 */
public record ModelElement(ModelSession session, String id) {

    /** The project of a model. */
    public static ModelElement projectOf(ModelSession session) {
        return new ModelElement(session, session.read(model -> String.valueOf(model.project().getId())));
    }

    /** True as long as it is in the model. */
    public boolean exists() {
        return session.read(model -> model.element(id).isPresent());
    }

    /** True if it is the given element or lies somewhere inside of it. */
    public boolean isIn(String container) {
        return session.read(model -> model.element(id).map(element -> isIn(element, container)).orElse(false));
    }

    private static boolean isIn(EObject element, String container) {
        for (EObject each = element; each != null; each = each.eContainer()) {
            if (container.equals(org.eclipse.emf.ecore.util.EcoreUtil.getID(each))) {
                return true;
            }
        }
        return false;
    }
}
