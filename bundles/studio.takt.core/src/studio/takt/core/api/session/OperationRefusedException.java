/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import studio.takt.core.api.run.Finding;

/** An operation was refused: the model is read-only, a connection illegal, a value out of range. Nothing changed. */
public final class OperationRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    /** Refused for the reason given. */
    public OperationRefusedException(Finding finding) {
        super(finding.message().in(java.util.Locale.ENGLISH));
        this.finding = finding;
    }

    /** Why it was refused. */
    public Finding finding() {
        return finding;
    }
}
