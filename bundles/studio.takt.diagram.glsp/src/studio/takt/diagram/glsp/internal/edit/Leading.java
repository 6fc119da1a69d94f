/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.operation.Reconnect;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.model.stockflow.Flow;

/** What it means for the model when an end of a line that is drawn is led elsewhere. */
public final class Leading {
    private final ModelAccess model;

    /** In an open model, on its thread. */
    public Leading(ModelAccess model) {
        this.model = model;
    }

    /**
     * Leads a line elsewhere.
     *
     * @param edge   id of the line
     * @param source id of the element where it begins from now on; empty for a cloud
     * @param target id of the element where it ends from now on; empty for a cloud
     * @throws OperationRefusedException if that end cannot be led anywhere
     */
    public Operation elsewhere(String edge, String source, String target) {
        Optional<DrawnId.Link> link = DrawnId.link(edge);
        if (link.isPresent()) {
            throw refused(link.get().target(), "link.ends");
        }
        Optional<DrawnId.Pipe> pipe = DrawnId.pipe(edge);
        return pipe.isPresent() ? pipe(pipe.get(), source, target) : new Reconnect(edge, source, target);
    }

    private Operation pipe(DrawnId.Pipe pipe, String source, String target) {
        if (!(pipe.inflow() ? target : source).equals(pipe.flow())) {
            throw refused(pipe.flow(), "pipe.valve");
        }
        Flow flow = model.element(pipe.flow()).filter(Flow.class::isInstance).map(Flow.class::cast)
                .orElseThrow(() -> refused(pipe.flow(), "pipe.valve"));
        return pipe.inflow()
                ? new Reconnect(pipe.flow(), source, id(flow.getTo()))
                : new Reconnect(pipe.flow(), id(flow.getFrom()), target);
    }

    private static String id(EObject end) {
        return end == null ? "" : ElementRef.of(end).id();
    }

    private OperationRefusedException refused(String element, String key) {
        ElementRef ref = model.element(element).map(ElementRef::of).orElse(ElementRef.NONE);
        return new OperationRefusedException(
                new Finding(Severity.ERROR, "editor.reconnect", ref, Text.of(Arrange.class, key, ref.name())));
    }
}
