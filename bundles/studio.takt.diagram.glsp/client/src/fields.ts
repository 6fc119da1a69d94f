/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/** An element that can be gone to, or a type that can be made. */
export interface Link {
    id: string;
    name: string;
}

/** How a value is typed or chosen. */
export type FieldKind = 'text' | 'paragraph' | 'quantity' | 'number' | 'flag' | 'choice' | 'choices' | 'texts'
    | 'reference' | 'references' | 'parts';

/** A value of an element. */
export interface Field {
    feature: string;
    label: string;
    kind: FieldKind;
    text: string;
    values: string[];
    usual: string;
    example: string;
    choices: Link[];
    types: Link[];
    parts: Part[];
}

/** An element that is contained. */
export interface Part {
    id: string;
    name: string;
    fields: Field[];
}

/** All values of an element. */
export interface Fields {
    id: string;
    title: string;
    name: string;
    path: Link[];
    fields: Field[];
}

/** The ids of elements out of those of selected things; a text on the diagram counts as its element. */
export function elementsOf(selected: readonly string[]): string[] {
    return [...new Set(selected.map(id => id.split('#')[0]))];
}

/** A list as it is typed: commas or line ends between. */
export function listOf(text: string): string[] {
    return text.split(/[,\n]/).map(each => each.trim()).filter(each => each !== '');
}
