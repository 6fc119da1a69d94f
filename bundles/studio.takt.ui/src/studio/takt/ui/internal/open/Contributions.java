/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.open;

import studio.takt.core.api.extension.Extensions;
import studio.takt.diagram.api.notation.Notation;

/**
 * What plug-ins bring, read once for the workbench.
 *
 * @param extensions engines, formats, reports, rules and verbs
 * @param notation   how things are drawn
 */
public record Contributions(Extensions extensions, Notation notation) {}
