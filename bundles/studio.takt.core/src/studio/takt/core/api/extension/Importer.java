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
import studio.takt.core.api.text.Text;

/** Reads a format of others into a model. */
public interface Importer {

    /** Stable id, e.g. {@code csv}. */
    String id();

    /** Its name for people. */
    Text name();

    /** One line of help. */
    Text help();

    /** The endings of the files that it reads, without the dot. */
    List<String> extensions();

    /**
     * Reads the files and returns the one operation that brings what they say into a model. The files are not trusted:
     * faults are findings with file, line and what was expected. If one of them is an error, the operation does nothing.
     */
    Operation read(List<Path> files, Consumer<Finding> findings);
}
