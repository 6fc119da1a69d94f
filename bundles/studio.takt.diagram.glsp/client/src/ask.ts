/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { IActionDispatcher, RequestAction, ResponseAction } from '@eclipse-glsp/client';

/** The kind of the server's answers. */
export const ANSWER = 'takt:answer';

interface Answer extends ResponseAction {
    body: unknown;
}

interface Ask extends RequestAction<Answer> {
    topic: string;
    args: object;
}

/** What came of an edit. */
export interface Outcome {
    error: string;
    created: string;
}

/** Asks the server for something beside the picture. */
export type Asking = <T>(topic: string, args?: object) => Promise<T>;

/** Asks through the connection of a diagram. */
export function asking(dispatcher: () => IActionDispatcher): Asking {
    return async <T>(topic: string, args: object = {}): Promise<T> => {
        const request: Ask = { kind: 'takt:ask', requestId: RequestAction.generateRequestId(), topic, args };
        const answer = await dispatcher().request<Answer>(request);
        return answer.body as T;
    };
}

/** The same, and says why something was refused: for whatever has no field beside which it would stand. */
export function telling(ask: Asking, say: (severity: string, text: string) => void): Asking {
    return async <T>(topic: string, args: object = {}): Promise<T> => {
        const answer = await ask<T>(topic, args);
        const refusal = (answer as Partial<Outcome> | undefined)?.error;
        if (refusal) {
            say('ERROR', refusal);
        }
        return answer;
    };
}
