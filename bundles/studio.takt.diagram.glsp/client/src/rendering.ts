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
import { svg } from './marks';
import { problems } from './problems';
import { Box, Viewport, overlap, seen } from './geometry';

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
    constructor(registry: ViewRegistry, kind: RenderingTargetKind, private readonly processors: IVNodePostprocessor[],
        args: IViewArgs, private readonly known = new WeakMap<GModelElement, Drawn>()) {
        super(registry, kind, processors, args);
    }

    override renderElement(element: Readonly<GModelElement>): VNode | undefined {
        if (this.targetKind !== 'main' || !KEPT.includes(element.type) || !isPlain(element)) {
            return super.renderElement(element);
        }
        if (!isSeen(element)) {
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
function isSeen(element: Readonly<GModelElement>): boolean {
    const box = boxOf(element);
    const root = element.root as GGraph & Viewport;
    if (root.canvasBounds.width <= 0) {
        return false;
    }
    if (!box || isWorkedOn(element)) {
        return true;
    }
    const window = seen({ scroll: root.scroll, zoom: root.zoom, width: root.canvasBounds.width, height: root.canvasBounds.height });
    const more = MARGIN / root.zoom;
    return overlap(box, { x: window.x - more, y: window.y - more, width: window.width + 2 * more, height: window.height + 2 * more });
}

function numbers(text: unknown): number[] {
    return typeof text === 'string' ? text.split(' ').map(Number) : [];
}

const extents = new WeakMap<object, Box>();

/** The box around all that is drawn of an element. */
function boxOf(element: Readonly<GModelElement>): Box | undefined {
    const args = (element as unknown as { args?: Record<string, unknown> }).args;
    const own = extents.get(element) ?? measured(args);
    if (!own) {
        return undefined;
    }
    extents.set(element, own);
    const at = (element as unknown as GNode).position;
    if (element instanceof GEdge) {
        const ends = [element.source, element.target].map(end => (end as GNode | undefined)?.position);
        const moved = numbers(args?.['ends']).some((at, i) => ends[i >> 1]?.[i % 2 === 0 ? 'x' : 'y'] !== at);
        return moved ? undefined : own;
    }
    return { ...own, x: own.x + at.x, y: own.y + at.y };
}

function measured(args: Record<string, unknown> | undefined): Box | undefined {
    const [x, y, width, height] = numbers(args?.['box']);
    return height === undefined ? undefined : { x, y, width, height };
}

/** The diagram as a whole. Lines are routed by the server; only one that is being dragged is routed here. */
@injectable()
export class DiagramView extends GGraphView {
    override render(model: Readonly<GGraph>, context: RenderingContext): VNode {
        const transform = `scale(${model.zoom}) translate(${-model.scroll.x},${-model.scroll.y})`;
        const graph = svg('svg', {}, [svg('g', { transform }, context.renderChildren(model))], this.getGridStyle(model as GGraph, context) as Record<string, string>);
        graph.data = { ...graph.data, class: { 'sprotty-graph': true } };
        return graph;
    }
}
