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
    ChangeBoundsManager, ChangeBoundsTracker, GEdge, GModelElement, GNode, GRoutingHandle, MoveOptions, MoveableElements, MoveableResizeHandle,
    MoveableRoutingHandle, Point, TrackedElementMove, TrackedMove, Vector
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { Box, around } from './geometry';
import { Shift, aligned, level } from './snapping';

/** Snaps to what is there rather than to a grid that nobody sees. */
@injectable()
export class Bounds extends ChangeBoundsManager {
    override createTracker(): ChangeBoundsTracker {
        return new Together(this);
    }
}

/** Moves all that is dragged by the same distance: what was aligned stays aligned. With Shift nothing is snapped. */
class Together extends ChangeBoundsTracker {
    override moveElements(elements: MoveableElements, asked?: Partial<MoveOptions>): TrackedMove {
        const options = this.resolveMoveOptions(asked);
        const update = this.calculateDiagramMovement();
        const move: TrackedMove = { ...update, elementMoves: [], valid: true, options };
        const all = Vector.isZero(update.vector) ? [] : this.getMoveableElements(elements, options);
        if (all.length > 0) {
            const by = distance(all, update.vector, Boolean(options.snap));
            if (!Vector.isZero(by)) {
                move.elementMoves = all.map(element => ({
                    element, fromPosition: element.position, toPosition: Point.add(element.position, by), valid: true, moveVector: by,
                    sourceVector: update.vector
                }));
            }
        }
        return move;
    }

    /** A corner that is dragged is aligned as well. */
    protected override snapPosition(move: TrackedElementMove): Point {
        const { element, fromPosition } = move;
        const node = element instanceof MoveableResizeHandle ? handleOf<GModelElement & { parent: GModelElement }>(element).parent : undefined;
        const by = aligned({ ...fromPosition, width: 0, height: 0 }, move.moveVector, node ? others(node, [node.id]) : []);
        return Point.add(fromPosition, by);
    }
}

type Moved = TrackedElementMove['element'];

function distance(all: readonly Moved[], by: Vector, isSnapped: boolean): Shift {
    const [first] = all;
    if (first instanceof MoveableRoutingHandle) {
        return level(first.position, by, isSnapped ? neighbours(handleOf<GRoutingHandle>(first)) : []);
    }
    const boxes = all.filter((each): each is GNode => each instanceof GNode);
    const box = boxes.length > 0 ? around(boxes.map(boxOf)) : { ...first.position, width: 0, height: 0 };
    return aligned(box, by, isSnapped && boxes.length > 0 ? others(boxes[0], boxes.map(each => each.id)) : []);
}

/** The handle on the diagram for which the one that moves stands. */
function handleOf<H>(moved: object): H {
    return (moved as { handle: H }).handle;
}

function boxOf(node: GNode): Box {
    return { ...node.position, ...node.size };
}

function others(of: Readonly<GModelElement>, without: readonly string[]): Box[] {
    const left = new Set(without);
    return of.root.children.filter((each): each is GNode => each instanceof GNode && each.type === 'node:symbol' && !left.has(each.id)).map(boxOf);
}

/** Where a line begins and ends as it is drawn; nothing if nobody has said so. */
export function endsOf(edge: Readonly<GModelElement> | undefined): Shift[] {
    const route = edge instanceof GEdge ? String(edge.args?.['route'] ?? '').split(' ').map(Number) : [];
    return route.length < 4 ? [] : [{ x: route[0], y: route[1] }, { x: route[route.length - 2], y: route[route.length - 1] }];
}

/** The points of a line before and after a corner. */
function neighbours(handle: GRoutingHandle): Shift[] {
    const edge = handle.parent;
    const ends = endsOf(edge);
    const line = [...ends.slice(0, 1), ...(edge as GEdge).routingPoints, ...ends.slice(1)];
    const at = handle.pointIndex + ends.length / 2;
    return [line[at - 1], line[at + 1]].filter(each => each !== undefined);
}
