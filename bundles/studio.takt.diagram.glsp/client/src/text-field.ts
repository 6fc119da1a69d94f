/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { EditLabelAction, GModelElement, GlspEditLabelUI, isEditableLabel } from '@eclipse-glsp/client';
import { injectable } from 'inversify';
import { make } from './dom';

type Fault = Parameters<GlspEditLabelUI['showValidationResult']>[0];

/**
 * The field in which a text is edited where it is drawn. It says below itself what is wrong while somebody types; Tab
 * takes the value and goes on to the next one of the element. A field that loses the focus takes its value 0.2 s later;
 * the one of sprotty then also takes, and so closes, a field that was opened meanwhile. This one remembers which it was.
 */
@injectable()
export class TextField extends GlspEditLabelUI {
    private readonly fault = make('p', { class: 'fault', role: 'alert', hidden: true });
    private opened = 0;

    protected override initializeContents(containerElement: HTMLElement): void {
        super.initializeContents(containerElement);
        containerElement.append(this.fault);
    }

    protected override configureAndAdd(element: HTMLInputElement | HTMLTextAreaElement, container: HTMLElement): void {
        element.addEventListener('keydown', event => this.key(event as KeyboardEvent));
        element.addEventListener('input', event => this.validateLabelIfContentChange(event as KeyboardEvent, element.value));
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

    private key(event: KeyboardEvent): void {
        this.hideIfEscapeEvent(event);
        if (event.key === 'Tab' && !event.isComposing) {
            event.preventDefault();
            void this.goOn(event.shiftKey);
        }
    }

    /** Takes the value; if it is one, opens the next value of the element, or the one before. */
    private async goOn(back: boolean): Promise<void> {
        const next = this.neighbour(back);
        await this.applyLabelEdit();
        if (!this.isActive && next) {
            const dispatcher = await this.actionDispatcherProvider();
            await dispatcher.dispatch(EditLabelAction.create(next));
        }
    }

    private neighbour(back: boolean): string | undefined {
        const label = this.label as unknown as GModelElement & { parent: GModelElement & { children: GModelElement[] } } | undefined;
        const all = label?.parent.children.filter(isEditableLabel) ?? [];
        const at = all.findIndex(each => each.id === label?.id);
        return at < 0 ? undefined : all[(at + (back ? all.length - 1 : 1)) % all.length].id;
    }

    protected override onBeforeShow(...args: Parameters<GlspEditLabelUI['onBeforeShow']>): void {
        this.opened++;
        super.onBeforeShow(...args);
        this.editControl.classList.remove('takt-hidden');
    }

    protected override showValidationResult(result: Fault): void {
        this.clearValidationResult();
        const text = this.isActive && result.severity === 'error' ? result.message ?? '' : '';
        this.fault.textContent = text;
        this.fault.hidden = !text;
        this.editControl.setAttribute('aria-invalid', String(text !== ''));
        this.containerElement.classList.toggle('validation-error', text !== '');
    }

    protected override clearValidationResult(): void {
        this.fault.hidden = true;
        this.editControl.setAttribute('aria-invalid', 'false');
        this.containerElement.classList.remove('validation-error');
    }

    override hide(): void {
        super.hide();
        this.editControl.classList.add('takt-hidden');
    }
}
