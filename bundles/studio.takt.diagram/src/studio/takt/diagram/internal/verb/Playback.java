/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.trace.RunTrace;
import studio.takt.core.api.trace.TraceFile;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.scene.PlaybackScenes;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitException;

/** The options {@code --trace FILE} and {@code --at TIME}: the diagram at a time of a run. */
final class Playback {
    static final String TRACE = "--trace";
    static final String AT = "--at";
    private static final Unit SECOND = Unit.parse("s");

    private final Invocation invocation;
    private final Fonts fonts;

    Playback(Invocation invocation, Fonts fonts) {
        this.invocation = invocation;
        this.fonts = fonts;
    }

    /** The scene as asked for; empty if the trace cannot be read, which is reported. */
    Optional<Scene> on(Scene scene, ModelSession session) {
        Optional<String> file = invocation.option(TRACE);
        if (file.isEmpty()) {
            if (invocation.option(AT).isPresent()) {
                throw new UsageException(text("at.alone"));
            }
            return Optional.of(scene);
        }
        Optional<Double> asked = invocation.option(AT).map(Playback::seconds);
        TraceFile.Outcome read = new TraceFile().read(invocation.path(file.get()));
        read.findings().forEach(invocation::report);
        return read.findings().stream().anyMatch(Finding::isError)
                ? Optional.empty()
                : Optional.of(played(scene, session, read.trace(), asked));
    }

    private Scene played(Scene scene, ModelSession session, RunTrace trace, Optional<Double> asked) {
        double time = Math.min(asked.orElse(trace.end()), trace.end());
        if (asked.filter(wanted -> wanted > trace.end()).isPresent()) {
            invocation.say(text("after.end", words(trace.end(), invocation.locale())));
        }
        Map<String, String> ids = session.read(model -> idsByName(model, scene.subjectId()));
        PlaybackScenes.Played played = new PlaybackScenes(fonts).at(scene, trace, time, ids,
                "t = " + words(time, invocation.locale()));
        if (!played.missing().isEmpty()) {
            invocation.say(text("missing.places", String.join(", ", played.missing())));
        }
        return played.scene();
    }

    /** In hours, minutes or seconds, to two decimals. */
    private static String words(double seconds, Locale locale) {
        Unit unit = seconds >= 3600 ? Unit.parse("h") : seconds >= 60 ? Unit.parse("min") : SECOND;
        double value = Quantity.of(seconds, SECOND).in(unit);
        return Quantity.of(Math.round(value * 100) / 100.0, unit).format(locale);
    }

    private static double seconds(String typed) {
        try {
            Quantity time = Quantity.parse(typed);
            double seconds = time.unit().isCommensurableWith(SECOND) ? time.in(SECOND) : time.in(Unit.ONE);
            if (seconds >= 0) {
                return seconds;
            }
        } catch (IllegalArgumentException | UnitException notATime) {
            throw new UsageException(text("wrong.at", typed));
        }
        throw new UsageException(text("wrong.at", typed));
    }

    /** Lines of tables know only names; a name that several elements have stands for none. */
    private static Map<String, String> idsByName(ModelAccess model, String subject) {
        Map<String, String> ids = new HashMap<>();
        Set<String> twice = new HashSet<>();
        model.element(subject).filter(ValueStreamMap.class::isInstance).map(ValueStreamMap.class::cast)
                .ifPresent(map -> {
                    for (MapNode node : map.getNodes()) {
                        String key = node.getName() == null ? "" : PlaybackScenes.key(node.getName());
                        if (ids.put(key, node.getId()) != null) {
                            twice.add(key);
                        }
                    }
                });
        ids.keySet().removeAll(twice);
        return ids;
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(Playback.class, key, arguments);
    }
}
