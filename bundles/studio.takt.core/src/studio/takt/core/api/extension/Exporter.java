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

import java.io.IOException;
import java.nio.file.Path;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;

/** Writes a model in a format of others. */
public interface Exporter {

    /** Stable id, e.g. {@code csv}. */
    String id();

    /** Its name for people. */
    Text name();

    /** One line of help. */
    Text help();

    /** True if people usually give it a folder, which gets a file for each part, rather than the name of a file. */
    default boolean isIntoFolder() {
        return false;
    }

    /**
     * Writes the model to {@code target}, on the model's thread; a file there is replaced only when all is written.
     *
     * @throws UsageException if it cannot write what is asked for to such a target
     */
    void write(ModelAccess model, Path target) throws IOException;
}
