/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** What somebody types into a field of a view and has not yet given to the model. */
public interface Typing {
    /** Under this key a control says what is typed into it. */
    String KEY = "studio.takt.ui.typing";

    /** Gives it to the model. */
    void take();

    /** Brings back what stood there before. */
    void forget();

    /** What is typed now, if it differs from what the model has. */
    static Optional<Typing> now(Display display) {
        return Optional.ofNullable(display.getFocusControl()).filter(each -> !each.isDisposed())
                .map((Control each) -> each.getData(KEY)).filter(Typing.class::isInstance).map(Typing.class::cast);
    }
}
