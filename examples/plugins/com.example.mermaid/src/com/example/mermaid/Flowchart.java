/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.mermaid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.model.base.NamedElement;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.InformationFlow;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.ValueStreamMap;

/** Writes maps in the language of Mermaid. */
final class Flowchart {
    private final StringBuilder text = new StringBuilder("flowchart LR\n");
    private final Map<MapNode, String> names = new HashMap<>();

    /** Each map is a frame; material flows are thick, information flows dotted. */
    String of(List<ValueStreamMap> maps) {
        for (int i = 0; i < maps.size(); i++) {
            text.append("  subgraph m").append(i + 1).append(label("[", maps.get(i), "]")).append('\n');
            maps.get(i).getNodes().forEach(this::node);
            maps.get(i).getFlows().forEach(this::flow);
            text.append("  end\n");
        }
        return text.toString();
    }

    private void node(MapNode node) {
        String name = "n" + (names.size() + 1);
        names.put(node, name);
        String shape = node instanceof StockPoint
                ? label("[(", node, ")]")
                : node instanceof ExternalParty ? label("{{", node, "}}") : label("[", node, "]");
        text.append("    ").append(name).append(shape).append('\n');
    }

    private void flow(MapFlow flow) {
        if (names.containsKey(flow.getSource()) && names.containsKey(flow.getTarget())) {
            String arrow = flow instanceof MaterialFlow ? "==>" : flow instanceof InformationFlow ? "-.->" : "-->";
            text.append("    ").append(names.get(flow.getSource())).append(' ').append(arrow).append(' ')
                    .append(names.get(flow.getTarget())).append('\n');
        }
    }

    /** Whatever a name holds, it stays inside its quotes. */
    private static String label(String open, NamedElement element, String close) {
        String name = element.getName() == null ? "" : element.getName();
        String safe = name.replaceAll("\\s+", " ").replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;")
                .replace(">", "#gt;");
        return open + '"' + safe + '"' + close;
    }
}
