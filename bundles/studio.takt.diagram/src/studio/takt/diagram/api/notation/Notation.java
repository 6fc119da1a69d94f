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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The table of notation: which element is drawn as what. A plain object made from providers. Immutable. */
public final class Notation {
    private static final List<String> KIND_FEATURES = List.of("kind", "mode", "direction");

    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<Key, NodeRow> nodes = new LinkedHashMap<>();
    private final Map<Key, FlowRow> flows = new LinkedHashMap<>();

    private record Key(EClass type, String kind) {}

    /** Makes the table; where two providers draw the same element, the later one wins. */
    public Notation(List<? extends SymbolProvider> providers) {
        for (SymbolProvider provider : providers) {
            provider.symbols().forEach(symbol -> symbols.put(symbol.id(), symbol));
            for (NodeRow row : provider.nodes()) {
                symbols.put(row.symbol().id(), row.symbol());
                nodes.put(new Key(row.type(), row.kind()), row);
            }
            for (FlowRow row : provider.flows()) {
                row.middle().ifPresent(symbol -> symbols.put(symbol.id(), symbol));
                flows.put(new Key(row.type(), row.kind()), row);
            }
        }
    }

    /** How an element with a place of its own is drawn; empty if it is not one. */
    public Optional<NodeRow> node(EObject element) {
        return find(nodes, element);
    }

    /** How a connection is drawn; empty if it is not one. */
    public Optional<FlowRow> flow(EObject element) {
        return find(flows, element);
    }

    /**
     * The symbol of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Symbol symbol(String id) {
        if (!symbols.containsKey(id)) {
            throw new IllegalArgumentException("no symbol " + id);
        }
        return symbols.get(id);
    }

    /** All symbols. */
    public List<Symbol> symbols() {
        return List.copyOf(symbols.values());
    }

    /** All rows of elements with a place of their own. */
    public List<NodeRow> nodes() {
        return List.copyOf(nodes.values());
    }

    /** All rows of connections. */
    public List<FlowRow> flows() {
        return List.copyOf(flows.values());
    }

    /** The literal of an element's kind, mode or direction; empty if its class has none of these. */
    public static String kindOf(EObject element) {
        return kindFeature(element.eClass()).map(feature -> String.valueOf(element.eGet(feature))).orElse("");
    }

    /** The feature that holds the kind, mode or direction of a class's elements, if it has one. */
    public static Optional<EStructuralFeature> kindFeature(EClass type) {
        return KIND_FEATURES.stream().map(type::getEStructuralFeature)
                .filter(feature -> feature != null && feature.getEType() instanceof EEnum).findFirst();
    }

    private static <R> Optional<R> find(Map<Key, R> rows, EObject element) {
        List<EClass> types = new ArrayList<>(element.eClass().getEAllSuperTypes());
        types.add(element.eClass());
        String kind = kindOf(element);
        for (int i = types.size() - 1; i >= 0; i--) {
            R exact = rows.get(new Key(types.get(i), kind));
            R any = exact != null ? exact : rows.get(new Key(types.get(i), ""));
            if (any != null) {
                return Optional.of(any);
            }
        }
        return Optional.empty();
    }
}
