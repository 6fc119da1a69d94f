/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.sirius;

import org.eclipse.emf.ecore.EClass;

import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.NodeRow;

/** Names of the rows of notation, by which a Sirius design calls its mappings: package, class and kind. */
public final class RowNames {

    private RowNames() {}

    /** The name of a row of nodes, e.g. {@code vsm.Process.shared}. */
    public static String of(NodeRow row) {
        return name(row.type(), row.kind());
    }

    /** The name of a row of flows, e.g. {@code vsm.MaterialFlow.push}. */
    public static String of(FlowRow row) {
        return name(row.type(), row.kind());
    }

    private static String name(EClass type, String kind) {
        String name = type.getEPackage().getName() + "." + type.getName();
        return kind.isEmpty() ? name : name + "." + kind;
    }
}
