/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

const SVG = 'http://www.w3.org/2000/svg';

/** The line from where a connection was begun outside of all elements to the pointer. */
export class Thread {
    private line: SVGLineElement | undefined;

    begin(event: MouseEvent): void {
        this.end();
        const sheet = document.createElementNS(SVG, 'svg');
        sheet.setAttribute('class', 'takt-thread');
        sheet.setAttribute('aria-hidden', 'true');
        this.line = document.createElementNS(SVG, 'line');
        sheet.append(this.line);
        document.getElementById('stage')?.append(sheet);
        this.put(event, '1');
        this.put(event, '2');
    }

    lead(event: MouseEvent): void {
        this.put(event, '2');
    }

    end(): void {
        this.line?.parentElement?.remove();
        this.line = undefined;
    }

    private put(event: MouseEvent, end: string): void {
        const stage = document.getElementById('stage')?.getBoundingClientRect();
        this.line?.setAttribute(`x${end}`, String(event.clientX - (stage?.left ?? 0)));
        this.line?.setAttribute(`y${end}`, String(event.clientY - (stage?.top ?? 0)));
    }
}
