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
import { Field, Fields } from './fields';

const WIDTH = 240;
const HEIGHT = 110;
const EDGE = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** The points of a graphical function. */
export interface Points {
    element: string;
    x: number[];
    y: number[];
    /** Whether the function has abscissae of its own, or spreads its points evenly. */
    own: boolean;
    kind: string;
    names: [string, string];
}

/** The points of an element; nothing if it is no graphical function. */
export function pointsOf(fields: Fields): Points | undefined {
    const field = (name: string): Field | undefined => fields.fields.find(each => each.feature === name);
    const [xs, ys, kind] = [field('x'), field('y'), field('kind')];
    if (xs?.kind !== 'texts' || ys?.kind !== 'texts' || !kind) {
        return undefined;
    }
    const y = ys.values.map(Number);
    const own = xs.values.length > 0;
    const x = own ? xs.values.map(Number) : spread(limit(field('xMinimum'), 0), limit(field('xMaximum'), 1), y.length);
    return { element: fields.id, x, y, own, kind: kind.text.toLowerCase(), names: [xs.label, ys.label] };
}

function limit(field: Field | undefined, otherwise: number): number {
    return field?.text ? Number(field.text) : otherwise;
}

/** As many numbers, from one to another. */
export function spread(from: number, to: number, count: number): number[] {
    return Array.from({ length: count }, (_, i) => count < 2 ? from : from + (to - from) * i / (count - 1));
}

/** The line through the points, in the box of the picture; empty where there is none. */
export function curveLine(points: Points): string {
    const [xs, ys] = [points.x.slice(0, points.y.length), points.y.slice(0, points.x.length)];
    if (xs.length === 0 || ![...xs, ...ys].every(Number.isFinite)) {
        return '';
    }
    const at = (value: number, all: number[], size: number): number => {
        const [low, high] = [Math.min(...all), Math.max(...all)];
        return Math.round(10 * (EDGE + (high === low ? 0.5 : (value - low) / (high - low)) * (size - 2 * EDGE))) / 10;
    };
    const places = xs.map((x, i) => [at(x, xs, WIDTH), Math.round(10 * (HEIGHT - at(ys[i] ?? 0, ys, HEIGHT))) / 10]);
    return places.map(([left, top], i) => i === 0 ? `M${left} ${top}`
        : points.kind === 'discrete' ? `H${left}V${top}` : `L${left} ${top}`).join('');
}

function picture(points: Points): Element {
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    drawing.setAttribute('class', 'curve');
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', points.names.join(', '));
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', curveLine(points));
    drawing.append(line);
    for (const place of curveLine({ ...points, kind: '' }).split(/[ML]/).filter(each => each !== '')) {
        const [left, top] = place.split(' ');
        const dot = document.createElementNS(SVG, 'circle');
        Object.entries({ cx: left ?? '', cy: top ?? '', r: '2.5' }).forEach(([name, value]) => dot.setAttribute(name, value));
        drawing.append(dot);
    }
    return drawing;
}

/** The picture of a graphical function with its points in a table, which can be changed there. */
export function curve(points: Points, remove: string, change: (x: string[], y: string[]) => void): HTMLElement {
    const place = make('div', { class: 'field points', 'data-field': 'points' });
    const rows = make('div', { class: 'rows', role: 'group', 'aria-label': points.names.join(', ') });
    let image = picture(points);
    const cells = (name: string): HTMLInputElement[] => [...rows.querySelectorAll<HTMLInputElement>(`input[data-axis=${name}]`)];
    const texts = (name: string): string[] => cells(name).map(each => each.value.trim());
    const draw = (): void => {
        const next = picture({ ...points, x: texts('x').map(Number), y: texts('y').map(Number) });
        image.replaceWith(next);
        image = next;
    };
    const apply = (): void => {
        const known = [...cells('x'), ...cells('y')].every(each => each.value.trim() !== '');
        if (known) {
            change(points.own ? texts('x') : [], texts('y'));
        }
    };
    const cell = (axis: 'x' | 'y', i: number, value: string): HTMLInputElement => {
        const input = make('input', {
            type: 'text', inputmode: 'decimal', autocomplete: 'off', 'data-axis': axis, disabled: axis === 'x' && !points.own,
            'aria-label': `${points.names[axis === 'x' ? 0 : 1]} ${i + 1}`, 'data-key': `${points.element}/points/${axis}${i}`
        });
        input.value = value;
        input.dataset['known'] = value;
        input.addEventListener('input', draw);
        input.addEventListener('change', apply);
        input.addEventListener('keydown', event => {
            if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
                input.blur();
            }
        });
        return input;
    };
    const row = (x: string, y: string, i: number): HTMLElement => {
        const made = make('div', { class: 'point' }, cell('x', i, x), cell('y', i, y),
            button('×', () => { made.remove(); apply(); }, { class: 'small', title: remove, 'aria-label': `${remove} ${i + 1}` }));
        return made;
    };
    points.y.forEach((y, i) => rows.append(row(shown(points.x[i]), shown(y), i)));
    const more = button('+', () => {
        const [last, before] = [points.x.at(-1) ?? 0, points.x.at(-2)];
        const next = before === undefined ? last + 1 : last + (last - before);
        rows.append(row(shown(points.y.length ? next : 0), shown(points.y.at(-1) ?? 0), points.y.length));
        apply();
    }, { class: 'add', 'data-add': 'point', 'aria-label': '+ ' + points.names.join(', ') });
    place.append(image, make('div', { class: 'point head' }, make('span', {}, points.names[0]), make('span', {}, points.names[1])), rows, more);
    return place;
}

function shown(value: number | undefined): string {
    return value === undefined || !Number.isFinite(value) ? '' : String(Math.round(value * 1e12) / 1e12);
}
