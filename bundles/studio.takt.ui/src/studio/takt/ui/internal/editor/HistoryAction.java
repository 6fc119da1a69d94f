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

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jface.action.Action;

import studio.takt.core.api.text.Text;

/** Undo or redo of the model's one history; says what it would undo. */
final class HistoryAction extends Action {
    private final String key;
    private final Supplier<Optional<Text>> next;
    private final BooleanSupplier typing;
    private final Runnable step;
    private final Locale locale;

    /** Also possible while somebody types, who undoes in the field then. */
    HistoryAction(String key, Supplier<Optional<Text>> next, BooleanSupplier typing, Runnable step, Locale locale) {
        super(Text.of(HistoryAction.class, "history." + key).in(locale));
        this.key = key;
        this.next = next;
        this.typing = typing;
        this.step = step;
        this.locale = locale;
        update();
    }

    /** Looks at the history anew. */
    void update() {
        Optional<Text> label = next.get();
        String name = Text.of(HistoryAction.class, "history." + key).in(locale);
        setText(label.map(each -> name + ": " + each.in(locale)).orElse(name));
        setToolTipText(getText());
        setEnabled(label.isPresent() || typing.getAsBoolean());
    }

    @Override
    public void run() {
        step.run();
    }
}
