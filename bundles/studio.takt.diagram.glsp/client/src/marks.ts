/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Attrs, VNode, VNodeChildren, VNodeStyle, h } from 'snabbdom';

const SVG = 'http://www.w3.org/2000/svg';

/** A line or an area: path, fill, line, width, dashes, round ends. */
type Stroke = ['p', string, string, string, number, number[], boolean];
/** A text: words, x, baseline, size, bold, anchor, tone. */
type Words = ['t', string, number, number, number, boolean, string, string];
/** Marks that belong together: symbol, tip, marks. */
type Group = ['g', string, string, Mark[]];
/** What the server sends to be drawn; never markup. */
export type Mark = Stroke | Words | Group;

const read = new Map<string, Mark[]>();
const MOST_KEPT = 5000;

/** Reads marks; the same text is read once. */
export function marksOf(text: unknown): Mark[] {
    if (typeof text !== 'string') {
        return [];
    }
    const known = read.get(text);
    if (known) {
        return known;
    }
    if (read.size > MOST_KEPT) {
        read.clear();
    }
    const marks = JSON.parse(text) as Mark[];
    read.set(text, marks);
    return marks;
}

const coarse = new WeakMap<Mark[], Mark[]>();

/** The same from far away: without what nobody can read, and with one path for all lines and areas that look alike. */
export function fromAfar(marks: Mark[]): Mark[] {
    let known = coarse.get(marks);
    if (!known) {
        const paths = new Map<string, Stroke>();
        gatherStrokes(marks, paths);
        known = [...paths.values()];
        coarse.set(marks, known);
    }
    return known;
}

function gatherStrokes(marks: Mark[], paths: Map<string, Stroke>): void {
    for (const mark of marks) {
        if (mark[0] === 'g') {
            gatherStrokes(mark[3], paths);
        } else if (mark[0] === 'p') {
            const alike = mark.slice(2).join(' ');
            const found = paths.get(alike);
            paths.set(alike, found ? ['p', `${found[1]} ${mark[1]}`, found[2], found[3], found[4], found[5], found[6]] : mark);
        }
    }
}

/** Numbers that the server sends as a text. */
export function numbers(text: unknown): number[] {
    return typeof text === 'string' ? text.split(' ').map(Number) : [];
}

/** An SVG element. */
export function svg(name: string, attrs: Attrs, children: VNodeChildren = [], style?: VNodeStyle): VNode {
    return h(name, { ns: SVG, attrs, ...(style ? { style } : {}) }, children);
}

/** Marks as SVG. Texts become text nodes, tones become colours of the theme. */
export function draw(marks: Mark[]): VNode[] {
    return marks.map(mark => {
        switch (mark[0]) {
            case 'p':
                return stroke(mark);
            case 't':
                return words(mark);
            case 'g':
                return svg('g', { class: 'takt-group', 'data-symbol': mark[1] },
                    [...tip(mark[2]), ...draw(mark[3])]);
        }
    });
}

function tip(text: string): VNode[] {
    return text ? [svg('title', {}, text)] : [];
}

function stroke([, path, fill, line, width, dash, round]: Stroke): VNode {
    const attrs: Attrs = { d: path, fill: tone(fill), stroke: tone(line), class: 'takt-mark' };
    if (line !== 'NONE') {
        attrs['stroke-width'] = width;
        attrs['stroke-linecap'] = round ? 'round' : 'butt';
        attrs['stroke-linejoin'] = round ? 'round' : 'miter';
        if (dash.length > 0) {
            attrs['stroke-dasharray'] = dash.join(' ');
        }
    }
    return svg('path', attrs);
}

function words([, text, x, y, size, bold, anchor, colour]: Words): VNode {
    // as a style: the style sheet of GLSP gives every text one size, and an attribute does not outrank it
    return svg('text', {
        x, y, 'font-weight': bold ? 600 : 400, 'text-anchor': anchor, fill: tone(colour), 'data-tone': colour,
        class: 'takt-text'
    }, text, { 'font-size': `${size}px` });
}

function tone(name: string): string {
    return name === 'NONE' ? 'none' : `var(--tone-${name.toLowerCase().replace('_', '-')})`;
}
