/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.inject.Inject;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.MoveElement;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.glsp.api.QuickFix;
import studio.takt.diagram.glsp.api.QuickFixes;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.edit.StatePolarity;
import studio.takt.diagram.glsp.internal.fields.NewElement;
import studio.takt.diagram.glsp.internal.operation.FlowPlaces;
import studio.takt.diagram.glsp.internal.operation.Pinned;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Executes an edit of the panel, as an operation of the session. */
class EditTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public Object answer(Arguments asked) {
        String id = AddElement.newId();
        boolean makes = List.of("add", "create", "diagram").contains(asked.text("do"));
        state.shared().session().execute(operation(asked, id));
        return makes ? Outcome.made(id) : Outcome.DONE;
    }

    private Operation operation(Arguments asked, String id) {
        String element = asked.text("element");
        String feature = asked.text("feature");
        return switch (asked.text("do")) {
            case "set" -> DrawnId.link(element).<Operation>map(link -> new StatePolarity(link, asked.text("text")))
                    .orElseGet(() -> new SetValue(element, feature, asked.text("text").strip()));
            case "detach" -> detach(asked);
            case "setAll" -> new SetValues(element, feature, asked.texts("texts"));
            case "points" -> points(element, asked.texts("x"), asked.texts("y"));
            case "refer" -> new SetReference(element, feature, asked.texts("targets"));
            case "add" -> feature.equals("inflows") || feature.equals("outflows")
                    ? cloud(id, element, feature.equals("inflows"))
                    : new AddElement(id, element, feature, asked.text("type"), named(asked.text("name")));
            case "create" -> new NewElement(id, element, feature, asked.text("type"), asked.text("name"));
            case "diagram" -> diagram(asked, id);
            case "delete" -> new DeleteElements(asked.texts("targets"));
            case "fix" -> fix(element, asked.text("rule"), (int) asked.number("index"));
            case "move" -> new MoveElement(element, asked.text("container"), feature, (int) asked.number("index"));
            default -> throw new IllegalArgumentException("no edit " + asked.text("do"));
        };
    }

    /** Both coordinates of a graphical function at once: one without the other would be none. */
    private static Operation points(String element, List<String> x, List<String> y) {
        SetValues ordinates = new SetValues(element, "y", y);
        return new Composite(ordinates.label(), List.of(new SetValues(element, "x", x), ordinates));
    }

    /** One of the fixes that were offered; what somebody has mended meanwhile is not mended again. */
    private Operation fix(String element, String rule, int index) {
        return state.read(model -> {
            boolean isStillSo = state.shared().findings(model).stream()
                    .anyMatch(found -> found.rule().equals(rule) && found.element().id().equals(element));
            List<QuickFix> fixes = isStillSo ? new QuickFixes(state.locale()).of(model, element, rule) : List.of();
            return index >= 0 && index < fixes.size()
                    ? fixes.get(index).operation()
                    : new Composite(Text.literal(""), List.of());
        });
    }

    /** A flow between a stock and a cloud. */
    private Operation cloud(String id, String stock, boolean inflow) {
        String model = state.read(access -> access.element(stock)
                .map(found -> ElementRef.of(found.eContainer()).id()).orElse(""));
        return new Connect(id, model, inflow ? "" : stock, inflow ? stock : "", "Flow", "");
    }

    /** Lets go of a stock at one end of a flow: it now ends in a cloud there. */
    private Operation detach(Arguments asked) {
        String pipe = asked.text("element");
        String flow = DrawnId.element(pipe);
        boolean source = DrawnId.pipe(pipe).filter(DrawnId.Pipe::inflow).isPresent();
        Map<String, Arrange.Place> places = Pinned.places(state, Set.of());
        places.put(DrawnId.cloud(flow, source),
                new FlowPlaces(state).cloud(new Point(asked.number("x"), asked.number("y"))));
        Operation led = state.reconnect(pipe, source ? "" : flow, source ? flow : "");
        return new Composite(led.label(), List.of(led, new Arrange(state.subject(), places, Map.of())));
    }

    private Operation diagram(Arguments asked, String id) {
        boolean map = asked.text("type").equals("ValueStreamMap");
        String project = state.read(model -> model.project().getId());
        return new AddElement(id, project, map ? "maps" : "stockFlowModels", map ? "ValueStreamMap" : "StockFlowModel",
                named(asked.text("name")));
    }

    private static Map<String, String> named(String name) {
        return name.isBlank() ? Map.of() : Map.of("name", name.strip());
    }
}
