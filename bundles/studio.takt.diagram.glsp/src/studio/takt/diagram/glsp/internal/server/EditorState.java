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
import java.util.Locale;

import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SetDirtyStateAction;
import org.eclipse.glsp.server.model.DefaultGModelState;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.edit.Leading;
import studio.takt.diagram.glsp.internal.picture.Canvas;

/** What one client looks at. Changes and history are those of the session; this only passes them on. */
@Singleton
public class EditorState extends DefaultGModelState implements SharedModel.Viewer {
    @Inject
    private SharedModel shared;
    @Inject
    private Provider<ActionDispatcher> dispatcher;
    private String subject = "";
    private Locale locale = Locale.ENGLISH;
    private Scene scene;
    private Canvas canvas;
    private long drawn;

    /** Looks at a map or model from now on, in a language. */
    public void look(String id, Locale language) {
        subject = id;
        locale = language;
        canvas = null;
        shared.join(this);
    }

    /** Brings the picture up to date; nothing is drawn as long as there is no diagram. On the model's thread. */
    public Canvas.Change draw() {
        if (subject.isEmpty()) {
            updateRoot(new GGraphBuilder().id("takt-nothing").build());
            drawn++;
            return Canvas.Change.NONE;
        }
        return shared.session().read(model -> model.element(subject).isPresent() ? draw(model) : Canvas.Change.NONE);
    }

    private Canvas.Change draw(ModelAccess model) {
        SharedModel.Sheet sheet = shared.sheet(model, subject, locale);
        scene = sheet.scene();
        if (canvas == null) {
            canvas = new Canvas(subject);
            updateRoot(canvas.graph());
        }
        Canvas.Change change = canvas.draw(sheet.parts());
        drawn++;
        return change;
    }

    /** How often the picture was made. */
    public long drawn() {
        return drawn;
    }

    /** The shared model. */
    public SharedModel shared() {
        return shared;
    }

    /** What is shown. */
    public Scene scene() {
        return scene;
    }

    /** The client's language. */
    public Locale locale() {
        return locale;
    }

    /** Where an element is drawn that has a place of its own; at the origin if it is not drawn. */
    public Bounds bounds(String element) {
        return scene.node(element).map(node -> node.bounds()).orElse(new Bounds(0, 0, 0, 0));
    }

    /** The element at the end of a connection; empty for a free place on the diagram or a cloud. */
    public String end(String id) {
        return id.equals(subject) || DrawnId.isCloud(id) ? "" : id;
    }

    /** Leads a connection that is drawn elsewhere; a pipe keeps its end at the valve. */
    public Operation reconnect(String edge, String source, String target) {
        return read(model -> new Leading(model).elsewhere(edge, end(source), end(target)));
    }

    /** Reads the model. */
    public <T> T read(java.util.function.Function<ModelAccess, T> reader) {
        return shared.session().read(reader);
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public void refresh() {
        if (scene != null) {
            dispatcher.get().dispatchAll(List.of(new ChangeAction(draw()),
                    new SetDirtyStateAction(isDirty(), SetDirtyStateAction.Reason.EXTERNAL)));
        }
    }

    @Override
    public void execute(Command command) {
        if (!(command instanceof SessionCommand change)) {
            throw new IllegalArgumentException("a model changes only by operations of its session");
        }
        shared.session().execute(change.operation());
    }

    @Override
    public boolean canUndo() {
        return shared.session().undoable().isPresent();
    }

    @Override
    public boolean canRedo() {
        return shared.session().redoable().isPresent();
    }

    @Override
    public void undo() {
        shared.session().undo();
    }

    @Override
    public void redo() {
        shared.session().redo();
    }

    @Override
    public boolean isDirty() {
        return shared.session().isDirty();
    }

    @Override
    public void saveIsDone() {
        // the session knows
    }

    @Override
    public boolean isReadonly() {
        return shared.session().isReadOnly();
    }

    /** Ids of the elements that have a place in the picture. */
    public List<String> placed() {
        return scene.nodes().stream().map(node -> node.elementId()).toList();
    }
}
