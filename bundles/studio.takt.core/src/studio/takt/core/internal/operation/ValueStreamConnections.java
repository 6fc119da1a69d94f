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

import static studio.takt.model.vsm.VsmPackage.Literals.BUFFER_STOCK;
import static studio.takt.model.vsm.VsmPackage.Literals.CROSS_DOCK;
import static studio.takt.model.vsm.VsmPackage.Literals.FIFO_LANE;
import static studio.takt.model.vsm.VsmPackage.Literals.HEIJUNKA_BOX;
import static studio.takt.model.vsm.VsmPackage.Literals.INFORMATION_FLOW;
import static studio.takt.model.vsm.VsmPackage.Literals.INFORMATION_NODE;
import static studio.takt.model.vsm.VsmPackage.Literals.INVENTORY;
import static studio.takt.model.vsm.VsmPackage.Literals.KANBAN_FLOW;
import static studio.takt.model.vsm.VsmPackage.Literals.KANBAN_POST;
import static studio.takt.model.vsm.VsmPackage.Literals.MATERIAL_FLOW;
import static studio.takt.model.vsm.VsmPackage.Literals.PROCESS;
import static studio.takt.model.vsm.VsmPackage.Literals.PRODUCTION_CONTROL;
import static studio.takt.model.vsm.VsmPackage.Literals.QUEUE;
import static studio.takt.model.vsm.VsmPackage.Literals.SAFETY_STOCK;
import static studio.takt.model.vsm.VsmPackage.Literals.SEQUENCED_PULL;
import static studio.takt.model.vsm.VsmPackage.Literals.SEQUENCE_LIST;
import static studio.takt.model.vsm.VsmPackage.Literals.STOCK_POINT;
import static studio.takt.model.vsm.VsmPackage.Literals.SUPERMARKET;
import static studio.takt.model.vsm.VsmPackage.Literals.TRANSPORT;
import static studio.takt.model.vsm.VsmPackage.Literals.WAREHOUSE;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

import studio.takt.core.api.connection.ConnectionRule;
import studio.takt.core.api.connection.End;

/**
 * The legal connections of value stream maps. Material runs from suppliers over stores, processes and transports to
 * customers; orders and plans run against it; kanban run from where material was taken to where it is made or fetched.
 */
public final class ValueStreamConnections {
    private static final End SUPPLIER = End.party("supplier");
    private static final End CUSTOMER = End.party("customer");
    private static final List<String> ANY_INFORMATION = List.of("manual", "electronic", "verbal");

    private ValueStreamConnections() {}

    /** The rows; of two that allow the same flow the first says which kind is usual. */
    public static List<ConnectionRule> rules() {
        return List.of(
                material(ends(SUPPLIER), ends(PROCESS, TRANSPORT, STOCK_POINT), "shipment", "push", "withdrawal"),
                material(ends(PROCESS, TRANSPORT, STOCK_POINT), ends(CUSTOMER), "shipment", "push", "withdrawal"),
                material(ends(FIFO_LANE), ends(PROCESS, TRANSPORT, STOCK_POINT), "fifo"),
                material(ends(PROCESS, TRANSPORT, STOCK_POINT), ends(FIFO_LANE), "fifo"),
                material(ends(TRANSPORT), ends(PROCESS, TRANSPORT, STOCK_POINT), "shipment", "push"),
                material(ends(SUPERMARKET), ends(TRANSPORT), "shipment", "withdrawal"),
                material(ends(PROCESS, STOCK_POINT), ends(TRANSPORT), "shipment", "push", "withdrawal"),
                material(ends(SUPERMARKET), ends(PROCESS, STOCK_POINT), "withdrawal"),
                material(ends(BUFFER_STOCK, SAFETY_STOCK), ends(PROCESS, STOCK_POINT), "withdrawal", "push"),
                material(ends(INVENTORY, WAREHOUSE, CROSS_DOCK, QUEUE), ends(PROCESS, STOCK_POINT), "push",
                        "withdrawal", "fifo"),
                new ConnectionRule(ends(PROCESS), ends(PROCESS), MATERIAL_FLOW, List.of("push", "fifo", "withdrawal"),
                        "push", true),
                material(ends(PROCESS), ends(STOCK_POINT), "push", "withdrawal"),
                // orders and forecasts from outside, and on to suppliers, usually come by electronic mail or EDI
                information("electronic", ends(CUSTOMER), ends(INFORMATION_NODE)),
                information("electronic", ends(INFORMATION_NODE), ends(SUPPLIER, CUSTOMER)),
                information("electronic", ends(SUPPLIER), ends(INFORMATION_NODE)),
                information("manual", ends(INFORMATION_NODE),
                        ends(INFORMATION_NODE, PROCESS, TRANSPORT, STOCK_POINT)),
                information("manual", ends(PROCESS, TRANSPORT, STOCK_POINT), ends(INFORMATION_NODE)),
                information("manual", ends(CUSTOMER), ends(PROCESS, TRANSPORT, STOCK_POINT)),
                information("verbal", ends(PROCESS), ends(PROCESS)),
                // the signal of a store goes up the stream, to whoever refills it
                kanban(ends(SUPERMARKET), ends(PROCESS), "production", "signal", "batched"),
                kanban(ends(SUPERMARKET), ends(KANBAN_POST), "production", "withdrawal", "signal", "batched"),
                kanban(ends(SUPERMARKET), ends(SUPPLIER), "withdrawal", "batched"),
                kanban(ends(SUPERMARKET), ends(SUPERMARKET, WAREHOUSE, TRANSPORT), "withdrawal", "batched"),
                kanban(ends(INVENTORY, BUFFER_STOCK, SAFETY_STOCK, WAREHOUSE), ends(PROCESS, KANBAN_POST), "signal"),
                kanban(ends(PROCESS), ends(SUPERMARKET, WAREHOUSE, BUFFER_STOCK, SAFETY_STOCK), "withdrawal",
                        "batched"),
                kanban(ends(PROCESS), ends(PROCESS), "production", "withdrawal", "signal", "batched"),
                kanban(ends(PROCESS), ends(KANBAN_POST), "withdrawal", "production", "batched"),
                kanban(ends(KANBAN_POST), ends(PROCESS), "production", "signal", "batched"),
                kanban(ends(KANBAN_POST), ends(SUPERMARKET, WAREHOUSE, SUPPLIER), "withdrawal", "batched"),
                kanban(ends(KANBAN_POST), ends(HEIJUNKA_BOX, KANBAN_POST, PRODUCTION_CONTROL), "production",
                        "withdrawal", "batched"),
                kanban(ends(PRODUCTION_CONTROL), ends(HEIJUNKA_BOX, KANBAN_POST, PROCESS), "production", "batched"),
                kanban(ends(HEIJUNKA_BOX), ends(PROCESS, SUPERMARKET, KANBAN_POST), "withdrawal", "production",
                        "batched"),
                new ConnectionRule(ends(PROCESS, SUPERMARKET, PRODUCTION_CONTROL, HEIJUNKA_BOX, SEQUENCE_LIST),
                        ends(PROCESS), SEQUENCED_PULL, List.of(), "", false));
    }

    private static List<End> ends(Object... ends) {
        return java.util.Arrays.stream(ends).map(each -> each instanceof EClass type ? End.of(type) : (End) each)
                .toList();
    }

    private static ConnectionRule material(List<End> sources, List<End> targets, String... kinds) {
        return new ConnectionRule(sources, targets, MATERIAL_FLOW, List.of(kinds), kinds[0], false);
    }

    private static ConnectionRule kanban(List<End> sources, List<End> targets, String... kinds) {
        return new ConnectionRule(sources, targets, KANBAN_FLOW, List.of(kinds), kinds[0], false);
    }

    private static ConnectionRule information(String usual, List<End> sources, List<End> targets) {
        return new ConnectionRule(sources, targets, INFORMATION_FLOW, ANY_INFORMATION, usual, false);
    }
}
