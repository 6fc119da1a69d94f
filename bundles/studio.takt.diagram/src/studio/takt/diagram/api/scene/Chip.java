/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Tone;

/**
 * A few words on a ground of their own, on top of an element.
 *
 * @param elementId the element; empty if they are about the whole
 * @param text      the words
 * @param bounds    their ground
 * @param ground    its tone
 */
public record Chip(String elementId, TextLine text, Bounds bounds, Tone ground) {}
