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

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.connection.ConnectionTable;

/**
 * A row of the table of notation: a connection.
 *
 * @param type    its class
 * @param kind    the literal of its kind or direction; empty if the class is drawn one way only
 * @param style   how the line is drawn
 * @param middle  the symbol on its middle, if there is one
 * @param source  the feature that holds where it begins
 * @param target  the feature that holds where it ends
 * @param content what is written beside it
 * @param tool    the tool that makes one
 */
public record FlowRow(EClass type, String kind, LineStyle style, Optional<Symbol> middle, EReference source,
        EReference target, FlowContent content, Tool tool) {

    /** True if core's table of legal connections lets such a connection run from one element to the other. */
    public boolean allows(ConnectionTable table, EObject from, EObject to) {
        return table.refusal(from, to, type, type.getEStructuralFeature("kind") == null ? "" : kind).isEmpty();
    }
}
