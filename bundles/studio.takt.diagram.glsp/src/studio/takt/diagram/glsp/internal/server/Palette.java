/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.TriggerEdgeCreationAction;
import org.eclipse.glsp.server.actions.TriggerElementCreationAction;
import org.eclipse.glsp.server.actions.TriggerNodeCreationAction;
import org.eclipse.glsp.server.features.toolpalette.PaletteItem;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;

import com.google.inject.Inject;

import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.Tool;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.picture.MarkJson;

/** The palette: the tools of the notation with their pictures, in the client's language. */
public class Palette implements ToolPaletteItemProvider {
    private final MarkJson json = new MarkJson();
    @Inject
    private EditorState state;

    @Override
    public List<PaletteItem> getItems(Map<String, String> args) {
        Optional<EClass> shown = state.read(model -> model.element(state.subject()).map(EObject::eClass));
        return shown.map(this::groups).orElse(List.of());
    }

    private List<PaletteItem> groups(EClass subject) {
        List<PaletteItem> groups = new ArrayList<>();
        for (Tool.Group group : state.shared().tools().groups(subject)) {
            groups.add(PaletteItem.createPaletteGroup(group.name(), group.title().in(state.locale()),
                    items(group, subject)));
        }
        return groups;
    }

    private List<PaletteItem> items(Tool.Group group, EClass subject) {
        List<PaletteItem> items = new ArrayList<>();
        for (ToolBox.NodeTool tool : state.shared().tools().nodes()) {
            if (isIn(tool.row().tool(), group, subject)) {
                items.add(item(tool.id(), tool.name(),
                        new TriggerNodeCreationAction(tool.id(), picture(tool.row().tool()))));
            }
        }
        for (ToolBox.FlowTool tool : state.shared().tools().flows()) {
            if (isIn(tool.tool(), group, subject)) {
                Map<String, String> args = new HashMap<>(picture(tool.tool()));
                args.put("ends", tool.ends().name());
                items.add(item(tool.id(), tool.name(), new TriggerEdgeCreationAction(tool.id(), args)));
            }
        }
        return items;
    }

    private static boolean isIn(Tool tool, Tool.Group group, EClass subject) {
        return tool.group() == group && ToolBox.fits(tool, subject);
    }

    private PaletteItem item(String id, Text name, TriggerElementCreationAction action) {
        return new PaletteItem(id, name.in(state.locale()), action);
    }

    private Map<String, String> picture(Tool tool) {
        Drawing drawing = state.shared().notation().symbol(tool.picture()).drawing();
        return Map.of("picture", json.write(drawing), "size", drawing.width() + " " + drawing.height());
    }
}
