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

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.model.base.NamedElement;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.StockPoint;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.model.vsm.VsmPackage;

/** Writes maps in few words: elements by name, values as texts. */
public final class Maps {
    private final ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
    private final Map<String, MapNode> nodes = new HashMap<>();
    private int flows;

    /** An empty map. */
    public Maps(String name) {
        map.setName(name);
        map.setId("map");
    }

    /** The map. */
    public ValueStreamMap map() {
        return map;
    }

    /** A node by its name. */
    public MapNode get(String name) {
        return nodes.get(name);
    }

    /** Adds a node; its id is its name. Values are given as feature, text, feature, text, … */
    public Maps node(String type, String name, String... values) {
        MapNode node = (MapNode) create(type);
        node.setId(name);
        node.setName(name);
        set(node, values);
        map.getNodes().add(node);
        nodes.put(name, node);
        return this;
    }

    /** Adds a stock with its quantities. */
    public Maps stock(String type, String name, String... quantities) {
        node(type, name);
        for (String quantity : quantities) {
            StockLine line = VsmFactory.eINSTANCE.createStockLine();
            set(line, "quantity", quantity);
            ((StockPoint) nodes.get(name)).getStock().add(line);
        }
        return this;
    }

    /** Changes what is shown as the name, without changing the id. */
    public Maps called(String id, String name) {
        nodes.get(id).setName(name);
        return this;
    }

    /** Adds a connection. */
    public Maps flow(String type, String from, String to, String... values) {
        MapFlow flow = (MapFlow) create(type);
        flow.setId("flow" + flows++);
        flow.setSource(nodes.get(from));
        flow.setTarget(nodes.get(to));
        set(flow, values);
        map.getFlows().add(flow);
        return this;
    }

    /** Adds push arrows along a row of nodes. */
    public Maps push(String... row) {
        for (int i = 1; i < row.length; i++) {
            flow("MaterialFlow", row[i - 1], row[i]);
        }
        return this;
    }

    private static org.eclipse.emf.ecore.EObject create(String type) {
        return VsmFactory.eINSTANCE.create((EClass) VsmPackage.eINSTANCE.getEClassifier(type));
    }

    private void set(org.eclipse.emf.ecore.EObject element, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            EStructuralFeature feature = element.eClass().getEStructuralFeature(values[i]);
            if (feature instanceof org.eclipse.emf.ecore.EAttribute attribute) {
                element.eSet(feature, EcoreUtil.createFromString(attribute.getEAttributeType(), values[i + 1]));
            } else {
                element.eSet(feature, (NamedElement) nodes.get(values[i + 1]));
            }
        }
    }
}
