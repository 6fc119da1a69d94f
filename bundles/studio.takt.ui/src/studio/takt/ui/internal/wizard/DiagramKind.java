/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.wizard;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.ui.internal.selection.ModelElement;

/** The kinds of diagram that can be begun. */
public enum DiagramKind {
    /** A value stream map. */
    MAP("maps", "vsm:ValueStreamMap"),
    /** A stock-flow model. */
    STOCK_FLOW("stockFlowModels", "stockflow:StockFlowModel");

    private final String feature;
    private final String type;

    DiagramKind(String feature, String type) {
        this.feature = feature;
        this.type = type;
    }

    /** What it is called. */
    public Text title() {
        return Text.of(DiagramKind.class, "kind." + name());
    }

    /** A name that no other diagram of the model has. */
    public String freeName(ModelSession session, Locale locale) {
        Set<String> taken = session.read(DiagramScenes::subjects).stream().map(ElementRef::name)
                .collect(Collectors.toSet());
        String first = Text.of(DiagramKind.class, "name." + name()).in(locale);
        String name = first;
        for (int i = 2; taken.contains(name); i++) {
            name = first + " " + i;
        }
        return name;
    }

    /** Adds an empty one to the model. */
    public ModelElement add(ModelSession session, String name) {
        String project = session.read(model -> model.project().getId());
        AddElement added = AddElement.of(project, feature, type, Map.of("name", name));
        session.execute(added);
        return new ModelElement(session, added.id());
    }
}
