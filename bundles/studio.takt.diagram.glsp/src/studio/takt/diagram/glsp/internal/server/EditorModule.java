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

import java.util.List;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.eclipse.glsp.server.di.DiagramModule;
import org.eclipse.glsp.server.di.MultiBinding;
import org.eclipse.glsp.server.diagram.DiagramConfiguration;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;
import org.eclipse.glsp.server.features.typehints.EdgeCreationChecker;
import org.eclipse.glsp.server.features.undoredo.UndoRedoActionHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.eclipse.glsp.server.operations.OperationActionHandler;
import org.eclipse.glsp.server.operations.OperationHandler;

import studio.takt.diagram.glsp.internal.ask.AskHandler;
import studio.takt.diagram.glsp.internal.operation.Attach;
import studio.takt.diagram.glsp.internal.operation.Bend;
import studio.takt.diagram.glsp.internal.operation.CreateEdge;
import studio.takt.diagram.glsp.internal.operation.CreateNode;
import studio.takt.diagram.glsp.internal.operation.Cut;
import studio.takt.diagram.glsp.internal.operation.Delete;
import studio.takt.diagram.glsp.internal.operation.EditValue;
import studio.takt.diagram.glsp.internal.operation.LayOut;
import studio.takt.diagram.glsp.internal.operation.Move;
import studio.takt.diagram.glsp.internal.operation.Nowhere;
import studio.takt.diagram.glsp.internal.operation.Paste;
import studio.takt.diagram.glsp.internal.operation.Several;

/** Puts the editor of one client together. */
public final class EditorModule extends DiagramModule {
    /** The name of the kind of diagram in GLSP's protocol. */
    public static final String DIAGRAM_TYPE = "takt-diagram";
    private static final List<Class<? extends OperationHandler<?>>> OPERATIONS = List.of(Attach.class, Bend.class,
            CreateEdge.class, CreateNode.class, Cut.class, Delete.class, EditValue.class, LayOut.class, Move.class,
            Nowhere.class, Paste.class, Several.class);

    private final SharedModel shared;

    /** On an open model. */
    public EditorModule(SharedModel shared) {
        this.shared = shared;
    }

    @Override
    protected void configureBase() {
        bind(SharedModel.class).toInstance(shared);
        super.configureBase();
    }

    @Override
    public String getDiagramType() {
        return DIAGRAM_TYPE;
    }

    @Override
    protected Class<? extends DiagramConfiguration> bindDiagramConfiguration() {
        return EditorConfiguration.class;
    }

    @Override
    protected Class<? extends GModelState> bindGModelState() {
        return EditorState.class;
    }

    @Override
    protected Class<? extends SourceModelStorage> bindSourceModelStorage() {
        return SessionStorage.class;
    }

    @Override
    protected Class<? extends GModelFactory> bindGModelFactory() {
        return PictureFactory.class;
    }

    @Override
    protected Class<? extends LabelEditValidator> bindLabelEditValidator() {
        return ValueValidator.class;
    }

    @Override
    protected Class<? extends ToolPaletteItemProvider> bindToolPaletteItemProvider() {
        return Palette.class;
    }

    @Override
    protected Class<? extends EdgeCreationChecker> bindEdgeCreationChecker() {
        return LegalConnections.class;
    }

    @Override
    protected Class<? extends ActionDispatcher> bindActionDispatcher() {
        return SessionDispatcher.class;
    }

    @Override
    protected void configureActionHandlers(MultiBinding<ActionHandler> binding) {
        super.configureActionHandlers(binding);
        binding.rebind(OperationActionHandler.class, EditorOperations.class);
        binding.add(AskHandler.class);
        binding.rebind(UndoRedoActionHandler.class, EditorHistory.class);
    }

    /** All kinds there are: one without a handler would end the connection. */
    @Override
    protected void configureOperationHandlers(MultiBinding<OperationHandler<?>> binding) {
        binding.addAll(OPERATIONS);
    }
}
