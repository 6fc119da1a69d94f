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

const EDITING = new Set(['a', 'c', 'x', 'v', 'insert', 'delete', 'backspace', 'home', 'end', 'arrowleft', 'arrowright',
    'arrowup', 'arrowdown']);

/**
 * True for what belongs to the workbench that shows the page: all strokes with Ctrl, Cmd or Alt and all function keys, but
 * not those by which one moves, cuts and pastes in a field. The workbench is asked first and undoes in fields as well.
 */
export function isOfWorkbench(pressed: string, place: Place): boolean {
    const modifiers = pressed.split('+').filter(each => each !== '');
    const key = modifiers.pop() ?? '';
    const isCommand = modifiers.includes('mod') || modifiers.includes('alt') || /^f\d+$/.test(key);
    return isCommand && !(place === 'text' && EDITING.has(key));
}

/**
 * Lets shortcuts act before anybody else hears of the keys, so that nothing happens twice. What somebody else has had
 * already is kept from the browser too, which would act itself or hand the stroke on a second time.
 */
export function listen(shortcuts: readonly Shortcut[], stage: Element,
    isElsewhere: (pressed: string, place: Place) => boolean = () => false): void {
    window.addEventListener('keydown', event => {
        if (event.isComposing || event.getModifierState('AltGraph')) {
            return;
        }
        const [pressed, place] = [nameOf(event), placeOf(event.target, stage)];
        const found = find(shortcuts, pressed, place);
        if (found && found.act(event) !== false) {
            event.preventDefault();
            event.stopImmediatePropagation();
        } else if (isElsewhere(pressed, place)) {
            event.preventDefault();
        }
    }, true);
}
