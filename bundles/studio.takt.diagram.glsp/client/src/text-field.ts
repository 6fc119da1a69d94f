/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { GlspEditLabelUI } from '@eclipse-glsp/client';
import { injectable } from 'inversify';

/**
 * The field in which a text is edited where it is drawn. A field that loses the focus takes its value 0.2 s later; the
 * one of sprotty then also takes, and so closes, a field that was opened meanwhile. This one remembers which it was.
 */
@injectable()
export class TextField extends GlspEditLabelUI {
    private opened = 0;

    protected override configureAndAdd(element: HTMLInputElement | HTMLTextAreaElement, container: HTMLElement): void {
        element.addEventListener('keydown', event => this.hideIfEscapeEvent(event as KeyboardEvent));
        element.addEventListener('keyup', event => this.validateLabelIfContentChange(event as KeyboardEvent, element.value));
        element.addEventListener('blur', () => {
            const which = this.opened;
            window.setTimeout(() => {
                if (which === this.opened) {
                    void this.applyLabelEdit();
                }
            }, 200);
        });
        element.classList.add('takt-hidden');
        container.appendChild(element);
    }

    protected override onBeforeShow(...args: Parameters<GlspEditLabelUI['onBeforeShow']>): void {
        this.opened++;
        super.onBeforeShow(...args);
        this.editControl.classList.remove('takt-hidden');
    }

    override hide(): void {
        super.hide();
        this.editControl.classList.add('takt-hidden');
    }
}
