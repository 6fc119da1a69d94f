/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

import studio.takt.model.layout.Layout;
import studio.takt.model.project.Project;

/** The open model, as seen on its own thread. Valid only during the call that it was handed to. */
public interface ModelAccess {

    /** The project. */
    Project project();

    /** Where things are drawn; empty at first if there was no layout file. */
    Layout layout();

    /** The element with that id, if there is one. */
    Optional<EObject> element(String id);

    /** The editing domain, for making commands; commands are never executed through it. */
    EditingDomain domain();
}
