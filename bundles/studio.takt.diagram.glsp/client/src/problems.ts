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
import { button, make, part } from './dom';
import { Words } from './words';

/** Something that was found. */
export interface Problem {
    severity: string;
    rule: string;
    element: string;
    name: string;
    text: string;
    feature: string;
    /** What can be done about it by a click. */
    fixes: string[];
}

/** What the symbols ask when they are drawn: the gravest severity and the texts of an element. */
export const problems = new Map<string, { severity: string; text: string }>();

const GRAVE = ['error', 'warning'];

/** Gathers what was found by element; what is merely worth knowing is no problem. */
export function gather(all: readonly Problem[]): Map<string, { severity: string; text: string }> {
    const found = new Map<string, { severity: string; text: string }>();
    for (const each of all.filter(one => one.element && GRAVE.includes(one.severity))) {
        const known = found.get(each.element);
        const severity = known && GRAVE.indexOf(known.severity) < GRAVE.indexOf(each.severity) ? known.severity : each.severity;
        found.set(each.element, { severity, text: known ? `${known.text}\n${each.text}` : each.text });
    }
    return found;
}

/** The list of what was found, with ways to put it right. */
export class Problems {
    private readonly count = button('', () => this.toggle(), { id: 'problemCount' });
    private readonly list = make('section', { id: 'problems', hidden: true });
    private serial = 0;
    private known = '';

    constructor(private readonly words: Words, private readonly ask: Asking,
        private readonly go: (element: string, feature: string) => void, private readonly redraw: () => void) {
        this.list.setAttribute('aria-label', words.problems);
        part('bar').append(this.count);
        part('stage').append(this.list);
    }

    toggle(): void {
        this.list.hidden = !this.list.hidden;
    }

    async refresh(): Promise<void> {
        const serial = ++this.serial;
        const all = await this.ask<Problem[]>('findings');
        const known = JSON.stringify(all);
        if (serial !== this.serial || known === this.known) {
            return;
        }
        this.known = known;
        problems.clear();
        gather(all).forEach((value, key) => problems.set(key, value));
        const grave = all.filter(each => GRAVE.includes(each.severity)).length;
        this.count.textContent = this.words.problemCount.replace('{0}', String(grave));
        this.count.dataset['count'] = String(grave);
        this.list.replaceChildren(...all.map(each => this.row(each)));
        this.redraw();
    }

    private row(each: Problem): HTMLElement {
        const row = make('div', { class: 'problem', 'data-severity': each.severity, 'data-rule': each.rule },
            make('span', { class: 'dot', 'aria-label': each.severity }), make('span', { class: 'text' }, each.text));
        if (each.element) {
            row.append(button(each.feature ? this.words.toField : this.words.go, () => this.go(each.element, each.feature), { class: 'add' }));
        }
        row.append(...each.fixes.map((label, index) => button(label, () => void this.ask('edit', { do: 'fix', element: each.element, rule: each.rule, index }),
            { class: 'add', 'data-fix': String(index) })));
        return row;
    }
}
