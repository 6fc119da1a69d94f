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
    CommandExecutionContext, FitToScreenAction, FitToScreenCommand, GModelRoot, InitializeCanvasBoundsCommand,
    TYPES, ViewerOptions
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

/** Shows all of a diagram. Without ids it would show what is selected. */
export function fitting(root: Readonly<GModelRoot>): FitToScreenAction {
    return FitToScreenAction.create(root.children.map(each => each.id), { padding: 24, maxZoom: 2, animate: false });
}

class Fit extends FitToScreenCommand {
    constructor(root: GModelRoot, options: ViewerOptions) {
        super(fitting(root));
        this.viewerOptions = options;
    }
}

const fitted = new WeakSet<GModelRoot>();

/** The window is known now: the first picture already shows all, instead of something that nobody asked to see. */
@injectable()
export class FirstPicture extends InitializeCanvasBoundsCommand {
    @inject(TYPES.ViewerOptions) private readonly options!: ViewerOptions;

    override execute(context: CommandExecutionContext): ReturnType<InitializeCanvasBoundsCommand['execute']> {
        const result = super.execute(context);
        const root = context.root as GModelRoot;
        if (root.children.length > 0 && !fitted.has(root)) {
            fitted.add(root);
            new Fit(root, this.options).execute(context);
        }
        return result;
    }
}

/** Resolves when what is there has been drawn; nothing is drawn out of sight. */
export function drawn(): Promise<void> {
    return new Promise(done => document.hidden ? done() : window.requestAnimationFrame(() => done()));
}
