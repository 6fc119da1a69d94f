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
    Action, CursorCSS, GLSPScrollMouseListener, GModelElement, GModelRoot, MarqueeMouseListener, MarqueeMouseTool, MarqueeTool, MarqueeUtil,
    RankedSelectMouseListener, RemoveMarqueeAction, cursorFeedbackAction, getMatchingElements, isCtrlOrCmd, isSelectableAndBoundsAware,
    isSelected, typeGuard
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

const isMore = (event: MouseEvent): boolean => event.shiftKey || isCtrlOrCmd(event);

/** Selects what a rectangle touches; with Shift or Ctrl in addition to what is selected already. */
class AreaListener extends MarqueeMouseListener {
    override mouseDown(target: GModelElement, event: MouseEvent): Action[] {
        const result = super.mouseDown(target, event);
        this.nodes = this.marqueeUtil.getMarkableNodes(target.root);
        this.edges = [];
        this.previouslySelected = isMore(event)
            ? getMatchingElements(target.index, typeGuard(isSelectableAndBoundsAware, isSelected)).map(each => each.id)
            : [];
        return result;
    }
}

/** The tool of the palette. */
@injectable()
export class AreaTool extends MarqueeMouseTool {
    override enable(): void {
        this.toDisposeOnDisable.push(
            this.mouseTool.registerListener(new AreaListener(this.editorContext.modelRoot, this.marqueeUtil)),
            this.createFeedbackEmitter().add(cursorFeedbackAction(CursorCSS.MARQUEE), cursorFeedbackAction()).submit());
    }
}

/** Without a tool: Shift and a drag that begins where nothing is. */
class ShiftListener extends AreaListener {
    override mouseDown(target: GModelElement, event: MouseEvent): Action[] {
        return event.shiftKey && event.button === 0 && isGround(target) ? super.mouseDown(target, event) : [];
    }

    override mouseMove(target: GModelElement, event: MouseEvent): Action[] {
        if (!this.isActive) {
            return [];
        }
        return event.buttons === 0 ? this.mouseUp() : super.mouseMove(target, event);
    }

    override mouseUp(): Action[] {
        const wasActive = this.isActive;
        this.isActive = false;
        return wasActive ? [RemoveMarqueeAction.create()] : [];
    }
}

function isGround(target: GModelElement): boolean {
    return target instanceof GModelRoot || target.type === 'node:decoration';
}

/** Selects an area whenever no other tool is in use. */
@injectable()
export class ShiftAreaTool extends MarqueeTool {
    @inject(MarqueeUtil) private readonly marqueeUtil!: MarqueeUtil;

    /** There may be no diagram yet; what there is to select is looked up when it begins. */
    override enable(): void {
        this.toDisposeOnDisable.push(this.mouseTool.registerListener(new ShiftListener(new GModelRoot(), this.marqueeUtil)));
    }
}

/** Shift, like Ctrl, leaves selected what is selected. */
@injectable()
export class AddingSelection extends RankedSelectMouseListener {
    protected override handleSelectTarget(target: Parameters<RankedSelectMouseListener['handleSelectTarget']>[0],
        deselected: GModelElement[], event: MouseEvent): ReturnType<RankedSelectMouseListener['handleSelectTarget']> {
        return super.handleSelectTarget(target, event.shiftKey ? [] : deselected, event);
    }

    protected override handleDeselectAll(deselected: GModelElement[], event: MouseEvent): ReturnType<RankedSelectMouseListener['handleDeselectAll']> {
        return event.shiftKey ? [] : super.handleDeselectAll(deselected, event);
    }
}

/** A drag with Shift selects; it does not look elsewhere. */
@injectable()
export class PlainScrolling extends GLSPScrollMouseListener {
    override mouseDown(target: GModelElement, event: MouseEvent): ReturnType<GLSPScrollMouseListener['mouseDown']> {
        return event.shiftKey ? [] : super.mouseDown(target, event);
    }
}
