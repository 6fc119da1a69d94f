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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.connection.ConnectionTable;
import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.NodeContent;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.notation.Wording;

/**
 * What the expressions of a Sirius design ask the table of notation, so that a diagram in Sirius has the symbols,
 * words and legal connections of every other one. Sirius makes one object and calls its methods by name, the element
 * first. Without state of its own.
 */
public final class NotationServices {
    private final Notation notation;
    private final ConnectionTable connections = ConnectionTable.standard();
    private final Wording wording;

    /** On the installed notation, in the language of the workbench. */
    public NotationServices() {
        this(PlatformNotation.installed(finding -> {}), Locale.getDefault());
    }

    /** On that notation, in that language. */
    public NotationServices(Notation notation, Locale locale) {
        this.notation = notation;
        this.wording = new Wording(locale);
    }

    /** The row that an element is drawn by, e.g. {@code vsm.Process.shared}; empty if it is not drawn. */
    public String row(EObject element) {
        return notation.node(element).map(RowNames::of)
                .or(() -> notation.flow(element).map(RowNames::of)).orElse("");
    }

    /** What stands in, under and beside its symbol, a line each: name, details, data box. */
    public String label(EObject element) {
        List<String> lines = new ArrayList<>();
        notation.node(element).ifPresent(row -> lines.addAll(lines(row.content(), element)));
        notation.flow(element).ifPresent(row -> lines.addAll(row.content().labels(element, wording)));
        return String.join("\n", lines);
    }

    private List<String> lines(NodeContent content, EObject element) {
        List<String> lines = new ArrayList<>(List.of(content.name(element, wording)));
        lines.addAll(content.details(element, wording));
        content.dataBox(element, wording).stream().map(DataLine::text).forEach(lines::add);
        return lines;
    }

    /** True if the table of connections lets a flow of that row run from one element to the other. */
    public boolean mayConnect(EObject source, EObject target, String row) {
        Optional<FlowRow> flow = notation.flows().stream().filter(each -> RowNames.of(each).equals(row)).findFirst();
        return flow.isPresent() && flow.get().allows(connections, source, target);
    }

    /** The value that a feature of an element has by that name, e.g. the kind {@code shared}. */
    public Enumerator literal(EObject element, String feature, String name) {
        EEnum type = (EEnum) element.eClass().getEStructuralFeature(feature).getEType();
        return type.getEEnumLiteralByLiteral(name).getInstance();
    }

    /** An id for a new element: random, so that branches of a model merge. */
    public String newId(EObject element) {
        return "s" + UUID.randomUUID().toString().replace("-", "");
    }
}
