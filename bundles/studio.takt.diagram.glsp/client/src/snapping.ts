/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Box } from './geometry';

/** Within so many pixels of the diagram something is meant to be aligned. */
export const NEAR = 5;

export interface Shift {
    x: number;
    y: number;
}

/** The way from the nearest line to a place, if one is near enough. */
function nearest(places: readonly number[], lines: readonly number[]): number | undefined {
    let best: number | undefined;
    for (const place of places) {
        for (const line of lines) {
            const off = line - place;
            if (Math.abs(off) <= NEAR && (best === undefined || Math.abs(off) < Math.abs(best))) {
                best = off;
            }
        }
    }
    return best;
}

const across = (box: Box): number[] => [box.x, box.x + box.width / 2, box.x + box.width];
const down = (box: Box): number[] => [box.y, box.y + box.height / 2, box.y + box.height];

/** How far to move a box that one wants to move so far: so that it is aligned with another one, or to a whole pixel. */
export function aligned(box: Box, by: Shift, others: readonly Box[]): Shift {
    const wanted = { ...box, x: box.x + by.x, y: box.y + by.y };
    const x = nearest(across(wanted), others.flatMap(across));
    const y = nearest(down(wanted), others.flatMap(down));
    return {
        x: x === undefined ? Math.round(wanted.x) - box.x : by.x + x,
        y: y === undefined ? Math.round(wanted.y) - box.y : by.y + y
    };
}

/** The same for a corner of a line: level with the points before and after it. */
export function level(point: Shift, by: Shift, neighbours: readonly Shift[]): Shift {
    return aligned({ ...point, width: 0, height: 0 }, by, neighbours.map(each => ({ ...each, width: 0, height: 0 })));
}

/** How far a point is from the line between two others. */
function off(point: Shift, a: Shift, b: Shift): number {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) {
        return Math.hypot(point.x - a.x, point.y - a.y);
    }
    const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length;
    const beside = Math.abs((point.x - a.x) * (b.y - a.y) - (point.y - a.y) * (b.x - a.x)) / length;
    return along < 0 || along > length ? Infinity : beside;
}

/** A line without corners that are none: those in line with the points before and after, and with the ends as they are drawn. */
export function straightened(corners: readonly Shift[], ends: readonly Shift[]): Shift[] {
    const left = [...corners];
    for (let i = 0; i < left.length;) {
        const before = left[i - 1] ?? ends[0];
        const after = left[i + 1] ?? ends[1];
        if (before && after && off(left[i], before, after) < NEAR) {
            left.splice(i, 1);
        } else {
            i++;
        }
    }
    return left;
}
