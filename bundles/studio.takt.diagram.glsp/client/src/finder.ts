/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { make, part } from './dom';
import { Diagram } from './diagram';
import { Words } from './words';

const MOST = 30;

/** True if every word of what is looked for is in a text. */
export function matches(text: string, wanted: string): boolean {
    const folded = text.toLocaleLowerCase();
    return wanted.toLocaleLowerCase().split(/\s+/).every(word => folded.includes(word));
}

/** Where in a text it is found: those that begin with it, or have it early, go first. */
export function rank(text: string, wanted: string): number {
    const at = text.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase());
    return at < 0 ? text.length : at;
}

/** Finds an element of the diagram by its name or any of its texts. */
export class Finder {
    private readonly field = make('input', { type: 'search', autocomplete: 'off' });
    private readonly list = make('ul', { role: 'listbox' });
    private readonly place = make('div', { id: 'finder', role: 'search', hidden: true }, this.field, this.list);

    constructor(words: Words, private readonly diagram: () => Diagram | undefined) {
        this.field.placeholder = words.find;
        this.field.setAttribute('aria-label', words.find);
        part('stage').append(this.place);
        this.field.addEventListener('input', () => this.fill());
        this.field.addEventListener('keydown', event => this.key(event));
    }

    open(): void {
        this.place.hidden = false;
        this.field.select();
        this.field.focus();
        this.fill();
    }

    private close(): void {
        this.place.hidden = true;
    }

    private fill(): void {
        const wanted = this.field.value.trim();
        const all = wanted ? (this.diagram()?.elements() ?? []).filter(each => matches(each.label, wanted))
            .sort((a, b) => Number(a.isFlow) - Number(b.isFlow) || rank(a.label, wanted) - rank(b.label, wanted)) : [];
        this.list.replaceChildren(...all.slice(0, MOST).map((each, i) => {
            const item = make('li', { role: 'option', 'data-found': each.id, 'aria-selected': String(i === 0) }, each.label.split('\n')[0]);
            item.addEventListener('click', () => this.take(item));
            return item;
        }));
    }

    private take(item: Element | null): void {
        const id = (item as HTMLElement | null)?.dataset['found'];
        if (id) {
            this.diagram()?.show(id);
            this.close();
        }
    }

    private key(event: KeyboardEvent): void {
        const at = this.list.querySelector('[aria-selected=true]');
        if (event.key === 'Enter' && !event.isComposing) {
            this.take(at);
        } else if (event.key === 'Escape') {
            this.close();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const to = event.key === 'ArrowDown' ? at?.nextElementSibling : at?.previousElementSibling;
            if (at && to) {
                at.setAttribute('aria-selected', 'false');
                to.setAttribute('aria-selected', 'true');
                to.scrollIntoView({ block: 'nearest' });
            }
        }
    }
}
