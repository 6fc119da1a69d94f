/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children; texts become text nodes. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {},
    ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value === true) {
            made.setAttribute(key, '');
        } else if (value !== undefined && value !== false) {
            made.setAttribute(key, value);
        }
    }
    made.append(...children);
    return made;
}

/** A button that does something. */
export function button(text: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
    const made = make('button', { type: 'button', ...attributes }, text);
    made.addEventListener('click', act);
    return made;
}

/** A line drawing of 20 by 20. */
export function icon(path: string): Element {
    const space = 'http://www.w3.org/2000/svg';
    const picture = document.createElementNS(space, 'svg');
    const line = document.createElementNS(space, 'path');
    picture.setAttribute('viewBox', '0 0 20 20');
    picture.setAttribute('aria-hidden', 'true');
    line.setAttribute('d', path);
    picture.append(line);
    return picture;
}

/** The part of the page with an id. */
export function part(id: string): HTMLElement {
    const found = document.getElementById(id);
    if (!found) {
        throw new Error(`the page has no ${id}`);
    }
    return found;
}
