/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/** Where a key was pressed: in a field for text, on the diagram, or elsewhere on the page. */
export type Place = 'text' | 'diagram' | 'page';

/** What a combination of keys does. */
export interface Shortcut {
    /** E.g. {@code mod+shift+z}, {@code delete}, {@code arrowleft}; mod is Ctrl, or Cmd on a Mac. */
    keys: string[];
    places: Place[];
    /** False if there is nothing to do, so that the key does what it does elsewhere. */
    act(event: KeyboardEvent): unknown;
}

interface Pressed {
    key: string;
    ctrlKey: boolean;
    metaKey: boolean;
    shiftKey: boolean;
    altKey: boolean;
}

/** The name of what is pressed, modifiers first. */
export function nameOf(event: Pressed): string {
    const parts = [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '',
        event.key === ' ' ? 'space' : event.key.toLowerCase()];
    return parts.filter(each => each !== '').join('+');
}

/** Where an event happened. */
export function placeOf(target: EventTarget | null, stage: Element): Place {
    if (target instanceof HTMLInputElement && target.type !== 'checkbox' || target instanceof HTMLTextAreaElement
        || target instanceof HTMLSelectElement) {
        return 'text';
    }
    return target === document.body || target instanceof Node && stage.contains(target) ? 'diagram' : 'page';
}

/** The first shortcut for what is pressed in a place. */
export function find(shortcuts: readonly Shortcut[], pressed: string, place: Place): Shortcut | undefined {
    return shortcuts.find(each => each.keys.includes(pressed) && each.places.includes(place));
}

/** Lets shortcuts act before anybody else hears of the keys, so that nothing happens twice. */
export function listen(shortcuts: readonly Shortcut[], stage: Element): void {
    window.addEventListener('keydown', event => {
        const found = event.isComposing ? undefined : find(shortcuts, nameOf(event), placeOf(event.target, stage));
        if (found && found.act(event) !== false) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    }, true);
}
