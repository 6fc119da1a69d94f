/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import java.util.function.Supplier;

import org.eclipse.glsp.graph.GModelElement;

/**
 * One thing on the page.
 *
 * @param id      its id there
 * @param content all that its looks depend on; if it equals what it was before, nothing has changed
 * @param element makes the element of GLSP that the page gets
 */
public record Part(String id, Object content, Supplier<GModelElement> element) {}
