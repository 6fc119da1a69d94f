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
    Action, ChangeRoutingPointsOperation, CreateEdgeOperation, CursorCSS, DrawFeedbackEdgeAction, EdgeCreationTool, EdgeCreationToolMouseListener, EdgeEditListener, EdgeEditTool,
    EnableDefaultToolsAction, FeedbackEdgeRouteMovingMouseListener, FeedbackEdgeSourceMovingMouseListener,
    FeedbackEdgeTargetMovingMouseListener, GLSPScrollMouseListener, GModelElement, IActionDispatcher, Point, RemoveFeedbackEdgeAction, cursorFeedbackAction, findParentByFeature,
    getAbsolutePosition, isConnectable, isCtrlOrCmd, isRoutable, isSelected
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Asking, Outcome, asking } from './ask';
import { Ends, isCloud, isFreeEnd } from './ends';
import { endsOf } from './moving';
import { straightened } from './snapping';
import { SURROUNDINGS, Surroundings } from './surroundings';
import { Thread } from './thread';

/** What somebody wants to connect: by a tool, or a connection that is there; an empty id is no end, or not yet. */
interface Wanted {
    type?: string;
    edge?: string;
    source: string;
    target: string;
}

/**
 * Asks the server whether a connection may begin or end where the pointer is. Only the last question counts, and what
 * somebody does before it is answered is done when it is.
 */
class Permission {
    private serial = 0;
    private isOpen = false;
    private waiting: (() => Action[]) | undefined;
    isGranted = false;

    constructor(private readonly dispatcher: IActionDispatcher, private readonly ask: Asking, private readonly page: Surroundings) { }

    /** Asks; says what the cursor looks like meanwhile and lets it look as the answer says. */
    request(wanted: Wanted, allowed: CursorCSS, granted: () => void = () => undefined): Action[] {
        const serial = ++this.serial;
        this.forget();
        this.isOpen = true;
        void this.ask<Outcome>('connectable', wanted).then(outcome => {
            if (serial === this.serial) {
                this.isOpen = false;
                this.isGranted = outcome.error === '';
                this.page.hint(outcome.error);
                if (this.isGranted) {
                    granted();
                }
                const cursor = cursorFeedbackAction(this.isGranted ? allowed : CursorCSS.OPERATION_NOT_ALLOWED);
                const waiting = this.waiting;
                this.waiting = undefined;
                void this.dispatcher.dispatchAll([cursor, ...waiting?.() ?? []]);
            }
        });
        return [cursorFeedbackAction(CursorCSS.EDGE_CHECK_PENDING)];
    }

    /** Here nothing can be connected. */
    refuse(): Action[] {
        this.serial++;
        this.forget();
        this.page.hint('');
        return [cursorFeedbackAction(CursorCSS.OPERATION_NOT_ALLOWED)];
    }

    /** Does something now or as soon as the answer is there. */
    then(act: () => Action[]): Action[] {
        if (this.isOpen) {
            this.waiting = act;
            return [];
        }
        return act();
    }

    end(): void {
        this.serial++;
        this.forget();
        this.page.hint('');
    }

    private forget(): void {
        this.isOpen = false;
        this.isGranted = false;
        this.waiting = undefined;
    }
}

/** Connects by two clicks, or by dragging from one end to the other. */
@injectable()
export class ConnectTool extends EdgeCreationTool {
    @inject(SURROUNDINGS) private readonly page!: Surroundings;
    @inject(GLSPScrollMouseListener) private readonly scrolling!: GLSPScrollMouseListener;

    protected override creationListener(): void {
        const permission = new Permission(this.actionDispatcher, asking(() => this.actionDispatcher), this.page);
        const listener = new ConnectListener(this.triggerAction, this.actionDispatcher, this.typeHintProvider, this, 4);
        listener.permission = permission;
        // what begins outside of all elements is a flow then, not a look elsewhere
        this.scrolling.preventScrolling = ['OPEN', 'SOURCE'].includes(String(this.triggerAction.args?.['ends']));
        this.toDisposeOnDisable.push(listener, this.mouseTool.registerListener(listener));
    }

    override disable(): void {
        this.scrolling.preventScrolling = false;
        super.disable();
    }
}

class ConnectListener extends EdgeCreationToolMouseListener {
    permission!: Permission;
    /** The source was taken by the press that still lasts. */
    private isPressed = false;
    /** It was pressed where the server has not yet said whether a connection may begin; what follows waits for that. */
    private isStarting = false;
    private released: MouseEvent | undefined;
    /** Where it was pressed outside of all elements: there a cloud will stand. */
    private origin: Point | undefined;
    private readonly thread = new Thread();

    private get ends(): Ends {
        return this.triggerAction.args?.['ends'] as Ends | undefined ?? 'BOUND';
    }

    /** The element where a connection may begin or end; the diagram itself if it may do so outside of all elements. */
    private endAt(target: GModelElement): GModelElement | undefined {
        const found = findParentByFeature(target, isConnectable);
        const isOpen = this.ends === 'OPEN' || this.ends === 'SOURCE' && !this.source;
        return isOpen && (!found || isCloud(found.id)) ? target.root : found;
    }

    override mouseMove(target: GModelElement, event: MouseEvent): Action[] {
        this.thread.lead(event);
        return super.mouseMove(target, event);
    }

    override mouseOver(target: GModelElement): Action[] {
        const now = this.endAt(target);
        if (now?.id === this.currentTarget?.id && now !== undefined) {
            return [];
        }
        this.currentTarget = now;
        return this.isStarting ? [] : this.ask();
    }

    /** Asks whether it may begin, or end, where the pointer is. */
    private ask(): Action[] {
        const now = this.currentTarget;
        if (!now) {
            return this.permission.refuse();
        }
        return this.permission.request({ type: this.triggerAction.elementTypeId, source: this.source ?? now.id, target: this.source ? now.id : '' },
            this.source ? CursorCSS.EDGE_CREATION_TARGET : CursorCSS.EDGE_CREATION_SOURCE);
    }

    override mouseDown(target: GModelElement, event: MouseEvent): Action[] {
        const result = super.mouseDown(target, event);
        // a pointer that was there before the tool has entered nothing since
        result.push(...this.currentTarget ? [] : this.mouseOver(target));
        const start = this.currentTarget;
        if (event.button !== 0 || this.source || !start) {
            return result;
        }
        this.origin = undefined;
        if (start === target.root) {
            this.origin = getAbsolutePosition(target, event);
            this.thread.begin(event);
        }
        this.isStarting = true;
        return [...result, ...this.permission.then(() => this.begin(start))];
    }

    private begin(start: GModelElement): Action[] {
        const released = this.released;
        this.isStarting = false;
        this.released = undefined;
        if (!this.permission.isGranted) {
            this.thread.end();
            return this.currentTarget?.id === start.id ? [] : this.ask();
        }
        if (this.ends === 'SINK' || this.ends === 'SOURCE' && !this.origin) {
            return [CreateEdgeOperation.create({ elementTypeId: this.triggerAction.elementTypeId, sourceElementId: start.id, targetElementId: start.id }),
                EnableDefaultToolsAction.create()];
        }
        this.isPressed = this.isMouseDown;
        this.source = start.id;
        this.feedbackEdgeFeedback.add(
            DrawFeedbackEdgeAction.create({ elementTypeId: this.triggerAction.elementTypeId, sourceId: this.source }),
            RemoveFeedbackEdgeAction.create()).submit();
        if (this.currentTarget?.id === start.id) {
            const refused = this.permission.refuse();
            return start === start.root ? refused : [];
        }
        return [...this.ask(), ...released ? this.finish(released) : []];
    }

    override nonDraggingMouseUp(_target: GModelElement, event: MouseEvent): Action[] {
        const wasPressed = this.isPressed;
        this.isPressed = false;
        if (event.button === 2) {
            this.dispose();
            return [EnableDefaultToolsAction.create()];
        }
        return event.button === 0 && this.source && !wasPressed ? this.finish(event) : [];
    }

    override draggingMouseUp(_target: GModelElement, event: MouseEvent): Action[] {
        this.isPressed = false;
        this.released = this.isStarting ? event : undefined;
        return event.button === 0 && this.source ? this.finish(event) : [];
    }

    private finish(event: MouseEvent): Action[] {
        return this.permission.then(() => {
            if (!this.permission.isGranted || !this.source || !this.currentTarget) {
                return [];
            }
            const free = this.origin ?? (this.currentTarget === this.currentTarget.root ? getAbsolutePosition(this.currentTarget, event) : undefined);
            const made = CreateEdgeOperation.create({
                elementTypeId: this.triggerAction.elementTypeId, sourceElementId: this.source, targetElementId: this.currentTarget.id,
                ...free ? { args: { x: String(free.x), y: String(free.y) } } : {}
            });
            if (isCtrlOrCmd(event)) {
                this.dispose();
                return [made];
            }
            return [made, EnableDefaultToolsAction.create()];
        });
    }

    override dispose(): void {
        this.isPressed = false;
        this.isStarting = false;
        this.released = undefined;
        this.origin = undefined;
        this.thread.end();
        this.permission.end();
        super.dispose();
    }
}

/** Bends connections, and drags their ends elsewhere. */
@injectable()
export class ReconnectTool extends EdgeEditTool {
    @inject(SURROUNDINGS) private readonly page!: Surroundings;

    override enable(): void {
        this.feedbackEdgeSourceMovingListener = new FeedbackEdgeSourceMovingMouseListener(this.anchorRegistry, this.feedbackDispatcher);
        this.feedbackEdgeTargetMovingListener = new FeedbackEdgeTargetMovingMouseListener(this.anchorRegistry, this.feedbackDispatcher);
        this.feedbackMovingListener = new FeedbackEdgeRouteMovingMouseListener(this.changeBoundsManager, this.edgeRouterRegistry);
        const listener = new ReconnectListener(this);
        listener.ask = asking(() => this.actionDispatcher);
        listener.permission = new Permission(this.actionDispatcher, listener.ask, this.page);
        listener.page = this.page;
        this.edgeEditListener = listener;
        this.toDisposeOnDisable.push(listener, this.mouseTool.registerListener(listener), this.selectionService.addListener(listener),
            this.feedbackEdgeSourceMovingListener, this.feedbackEdgeTargetMovingListener, this.feedbackMovingListener);
    }
}

class ReconnectListener extends EdgeEditListener {
    permission!: Permission;
    ask!: Asking;
    page!: Surroundings;
    private over = '';
    private isMoved = false;
    /** The end of a flow may be let go of here: it then is a cloud. */
    private isLetGo = false;

    override mouseDown(target: GModelElement, event: MouseEvent): Action[] {
        // it may have been replaced since it was selected
        const latest = this.edge && target.index.getById(this.edge.id);
        if (latest && isRoutable(latest)) {
            this.edge = latest;
        }
        if (!this.isReconnecting()) {
            this.over = '';
            this.isMoved = false;
            this.isLetGo = false;
        }
        return super.mouseDown(target, event);
    }

    protected override draggingMouseMove(target: GModelElement, event: MouseEvent): Action[] {
        this.isMoved = true;
        return this.isReconnecting() ? [] : super.draggingMouseMove(target, event);
    }

    override mouseOver(target: GModelElement): Action[] {
        if (!this.edge || !this.isReconnecting()) {
            return [];
        }
        const found = findParentByFeature(target, isConnectable);
        const isSource = this.isReconnectingNewSource();
        const isFree = (!found || isCloud(found.id)) && isFreeEnd(this.edge.id, isSource);
        const now = isFree ? target.root : found;
        if (now && now.id === this.over) {
            return [];
        }
        this.over = now?.id ?? '';
        this.isLetGo = false;
        this.setNewConnectable(undefined);
        if (!now) {
            return this.permission.refuse();
        }
        return this.permission.request({
            edge: this.edge.id, source: isSource ? now.id : this.edge.sourceId, target: isSource ? this.edge.targetId : now.id
        }, CursorCSS.EDGE_RECONNECT, () => {
            this.isLetGo = isFree;
            this.setNewConnectable(isFree ? undefined : found);
        });
    }

    override mouseUp(target: GModelElement, event: MouseEvent): Action[] {
        if (!this.isReconnecting() || !this.isMoved && !this.over) {
            const ends = endsOf(this.edge && target.index.getById(this.edge.id));
            // a click on a handle changes nothing
            const done = super.mouseUp(target, event).filter(each => this.isMoved || !ChangeRoutingPointsOperation.is(each));
            return done.map(each => ChangeRoutingPointsOperation.is(each) ? {
                ...each, newRoutingPoints: each.newRoutingPoints.map(line => ({ ...line, newRoutingPoints: straightened(line.newRoutingPoints ?? [], ends) }))
            } : each);
        }
        const last = super.mouseUp.bind(this);
        return this.permission.then(() => {
            const edge = this.edge?.id ?? '';
            if (this.isLetGo) {
                void this.letGo(edge, getAbsolutePosition(target, event));
            }
            const done = last(target, event);
            this.release(target.root.index.getById(edge));
            return done;
        });
    }

    private async letGo(element: string, { x, y }: Point): Promise<void> {
        const outcome = await this.ask<Outcome>('edit', { do: 'detach', element, x, y });
        if (outcome.error) {
            this.page.say('ERROR', outcome.error);
        }
    }

    /** What was dropped where it may not end stays as it was, and stays selected. */
    private release(edge: GModelElement | undefined): void {
        this.dispose();
        this.permission.end();
        if (edge && isRoutable(edge) && isSelected(edge)) {
            this.tool.registerFeedbackListeners();
            this.setEdgeSelected(edge);
        }
    }
}
