/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Asking } from './ask';
import { make, part } from './dom';
import { Words } from './words';

const TYPES: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' };

/** The bytes of a text in base 64. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
    const raw = atob(text);
    const bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) {
        bytes[i] = raw.charCodeAt(i);
    }
    return bytes;
}

/** A choice of formats in the bar; the server makes the file, the browser stores it. */
export function exporting(words: Words, ask: Asking): void {
    const choice = make('select', { id: 'export', title: words.export });
    choice.setAttribute('aria-label', words.export);
    choice.append(new Option(words.export, ''), ...Object.keys(TYPES).map(type => new Option(type.toUpperCase(), type)));
    choice.addEventListener('change', () => {
        const format = choice.value;
        choice.value = '';
        void ask<{ name: string; data: string }>('export', { format, theme: document.documentElement.dataset['theme'] ?? 'light' })
            .then(file => {
                const link = make('a', { download: `${file.name}.${format}` });
                link.href = URL.createObjectURL(new Blob([bytesOf(file.data)], { type: TYPES[format] }));
                link.click();
                window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
            });
    });
    part('bar').append(choice);
}
