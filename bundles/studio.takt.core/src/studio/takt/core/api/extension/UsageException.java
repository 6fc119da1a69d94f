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

import java.util.Locale;

import studio.takt.core.api.text.Text;

/** The command line was used wrongly; exit code 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    /** Wrong usage: what was wrong, and what would be right. */
    public UsageException(Text text) {
        super(text.in(Locale.ENGLISH));
        this.text = text;
    }

    /** What was wrong, and what would be right. */
    public Text text() {
        return text;
    }
}
