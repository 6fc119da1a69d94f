/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/** Where a connection that a tool makes may begin and end; see the server's tools. */
export type Ends = 'BOUND' | 'OPEN' | 'SOURCE' | 'SINK' | 'LINK';

/** True for the cloud at the beginning or end of a flow. */
export function isCloud(id: string): boolean {
    return /#(from|to)$/.test(id);
}

/** True for the end of a pipe that is not the valve: it may lie in a cloud. */
export function isFreeEnd(edge: string, isSource: boolean): boolean {
    return edge.endsWith(isSource ? '#in' : '#out');
}
