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
    CenterAction, CreateEdgeOperation, CreateNodeOperation, EditLabelAction, EditorContextService,
    GModelElement, GModelRoot, IActionDispatcher, IViewerProvider, SelectAction, SetViewportAction, TYPES
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import { Ends } from './ends';
import { Box, Viewport, freePlace } from './geometry';

/** An element as it lies on the diagram. */
export interface Drawn {
    id: string;
    label: string;
    isFlow: boolean;
    box: Box;
}

interface Shaped {
    position?: { x: number; y: number };
    size?: { width: number; height: number };
    args?: Record<string, unknown>;
}

/** What the page does with the diagram that is shown. */
export class Diagram {
    private readonly context: EditorContextService;
    private readonly dispatcher: IActionDispatcher;

    constructor(private readonly container: Container) {
        this.context = container.get(EditorContextService);
        this.dispatcher = container.get<IActionDispatcher>(TYPES.IActionDispatcher);
    }

    /** All that can be selected. */
    elements(): Drawn[] {
        return this.context.modelRoot.children.filter(each => each.type === 'node:symbol' || each.type === 'edge:flow')
            .map(each => drawn(each));
    }

    /** The ids of what is selected, in the order in which it was. */
    selected(): string[] {
        return [...new Set(this.context.selectedElements.map(each => each.id.split('#')[0]))];
    }

    select(ids: string[]): void {
        void this.dispatcher.dispatch(SelectAction.setSelection(ids));
    }

    /** Selects an element and brings it into view, if it is not there. */
    show(id: string): void {
        this.select([id]);
        const stage = document.getElementById('stage')?.getBoundingClientRect();
        const box = document.querySelector(`#takt [data-element-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
        if (stage && box && box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom) {
            return;
        }
        void this.dispatcher.dispatch(CenterAction.create([id], { animate: false, retainZoom: true }));
    }

    viewport(): Viewport {
        const root = this.context.modelRoot as GModelRoot & { scroll?: { x: number; y: number }; zoom?: number };
        const { width, height } = this.context.canvasBounds;
        return { scroll: root.scroll ?? { x: 0, y: 0 }, zoom: root.zoom ?? 1, width, height };
    }

    look(scroll: { x: number; y: number }, zoom: number): void {
        void this.dispatcher.dispatch(SetViewportAction.create(this.context.modelRoot.id, { scroll, zoom }, { animate: false }));
    }

    /** Makes an element in the middle of what is seen, or beside it where that place is taken. */
    create(type: string): void {
        const { scroll, zoom, width, height } = this.viewport();
        const middle = { x: scroll.x + width / zoom / 2, y: scroll.y + height / zoom / 2 };
        const location = freePlace(this.elements().filter(each => !each.isFlow).map(each => each.box), middle);
        void this.dispatcher.dispatch(CreateNodeOperation.create(type, { location, containerId: this.context.modelRoot.id }));
    }

    /** Connects the two selected elements, or one of them with a cloud; false if there are not as many. */
    connect(type: string, ends: Ends): boolean {
        const isCloudy = ends === 'SOURCE' || ends === 'SINK';
        const selected = this.selected();
        const [source, target, more] = isCloudy && selected.length === 1 ? [...selected, ...selected] : selected;
        if (!target || more) {
            return false;
        }
        this.link(type, source, target);
        return true;
    }

    /** A flow between a stock and a cloud. */
    attach(type: string, stock: string): void {
        void this.dispatcher.dispatch(CreateEdgeOperation.create({ elementTypeId: type, sourceElementId: stock, targetElementId: stock }));
    }

    /** Connects two elements. */
    link(type: string, source: string, target: string): void {
        void this.dispatcher.dispatch(CreateEdgeOperation.create({
            elementTypeId: type, sourceElementId: source, targetElementId: target
        }));
    }

    /** Whoever works by keyboard goes on here. */
    focus(): void {
        const graph = document.querySelector<SVGElement>('#takt svg.sprotty-graph');
        (document.activeElement as HTMLElement | null)?.blur();
        graph?.focus({ preventScroll: true });
    }

    /** Opens the field for the name of an element, if its name is drawn. */
    editName(id: string): boolean {
        const label = `${id}#name`;
        if (!this.context.modelRoot.index.getById(label)) {
            return false;
        }
        void this.dispatcher.dispatch(EditLabelAction.create(label));
        return true;
    }

    /** Draws again what is there, e.g. because what was found has changed. */
    redraw(): void {
        const viewers = this.container.get<IViewerProvider>(TYPES.IViewerProvider);
        viewers.modelViewer.update(this.context.modelRoot as GModelRoot);
    }
}

function drawn(element: Readonly<GModelElement>): Drawn {
    const shape = element as unknown as Shaped;
    return {
        id: element.id,
        label: String(shape.args?.['label'] ?? ''),
        isFlow: element.type === 'edge:flow',
        box: { x: shape.position?.x ?? 0, y: shape.position?.y ?? 0, width: shape.size?.width ?? 0, height: shape.size?.height ?? 0 }
    };
}
