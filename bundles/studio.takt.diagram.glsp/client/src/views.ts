/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { GEdge, GEdgeView, GLabel, GNode, Point, RenderingContext, ShapeView } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { Attrs, VNode } from 'snabbdom';
import { draw, fromAfar, marksOf, numbers, svg } from './marks';
import { problems } from './problems';
import { isTiny, isWorkedOn } from './rendering';

type Args = Record<string, unknown>;

function argsOf(element: object): Args {
    return ((element as { args?: Args }).args ?? {});
}

/** What tests and screen readers find an element by. */
function named(id: string, args: Args): Attrs {
    return {
        'data-element-id': id,
        'data-symbol': String(args['symbol'] ?? ''),
        'data-type': String(args['type'] ?? ''),
        role: 'graphics-symbol',
        'aria-label': String(args['label'] ?? '')
    };
}

/** Draws every symbol: with the marks that the server sends. */
@injectable()
export class SymbolView extends ShapeView {
    override render(node: GNode, context: RenderingContext): VNode | undefined {
        const plain = isTiny(node) && !isWorkedOn(node);
        const { width, height } = node.bounds;
        const args = argsOf(node);
        const classes = ['takt-symbol', node.selected ? 'selected' : '', node.hoverFeedback ? 'mouseover' : ''];
        const problem = problems.get(node.id);
        const attrs: Attrs = { ...named(node.id, args), class: classes.join(' ').trim() };
        if (problem) {
            attrs['data-problem'] = problem.text;
            attrs['data-severity'] = problem.severity;
        }
        return svg('g', attrs, [
            ...draw(plain ? fromAfar(marksOf(args['marks'])) : marksOf(args['marks'])),
            ...(problem ? [svg('circle', { class: 'takt-problem', cx: width, cy: 0, r: 5 })] : []),
            ...(plain ? [] : [svg('rect', { class: 'takt-frame sprotty-node', x: -3, y: -3, width: width + 6, height: height + 6 }),
                ...context.renderChildren(node)])
        ]);
    }
}

/** Draws what cannot be touched: title, ladder, texts beside lines. Its marks are in the coordinates of the diagram. */
@injectable()
export class DecorationView extends ShapeView {
    override render(node: GNode): VNode {
        const { symbol, marks } = argsOf(node);
        const drawn = isTiny(node) && symbol === 'texts' ? [] : draw(marksOf(marks));
        return svg('g', { class: 'takt-decoration', 'data-symbol': String(symbol ?? '') },
            [svg('g', { transform: `translate(${-node.position.x},${-node.position.y})` }, drawn)]);
    }
}

/** The place of a text that can be edited; the text itself is drawn by the symbol. */
@injectable()
export class ValueView extends ShapeView {
    override render(label: GLabel): VNode {
        const { width, height } = label.bounds;
        return svg('rect', {
            class: 'takt-value', x: 0, y: 0, width: Math.max(width, 8), height: Math.max(height, 8),
            'data-feature': String(argsOf(label)['feature'] ?? '')
        });
    }
}

/** Draws connections with the marks that the server sends, or as a plain line while their ends are dragged. */
@injectable()
export class FlowView extends GEdgeView {
    override render(edge: GEdge, context: RenderingContext): VNode {
        const vnode = super.render(edge, context);
        const classes = { selected: edge.selected, 'takt-flow': true };
        vnode.data = { ...vnode.data, attrs: { ...vnode.data?.attrs, ...named(edge.id, argsOf(edge)) } };
        vnode.data.class = { ...vnode.data.class, ...classes };
        return vnode;
    }

    protected override renderLine(edge: GEdge, segments: Point[]): VNode {
        const args = argsOf(edge);
        const path = this.createPathForSegments(segments);
        const handle = svg('path', { class: 'takt-handle', d: path });
        if (typeof args['marks'] === 'string' && isAsSent(edge, args)) {
            const sent = numbers(args['route']);
            const route: Point[] = [];
            for (let i = 0; i + 1 < sent.length; i += 2) {
                route.push({ x: sent[i], y: sent[i + 1] });
            }
            return svg('g', {}, [...draw(isTiny(edge) ? fromAfar(marksOf(args['marks'])) : marksOf(args['marks'])),
                svg('path', { class: 'takt-handle', d: args['symbol'] === 'link' ? bent(route) : this.createPathForSegments(route) })]);
        }
        return svg('g', {}, [svg('path', { class: 'takt-moving', d: path }), handle]);
    }

    protected override renderAdditionals(): VNode[] {
        return [];
    }
}

/** A link is bent towards its corner. */
function bent([from, via, to]: Point[]): string {
    return `M ${from.x} ${from.y} Q ${via.x} ${via.y} ${to.x} ${to.y}`;
}

/** True as long as neither the ends nor the corners of a line were moved since the server sent it. */
function isAsSent(edge: GEdge, args: Args): boolean {
    const ends = numbers(args['ends']);
    const route = numbers(args['route']);
    const [source, target] = [edge.source as GNode | undefined, edge.target as GNode | undefined];
    if (!source || !target || ends.length < 4 || route.length !== 4 + 2 * edge.routingPoints.length) {
        return false;
    }
    const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
    return near(source.position.x, ends[0]) && near(source.position.y, ends[1])
        && near(target.position.x, ends[2]) && near(target.position.y, ends[3])
        && edge.routingPoints.every((p, i) => near(p.x, route[2 * i + 2]) && near(p.y, route[2 * i + 3]));
}
