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
import { Diagram } from './diagram';
import { Words } from './words';

/** What can be done with an element: key of the words, what it does. */
type Entry = [keyof Words, () => unknown];

const STOCKS = ['stockflow/stock', 'stockflow/conveyor', 'stockflow/queue'];

/** The menu of an element, by the right button of the mouse or the key for it. */
export class Menu {
    private readonly list = make('div', { id: 'menu', role: 'menu', hidden: true });

    constructor(private readonly words: Words, private readonly ask: Asking, private readonly diagram: () => Diagram | undefined,
        private readonly common: Entry[]) {
        document.body.append(this.list);
        part('stage').addEventListener('contextmenu', event => this.open(event), true);
        document.addEventListener('pointerdown', event => {
            if (!this.list.contains(event.target as Node)) {
                this.close();
            }
        }, true);
        this.list.addEventListener('keydown', event => this.keyDown(event));
    }

    private open(event: MouseEvent): void {
        event.preventDefault();
        const diagram = this.diagram();
        const pressed = (event.target as Element).closest<SVGElement>('[data-element-id]')
            ?? document.querySelector<SVGElement>(`#takt [data-element-id="${CSS.escape(diagram?.selected()[0] ?? '')}"]`);
        const id = pressed?.dataset['elementId'];
        if (!diagram || !pressed || !id) {
            this.close();
            return;
        }
        if (!diagram.selected().includes(id.split('#')[0])) {
            diagram.select([id]);
        }
        const entries = this.entries(diagram, id, pressed.dataset['symbol'] ?? '');
        this.list.replaceChildren(...entries.map(([key, act]) => button(this.words[key], () => {
            this.close();
            act();
        }, { role: 'menuitem', 'data-act': key })));
        this.list.hidden = false;
        this.list.style.left = `${Math.min(event.clientX, window.innerWidth - this.list.offsetWidth - 4)}px`;
        this.list.style.top = `${Math.min(event.clientY, window.innerHeight - this.list.offsetHeight - 4)}px`;
        this.list.querySelector('button')?.focus();
    }

    private entries(diagram: Diagram, id: string, symbol: string): Entry[] {
        if (symbol === 'link') {
            return [['positive', () => this.sign(id, 'positive')], ['negative', () => this.sign(id, 'negative')],
                ['automatic', () => this.sign(id, 'automatic')]];
        }
        const clouds: Entry[] = STOCKS.includes(symbol)
            ? [['source', () => diagram.attach('edge:stockflow/cloud.source', id)], ['sink', () => diagram.attach('edge:stockflow/cloud.sink', id)]]
            : [];
        return [...clouds, ...this.common];
    }

    private sign(element: string, text: string): Promise<Outcome> {
        return this.ask<Outcome>('edit', { do: 'set', element, feature: 'polarity', text });
    }

    private close(): void {
        this.list.hidden = true;
    }

    private keyDown(event: KeyboardEvent): void {
        const all = [...this.list.querySelectorAll('button')];
        const at = all.indexOf(document.activeElement as HTMLButtonElement);
        if (event.key === 'Escape') {
            this.close();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            all[(at + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]?.focus();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
