/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.Optional;

import studio.takt.core.api.text.Text;

/** The control of one field. */
interface FieldControl {

    /** Checks and changes the model. */
    interface Changer {
        /** Why a text is no value of the field. */
        Optional<Text> fault(Field field, String text);

        /** Gives the field a value; why not, if it is refused. */
        Optional<Text> set(Field field, String text);
    }

    /** Shows a value, unless somebody is typing another one. */
    void show(Field next);

    /** Takes over what is typed and not yet taken. */
    default void finish() {
        // most controls hold nothing back
    }
}
