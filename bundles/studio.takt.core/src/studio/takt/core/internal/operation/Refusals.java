/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** Says no. Rule ids are the keys of the messages. */
public final class Refusals {
    private Refusals() {}

    /** Refused because of an element. */
    public static OperationRefusedException of(EObject element, String rule, Object... arguments) {
        return of(ElementRef.of(element), rule, arguments);
    }

    /** Refused because of an element. */
    public static OperationRefusedException of(ElementRef element, String rule, Object... arguments) {
        return because(element, rule, Text.of(Refusals.class, rule, arguments));
    }

    /** Refused with a text. */
    public static OperationRefusedException because(ElementRef element, String rule, Text text) {
        return new OperationRefusedException(new Finding(Severity.ERROR, rule, element, text));
    }
}
