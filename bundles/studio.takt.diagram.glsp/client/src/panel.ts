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
import { Completion } from './completion';
import { curve, pointsOf } from './curve';
import { Field, Fields, Link, Part, elementsOf, listOf } from './fields';
import { Explained, explained, important } from './explanations';
import { Words } from './words';

type Control = HTMLInputElement | HTMLTextAreaElement;
const CHECK_AFTER = 120;

/** A field as it stands in the panel, and how it takes over what the server says now, if it can do so and stay. */
interface Row {
    spec: string;
    place: HTMLElement;
    take?: (field: Field) => void;
}

/** All values of the selected element, or of the map itself; made from what the server says of the metamodel. */
export class Panel {
    private readonly place = part('panel');
    private subject = '';
    private selected: string[] = [];
    private visited = '';
    private shown = '';
    private head: { spec: string; parts: HTMLElement[] } = { spec: '', parts: [] };
    private rows = new Map<string, Row>();
    private readonly figures = make('details', { class: 'figures', hidden: true });
    private composing = false;
    private naming = false;
    private serial = 0;
    private latest: Promise<void> = Promise.resolve();
    private timer = 0;

    constructor(private readonly words: Words, private readonly ask: Asking) {
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
        this.naming = false;
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

    /** Asks for the values again. Does not disturb somebody who types. */
    refresh(): Promise<void> {
        this.latest = this.load(++this.serial);
        return this.latest;
    }

    private async load(serial: number): Promise<void> {
        const wanted = this.visited || (this.selected.length === 1 ? this.selected[0] : this.subject);
        if (!wanted || this.composing || this.naming) {
            return;
        }
        let answer = await this.ask<Fields>('fields', { element: wanted });
        if (!answer.id && wanted !== this.subject) {
            this.visited = '';
            answer = await this.ask<Fields>('fields', { element: this.subject });
        }
        if (serial !== this.serial) {
            await this.latest;
        } else if (!this.composing && !this.naming) {
            this.fill(answer);
            void this.explain(answer.id);
        }
    }

    /**
     * Only what differs is made anew, and a field for text stays the field it is, so that nobody is disturbed who types or
     * has selected a text.
     */
    private fill(answer: Fields): void {
        const typing = this.typing();
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
        this.restore(typing);
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
        const spec = JSON.stringify([answer.id, answer.title, answer.name, answer.path, this.selected.length, this.visited]);
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
            const place = curve(points, this.words.remove, (x, y) => void this.edit({ do: 'points', element: answer.id, x, y }, fault));
            place.append(fault);
            rows.set('points', { spec, place });
        }
    }

    private several(): HTMLElement {
        const targets = this.selected;
        const align = (how: keyof Words & string, done: string): HTMLElement => button(this.words[how],
            () => void this.ask('align', { targets, how: done }), { class: 'add', 'data-align': done });
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

    /** What has the focus, and what was typed there and not taken yet. */
    private typing(): { key: string; text?: string; start: number | null; end: number | null } | undefined {
        const at = document.activeElement;
        if (!(at instanceof HTMLElement) || !this.place.contains(at) || !at.dataset['key']) {
            return undefined;
        }
        const typed = at instanceof HTMLInputElement && at.type !== 'checkbox' || at instanceof HTMLTextAreaElement;
        const changed = typed && (at as HTMLInputElement).value !== at.dataset['known'];
        return {
            key: at.dataset['key'], text: changed ? (at as HTMLInputElement).value : undefined,
            start: typed ? (at as HTMLInputElement).selectionStart : null,
            end: typed ? (at as HTMLInputElement).selectionEnd : null
        };
    }

    private restore(typing: ReturnType<Panel['typing']>): void {
        const at = typing && this.place.querySelector<HTMLElement>(`[data-key="${typing.key}"]`);
        if (!typing || !at || at === document.activeElement) {
            return;
        }
        at.focus({ preventScroll: true });
        if (typing.text !== undefined) {
            (at as HTMLInputElement).value = typing.text;
        }
        if (typing.start !== null && (at instanceof HTMLInputElement && at.type === 'text' || at instanceof HTMLTextAreaElement)) {
            at.setSelectionRange(typing.start, typing.end);
        }
    }

    private row(element: string, field: Field): Row {
        const id = `field-${element}-${field.feature}`;
        const fault = make('p', { class: 'fault', role: 'alert', hidden: true });
        const isGroup = field.kind === 'parts' || field.kind === 'references' || field.kind === 'choices';
        const row = make('div', {
            class: 'field', 'data-field': field.feature, 'data-kind': field.kind,
            role: isGroup ? 'group' : undefined, 'aria-label': isGroup ? field.label : undefined
        });
        const own: Row = { spec: JSON.stringify(field), place: row };
        row.append(isGroup ? make('span', { class: 'label' }, field.label) : make('label', { for: id }, field.label),
            ...this.controls(element, field, id, fault, own), fault);
        return own;
    }

    private controls(element: string, field: Field, id: string, fault: HTMLElement, row: Row): HTMLElement[] {
        switch (field.kind) {
            case 'choice':
                return [this.choice(element, field, id, fault)];
            case 'choices':
                return field.choices.map(choice => this.checkbox(element, field, choice, fault));
            case 'flag':
                return [this.flag(element, field, id, fault)];
            case 'reference':
                return [this.reference(element, field, id, fault)];
            case 'references':
                return this.references(element, field, fault);
            case 'parts':
                return this.parts(element, field, fault);
            default: {
                const control = this.text(element, field, id, fault);
                row.take = now => this.take(control, now);
                return field.feature === 'equation' && control instanceof HTMLTextAreaElement
                    ? [control, new Completion(control, element, this.ask).list]
                    : [control];
            }
        }
    }

    private keyed<C extends HTMLElement>(control: C, element: string, feature: string): C {
        control.dataset['key'] = `${element}/${feature}`;
        return control;
    }

    private text(element: string, field: Field, id: string, fault: HTMLElement): Control {
        const many = field.kind === 'texts';
        const control: Control = this.keyed(field.kind === 'paragraph'
            ? make('textarea', { id, rows: '2' })
            : make('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false' }), element, field.feature);
        this.take(control, field);
        const apply = (): void => {
            const text = control.value.trim();
            if (text !== control.dataset['known'] && text !== control.dataset['sent']) {
                control.dataset['sent'] = text;
                void this.edit(many
                    ? { do: 'setAll', element, feature: field.feature, texts: listOf(text) }
                    : { do: 'set', element, feature: field.feature, text }, fault, control).then(outcome => taken(control, text, outcome));
            }
        };
        control.addEventListener('change', apply);
        control.addEventListener('input', () => {
            window.clearTimeout(this.timer);
            this.timer = window.setTimeout(() => void this.check(field, control, fault), CHECK_AFTER);
        });
        control.addEventListener('keydown', event => this.typed(event as KeyboardEvent, control, apply, fault));
        return control;
    }

    /** Shows what the server says now, unless somebody has typed something else meanwhile. */
    private take(control: Control, field: Field): void {
        const text = field.kind === 'texts' ? field.values.join(', ') : field.text;
        const isAsKnown = control.value.trim() === (control.dataset['known'] ?? '');
        control.dataset['known'] = text;
        control.placeholder = field.usual || (field.example ? this.words.example.replace('{0}', field.example) : '');
        if (isAsKnown && control.value !== text) {
            control.value = text;
        }
    }

    private typed(event: KeyboardEvent, control: Control, apply: () => void, fault: HTMLElement): void {
        if (event.isComposing) {
            return;
        }
        if (event.key === 'Enter' && !(control instanceof HTMLTextAreaElement && event.shiftKey)) {
            event.preventDefault();
            apply();
        } else if (event.key === 'Escape') {
            control.value = control.dataset['known'] ?? '';
            this.say(fault, control, '');
        }
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

    private say(fault: HTMLElement, control: HTMLElement | undefined, text: string): void {
        fault.textContent = text;
        fault.hidden = !text;
        control?.setAttribute('aria-invalid', String(text !== ''));
    }

    private async edit(done: object, fault: HTMLElement, control?: HTMLElement): Promise<Outcome> {
        window.clearTimeout(this.timer);
        const outcome = await this.ask<Outcome>('edit', done);
        this.say(fault, control, outcome.error);
        return outcome;
    }

    private options(control: HTMLSelectElement, links: Link[], chosen: string): void {
        control.append(...links.map(link => new Option(link.name, link.id, false, link.id === chosen)));
    }

    private choice(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const control = this.keyed(make('select', { id }), element, field.feature);
        this.options(control, field.choices, field.text);
        control.addEventListener('change', () => void this.edit(
            { do: 'set', element, feature: field.feature, text: control.value }, fault, control));
        return control;
    }

    private flag(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const control = this.keyed(make('input', { id, type: 'checkbox' }), element, field.feature);
        control.checked = field.text === 'true';
        control.addEventListener('change', () => void this.edit(
            { do: 'set', element, feature: field.feature, text: String(control.checked) }, fault, control));
        return control;
    }

    private checkbox(element: string, field: Field, choice: Link, fault: HTMLElement): HTMLElement {
        const control = this.keyed(make('input', { type: 'checkbox', value: choice.id }), element, `${field.feature}/${choice.id}`);
        control.checked = field.values.includes(choice.id);
        control.addEventListener('change', () => {
            const others = field.values.filter(each => each !== choice.id);
            void this.edit({
                do: 'setAll', element, feature: field.feature, texts: control.checked ? [...others, choice.id] : others
            }, fault, control);
        });
        return make('label', { class: 'check' }, control, choice.name);
    }

    private reference(element: string, field: Field, id: string, fault: HTMLElement): HTMLElement {
        const chosen = field.values[0] ?? '';
        const control = this.keyed(make('select', { id }), element, field.feature);
        control.append(new Option('–', '', false, chosen === ''));
        this.options(control, field.choices, chosen);
        this.offerNew(control, field);
        control.addEventListener('change', () => {
            if (control.value.startsWith('new:')) {
                this.askName(line, element, field, control.value.slice(4), fault);
            } else {
                const targets = control.value ? [control.value] : [];
                void this.edit({ do: 'refer', element, feature: field.feature, targets }, fault, control);
            }
        });
        const line = make('span', { class: 'line' }, control);
        if (chosen) {
            line.append(this.go(chosen));
        }
        return line;
    }

    private go(id: string): HTMLElement {
        return button('→', () => void this.visit(id), { class: 'small', title: this.words.go, 'aria-label': this.words.go, 'data-go': id });
    }

    private offerNew(control: HTMLSelectElement, field: Field): void {
        control.append(...field.types.map(type => new Option(this.words.newOne.replace('{0}', type.name), 'new:' + type.id)));
    }

    /** In place of the choice a field for the name of what is to be made. */
    private askName(line: HTMLElement, element: string, field: Field, type: string, fault: HTMLElement): void {
        const name = this.keyed(make('input', {
            type: 'text', placeholder: this.words.newName, 'aria-label': this.words.newName, autocomplete: 'off'
        }), element, `${field.feature}/new`);
        name.dataset['known'] = '';
        const end = (): boolean => {
            const open = this.naming;
            this.naming = false;
            return open;
        };
        this.naming = true;
        name.addEventListener('keydown', event => {
            if (event.isComposing) {
                return;
            }
            if (event.key === 'Enter' && end()) {
                void this.edit({ do: 'create', element, feature: field.feature, type, name: name.value }, fault)
                    .then(() => this.again());
            } else if (event.key === 'Escape' && end()) {
                void this.again();
            }
        });
        name.addEventListener('blur', () => {
            if (end()) {
                void this.again();
            }
        });
        line.replaceChildren(name);
        name.focus();
    }

    private references(element: string, field: Field, fault: HTMLElement): HTMLElement[] {
        const names = new Map(field.choices.map(link => [link.id, link.name]));
        const refer = (targets: string[]): void => void this.edit(
            { do: 'refer', element, feature: field.feature, targets }, fault);
        const chips = field.values.map(id => make('span', { class: 'chip' },
            button(names.get(id) ?? id, () => void this.visit(id), { class: 'link', 'data-go': id }),
            this.remove(() => refer(field.values.filter(each => each !== id)))));
        const control = this.keyed(make('select', { 'aria-label': this.words.addTo.replace('{0}', field.label) }), element, field.feature);
        control.append(new Option('+', ''));
        this.options(control, field.choices.filter(link => !field.values.includes(link.id)), '');
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

    /** Shows the choice again instead of the field for a name. */
    private again(): Promise<void> {
        this.rows.clear();
        return this.refresh();
    }

    private remove(act: () => void): HTMLElement {
        return button('×', act, { class: 'small', title: this.words.remove, 'aria-label': this.words.remove });
    }

    private parts(element: string, field: Field, fault: HTMLElement): HTMLElement[] {
        const rows = field.parts.map(each => this.part(each, fault));
        const adds = field.types.map(type => button('+ ' + type.name, () => void this.add(element, field, type, fault),
            { class: 'add', 'data-add': type.id }));
        return [...rows, ...adds];
    }

    private part(each: Part, fault: HTMLElement): HTMLElement {
        const gone = this.remove(() => void this.edit({ do: 'delete', targets: [each.id] }, fault));
        return each.fields.length > 0
            ? make('div', { class: 'part', 'data-part': each.id }, ...each.fields.map(field => this.row(each.id, field).place), gone)
            : make('div', { class: 'part line', 'data-part': each.id },
                button(each.name, () => void this.visit(each.id), { class: 'link', 'data-go': each.id }), gone);
    }

    private async add(element: string, field: Field, type: Link, fault: HTMLElement): Promise<void> {
        const outcome = await this.edit({ do: 'add', element, feature: field.feature, type: type.id }, fault);
        if (outcome.created) {
            await this.refresh();
            const own = this.place.querySelector(`[data-part="${outcome.created}"]`);
            if (own?.classList.contains('line')) {
                await this.visit(outcome.created, 'name');
            } else {
                own?.querySelector<HTMLElement>('select, input')?.focus();
            }
        }
    }
}

/** Of a text that was sent: now it is what is known, unless somebody has told more since. */
function taken(control: Control, text: string, outcome: Outcome): void {
    if (control.dataset['sent'] === text) {
        delete control.dataset['sent'];
        if (!outcome.error) {
            control.dataset['known'] = text;
        }
    }
}

/** Brings the children of a place into an order; what is there already is not taken out and put in again. */
function arrange(place: HTMLElement, wanted: readonly HTMLElement[]): void {
    const all = new Set<Element>(wanted);
    [...place.children].filter(each => !all.has(each)).forEach(each => each.remove());
    let next = place.firstElementChild;
    for (const each of wanted) {
        if (each === next) {
            next = next.nextElementSibling;
        } else {
            place.insertBefore(each, next);
        }
    }
}
