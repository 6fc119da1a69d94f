/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.archive;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import studio.takt.core.api.extension.Migration;

/**
 * The migration {@code example.0-to-1}: in the files of a consultancy's prototype, version 0, the client was called
 * {@code customer} and the currency was left out because it was always the won.
 */
public final class From0To1 implements Migration {

    @Override
    public String id() {
        return "example.0-to-1";
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public void migrate(Document document) {
        Element project = document.getDocumentElement();
        if (project.hasAttribute("customer")) {
            project.setAttribute("client", project.getAttribute("customer"));
            project.removeAttribute("customer");
        }
        if (!project.hasAttribute("currency")) {
            project.setAttribute("currency", "KRW");
        }
    }
}
