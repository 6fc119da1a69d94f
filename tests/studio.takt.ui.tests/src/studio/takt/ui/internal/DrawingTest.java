/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.ui.internal.open.Contributions;

/** Learning to See's current state, drawn from nothing in the window alone: its figures are those of the example. */
class DrawingTest extends AtDesk {
    private static final Path SCRIPT = Path.of("../../bundles/studio.takt.diagram.glsp/client/test/acme.json");

    private final Form form = new Form(robot);
    private final Map<String, String> ids = new HashMap<>();

    @Test
    void theCurrentStateIsDrawnFromAnEmptyProject() throws IOException {
        JsonObject script = JsonParser.parseString(Files.readString(SCRIPT)).getAsJsonObject();
        Path file = desk.newProject();
        IEditorPart editor = robot.look(desk.page()::getActiveEditor);
        desk.press("New Value stream map");
        Diagram diagram = new Diagram(robot, editor);
        String map = Desk.session(editor).read(model -> model.project().getMaps().get(0).getId());
        robot.click("the map", diagram.at("#stage", 0.5, 0.9));
        form.await(map);
        form.project();
        parts(script.getAsJsonArray("madeFirst").asList());
        fill(script.getAsJsonObject("project"));
        draw(diagram, script, map);
        robot.strike(SWT.CTRL, 's');
        robot.until("saved", () -> !editor.isDirty());
        desk.close(editor);
        assertEquals(figures(open("acme-stamping")), figures(desk.open(file)));
    }

    private void draw(Diagram diagram, JsonObject script, String map) {
        robot.click("the map", diagram.at("#stage", 0.5, 0.9));
        form.await(map);
        fill(script.getAsJsonObject("map"));
        diagram.makeRoom(script.get("room").getAsInt());
        for (JsonElement each : script.getAsJsonArray("symbols")) {
            JsonObject symbol = each.getAsJsonObject();
            List<String> known = new ArrayList<>(ids.values());
            known.add(map);
            diagram.take("node:vsm/" + symbol.get("tool").getAsString());
            robot.click("its place", diagram.at("#stage", symbol.getAsJsonArray("at").get(0).getAsDouble() / 100,
                    symbol.getAsJsonArray("at").get(1).getAsDouble() / 100));
            String id = form.await(known);
            ids.put(symbol.get("key").getAsString(), id);
            fill(symbol);
        }
        for (JsonElement each : script.getAsJsonArray("flows")) {
            JsonObject flow = each.getAsJsonObject();
            String before = form.shown();
            diagram.connect("edge:vsm/" + flow.get("tool").getAsString(), ids.get(flow.get("from").getAsString()),
                    ids.get(flow.get("to").getAsString()));
            if (flow.has("type")) {
                form.await(Stream.concat(ids.values().stream(), Stream.of(map, before)).toList());
                fill(flow);
            }
        }
    }

    /** What the script says of the element that the properties show. */
    private void fill(JsonObject step) {
        each(step, "type").forEach(entry -> form.type(entry.getKey(), entry.getValue().getAsString()));
        each(step, "choose").forEach(entry -> form.choose(entry.getKey(), entry.getValue().getAsString()));
        each(step, "tick").forEach(entry -> form.tick(entry.getKey(),
                entry.getValue().getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()));
        each(step, "refer").forEach(entry -> form.choose(entry.getKey(),
                entry.getValue().getAsJsonArray().get(1).getAsString()));
        if (step.has("parts")) {
            parts(step.getAsJsonArray("parts").asList());
        }
    }

    private void parts(List<JsonElement> parts) {
        String owner = form.shown();
        for (JsonElement part : parts) {
            form.add(part.getAsJsonObject().get("feature").getAsString());
            fill(part.getAsJsonObject());
            form.up(owner);
        }
    }

    private static List<Map.Entry<String, JsonElement>> each(JsonObject step, String what) {
        return step.has(what) ? List.copyOf(step.getAsJsonObject(what).entrySet()) : List.of();
    }

    /** All figures of the map named current state. */
    private List<String> figures(IEditorPart editor) {
        ModelSession session = Desk.session(editor);
        Contributions contributions = PlatformUI.getWorkbench().getService(Contributions.class);
        String map = session.read(model -> DiagramScenes.subjects(model).stream()
                .filter(each -> each.name().equals("Current state")).findFirst().orElseThrow().id());
        Result result = new DiagramScenes(contributions.extensions(), contributions.notation(), new Fonts())
                .figures(session, map, Monitor.NONE).orElseThrow();
        return result.summary().stream().map(value -> value.key() + " = " + (value instanceof SummaryValue.Element e
                ? e.element().name()
                : String.valueOf(value.number().orElseThrow()))).toList();
    }
}
