/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal.verb;

import java.util.List;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb.HelpRow;
import studio.takt.core.api.extension.Verb.HelpSection;
import studio.takt.core.api.run.Engine;

/** Finds engines by what was typed. */
final class Engines {
    private Engines() {}

    /** The engine of that id; wrong usage if there is none. */
    static Engine<?> find(String id, Extensions extensions) {
        return extensions.engines().find(id).orElseThrow(
                () -> new UsageException(Messages.unknown("unknown.engine", id, extensions.engines().ids())));
    }

    /** The list of engines, for help pages. */
    static HelpSection list(Extensions extensions) {
        List<HelpRow> rows = extensions.engines().all().stream()
                .map(engine -> new HelpRow(engine.descriptor().id(), engine.descriptor().name())).toList();
        return new HelpSection(Messages.text("list.engines"), rows);
    }

    /** Help on the engine that was typed; without one, the list of them. */
    static List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        return typed.isEmpty()
                ? List.of(list(extensions))
                : EngineHelp.sections(find(typed.get(0), extensions).descriptor());
    }
}
