/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.util.List;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;

import studio.takt.core.api.text.Text;

/**
 * The history of a model. Only the gate moves it; it has then already done, undone or redone the step, so what lies on
 * the stack does nothing itself.
 */
final class GuardedStack extends BasicCommandStack {
    private boolean open;

    /** A step: its label, and what its last execution, undo or redo changed. */
    static final class Entry extends AbstractCommand {
        private final Text text;
        private List<Notification> changes;

        Entry(Text text, List<Notification> changes) {
            super(text.in(java.util.Locale.ENGLISH));
            this.text = text;
            this.changes = changes;
        }

        List<Notification> changes() {
            return changes;
        }

        void went(List<Notification> back) {
            changes = back;
        }

        Text text() {
            return text;
        }

        @Override
        public boolean canExecute() {
            return true;
        }

        @Override
        public void execute() {
            // done before it came here
        }

        @Override
        public void undo() {
            // the gate does it
        }

        @Override
        public void redo() {
            // the gate does it
        }
    }

    void push(Entry entry) {
        move(() -> super.execute(entry));
    }

    void back() {
        move(super::undo);
    }

    void forth() {
        move(super::redo);
    }

    private void move(Runnable step) {
        open = true;
        try {
            step.run();
        } finally {
            open = false;
        }
    }

    Entry top() {
        return (Entry) getUndoCommand();
    }

    Entry next() {
        return (Entry) getRedoCommand();
    }

    @Override
    public void execute(Command command) {
        throw refusal();
    }

    @Override
    public void undo() {
        if (!open) {
            throw refusal();
        }
        super.undo();
    }

    @Override
    public void redo() {
        if (!open) {
            throw refusal();
        }
        super.redo();
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("a model changes only through its session");
    }
}
