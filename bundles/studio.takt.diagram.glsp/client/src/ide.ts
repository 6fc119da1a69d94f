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
    CenterAction, EditorContextService, IActionDispatcher, SelectAction, SelectionService, TYPES
} from '@eclipse-glsp/client';
import { Container } from 'inversify';

/** What the workbench listens to, where it shows the page in one of its editors. */
interface Workbench {
    /** The ids of what is selected, each on a line. */
    taktSelected?(ids: string): void;
    /** Whether somebody types into a field of the page: keys then belong to the field. */
    taktTyping?(typing: boolean): void;
    /** The diagram is there. */
    taktReady?(): void;
    /** The page works. */
    taktAlive?(): void;
    /** What the workbench asks the page for. */
    takt?: { select(ids: string): void; theme(dark: boolean): void };
}

/** How often the page says that it works: an ended process cannot. */
const PULSE_MS = 2000;

/** True in an editor of the workbench, which has its own title, star, menus and keys. */
export const inWorkbench = new URLSearchParams(location.search).get('host') === 'ide';

/** Links the selection of the diagram with that of the workbench, and its light with that of the workbench. */
export function joinWorkbench(container: Container, theme: (dark: boolean) => void): void {
    if (!inWorkbench) {
        return;
    }
    const workbench = window as unknown as Workbench;
    const selection = container.get(SelectionService);
    let asked = '';
    selection.onSelectionChanged(change => {
        const ids = change.selectedElements.join('\n');
        if (ids !== asked) {
            workbench.taktSelected?.(ids);
        }
        asked = ids;
    });
    workbench.takt = {
        theme,
        select: ids => {
            const wanted = ids.split('\n').filter(id => selection.getModelRoot().index.getById(id));
            if (wanted.join('\n') !== selection.getSelectedElementIDs().join('\n')) {
                asked = wanted.join('\n');
                const dispatcher = container.get<IActionDispatcher>(TYPES.IActionDispatcher);
                void dispatcher.dispatch(SelectAction.setSelection(wanted));
                reveal(dispatcher, wanted);
            }
        }
    };
    // whoever turns to the diagram again wants to see what is selected there, also if it was selected before
    document.getElementById('takt')?.addEventListener('click',
        () => workbench.taktSelected?.(selection.getSelectedElementIDs().join('\n')));
    const typing = (): void => workbench.taktTyping?.(isField(document.activeElement));
    document.addEventListener('focusin', typing);
    document.addEventListener('focusout', () => window.setTimeout(typing));
    workbench.taktReady?.();
    workbench.taktAlive?.();
    window.setInterval(() => workbench.taktAlive?.(), PULSE_MS);
}

/** Begins once the diagram has a place: a page that the workbench opens may have no size yet. */
export function whenThereIsRoom(begin: () => void): void {
    const stage = document.getElementById('stage');
    if (!stage || stage.clientWidth > 0 && stage.clientHeight > 0) {
        begin();
        return;
    }
    const observer = new ResizeObserver(() => {
        if (stage.clientWidth > 0 && stage.clientHeight > 0) {
            observer.disconnect();
            begin();
        }
    });
    observer.observe(stage);
}

/** Shows all anew when the window gets another size, as long as nobody has chosen what to look at. */
export function keepFitting(container: Container, fit: () => Promise<void>): void {
    const context = container.get(EditorContextService);
    const look = (): string => {
        const { scroll, zoom } = context.modelRoot as unknown as { scroll: { x: number; y: number }; zoom: number };
        return [scroll.x, scroll.y, zoom].map(value => value.toFixed(3)).join(' ');
    };
    let fitted = look();
    let timer = 0;
    window.addEventListener('resize', () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
            if (look() === fitted) {
                void fit().then(() => { fitted = look(); });
            }
        }, 120);
    });
}

/** Only what is out of sight is brought into it: a diagram that jumps under the hand is no help. */
function reveal(dispatcher: IActionDispatcher, ids: string[]): void {
    const stage = document.getElementById('stage')?.getBoundingClientRect();
    const hidden = ids.filter(id => {
        const box = document.querySelector(`[data-element-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
        return box && stage && (box.right < stage.left || box.left > stage.right || box.bottom < stage.top
            || box.top > stage.bottom);
    });
    if (hidden.length > 0) {
        void dispatcher.dispatch(CenterAction.create(hidden, { animate: false, retainZoom: true }));
    }
}

function isField(element: Element | null): boolean {
    return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        || element instanceof HTMLElement && element.isContentEditable;
}
