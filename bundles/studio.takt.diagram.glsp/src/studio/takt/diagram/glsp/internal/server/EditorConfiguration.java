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
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.graph.GraphPackage;
import org.eclipse.glsp.server.diagram.BaseDiagramConfiguration;
import org.eclipse.glsp.server.types.EdgeTypeHint;
import org.eclipse.glsp.server.types.ShapeTypeHint;

import com.google.inject.Inject;

import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.picture.Picture;

/** What the client may do with which type of element. */
public class EditorConfiguration extends BaseDiagramConfiguration {
    private final ToolBox tools;

    /** With the tools of the model. */
    @Inject
    public EditorConfiguration(SharedModel shared) {
        tools = shared.tools();
    }

    @Override
    public Map<String, EClass> getTypeMappings() {
        Map<String, EClass> types = super.getTypeMappings();
        types.put(Picture.SYMBOL, GraphPackage.Literals.GNODE);
        types.put(Picture.DECORATION, GraphPackage.Literals.GNODE);
        types.put(Picture.FLOW, GraphPackage.Literals.GEDGE);
        types.put(Picture.VALUE, GraphPackage.Literals.GLABEL);
        return types;
    }

    @Override
    public List<ShapeTypeHint> getShapeTypeHints() {
        return List.of(new ShapeTypeHint(Picture.SYMBOL, true, true, true, false),
                new ShapeTypeHint(Picture.DECORATION, false, false, false, false));
    }

    @Override
    public List<EdgeTypeHint> getEdgeTypeHints() {
        List<EdgeTypeHint> hints = new ArrayList<>(List.of(hint(Picture.FLOW, false)));
        tools.flows().forEach(tool -> hints.add(hint(tool.id(), true)));
        return hints;
    }

    /** The constructor of GLSP 2.3 that takes the flag forgets it. */
    private static EdgeTypeHint hint(String type, boolean asksServer) {
        List<String> ends = List.of(Picture.SYMBOL);
        EdgeTypeHint hint = new EdgeTypeHint(type, true, true, true, ends, ends);
        hint.setDynamic(asksServer);
        return hint;
    }

    @Override
    public boolean needsClientLayout() {
        return false;
    }

    @Override
    public boolean animatedUpdate() {
        return false;
    }
}
