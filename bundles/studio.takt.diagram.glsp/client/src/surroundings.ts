/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the page shows around the diagram. */
export interface Surroundings {
    /** A message of the server. */
    say(severity: string, text: string): void;
    /** The picture has been asked for: whatever else the page needs can be asked for now, so that the server never waits. */
    asked(): void;
    /** The tool in use has done its work. */
    rested(): void;
    /** Whether there are changes that are not saved. */
    dirty(isDirty: boolean): void;
    /** Says, as long as somebody is about to do something, why it is not possible; an empty text if it is. */
    hint(text: string): void;
}

export const SURROUNDINGS = Symbol('Surroundings');
