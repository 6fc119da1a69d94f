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

import studio.takt.core.api.run.Severity;
import studio.takt.diagram.api.geometry.Bounds;

/**
 * A mark on an element that something was found about it.
 *
 * @param severity how grave the gravest finding is
 * @param text     what was found
 * @param bounds   where the mark is
 */
public record Badge(Severity severity, String text, Bounds bounds) {

    /** The same mark elsewhere. */
    public Badge moved(double dx, double dy) {
        return new Badge(severity, text, bounds.moved(dx, dy));
    }
}
