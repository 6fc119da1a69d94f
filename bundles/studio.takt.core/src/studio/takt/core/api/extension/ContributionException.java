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

import studio.takt.core.api.run.Finding;

/** What a plug-in contributes cannot be made. */
public final class ContributionException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    /** Not made for the reason given. */
    public ContributionException(Finding finding, Throwable cause) {
        super(finding.message().in(Locale.ENGLISH), cause);
        this.finding = finding;
    }

    /** Whose contribution it is, and what is wrong with it. */
    public Finding finding() {
        return finding;
    }
}
