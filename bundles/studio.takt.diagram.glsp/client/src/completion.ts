/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Asking } from './ask';
import { make } from './dom';

const WORD = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The word that ends where the caret is; empty if there is none. */
export function wordBefore(text: string, caret: number): string {
    return WORD.exec(text.slice(0, caret))?.[0] ?? '';
}

/** Offers how a word of an equation may go on: Tab takes the first, arrow keys and Enter another. */
export class Completion {
    readonly list = make('ul', { class: 'completion', role: 'listbox', hidden: true });
    private chosen = -1;
    private serial = 0;

    constructor(private readonly field: HTMLTextAreaElement, private readonly element: string, private readonly ask: Asking) {
        field.setAttribute('aria-autocomplete', 'list');
        field.addEventListener('input', () => void this.offer());
        field.addEventListener('blur', () => this.close());
        // before the panel hears of the key
        field.addEventListener('keydown', event => this.key(event), { capture: true });
        this.list.addEventListener('mousedown', event => {
            event.preventDefault();
            this.take((event.target as Element).closest('li'));
        });
    }

    private async offer(): Promise<void> {
        const serial = ++this.serial;
        const word = wordBefore(this.field.value, this.field.selectionStart);
        this.narrow(word);
        const all = word ? await this.ask<string[]>('complete', { element: this.element, word }) : [];
        if (serial !== this.serial) {
            return;
        }
        const chosen = this.list.children[this.chosen]?.getAttribute('data-completion');
        const offered = all.filter(each => each !== word);
        this.list.replaceChildren(...offered.map(each => make('li', { role: 'option', 'data-completion': each }, each)));
        this.list.hidden = offered.length === 0 || document.activeElement !== this.field;
        // an answer that comes late does not undo a choice
        this.choose(chosen ? offered.indexOf(chosen) : -1);
    }

    /** Until the answer is there, what no longer fits is not offered. */
    private narrow(word: string): void {
        for (const each of [...this.list.children]) {
            if (!word || !each.getAttribute('data-completion')?.toLowerCase().includes(word.toLowerCase())) {
                each.remove();
            }
        }
        this.choose(-1);
        this.list.hidden ||= this.list.children.length === 0;
    }

    private close(): void {
        this.serial++;
        this.list.hidden = true;
    }

    private key(event: KeyboardEvent): void {
        if (this.list.hidden || event.isComposing) {
            return;
        }
        const most = this.list.children.length;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            this.choose(event.key === 'ArrowDown' ? (this.chosen + 1) % most : (Math.max(0, this.chosen) + most - 1) % most);
        } else if (event.key === 'Tab' || event.key === 'Enter' && this.chosen >= 0) {
            this.take(this.list.children[Math.max(0, this.chosen)]);
        } else if (event.key === 'Escape') {
            this.close();
        } else {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
    }

    /** The one at an index; none at -1. */
    private choose(index: number): void {
        this.chosen = index;
        [...this.list.children].forEach((each, i) => each.setAttribute('aria-selected', String(i === index)));
        this.list.children[index]?.scrollIntoView({ block: 'nearest' });
    }

    private take(item: Element | null): void {
        const text = item?.getAttribute('data-completion');
        if (text) {
            const caret = this.field.selectionStart;
            const from = caret - wordBefore(this.field.value, caret).length;
            this.field.setRangeText(text, from, caret, 'end');
            this.close();
            this.field.dispatchEvent(new Event('input'));
        }
    }
}
