/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A kind of table, as data: which elements are its rows, and how a row is found from the project down.
 *
 * @param name     stable name, which is also the name of its file without {@code .csv}
 * @param steps    the containers between the project and the rows, outermost first
 * @param rows     the containment that holds the rows
 * @param rowClass the class of the rows; if it is abstract, a column tells which one a new row becomes
 * @param keys     the features that tell one row of a container from another; none if rows have codes and names
 */
public record TableKind(String name, List<Step> steps, EReference rows, EClass rowClass,
        List<EStructuralFeature> keys) {

    /**
     * A container on the way to the rows.
     *
     * @param containments where it is contained in the one before
     * @param kind         its class
     * @param column       the column that names it
     * @param made         true if one that is not there is made
     * @param carried      its own features that have columns in this table
     */
    public record Step(List<EReference> containments, EClass kind, String column, boolean made,
            List<EStructuralFeature> carried) {}
}
