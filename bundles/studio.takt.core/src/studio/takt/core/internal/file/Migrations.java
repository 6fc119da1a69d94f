/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.util.Optional;

import org.w3c.dom.Element;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.session.ModelFileException;

/** Brings a document up to the present version of the format, or refuses it. */
final class Migrations {
    private final Registry<Migration> migrations;

    Migrations(Registry<Migration> migrations) {
        this.migrations = migrations;
    }

    /** True if the document was changed. */
    boolean apply(XmlSource xml, FaultList faults) throws ModelFileException {
        Element root = xml.root();
        Location place = xml.locate(root, ModelFormat.VERSION_FEATURE);
        int found = versionOf(root, place, faults);
        if (found > ModelFormat.VERSION) {
            throw faults.fatal("file.newer", place, Integer.toString(found), Integer.toString(ModelFormat.VERSION));
        }
        for (int version = found; version < ModelFormat.VERSION; version++) {
            step(xml, version, place, faults);
            xml.root().setAttribute(ModelFormat.VERSION_FEATURE, Integer.toString(version + 1));
        }
        if (found < ModelFormat.VERSION) {
            faults.information("file.migrated", place, Integer.toString(found), Integer.toString(ModelFormat.VERSION));
        }
        return found < ModelFormat.VERSION;
    }

    private static int versionOf(Element root, Location place, FaultList faults) throws ModelFileException {
        String text = root.getAttribute(ModelFormat.VERSION_FEATURE);
        if (text.isEmpty()) {
            return ModelFormat.VERSION;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw faults.fatal("file.version", place, text);
        }
        return Integer.parseInt(text);
    }

    private void step(XmlSource xml, int version, Location place, FaultList faults) throws ModelFileException {
        Optional<Migration> migration = migrations.all().stream().filter(each -> each.from() == version).findFirst();
        if (migration.isEmpty()) {
            throw faults.fatal("file.noMigration", place, Integer.toString(version),
                    Integer.toString(ModelFormat.VERSION));
        }
        try {
            migration.get().migrate(xml.document());
        } catch (RuntimeException e) {
            // a plug-in's fault must not look like a fault of the program, and the file stays as it was
            throw faults.fatal("file.migrationFailed", place, migration.get().id(), String.valueOf(e.getMessage()));
        }
    }
}
