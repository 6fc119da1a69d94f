/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { make } from './dom';
import { Completion } from './completion';
import { Field, Link, listOf } from './fields';
import { Form } from './panel-form';
import { Control, take, taken, textOf } from './panel-typing';

/** How a field for text takes over what the server says now. */
export type Take = (field: Field) => void;

/** Fields for values: texts of all kinds, choices, flags. */
export class Values {
    constructor(private readonly form: Form) { }

    /** A field for text, and how it stays when the value changes. */
    typed(element: string, field: Field, id: string, fault: HTMLElement): { controls: HTMLElement[]; take: Take } {
        const control = this.text(element, field, id, fault);
        const controls = field.feature === 'equation' && control instanceof HTMLTextAreaElement
            ? [control, new Completion(control, element, this.form.ask).list]
            : [control];
        return { controls, take: now => this.take(control, now) };
    }

    private text(element: string, field: Field, id: string, fault: HTMLElement): Control {
        const control: Control = this.form.keyed(field.kind === 'paragraph'
            ? make('textarea', { id, rows: '2' })
            : make('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false' }), element, field.feature);
        this.take(control, field);
        const apply = (): void => this.apply(element, field, control, fault);
        control.addEventListener('change', apply);
        control.addEventListener('input', () => this.form.checkSoon(field, control, fault));
        control.addEventListener('keydown', event => this.key(event as KeyboardEvent, control, apply, fault));
        return control;
    }

    private take(control: Control, field: Field): void {
        control.placeholder = field.usual || (field.example ? this.form.words.example.replace('{0}', field.example) : '');
        take(control, textOf(field));
    }

    /** Sends what was typed, once. */
    private apply(element: string, field: Field, control: Control, fault: HTMLElement): void {
        const text = control.value.trim();
        if (text !== control.dataset['known'] && text !== control.dataset['sent']) {
            control.dataset['sent'] = text;
            void this.form.edit(field.kind === 'texts'
                ? { do: 'setAll', element, feature: field.feature, texts: listOf(text) }
                : { do: 'set', element, feature: field.feature, text }, fault, control).then(outcome => taken(control, text, outcome));
        }
    }

    private key(event: KeyboardEvent, control: Control, apply: () => void, fault: HTMLElement): void {
        if (event.isComposing) {
            return;
        }
        if (event.key === 'Enter' && !(control instanceof HTMLTextAreaElement && event.shiftKey)) {
            event.preventDefault();
            apply();
        } else if (event.key === 'Escape') {
            control.value = control.dataset['known'] ?? '';
            this.form.say(fault, control, '');
        }
    }

    /** One of several literals. */
    choice(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const control = this.form.keyed(make('select', { id }), element, field.feature);
        this.form.options(control, field.choices, field.text);
        control.addEventListener('change', () => void this.form.edit(
            { do: 'set', element, feature: field.feature, text: control.value }, fault, control));
        return control;
    }

    /** Any of several literals. */
    choices(element: string, field: Field, fault: HTMLElement): HTMLElement[] {
        return field.choices.map(choice => this.checkbox(element, field, choice, fault));
    }

    private checkbox(element: string, field: Field, choice: Link, fault: HTMLElement): HTMLElement {
        const control = this.form.keyed(make('input', { type: 'checkbox', value: choice.id }), element, `${field.feature}/${choice.id}`);
        control.checked = field.values.includes(choice.id);
        control.addEventListener('change', () => {
            const others = field.values.filter(each => each !== choice.id);
            void this.form.edit({
                do: 'setAll', element, feature: field.feature, texts: control.checked ? [...others, choice.id] : others
            }, fault, control);
        });
        return make('label', { class: 'check' }, control, choice.name);
    }

    /** Yes or no. */
    flag(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const control = this.form.keyed(make('input', { id, type: 'checkbox' }), element, field.feature);
        control.checked = field.text === 'true';
        control.addEventListener('change', () => void this.form.edit(
            { do: 'set', element, feature: field.feature, text: String(control.checked) }, fault, control));
        return control;
    }
}
