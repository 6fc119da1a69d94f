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
import { curve, pointsOf } from './curve';
import { Explained, explained, important } from './explanations';
import { Field, Fields, elementsOf } from './fields';
import { Form, Surface } from './panel-form';
import { Links } from './panel-links';
import { arrange, goOn, typingIn } from './panel-typing';
import { Take, Values } from './panel-values';
import { Words } from './words';

/** A field as it stands in the panel, and how it takes over what the server says now, if it can do so and stay. */
interface Row {
    spec: string;
    place: HTMLElement;
    take?: Take;
}

/** All values of the selected element, or of the map itself; made from what the server says of the metamodel. */
export class Panel implements Surface {
    private readonly place = part('panel');
    private subject = '';
    private selected: string[] = [];
    private visited = '';
    private shown = '';
    private head: { spec: string; parts: HTMLElement[] } = { spec: '', parts: [] };
    private rows = new Map<string, Row>();
    private readonly form: Form;
    private readonly values: Values;
    private readonly links: Links;
    private readonly figures = make('details', { class: 'figures', hidden: true });
    private composing = false;
    private serial = 0;
    private latest: Promise<void> = Promise.resolve();

    constructor(private readonly words: Words, private readonly ask: Asking, private readonly tell: Asking) {
        this.form = new Form(words, ask, this);
        this.values = new Values(this.form);
        this.links = new Links(this.form, (element, field) => this.row(element, field).place);
        this.place.setAttribute('aria-label', words.properties);
        this.place.tabIndex = -1;
        this.place.addEventListener('compositionstart', () => { this.composing = true; });
        this.place.addEventListener('compositionend', () => { this.composing = false; });
    }

    /** What is shown when nothing is selected. */
    of(subject: string): void {
        this.subject = subject;
        void this.refresh();
    }

    /** Shows the selected element. */
    select(ids: readonly string[]): void {
        this.form.naming = false;
        this.selected = elementsOf(ids).filter(id => id !== this.subject);
        this.visited = '';
        void this.refresh();
    }

    /** Somebody turns to the diagram again: what is selected there is shown. */
    back(): void {
        if (this.visited) {
            this.visited = '';
            void this.refresh();
        }
    }

    /** Shows an element that need not be on the diagram, and one of its fields. */
    async visit(id: string, feature = ''): Promise<void> {
        this.visited = id;
        await this.refresh();
        this.place.querySelector<HTMLElement>(`[data-key="${id}/${feature}"]`)?.focus();
    }

    /** Goes to the first field of what is shown. */
    enter(): boolean {
        const first = this.place.querySelector<HTMLElement>('.field :is(input, select, textarea)');
        first?.focus();
        return first !== null;
    }

    /** True of one of its fields in which nothing has been typed that is not the value. */
    isDone(field: Element): boolean {
        const { known, key } = (field as HTMLElement).dataset;
        return this.place.contains(field) && !this.form.naming && key !== undefined && !this.place.querySelector('.completion:not([hidden])')
            && (known === undefined || known === (field as HTMLInputElement).value);
    }

    /** Asks for the values again. Does not disturb somebody who types. */
    refresh(): Promise<void> {
        this.latest = this.load(++this.serial);
        return this.latest;
    }

    private async load(serial: number): Promise<void> {
        const wanted = this.visited || (this.selected.length === 1 ? this.selected[0] : this.subject);
        if (!wanted || this.composing || this.form.naming) {
            return;
        }
        let answer = await this.ask<Fields>('fields', { element: wanted });
        if (!answer.id && wanted !== this.subject) {
            this.visited = '';
            answer = await this.ask<Fields>('fields', { element: this.subject });
        }
        if (serial !== this.serial) {
            await this.latest;
        } else if (!this.composing && !this.form.naming) {
            this.fill(answer);
            void this.explain(answer.id);
        }
    }

    /**
     * Only what differs is made anew, and a field for text stays the field it is, so that nobody is disturbed who types or
     * has selected a text.
     */
    private fill(answer: Fields): void {
        const typing = typingIn(this.place);
        const isOther = answer.id !== this.shown;
        if (isOther) {
            this.leave();
        }
        this.lead(answer);
        const rows = new Map<string, Row>();
        for (const field of answer.fields) {
            rows.set(field.feature, this.kept(answer.id, field));
            if (field.feature === 'y') {
                this.points(answer, rows);
            }
        }
        this.rows = rows;
        arrange(this.place, [...this.head.parts, ...[...rows.values()].map(row => row.place), this.figures]);
        if (isOther) {
            this.place.scrollTop = 0;
        }
        goOn(this.place, typing);
    }

    /** What was typed for the element that was shown is its value: as if one had left the field. */
    private leave(): void {
        const at = document.activeElement;
        if (at instanceof HTMLElement && at !== this.place && this.place.contains(at)) {
            // not to the diagram, where a key that was meant for the field could delete something
            this.place.focus({ preventScroll: true });
        }
        this.rows.clear();
    }

    /** The way to the element and its name. */
    private lead(answer: Fields): void {
        const spec = JSON.stringify([answer.id, answer.title, answer.name, answer.path, this.selected, this.visited]);
        this.shown = answer.id;
        this.place.dataset['shownElement'] = answer.id;
        if (spec !== this.head.spec) {
            const path = make('nav', { class: 'path', 'aria-label': this.words.path },
                ...answer.path.map(link => button(link.name, () => void this.visit(link.id), { class: 'link', 'data-go': link.id })));
            const heading = make('h2', {}, make('small', {}, answer.title), answer.name);
            const count = this.selected.length > 1 && !this.visited ? [this.several()] : [];
            this.head = { spec, parts: [path, heading, ...count] };
        }
    }

    private kept(element: string, field: Field): Row {
        const spec = JSON.stringify(field);
        const before = this.rows.get(field.feature);
        if (before?.spec === spec) {
            return before;
        }
        if (before?.take && before.place.dataset['kind'] === field.kind) {
            before.take(field);
            return { ...before, spec };
        }
        return this.row(element, field);
    }

    /** A graphical function is shown as a curve, and its points in a table. */
    private points(answer: Fields, rows: Map<string, Row>): void {
        const points = pointsOf(answer);
        const spec = JSON.stringify(points);
        const before = this.rows.get('points');
        if (points && before?.spec === spec) {
            rows.set('points', before);
        } else if (points) {
            const fault = make('p', { class: 'fault', role: 'alert', hidden: true });
            const place = curve(points, this.words.remove, (x, y) => void this.form.edit({ do: 'points', element: answer.id, x, y }, fault));
            place.append(fault);
            rows.set('points', { spec, place });
        }
    }

    private several(): HTMLElement {
        const targets = this.selected;
        const align = (how: keyof Words & string, done: string): HTMLElement => button(this.words[how],
            () => void this.tell('align', { targets, how: done }), { class: 'add', 'data-align': done });
        return make('div', { class: 'note', role: 'group' }, make('p', {}, this.words.several.replace('{0}', String(targets.length))),
            align('alignLeft', 'left'), align('alignCenter', 'center'), align('alignRight', 'right'),
            align('alignTop', 'top'), align('alignMiddle', 'middle'), align('alignBottom', 'bottom'),
            align('spreadX', 'spreadX'), align('spreadY', 'spreadY'));
    }

    /** Where the computed numbers of the element came from. */
    private async explain(element: string): Promise<void> {
        const all = await this.ask<Explained[]>('explain', { element });
        if (element === this.shown && Array.isArray(all)) {
            const open = this.figures.open;
            this.figures.replaceChildren(make('summary', {}, this.words.figures), ...important(all).map(explained));
            this.figures.open = open;
            this.figures.hidden = all.length === 0;
        }
    }

    private row(element: string, field: Field): Row {
        const id = `field-${element}-${field.feature}`;
        const fault = make('p', { class: 'fault', role: 'alert', hidden: true });
        const isGroup = field.kind === 'parts' || field.kind === 'references' || field.kind === 'choices';
        const place = make('div', {
            class: 'field', 'data-field': field.feature, 'data-kind': field.kind,
            role: isGroup ? 'group' : undefined, 'aria-label': isGroup ? field.label : undefined
        });
        const own: Row = { spec: JSON.stringify(field), place };
        place.append(isGroup ? make('span', { class: 'label' }, field.label) : make('label', { for: id }, field.label),
            ...this.controls(element, field, id, fault, own), fault);
        return own;
    }

    private controls(element: string, field: Field, id: string, fault: HTMLElement, row: Row): HTMLElement[] {
        switch (field.kind) {
            case 'choice':
                return [this.values.choice(element, field, id, fault)];
            case 'choices':
                return this.values.choices(element, field, fault);
            case 'flag':
                return [this.values.flag(element, field, id, fault)];
            case 'reference':
                return [this.links.reference(element, field, id, fault)];
            case 'references':
                return this.links.references(element, field, fault);
            case 'parts':
                return this.links.parts(element, field, fault);
            default: {
                const { controls, take } = this.values.typed(element, field, id, fault);
                row.take = take;
                return controls;
            }
        }
    }

    /** Makes all fields anew, e.g. to show the choice again instead of the field for a name. */
    again(): Promise<void> {
        this.rows.clear();
        return this.refresh();
    }

    /** The part with an id, as it is shown. */
    part(id: string): Element | null {
        return this.place.querySelector(`[data-part="${id}"]`);
    }
}
