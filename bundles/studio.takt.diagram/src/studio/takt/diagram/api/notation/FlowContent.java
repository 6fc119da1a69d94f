/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** What is written beside a connection. */
@FunctionalInterface
public interface FlowContent {

    /** The lines beside it; empty if none. */
    List<String> labels(EObject flow, Wording wording);
}
