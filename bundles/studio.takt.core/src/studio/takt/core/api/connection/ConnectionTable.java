/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.operation.StockFlowConnections;
import studio.takt.core.internal.operation.ValueStreamConnections;
import studio.takt.model.vsm.Annotation;

/**
 * Which flows may run between which elements: one table for operations, rules and editors alike. The rows for value
 * stream maps follow Rother and Shook, <i>Learning to See</i>.
 */
public final class ConnectionTable {
    private final List<ConnectionRule> rules;

    /** With these rows. If several allow the same flow, the default kind of the first counts. */
    public ConnectionTable(List<ConnectionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The table of value stream maps and stock-flow models. */
    public static ConnectionTable standard() {
        List<ConnectionRule> all = new ArrayList<>(ValueStreamConnections.rules());
        all.addAll(StockFlowConnections.rules());
        return new ConnectionTable(all);
    }

    /** All rows. */
    public List<ConnectionRule> rules() {
        return rules;
    }

    /** The flows that may run from one element to the other, the usual one first; empty if none may. */
    public List<Connection> allowed(EObject source, EObject target) {
        Map<EClass, List<ConnectionRule>> byFlow = new LinkedHashMap<>();
        rules.stream().filter(rule -> rule.allows(source, target))
                .forEach(rule -> byFlow.computeIfAbsent(rule.flow(), any -> new ArrayList<>()).add(rule));
        List<Connection> connections = new ArrayList<>();
        byFlow.forEach((flow, rows) -> {
            Set<String> kinds = new LinkedHashSet<>();
            rows.forEach(row -> kinds.addAll(row.kinds()));
            connections.add(new Connection(flow, List.copyOf(kinds), rows.get(0).defaultKind()));
        });
        return connections;
    }

    /** The flow of that class that may run from one element to the other, if it may. */
    public Optional<Connection> allowed(EObject source, EObject target, EClass flow) {
        return allowed(source, target).stream().filter(each -> each.flow() == flow).findFirst();
    }

    /**
     * Why a flow may not run from one element to the other; empty if it may.
     *
     * @param kind literal of the flow's feature {@code kind}; empty for the default
     */
    public Optional<Text> refusal(EObject source, EObject target, EClass flow, String kind) {
        Optional<Connection> connection = allowed(source, target, flow);
        if (connection.isEmpty()) {
            return Optional.of(whyNot(source, target, flow));
        }
        return kind.isEmpty() || connection.get().allows(kind)
                ? Optional.empty()
                : Optional.of(Text.of(ConnectionTable.class, "connection.kind", title(flow), title(source),
                        title(target), kind, String.join(", ", connection.get().kinds())));
    }

    private Text whyNot(EObject source, EObject target, EClass flow) {
        if (source instanceof Annotation || target instanceof Annotation) {
            return Text.of(ConnectionTable.class, "connection.remark",
                    title(source instanceof Annotation ? source : target));
        }
        if (source == target) {
            return Text.of(ConnectionTable.class, "connection.self", title(flow), title(source));
        }
        List<Connection> others = allowed(source, target);
        if (!others.isEmpty()) {
            return Text.of(ConnectionTable.class, "connection.otherFlow", title(flow), title(source), title(target),
                    list(others.stream().map(each -> title(each.flow())).toList()));
        }
        List<Text> targets = rules.stream().filter(rule -> rule.flow() == flow)
                .filter(rule -> rule.sources().stream().anyMatch(end -> end.takes(source)))
                .flatMap(rule -> rule.targets().stream()).map(End::title).distinct().toList();
        return targets.isEmpty()
                ? Text.of(ConnectionTable.class, "connection.noSource", title(flow), title(source))
                : Text.of(ConnectionTable.class, "connection.noTarget", title(flow), title(source), title(target),
                        list(targets));
    }

    private static Text list(List<Text> texts) {
        return Text.of(locale -> String.join(", ", texts.stream().map(each -> each.in(locale)).toList()));
    }

    /** What the class of an element is called. */
    public static Text title(EObject element) {
        return element instanceof studio.takt.model.vsm.ExternalParty party
                ? End.party(party.getRole().getLiteral()).title()
                : title(element.eClass());
    }

    /** What a class is called. */
    public static Text title(EClass type) {
        return End.of(type).title();
    }
}
