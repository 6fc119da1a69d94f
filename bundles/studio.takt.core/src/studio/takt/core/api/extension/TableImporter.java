/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.Operation;

/** Reads tables, whose headings may be those of another system. */
public interface TableImporter extends Importer {

    /**
     * Reads files as {@link Importer#read} does, and takes a word about what they are. What was said is remembered in
     * the model, so that the next file of that name needs no word.
     *
     * @throws UsageException if there is no such kind of table
     */
    Operation read(List<Path> files, TableMapping told, Consumer<Finding> findings);

    @Override
    default Operation read(List<Path> files, Consumer<Finding> findings) {
        return read(files, TableMapping.NONE, findings);
    }
}
