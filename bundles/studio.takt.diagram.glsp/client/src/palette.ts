/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import {
    Action, EnableDefaultToolsAction, EnableToolsAction, IActionDispatcher, MarqueeMouseTool, PaletteItem,
    RequestContextActions, SetContextActions, TriggerNodeCreationAction
} from '@eclipse-glsp/client';
import { Diagram } from './diagram';
import { Ends } from './ends';
import { draw, marksOf, svg } from './marks';
import { init, attributesModule, styleModule, VNode } from 'snabbdom';
import { Words } from './words';

const patch = init([attributesModule, styleModule]);

/** The tools, in groups, with a search field. */
export class Palette {
    private readonly field = document.createElement('input');
    private readonly list = document.createElement('div');
    private active: HTMLElement | undefined;

    constructor(place: HTMLElement, private readonly words: Words,
        private readonly dispatcher: () => IActionDispatcher, private readonly diagram: () => Diagram | undefined,
        private readonly begin: (type: string) => void) {
        this.field.type = 'search';
        this.field.placeholder = words.search;
        this.field.setAttribute('aria-label', words.search);
        this.field.addEventListener('input', () => this.filter());
        this.field.addEventListener('keydown', event => this.keyDown(event));
        this.list.className = 'tools';
        this.list.addEventListener('keydown', event => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                this.step(event.target as Element, event.key === 'ArrowDown' ? 1 : -1);
            }
        });
        place.setAttribute('aria-label', words.palette);
        place.replaceChildren(this.field, this.list);
    }

    /** Asks the server for the tools. */
    async load(): Promise<PaletteItem[]> {
        const answer = await this.dispatcher().request<SetContextActions>(
            RequestContextActions.create({ contextId: 'tool-palette', editorContext: { selectedElementIds: [] } }));
        return answer.actions.filter(PaletteItem.is);
    }

    /** Shows the tools; returns the types of the connections they make. */
    show(groups: PaletteItem[]): string[] {
        const general = this.group('', [
            this.button(this.words.select, EnableDefaultToolsAction.create()),
            this.button(this.words.marquee, EnableToolsAction.create([MarqueeMouseTool.ID]))
        ]);
        this.list.replaceChildren(general, ...groups.map(group =>
            this.group(group.label, (group.children ?? []).map(item => this.tool(item)))));
        return groups.flatMap(group => group.children ?? []).map(item => item.id).filter(id => id.startsWith('edge:'));
    }

    /** Shows that no tool is in use. */
    rest(): void {
        this.active?.setAttribute('aria-pressed', 'false');
        this.active = undefined;
    }

    private group(title: string, tools: HTMLElement[]): HTMLElement {
        const section = document.createElement('section');
        const heading = document.createElement('h2');
        heading.textContent = title;
        section.append(...(title ? [heading] : []), ...tools);
        return section;
    }

    private tool(item: PaletteItem): HTMLElement {
        const button = this.button(item.label, ...item.actions);
        button.dataset['tool'] = item.id;
        const args = (item.actions[0] as TriggerNodeCreationAction).args ?? {};
        button.dataset['ends'] = String(args['ends'] ?? '');
        button.prepend(picture(String(args['picture'] ?? ''), String(args['size'] ?? '64 40')));
        return button;
    }

    private button(label: string, ...actions: Action[]): HTMLElement {
        const button = document.createElement('button');
        const name = document.createElement('span');
        name.textContent = label;
        button.type = 'button';
        button.title = label;
        button.setAttribute('aria-pressed', 'false');
        button.append(name);
        button.addEventListener('click', event => {
            if (event.detail === 0 && this.byKeyboard(button.dataset['tool'] ?? '', button.dataset['ends'] as Ends)) {
                return;
            }
            this.rest();
            this.active = button;
            button.setAttribute('aria-pressed', 'true');
            void this.dispatcher().dispatchAll(actions);
        });
        return button;
    }

    /** The search field, for whoever wants a tool by keyboard. */
    focus(): void {
        this.field.focus();
        this.field.select();
    }

    /** Without a pointer a tool acts at once: in the middle of what is seen, between the two selected elements, or from the one. */
    private byKeyboard(tool: string, ends: Ends): boolean {
        if (tool.startsWith('node:')) {
            this.diagram()?.create(tool);
        } else if (tool.startsWith('edge:')) {
            if (!this.diagram()?.connect(tool, ends)) {
                this.begin(tool);
            }
        } else {
            return false;
        }
        this.diagram()?.focus();
        return true;
    }

    private step(from: Element, by: number): void {
        const all = [...this.list.querySelectorAll<HTMLElement>('section:not([hidden]) button:not([hidden])')];
        const at = all.indexOf(from as HTMLElement);
        (at + by < 0 ? this.field : all[Math.min(all.length - 1, at + by)])?.focus();
    }

    private filter(): void {
        const wanted = this.field.value.trim().toLocaleLowerCase();
        for (const section of this.list.children) {
            let any = false;
            for (const button of section.querySelectorAll('button')) {
                button.hidden = !(button.textContent ?? '').toLocaleLowerCase().includes(wanted);
                any ||= !button.hidden;
            }
            (section as HTMLElement).hidden = !any;
        }
    }

    private keyDown(event: KeyboardEvent): void {
        if (event.key === 'ArrowDown') {
            event.preventDefault();
            this.step(this.field, 1);
        } else if (event.key === 'Enter') {
            this.list.querySelector<HTMLElement>('section:not([hidden]) button:not([hidden])')?.click();
        } else if (event.key === 'Escape' && !this.field.value) {
            this.diagram()?.focus();
        } else if (event.key === 'Escape') {
            this.field.value = '';
            this.filter();
        }
    }
}

function picture(marks: string, size: string): Element {
    const [width, height] = size.split(' ').map(Number);
    const place = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const drawn: VNode = svg('svg', { viewBox: `-2 -2 ${width + 4} ${height + 4}`, 'aria-hidden': 'true' },
        marks ? draw(marksOf(marks)) : []);
    return patch(place, drawn).elm as Element;
}
