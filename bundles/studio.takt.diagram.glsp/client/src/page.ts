/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { icon, make, part } from './dom';
import { Words } from './words';

/** The parts of the page around the diagram. */
export class Page {
    private readonly banner = part('banner');
    private readonly bar = part('bar');
    private readonly message = part('message');
    private readonly reason = make('p', { id: 'hint', role: 'status', hidden: true });
    private readonly title = document.createElement('span');
    private timer = 0;
    /** Called after each change of the model. */
    changed: () => void = () => undefined;
    /** Called when the picture has been asked for. */
    asked: () => void = () => undefined;
    /** Called when the tool in use has done its work. */
    rested: () => void = () => undefined;

    constructor(private readonly words: Words) {
        this.title.id = 'dirty';
        this.title.setAttribute('role', 'status');
        this.bar.append(this.title);
        part('stage').append(this.reason);
        document.addEventListener('click', event => backToDiagram(event));
    }

    /** Adds a button. */
    button(id: keyof Words, path: string, act: (event: MouseEvent) => void): void {
        const button = document.createElement('button');
        button.type = 'button';
        button.id = id;
        button.title = this.words[id];
        button.setAttribute('aria-label', this.words[id]);
        button.append(icon(path));
        button.addEventListener('click', act);
        this.bar.insertBefore(button, this.title);
    }

    /** What can be taken back and done again; empty if nothing can. */
    history(undo: string, redo: string): void {
        this.step('undo', this.words.undo, this.words.undoWhat, undo);
        this.step('redo', this.words.redo, this.words.redoWhat, redo);
    }

    private step(id: string, plain: string, told: string, what: string): void {
        const button = part(id) as HTMLButtonElement;
        button.disabled = what === '';
        button.title = what ? told.replace('{0}', what) : plain;
    }

    say(severity: string, text: string): void {
        window.clearTimeout(this.timer);
        this.message.textContent = text;
        this.message.dataset['severity'] = severity.toLowerCase();
        this.message.hidden = severity === 'NONE' || !text;
        this.timer = window.setTimeout(() => { this.message.hidden = true; }, 8000);
    }

    hint(text: string): void {
        this.reason.textContent = text;
        this.reason.hidden = !text;
    }

    dirty(isDirty: boolean): void {
        this.title.textContent = isDirty ? this.words.changed : '';
        if (isDirty) {
            (part('undo') as HTMLButtonElement).disabled = false;
        }
        this.changed();
        document.title = (isDirty ? '* ' : '') + 'Takt Studio';
    }

    /** Tells that the connection is lost; an empty text if it is there. */
    warn(text: string): void {
        this.banner.textContent = text;
        this.banner.hidden = !text;
        // what is done now would be lost
        part('desk').inert = text !== '';
    }
}

/** Who has clicked on a button goes on in the diagram; who has pressed it by keyboard stays there. */
function backToDiagram(event: MouseEvent): void {
    const button = event.detail > 0 && event.target instanceof Element && event.target.closest<HTMLElement>('#bar button, #panel [data-align], #problems button');
    if (button && button === document.activeElement) {
        button.blur();
    }
}
