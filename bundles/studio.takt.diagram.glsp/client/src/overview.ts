/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Diagram } from './diagram';
import { Box, around, seen } from './geometry';
import { Words } from './words';

/** So many milliseconds after a movement the overview follows. */
const SOON = 150;
const SPACE = 'http://www.w3.org/2000/svg';

/** Boxes as one line: thousands of elements of their own would take as long as the diagram itself. */
export function outlineOf(boxes: readonly Box[]): string {
    return boxes.map(box => `M${box.x} ${box.y}h${Math.max(1, box.width)}v${Math.max(1, box.height)}H${box.x}Z`).join('');
}

function shape(name: string, kind: string): SVGElement {
    const made = document.createElementNS(SPACE, name);
    made.setAttribute('class', kind);
    return made;
}

function put(rectangle: Element, box: Box): void {
    for (const [key, value] of Object.entries({ x: box.x, y: box.y, width: Math.max(1, box.width), height: Math.max(1, box.height) })) {
        rectangle.setAttribute(key, String(value));
    }
}

/** The whole diagram, small, with what of it is seen; a click or drag looks elsewhere. */
export class Overview {
    private readonly picture = document.createElementNS(SPACE, 'svg');
    private readonly nodes = shape('path', 'node');
    private readonly window = shape('rect', 'seen');
    private boxes: Box[] = [];
    private all: Box = around([]);
    private waiting = false;
    private outdated = false;

    constructor(words: Words, private readonly diagram: () => Diagram | undefined) {
        this.picture.id = 'overview';
        this.picture.setAttribute('role', 'img');
        this.picture.setAttribute('aria-label', words.overview);
        this.picture.append(this.nodes, this.window);
        this.picture.addEventListener('pointerdown', event => {
            this.picture.setPointerCapture(event.pointerId);
            this.look(event);
        });
        this.picture.addEventListener('pointermove', event => {
            if (event.buttons === 1) {
                this.look(event);
            }
        });
    }

    /** Stands at the end of a part of the page, where it covers nothing. */
    stand(place: Element): void {
        place.append(this.picture);
    }

    /** Draws all of it again with the next frame. */
    refresh(): void {
        this.outdated = true;
        this.move();
    }

    /** Shows soon what is seen now; not with each frame, because each is laid out anew as a whole when this one changes. */
    move(): void {
        if (!this.waiting) {
            this.waiting = true;
            window.setTimeout(() => window.requestAnimationFrame(() => {
                this.waiting = false;
                this.draw();
            }), this.outdated ? 0 : SOON);
        }
    }

    private draw(): void {
        const diagram = this.diagram();
        if (!diagram) {
            return;
        }
        if (this.outdated) {
            this.outdated = false;
            this.boxes = diagram.elements().filter(each => !each.isFlow).map(each => each.box);
            this.all = around(this.boxes);
            this.nodes.setAttribute('d', outlineOf(this.boxes));
        }
        this.picture.classList.toggle('empty', this.boxes.length === 0);
        if (this.boxes.length > 0) {
            const view = seen(diagram.viewport());
            const all = around([this.all, view]);
            this.picture.setAttribute('viewBox', `${all.x} ${all.y} ${all.width} ${all.height}`);
            put(this.window, view);
        }
    }

    private look(event: PointerEvent): void {
        const matrix = this.picture.getScreenCTM();
        const diagram = this.diagram();
        if (!matrix || !diagram) {
            return;
        }
        const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
        const { zoom, width, height } = diagram.viewport();
        diagram.look({ x: at.x - width / zoom / 2, y: at.y - height / zoom / 2 }, zoom);
    }
}
