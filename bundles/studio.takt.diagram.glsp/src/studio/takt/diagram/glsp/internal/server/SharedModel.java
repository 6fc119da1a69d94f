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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.validation.Validator;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.Notation;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.diagram.api.scene.FiguresReader;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;
import studio.takt.diagram.glsp.internal.edit.Copied;
import studio.takt.diagram.glsp.internal.edit.ToolBox;
import studio.takt.diagram.glsp.internal.picture.LastPicture;
import studio.takt.diagram.glsp.internal.picture.Part;
import studio.takt.diagram.glsp.internal.picture.Picture;

/**
 * The open model and all who look at it. After each change everybody gets the new picture at once with the figures
 * known so far; figures are computed beside the model's thread, and the picture is sent again if they differ.
 */
public final class SharedModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SharedModel.class.getName());

    private final ModelSession session;
    private final DiagramScenes scenes;
    private final SceneBuilder builder;
    private final Notation notation;
    private final ToolBox tools;
    private final Registry<Rule> rules;
    private volatile List<Copied> kept = List.of();
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final Map<String, Optional<Result>> figures = new ConcurrentHashMap<>();
    /** Pictures of the model as it is, by subject and language: several pages share them. On the model's thread. */
    private final Map<List<String>, Sheet> drawn = new HashMap<>();
    /**
     * What the rules find in the model as it is, once somebody has asked; until the next event or page, because rules look
     * at files beside the model as well. On the model's thread.
     */
    private Optional<List<Finding>> found = Optional.empty();
    private final Map<List<String>, LastPicture> last = new HashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final ExecutorService computing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "takt figures");
        thread.setDaemon(true);
        return thread;
    });
    private final ModelSession.Subscription subscription;

    /** Of an open model, drawn by a table of notation with what the engines compute. */
    public SharedModel(ModelSession session, Extensions extensions, Notation notation, Fonts fonts) {
        this.session = session;
        this.notation = notation;
        this.scenes = new DiagramScenes(extensions, notation, fonts);
        this.builder = new SceneBuilder(notation, fonts);
        this.tools = new ToolBox(notation);
        this.rules = extensions.rules();
        this.subscription = session.subscribe(this::changed);
    }

    /** The open model. */
    public ModelSession session() {
        return session;
    }

    /** The table of notation. */
    public Notation notation() {
        return notation;
    }

    /** The tools made from it. */
    public ToolBox tools() {
        return tools;
    }

    /** What the rules find in the model as it is. On the model's thread. */
    public List<Finding> findings(ModelAccess model) {
        if (found.isEmpty()) {
            found = Optional.of(List.copyOf(new Validator(rules).validate(model.project())));
        }
        return found.get();
    }

    /** Keeps what was copied, for all clients and diagrams. */
    public void keep(List<Copied> copied) {
        kept = List.copyOf(copied);
    }

    /** What was copied last. */
    public List<Copied> kept() {
        return kept;
    }

    /** The figures of a map that are known so far. */
    public Optional<Result> figures(String subject) {
        return figures.getOrDefault(subject, Optional.empty());
    }

    /**
     * A picture.
     *
     * @param scene what is drawn
     * @param parts the same as things on a page
     */
    public record Sheet(Scene scene, List<Part> parts) {
        /** Copies the list. */
        public Sheet {
            parts = List.copyOf(parts);
        }
    }

    /** The id of the map or model that is shown to somebody who asks for this one; empty if there is none. */
    public static String subject(ModelAccess model, String asked) {
        List<String> subjects = DiagramScenes.subjects(model).stream().map(ElementRef::id).toList();
        return subjects.contains(asked) ? asked : subjects.stream().findFirst().orElse("");
    }

    /** Makes a picture before somebody asks for it, as soon as the model's thread has time. */
    public void prepare(String asked, Locale locale) {
        session.executor().execute(() -> {
            try {
                session.read(model -> Optional.of(subject(model, asked)).filter(subject -> !subject.isEmpty())
                        .map(subject -> sheet(model, subject, locale)))
                        .ifPresent(sheet -> sheet.parts().forEach(part -> part.element().get()));
            } catch (IllegalStateException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.DEBUG, "the model was closed or the map deleted meanwhile", e);
            }
        });
    }

    /** The picture of a map or model as it is now. On the model's thread. */
    public Sheet sheet(ModelAccess model, String subject, Locale locale) {
        Optional<Result> known = figures.computeIfAbsent(subject,
                id -> scenes.figures(session, id, Monitor.NONE));
        return drawn.computeIfAbsent(List.of(subject, locale.toLanguageTag()), key -> {
            Scene scene = DiagramScenes.scene(builder, model, model.element(subject).orElseThrow(), known, locale);
            LastPicture before = last.computeIfAbsent(key, any -> new LastPicture());
            return new Sheet(scene, new Picture(model, before).of(scene));
        });
    }

    /** From now on a viewer is told of changes. */
    public void join(Viewer viewer) {
        found = Optional.empty();
        if (!viewers.contains(viewer)) {
            viewers.add(viewer);
        }
    }

    /** A viewer has gone. */
    public void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    private void changed(ModelEvent event) {
        if (event.kind() == ModelEvent.Kind.CLOSED) {
            return;
        }
        found = Optional.empty();
        if (event.kind() != ModelEvent.Kind.SAVED) {
            drawn.clear();
        }
        viewers.forEach(Viewer::refresh);
        if (event.kind() != ModelEvent.Kind.SAVED) {
            long change = changes.incrementAndGet();
            viewers.stream().map(Viewer::subject).distinct().forEach(subject -> computing.execute(
                    () -> compute(subject, change)));
        }
    }

    /** Skips what a later change has made useless. */
    private void compute(String subject, long change) {
        if (changes.get() != change) {
            return;
        }
        try {
            Optional<Result> next = scenes.figures(session, subject, Monitor.NONE);
            boolean differs = !shown(figures.get(subject)).equals(shown(next));
            session.executor().execute(() -> take(subject, next, differs));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "the model was closed or the map deleted meanwhile", e);
        }
    }

    private void take(String subject, Optional<Result> next, boolean differs) {
        figures.put(subject, next);
        if (differs) {
            drawn.keySet().removeIf(key -> key.get(0).equals(subject));
            viewers.stream().filter(viewer -> viewer.subject().equals(subject)).forEach(Viewer::refresh);
        }
    }

    private static MapFigures shown(Optional<Result> result) {
        return result == null
                ? MapFigures.NONE
                : result.map(new FiguresReader(Locale.ENGLISH)::read).orElse(MapFigures.NONE);
    }

    @Override
    public void close() {
        subscription.close();
        computing.shutdownNow();
    }

    /** Somebody who looks at a diagram. */
    public interface Viewer {

        /** The id of the map or model looked at. */
        String subject();

        /** The model has changed. On the model's thread. */
        void refresh();
    }
}
