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
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** Makes a document from a model. */
public interface Report {

    /** Stable id, e.g. {@code plan}. */
    String id();

    /** Its name for people. */
    Text name();

    /** One line of help. */
    Text help();

    /** The formats that it can be written in, e.g. {@code html}. */
    List<String> formats();

    /** Those it is written in unless others are asked for. */
    default List<String> usualFormats() {
        return formats();
    }

    /**
     * Writes the document, each file all or nothing. Faults in the model do not stop it: they stand in the document.
     *
     * @param folder  made if it is not there
     * @param formats some of {@link #formats()}
     * @return the files written, and all that was found while making it
     */
    Written write(ModelSession model, Path folder, List<String> formats, Locale language, Extensions extensions,
            Monitor monitor) throws IOException;

    /**
     * What was written.
     *
     * @param files    the files, in the order of the formats
     * @param findings what was found in the model
     */
    record Written(List<Path> files, List<Finding> findings) {}
}
