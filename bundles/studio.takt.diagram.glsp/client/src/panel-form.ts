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
import { Field, Link } from './fields';
import { Control } from './panel-typing';
import { Words } from './words';

const CHECK_AFTER = 120;

/** What the form needs of the panel in which it stands. */
export interface Surface {
    /** Shows another element, and one of its fields. */
    visit(id: string, feature?: string): Promise<void>;
    /** Asks for the values again. */
    refresh(): Promise<void>;
    /** Makes all fields anew. */
    again(): Promise<void>;
    /** The part whose fields are in a line of their own; undefined if it is not shown. */
    part(id: string): Element | null;
}

/** What the fields of all kinds have in common: they send what was done, and say what is wrong with it. */
export class Form {
    /** Somebody types the name of something new: nothing is made anew meanwhile. */
    naming = false;
    private timer = 0;

    constructor(readonly words: Words, readonly ask: Asking, readonly surface: Surface) { }

    /** Has something done; says why it was refused. */
    async edit(done: object, fault: HTMLElement, control?: HTMLElement): Promise<Outcome> {
        window.clearTimeout(this.timer);
        const outcome = await this.ask<Outcome>('edit', done);
        this.say(fault, control, outcome.error);
        return outcome;
    }

    /** Checks soon what was typed last. */
    checkSoon(field: Field, control: Control, fault: HTMLElement): void {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => void this.check(field, control, fault), CHECK_AFTER);
    }

    private async check(field: Field, control: Control, fault: HTMLElement): Promise<void> {
        const element = control.dataset['key']?.split('/')[0] ?? '';
        const text = control.value;
        if (field.kind === 'texts' || text.trim() === (control.dataset['known'] ?? '')) {
            this.say(fault, control, '');
            return;
        }
        const outcome = await this.ask<Outcome>('check', { element, feature: field.feature, text });
        if (control.value === text) {
            this.say(fault, control, outcome.error);
        }
    }

    /** Says what is wrong; an empty text if nothing is. */
    say(fault: HTMLElement, control: HTMLElement | undefined, text: string): void {
        fault.textContent = text;
        fault.hidden = !text;
        control?.setAttribute('aria-invalid', String(text !== ''));
    }

    /** Names a control by what it is for, so that it is found again when it was made anew. */
    keyed<C extends HTMLElement>(control: C, element: string, feature: string): C {
        control.dataset['key'] = `${element}/${feature}`;
        return control;
    }

    /** Offers elements to choose from. */
    options(control: HTMLSelectElement, links: Link[], chosen: string): void {
        control.append(...links.map(link => new Option(link.name, link.id, false, link.id === chosen)));
    }
}
