/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.util.Locale;

/** A distribution with an impossible parameter. */
final class ParameterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Message message;

    ParameterException(Message message) {
        super(message.in(Locale.ROOT));
        this.message = message;
    }

    Message message() {
        return message;
    }
}
