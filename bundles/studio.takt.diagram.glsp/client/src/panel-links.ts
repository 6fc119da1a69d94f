/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { button, make } from './dom';
import { Field, Link, Part } from './fields';
import { Form } from './panel-form';

/** Fields for other elements: those referred to, and those contained. */
export class Links {
    /** By a row for a field of a part that is shown in a line. */
    constructor(private readonly form: Form, private readonly row: (element: string, field: Field) => HTMLElement) { }

    /** The one element that is referred to. */
    reference(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const chosen = field.values[0] ?? '';
        const control = this.form.keyed(make('select', { id }), element, field.feature);
        control.append(new Option('–', '', false, chosen === ''));
        this.form.options(control, field.choices, chosen);
        this.offerNew(control, field);
        const line = make('span', { class: 'line' }, control);
        control.addEventListener('change', () => {
            if (control.value.startsWith('new:')) {
                this.askName(line, element, field, control.value.slice(4), fault);
            } else {
                const targets = control.value ? [control.value] : [];
                void this.form.edit({ do: 'refer', element, feature: field.feature, targets }, fault, control);
            }
        });
        if (chosen) {
            line.append(this.go(chosen));
        }
        return line;
    }

    /** The elements that are referred to, and a choice of more. */
    references(element: string, field: Field, fault: HTMLElement): HTMLElement[] {
        const names = new Map(field.choices.map(link => [link.id, link.name]));
        const refer = (targets: string[]): void => void this.form.edit(
            { do: 'refer', element, feature: field.feature, targets }, fault);
        const chips = field.values.map(id => make('span', { class: 'chip' }, this.link(id, names.get(id) ?? id),
            this.remove(() => refer(field.values.filter(each => each !== id)))));
        const control = this.form.keyed(make('select', { 'aria-label': this.form.words.addTo.replace('{0}', field.label) }), element, field.feature);
        control.append(new Option('+', ''));
        this.form.options(control, field.choices.filter(link => !field.values.includes(link.id)), '');
        this.offerNew(control, field);
        const line = make('span', { class: 'line' }, control);
        control.addEventListener('change', () => {
            if (control.value.startsWith('new:')) {
                this.askName(line, element, field, control.value.slice(4), fault);
            } else if (control.value) {
                refer([...field.values, control.value]);
            }
        });
        return [...chips, line];
    }

    /** What is contained, and what can be added. */
    parts(element: string, field: Field, fault: HTMLElement): HTMLElement[] {
        const rows = field.parts.map(each => this.part(each, fault));
        const adds = field.types.map(type => button('+ ' + type.name, () => void this.add(element, field, type, fault),
            { class: 'add', 'data-add': type.id }));
        return [...rows, ...adds];
    }

    private part(each: Part, fault: HTMLElement): HTMLElement {
        const gone = this.remove(() => void this.form.edit({ do: 'delete', targets: [each.id] }, fault));
        return each.fields.length > 0
            ? make('div', { class: 'part', 'data-part': each.id }, ...each.fields.map(field => this.row(each.id, field)), gone)
            : make('div', { class: 'part line', 'data-part': each.id }, this.link(each.id, each.name), gone);
    }

    private async add(element: string, field: Field, type: Link, fault: HTMLElement): Promise<void> {
        const outcome = await this.form.edit({ do: 'add', element, feature: field.feature, type: type.id }, fault);
        if (outcome.created) {
            await this.form.surface.refresh();
            const own = this.form.surface.part(outcome.created);
            if (own?.classList.contains('line')) {
                await this.form.surface.visit(outcome.created, 'name');
            } else {
                own?.querySelector<HTMLElement>('select, input')?.focus();
            }
        }
    }

    private link(id: string, name: string): HTMLElement {
        return button(name, () => void this.form.surface.visit(id), { class: 'link', 'data-go': id });
    }

    private go(id: string): HTMLElement {
        const { words, surface } = this.form;
        return button('→', () => void surface.visit(id), { class: 'small', title: words.go, 'aria-label': words.go, 'data-go': id });
    }

    private remove(act: () => void): HTMLElement {
        const { words } = this.form;
        return button('×', act, { class: 'small', title: words.remove, 'aria-label': words.remove });
    }

    private offerNew(control: HTMLSelectElement, field: Field): void {
        control.append(...field.types.map(type => new Option(this.form.words.newOne.replace('{0}', type.name), 'new:' + type.id)));
    }

    /** In place of the choice a field for the name of what is to be made. */
    private askName(line: HTMLElement, element: string, field: Field, type: string, fault: HTMLElement): void {
        const name = this.form.keyed(make('input', {
            type: 'text', placeholder: this.form.words.newName, 'aria-label': this.form.words.newName, autocomplete: 'off'
        }), element, `${field.feature}/new`);
        name.dataset['known'] = '';
        const end = (): boolean => {
            const open = this.form.naming;
            this.form.naming = false;
            return open;
        };
        this.form.naming = true;
        name.addEventListener('keydown', event => {
            if (event.isComposing) {
                return;
            }
            if (event.key === 'Enter' && end()) {
                void this.form.edit({ do: 'create', element, feature: field.feature, type, name: name.value }, fault)
                    .then(() => this.form.surface.again());
            } else if (event.key === 'Escape' && end()) {
                void this.form.surface.again();
            }
        });
        name.addEventListener('blur', () => {
            if (end()) {
                void this.form.surface.again();
            }
        });
        line.replaceChildren(name);
        name.focus();
    }
}
