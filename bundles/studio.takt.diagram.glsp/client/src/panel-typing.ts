/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Outcome } from './ask';
import { Field } from './fields';

/** A field for text. */
export type Control = HTMLInputElement | HTMLTextAreaElement;

/** What has the focus, what was typed there and not taken yet, and what of it is selected. */
export interface Typing {
    key: string;
    text?: string;
    start: number | null;
    end: number | null;
}

/** What somebody does in a part of the page whose fields are about to be made anew. */
export function typingIn(place: HTMLElement): Typing | undefined {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || !place.contains(at) || !at.dataset['key']) {
        return undefined;
    }
    const typed = at instanceof HTMLInputElement && at.type !== 'checkbox' || at instanceof HTMLTextAreaElement;
    const changed = typed && (at as HTMLInputElement).value !== at.dataset['known'];
    return {
        key: at.dataset['key'], text: changed ? (at as HTMLInputElement).value : undefined,
        start: typed ? (at as HTMLInputElement).selectionStart : null,
        end: typed ? (at as HTMLInputElement).selectionEnd : null
    };
}

/** Lets somebody go on in the field that stands there now. */
export function goOn(place: HTMLElement, typing: Typing | undefined): void {
    const at = typing && place.querySelector<HTMLElement>(`[data-key="${typing.key}"]`);
    if (!typing || !at || at === document.activeElement) {
        return;
    }
    at.focus({ preventScroll: true });
    if (typing.text !== undefined) {
        (at as HTMLInputElement).value = typing.text;
    }
    if (typing.start !== null && (at instanceof HTMLInputElement && at.type === 'text' || at instanceof HTMLTextAreaElement)) {
        at.setSelectionRange(typing.start, typing.end);
    }
}

/** A list as one types it, or the text itself. */
export function textOf(field: Field): string {
    return field.kind === 'texts' ? field.values.join(', ') : field.text;
}

/** Shows what the server says now, unless somebody has typed something else meanwhile. */
export function take(control: Control, text: string): void {
    const isAsKnown = control.value.trim() === (control.dataset['known'] ?? '');
    control.dataset['known'] = text;
    if (isAsKnown && control.value !== text) {
        control.value = text;
    }
}

/** Of a text that was sent: now it is what is known, unless somebody has told more since. */
export function taken(control: Control, text: string, outcome: Outcome): void {
    if (control.dataset['sent'] === text) {
        delete control.dataset['sent'];
        if (!outcome.error) {
            control.dataset['known'] = text;
        }
    }
}

/** Brings the children of a place into an order; what is there already is not taken out and put in again. */
export function arrange(place: HTMLElement, wanted: readonly HTMLElement[]): void {
    const all = new Set<Element>(wanted);
    [...place.children].filter(each => !all.has(each)).forEach(each => each.remove());
    let next = place.firstElementChild;
    for (const each of wanted) {
        if (each === next) {
            next = next.nextElementSibling;
        } else {
            place.insertBefore(each, next);
        }
    }
}
