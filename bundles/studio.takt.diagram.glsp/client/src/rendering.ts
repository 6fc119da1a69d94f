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
    GEdge, GGraph, GGraphView, GModelElement, GNode, GParentElement, IVNodePostprocessor, IViewArgs, ModelRenderer,
    RenderingContext, RenderingTargetKind, ViewRegistry
} from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { VNode } from 'snabbdom';
import { numbers, svg } from './marks';
import { problems } from './problems';
import { Box, drawnAround, overlap, seen } from './geometry';

/** Below this a letter is lower than three pixels: nobody reads it, and nothing is drawn for it. */
const LEGIBLE = 0.27;
/** So much around the window is drawn too. */
const MARGIN = 200;
const KEPT = ['node:symbol', 'edge:flow', 'node:decoration'];
const OWN_CHILD = 'label:value';

interface Drawn {
    state: unknown[];
    vnode: VNode | undefined;
}

/** True if texts are too small to be read at the zoom of a diagram. */
export function isTiny(element: GModelElement): boolean {
    return ((element.root as GGraph).zoom ?? 1) < LEGIBLE;
}

/** Whether somebody turns to an element or to a text of it: it is then drawn in full. */
export function isWorkedOn(element: Readonly<GModelElement>): boolean {
    const { selected, hoverFeedback } = element as unknown as GNode;
    return selected || hoverFeedback || (element as GParentElement).children.some(child => (child as unknown as GNode).selected);
}

/** Draws an element again only if something has changed on which its looks depend, and not at all out of sight. */
export class ThriftyRenderer extends ModelRenderer {
    private window: Box | undefined;

    constructor(registry: ViewRegistry, kind: RenderingTargetKind, private readonly processors: IVNodePostprocessor[],
        args: IViewArgs, private readonly known = new WeakMap<GModelElement, Drawn>()) {
        super(registry, kind, processors, args);
    }

    override renderElement(element: Readonly<GModelElement>): VNode | undefined {
        if (element instanceof GGraph) {
            this.window = windowOf(element, this.window);
        }
        if (this.targetKind !== 'main' || !KEPT.includes(element.type) || !isPlain(element)) {
            return super.renderElement(element);
        }
        if (!isSeen(element, this.window)) {
            return undefined;
        }
        const state = stateOf(element);
        const before = this.known.get(element);
        if (before && before.state.length === state.length && before.state.every((each, i) => each === state[i])) {
            return before.vnode;
        }
        const vnode = super.renderElement(element);
        this.known.set(element, { state, vnode });
        return vnode;
    }

    override renderChildren(element: Readonly<GModelElement>, args?: object): VNode[] {
        const inside = args ? new ThriftyRenderer(this.viewRegistry, this.targetKind, this.processors, { ...args, parentArgs: this.args }, this.known) : this;
        inside.window = this.window;
        return (element as GParentElement).children.map(child => inside.renderElement(child))
            .filter((vnode): vnode is VNode => vnode !== undefined);
    }
}

/** Without handles and the like, which come and go. */
function isPlain(element: Readonly<GModelElement>): boolean {
    return (element as GParentElement).children.every(child => child.type === OWN_CHILD);
}

/** All on which the looks of an element depend, apart from what the server sent, which comes with a new element. */
function stateOf(element: Readonly<GModelElement>): unknown[] {
    const { selected, hoverFeedback, opacity, position, size } = element as unknown as GNode;
    const state = [selected, hoverFeedback, opacity, element.cssClasses?.join(' '), position?.x, position?.y, size?.width,
        size?.height, problems.get(element.id), isTiny(element), isWorkedOn(element)];
    if (element instanceof GEdge) {
        const [source, target] = [element.source as GNode | undefined, element.target as GNode | undefined];
        state.push(source?.position.x, source?.position.y, target?.position.x, target?.position.y);
        element.routingPoints.forEach(point => state.push(point.x, point.y));
    }
    return state;
}

/** Whether any of an element is in the window; nothing as long as nobody knows the window. What is being worked on always is. */
function isSeen(element: Readonly<GModelElement>, window: Box | undefined): boolean {
    if (!window) {
        return false;
    }
    const box = boxOf(element);
    return !box || overlap(box, window) || isWorkedOn(element);
}

/** The window with what is around it. */
function windowOf(root: Readonly<GGraph>, before: Box | undefined): Box | undefined {
    const { width, height } = root.canvasBounds;
    return width <= 0 ? undefined
        : drawnAround(seen({ scroll: root.scroll, zoom: root.zoom, width, height }), MARGIN / root.zoom, before);
}

/** What the server says of the place of an element: the box around all that is drawn, and where the ends of a line are. */
interface Extent {
    box: Box | undefined;
    ends: number[];
}

const extents = new WeakMap<object, Extent>();

function extentOf(element: Readonly<GModelElement>): Extent {
    let known = extents.get(element);
    if (!known) {
        const args = (element as unknown as { args?: Record<string, unknown> }).args;
        const [x, y, width, height] = numbers(args?.['box']);
        known = { box: height === undefined ? undefined : { x, y, width, height }, ends: numbers(args?.['ends']) };
        extents.set(element, known);
    }
    return known;
}

/** The box around all that is drawn of an element; of a line only as long as its ends are where the server knows them. */
function boxOf(element: Readonly<GModelElement>): Box | undefined {
    const { box, ends } = extentOf(element);
    if (!box) {
        return undefined;
    }
    if (element instanceof GEdge) {
        return isAt(element.source, ends[0], ends[1]) && isAt(element.target, ends[2], ends[3]) ? box : undefined;
    }
    const at = (element as unknown as GNode).position;
    return { x: box.x + at.x, y: box.y + at.y, width: box.width, height: box.height };
}

function isAt(end: GModelElement | undefined, x: number, y: number): boolean {
    const at = (end as GNode | undefined)?.position;
    return at?.x === x && at.y === y;
}

/** The diagram as a whole. Lines are routed by the server; only one that is being dragged is routed here. */
@injectable()
export class DiagramView extends GGraphView {
    override render(model: Readonly<GGraph>, context: RenderingContext): VNode {
        const transform = `scale(${model.zoom}) translate(${-model.scroll.x},${-model.scroll.y})`;
        // without the variables of the grid, which is not shown: all that is drawn would inherit them anew with each move
        const graph = svg('svg', {}, [svg('g', { transform }, context.renderChildren(model))]);
        graph.data = { ...graph.data, class: { 'sprotty-graph': true } };
        return graph;
    }
}
