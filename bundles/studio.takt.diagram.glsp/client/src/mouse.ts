/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { GLSPMouseTool, GModelElement } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

type Method = Parameters<GLSPMouseTool['notifyListenersByRank']>[1];

interface Waiting {
    element: GModelElement;
    method: Method;
    event: MouseEvent;
}

/** After so many milliseconds nobody waits any longer for what an event has begun. */
const PATIENCE = 2000;

/**
 * Handles one event of the mouse after the other. The tool of GLSP goes through its listeners in steps and waits between
 * them: a button that is released meanwhile is told to the later ones before they hear that it was pressed, and what was
 * clicked then clings to the pointer.
 */
@injectable()
export class OrderlyMouse extends GLSPMouseTool {
    private readonly queue: Waiting[] = [];
    private isBusy = false;

    protected override async notifyListenersByRank(element: GModelElement, method: Method, event: MouseEvent): Promise<void> {
        if (this.isBusy) {
            this.wait({ element, method, event });
            return;
        }
        this.isBusy = true;
        try {
            for (let now: Waiting | undefined = { element, method, event }; now; now = this.queue.shift()) {
                await this.handle(now);
            }
        } finally {
            this.isBusy = false;
        }
    }

    private async handle({ element, method, event }: Waiting): Promise<void> {
        // it may have been replaced while the event waited
        const latest = element.root.index.getById(element.id) ?? element;
        let timer = 0;
        const late = new Promise<void>(done => { timer = window.setTimeout(done, PATIENCE); });
        await Promise.race([super.notifyListenersByRank(latest, method, event), late]);
        window.clearTimeout(timer);
    }

    /** Of several moves that wait only the last one counts. */
    private wait(next: Waiting): void {
        const last = this.queue[this.queue.length - 1];
        if (next.method === 'mouseMove' && last?.method === 'mouseMove') {
            this.queue.pop();
        }
        this.queue.push(next);
    }
}
