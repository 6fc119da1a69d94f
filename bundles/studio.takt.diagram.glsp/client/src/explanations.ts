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
import { make, part } from './dom';

/** Where a number came from. */
export interface Explained {
    key: string;
    meaning: string;
    formula: string;
    inputs: string[];
    source: string;
}

const AFTER = 450;
const MOST = 4;
const FIRST = ['utilisation', 'netCapacity', 'leadTime', 'processingTime', 'takt', 'pce'];

/** The figures that are asked for most, first. */
export function important(all: readonly Explained[]): Explained[] {
    const rank = (each: Explained): number => {
        const at = FIRST.indexOf(each.key.slice(each.key.lastIndexOf('/') + 1));
        return at < 0 ? FIRST.length : at;
    };
    return [...all].sort((a, b) => rank(a) - rank(b));
}

/** An explanation in full. */
export function explained(each: Explained): HTMLElement {
    return make('div', { class: 'explained', 'data-figure': each.key }, make('b', {}, each.meaning), make('code', {}, each.formula),
        ...each.inputs.map(input => make('div', { class: 'input' }, input)),
        ...(each.source ? [make('cite', {}, each.source)] : []));
}

/** Explains computed numbers where the pointer rests: of an element, or of the map on its heading and its ladder. */
export class Explanations {
    private readonly tip = make('div', { id: 'tip', role: 'tooltip', hidden: true });
    private timer = 0;

    constructor(private readonly ask: Asking) {
        const stage = part('stage');
        stage.append(this.tip);
        stage.addEventListener('mousemove', event => this.rest(event));
        stage.addEventListener('mouseleave', () => this.hide());
        stage.addEventListener('mousedown', () => this.hide());
    }

    hide(): void {
        window.clearTimeout(this.timer);
        this.tip.hidden = true;
    }

    private rest(event: MouseEvent): void {
        this.hide();
        if (event.buttons === 0 && !document.querySelector('.label-edit input:not(.takt-hidden)')) {
            this.timer = window.setTimeout(() => void this.show(event), AFTER);
        }
    }

    private async show(event: MouseEvent): Promise<void> {
        const over = (event.target as Element).closest('g[data-element-id]');
        const element = over?.getAttribute('data-element-id') ?? '';
        const onFigures = [...document.querySelectorAll('#takt [data-symbol=title], #takt [data-symbol=ladder]')].some(each => {
            const box = each.getBoundingClientRect();
            return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
        });
        if (!element && !onFigures) {
            return;
        }
        const all = await this.ask<Explained[]>('explain', { element });
        const problem = over?.getAttribute('data-problem');
        const parts = [...(problem ? [make('p', { class: 'problem' }, problem)] : []),
            ...important(all).slice(0, MOST).map(explained)];
        if (parts.length > 0) {
            this.tip.replaceChildren(...parts);
            this.tip.hidden = false;
            this.place(event);
        }
    }

    private place(event: MouseEvent): void {
        const stage = part('stage').getBoundingClientRect();
        const own = this.tip.getBoundingClientRect();
        const left = Math.min(event.clientX - stage.left + 14, stage.width - own.width - 8);
        const below = event.clientY - stage.top + 18;
        const top = below + own.height > stage.height ? Math.max(4, event.clientY - stage.top - own.height - 10) : below;
        this.tip.style.setProperty('left', `${Math.max(4, left)}px`);
        this.tip.style.setProperty('top', `${top}px`);
    }
}
