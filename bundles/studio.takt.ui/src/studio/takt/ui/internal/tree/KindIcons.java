/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.tree;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.resource.ImageDescriptor;

/** The small pictures of the classes of the model; those without one of their own have that of their like. */
final class KindIcons {
    private static final String FOLDER = "/icons/kind/";
    private static final Map<String, String> LIKE = Map.ofEntries(Map.entry("Department", "ProductionControl"),
            Map.entry("MaterialFlow", "flow"), Map.entry("KanbanFlow", "information"),
            Map.entry("InformationFlow", "information"), Map.entry("SequencedPull", "information"),
            Map.entry("BufferStock", "Inventory"), Map.entry("SafetyStock", "Inventory"),
            Map.entry("Warehouse", "Site"), Map.entry("Store", "Site"), Map.entry("Area", "Site"),
            Map.entry("Queue", "FifoLane"), Map.entry("Conveyor", "FifoLane"), Map.entry("Workforce", "Operator"),
            Map.entry("Skill", "Operator"), Map.entry("WorkUnit", "WorkCenter"),
            Map.entry("Operation", "Process"), Map.entry("KaizenItem", "KaizenBurst"),
            Map.entry("GraphicalFunction", "Auxiliary"), Map.entry("DataVariable", "DataTable"),
            Map.entry("Subcontractor", "BusinessPartner"), Map.entry("Horizon", "Calendar"),
            Map.entry("Shift", "Calendar"), Map.entry("StockLine", "Item"), Map.entry("BillOfMaterials", "Item"),
            Map.entry("Database", "DataTable"),
            Map.entry("CrossDock", "Site"), Map.entry("HeijunkaBox", "DataTable"), Map.entry("Document", "DataTable"));

    private KindIcons() {}

    /** Of a class, by its name. */
    static ImageDescriptor of(String kind) {
        return Stream.of(kind, LIKE.getOrDefault(kind, kind), "any")
                .map(name -> Optional.ofNullable(KindIcons.class.getResource(FOLDER + name + ".svg")))
                .flatMap(Optional::stream).findFirst().map(ImageDescriptor::createFromURL)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
