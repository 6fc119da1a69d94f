/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** A box in pixels at 100 %. */
export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

/** What of a diagram is seen: its upper left corner, how large, in a window of that size. */
export interface Viewport {
    scroll: { x: number; y: number };
    zoom: number;
    width: number;
    height: number;
}

/** The box around boxes. */
export function around(boxes: readonly Box[]): Box {
    if (boxes.length === 0) {
        return { x: 0, y: 0, width: 1, height: 1 };
    }
    const left = Math.min(...boxes.map(box => box.x));
    const top = Math.min(...boxes.map(box => box.y));
    return {
        x: left, y: top,
        width: Math.max(...boxes.map(box => box.x + box.width)) - left,
        height: Math.max(...boxes.map(box => box.y + box.height)) - top
    };
}

/** The part of the diagram that is seen. */
export function seen(view: Viewport): Box {
    return { x: view.scroll.x, y: view.scroll.y, width: view.width / view.zoom, height: view.height / view.zoom };
}

/** What is drawn around what is seen; the same as before as long as that is enough. */
export function drawnAround(seen: Box, margin: number, before: Box | undefined): Box {
    const enough = before !== undefined && before.x <= seen.x && before.y <= seen.y
        && before.x + before.width >= seen.x + seen.width && before.y + before.height >= seen.y + seen.height
        && before.width <= seen.width + 2.001 * margin;
    return enough ? before : {
        x: seen.x - margin, y: seen.y - margin, width: seen.width + 2 * margin, height: seen.height + 2 * margin
    };
}

/** True if two boxes have a point in common. */
export function overlap(a: Box, b: Box): boolean {
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** The order in which people read: by rows, then from left to right. */
export function readingOrder(a: Box, b: Box, row = 120): number {
    return Math.floor(a.y / row) - Math.floor(b.y / row) || a.x - b.x || a.y - b.y;
}

/** The next of some ids after those selected, or before them; the first or last if none is selected; undefined at the end. */
export function next(ids: readonly string[], selected: readonly string[], back: boolean): string | undefined {
    const at = ids.indexOf(selected[selected.length - 1] ?? '');
    if (at < 0) {
        return back ? ids[ids.length - 1] : ids[0];
    }
    return ids[back ? at - 1 : at + 1];
}

const STEP = 40;
const RINGS = 12;

/** The middle of a box of that size that lies on no other, as near to a place as there is one. */
export function freePlace(taken: readonly Box[], middle: { x: number; y: number }, width = 140, height = 140): { x: number; y: number } {
    const steps = Array.from({ length: 2 * RINGS + 1 }, (_, i) => (i - RINGS) * STEP);
    const places = steps.flatMap(dx => steps.map(dy => ({ dx, dy })))
        .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy) || b.dx - a.dx || b.dy - a.dy);
    const free = places.find(({ dx, dy }) => !taken.some(box => overlap(box,
        { x: middle.x + dx - width / 2, y: middle.y + dy - height / 2, width, height })));
    return { x: middle.x + (free?.dx ?? 0), y: middle.y + (free?.dy ?? 0) };
}
