/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.scene.LinkSigns;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.edit.StatePolarity;
import studio.takt.diagram.glsp.internal.fields.Fields.Field;
import studio.takt.diagram.glsp.internal.fields.Fields.Link;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** What can be said of a link between two variables: its sign, where the equation does not prove it. */
public final class LinkFields {
    private final ModelAccess model;
    private final Locale locale;

    /** Of an open model, on its thread, in a language. */
    public LinkFields(ModelAccess model, Locale locale) {
        this.model = model;
        this.locale = locale;
    }

    /** Its values; none if one of its ends is gone. */
    public Fields read(DrawnId.Link link) {
        Optional<Variable> source = variable(link.source());
        Optional<Variable> target = variable(link.target());
        return source.isPresent() && target.isPresent()
                ? read(link, source.get(), target.get())
                : Fields.NONE;
    }

    private Optional<Variable> variable(String id) {
        return model.element(id).filter(Variable.class::isInstance).map(Variable.class::cast);
    }

    private Fields read(DrawnId.Link link, Variable source, Variable target) {
        List<Link> path = new ArrayList<>();
        for (EObject at = target.eContainer(); at != null; at = at.eContainer()) {
            path.add(0, link(at));
        }
        path.add(link(target));
        return new Fields(DrawnId.link(link.source(), link.target()), say("link"),
                ElementRef.of(source).name() + " \u2192 " + ElementRef.of(target).name(), path,
                List.of(sign(source, target)));
    }

    private static Link link(EObject element) {
        ElementRef ref = ElementRef.of(element);
        return new Link(ref.id(), ref.name());
    }

    private Field sign(Variable source, Variable target) {
        LinkSigns signs = new LinkSigns(((StockFlowModel) target.eContainer()).getVariables());
        String proven = signs.proven(source, target);
        String stated = LinkSigns.stated(source, target);
        List<Link> choices = List.of(
                new Link(StatePolarity.AUTOMATIC, proven.isEmpty() ? say("link.open") : say("link.proven", proven)),
                new Link(StatePolarity.PLUS, say("link.plus")), new Link(StatePolarity.MINUS, say("link.minus")));
        String chosen = stated.isEmpty()
                ? StatePolarity.AUTOMATIC
                : stated.equals("+") ? StatePolarity.PLUS : StatePolarity.MINUS;
        return new Field("polarity", say("link.polarity"), "choice", chosen, List.of(), StatePolarity.AUTOMATIC, "",
                choices, List.of(), List.of());
    }

    private String say(String key, Object... arguments) {
        return Text.of(LinkFields.class, key, arguments).in(locale);
    }
}
