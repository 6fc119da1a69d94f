/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Asking, Outcome } from './ask';
import { button, make, part } from './dom';
import { Words } from './words';

interface Subject {
    id: string;
    name: string;
    kind: string;
}

/** What can be shown, and what is. */
export interface Diagrams {
    shown: string;
    all: Subject[];
    project: Subject;
    readOnly: boolean;
    notes: string[];
    /** What would be taken back or done again; empty if there is nothing. */
    undo: string;
    redo: string;
}

/** The choice among the maps and stock-flow models of the model, and new ones. */
export class DiagramChooser {
    private readonly choice = make('select', { id: 'diagrams' });
    private readonly dialog = make('dialog', { id: 'newDiagram' });

    constructor(private readonly words: Words, private readonly ask: Asking,
        private readonly history: (undo: string, redo: string) => void) {
        this.choice.setAttribute('aria-label', words.diagrams);
        this.choice.title = words.diagrams;
        this.choice.addEventListener('change', () => goTo(this.choice.value));
        const bar = part('bar');
        bar.prepend(this.choice, button('+', () => this.open(), { id: 'addDiagram', title: words.newDiagram, 'aria-label': words.newDiagram }));
        document.body.append(this.dialog);
    }

    /** Asks what there is; returns what is shown. */
    async load(): Promise<Diagrams> {
        const found = await this.ask<Diagrams>('diagrams');
        this.choice.replaceChildren(...found.all.map(each =>
            new Option(each.name, each.id, false, each.id === found.shown)));
        this.choice.hidden = found.all.length === 0;
        this.history(found.undo, found.redo);
        return found;
    }

    /** Asks for the name and kind of a new diagram, and goes there. */
    open(): void {
        const name = make('input', { type: 'text', id: 'newDiagramName', required: true, autocomplete: 'off' });
        const kind = make('select', { id: 'newDiagramKind' });
        kind.append(new Option(this.words.map, 'ValueStreamMap'), new Option(this.words.stockFlow, 'StockFlowModel'));
        const form = make('form', { method: 'dialog' },
            make('h2', {}, this.words.newDiagram),
            make('label', { for: 'newDiagramName' }, this.words.name), name,
            make('label', { for: 'newDiagramKind' }, this.words.kind), kind,
            make('div', { class: 'line' }, make('button', { type: 'submit', class: 'primary' }, this.words.create),
                button(this.words.cancel, () => this.dialog.close())));
        form.addEventListener('submit', event => {
            event.preventDefault();
            void this.create(kind.value, name.value.trim());
        });
        this.dialog.replaceChildren(form);
        this.dialog.showModal();
        name.focus();
    }

    private async create(type: string, name: string): Promise<void> {
        if (!name) {
            return;
        }
        const outcome = await this.ask<Outcome>('edit', { do: 'diagram', type, name });
        if (outcome.created) {
            goTo(outcome.created);
        } else {
            this.dialog.close();
        }
    }
}

/** Shows another diagram. */
export function goTo(id: string): void {
    const query = new URLSearchParams(location.search);
    query.set('diagram', id);
    location.search = query.toString();
}
