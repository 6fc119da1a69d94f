/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.connection.Connection;
import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** The two references of a flow, and whether it may lead from one element to another. */
public final class FlowEnds {
    private static final ConnectionTable TABLE = ConnectionTable.standard();
    private final EClass flow;

    /** Of a class of flows. */
    public FlowEnds(EClass flow) {
        this.flow = flow;
    }

    /** True for a class of flows. */
    public static boolean isFlow(EClass type) {
        return VsmPackage.Literals.MAP_FLOW.isSuperTypeOf(type) || isStockFlow(type);
    }

    private static boolean isStockFlow(EClass type) {
        return StockflowPackage.Literals.FLOW.isSuperTypeOf(type);
    }

    /** Where it begins. */
    public EReference source() {
        return isStockFlow(flow) ? StockflowPackage.Literals.FLOW__FROM : VsmPackage.Literals.MAP_FLOW__SOURCE;
    }

    /** Where it ends. */
    public EReference target() {
        return isStockFlow(flow) ? StockflowPackage.Literals.FLOW__TO : VsmPackage.Literals.MAP_FLOW__TARGET;
    }

    /** The kind to give it, after checking that it may lead from one to the other; a missing end may be a cloud. */
    public String check(Optional<EObject> source, Optional<EObject> target, String kind) {
        if (source.isEmpty() || target.isEmpty()) {
            boolean cloud = isStockFlow(flow) && (source.isPresent() || target.isPresent());
            if (!cloud) {
                throw Refusals.of(ElementRef.NONE, "operation.noEnds");
            }
            source.or(() -> target).ifPresent(this::checkStock);
            return "";
        }
        if (source.get().eContainer() != target.get().eContainer()) {
            throw Refusals.of(source.get(), "operation.otherMap", ElementRef.of(source.get()),
                    ElementRef.of(target.get()));
        }
        Optional<Text> refusal = TABLE.refusal(source.get(), target.get(), flow, kind);
        if (refusal.isPresent()) {
            throw Refusals.because(ElementRef.of(source.get()), "connection.illegal", refusal.get());
        }
        return kind.isEmpty()
                ? TABLE.allowed(source.get(), target.get(), flow).map(Connection::defaultKind).orElse("")
                : kind;
    }

    private void checkStock(EObject end) {
        if (!StockflowPackage.Literals.STOCK.isInstance(end)) {
            throw Refusals.of(end, "operation.wrongClass", ElementRef.of(end), ClassNames.of(end.eClass()),
                    ClassNames.of(StockflowPackage.Literals.STOCK));
        }
    }

    /** The kind that a flow has; empty if its class has none. */
    public static String kindOf(EObject flow) {
        EStructuralFeature kind = flow.eClass().getEStructuralFeature("kind");
        return kind == null ? "" : String.valueOf(flow.eGet(kind));
    }
}
