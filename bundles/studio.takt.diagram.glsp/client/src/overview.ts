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
import { around, seen } from './geometry';
import { Words } from './words';

const SPACE = 'http://www.w3.org/2000/svg';

function rectangle(x: number, y: number, width: number, height: number, kind: string): Element {
    const made = document.createElementNS(SPACE, 'rect');
    for (const [key, value] of Object.entries({ x, y, width: Math.max(1, width), height: Math.max(1, height), class: kind })) {
        made.setAttribute(key, String(value));
    }
    return made;
}

/** The whole diagram, small, with what of it is seen; a click or drag looks elsewhere. */
export class Overview {
    private readonly picture = document.createElementNS(SPACE, 'svg');
    private waiting = false;

    constructor(words: Words, private readonly diagram: () => Diagram | undefined) {
        this.picture.id = 'overview';
        this.picture.setAttribute('role', 'img');
        this.picture.setAttribute('aria-label', words.overview);
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

    /** Draws it again with the next frame. */
    refresh(): void {
        if (!this.waiting) {
            this.waiting = true;
            window.requestAnimationFrame(() => {
                this.waiting = false;
                this.draw();
            });
        }
    }

    private draw(): void {
        const diagram = this.diagram();
        const boxes = (diagram?.elements() ?? []).filter(each => !each.isFlow).map(each => each.box);
        this.picture.classList.toggle('empty', boxes.length === 0);
        if (!diagram || boxes.length === 0) {
            return;
        }
        const view = seen(diagram.viewport());
        const all = around([...boxes, view]);
        this.picture.setAttribute('viewBox', `${all.x} ${all.y} ${all.width} ${all.height}`);
        this.picture.replaceChildren(...boxes.map(box => rectangle(box.x, box.y, box.width, box.height, 'node')),
            rectangle(view.x, view.y, view.width, view.height, 'seen'));
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
