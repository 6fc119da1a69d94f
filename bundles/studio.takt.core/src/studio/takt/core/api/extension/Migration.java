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

import org.w3c.dom.Document;

/** Brings the text of a model file from one version of the format to the next, before it is loaded. */
public interface Migration {

    /** Stable id, e.g. {@code 1-to-2}. */
    String id();

    /** The version that it takes. */
    int from();

    /** Changes the document to version {@code from() + 1}. */
    void migrate(Document document);
}
