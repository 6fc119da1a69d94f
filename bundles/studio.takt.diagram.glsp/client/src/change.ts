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
    Action, FeedbackAwareUpdateModelCommand, GChildElement, GModelElement, GModelElementSchema, GModelRoot, GParentElement,
    IGModelRootListener, Point, TYPES, CommandExecutionContext
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

/** What the server sends after an edit: what is new or different, and the order of all ids if that has changed. */
export interface ChangeAction extends Action {
    changed: GModelElementSchema[];
    order: string[];
}

/** What the pointer may move before the server knows of it. */
interface Movable {
    position?: Point;
    size?: { width: number; height: number };
    routingPoints?: Point[];
}

const OWN_CHILD = 'label:value';

function copyOf(from: Movable): Movable {
    return {
        position: from.position && { ...from.position }, size: from.size && { ...from.size },
        routingPoints: from.routingPoints?.map(point => ({ ...point }))
    };
}

function isSame(a: Movable, b: Movable): boolean {
    return a.position?.x === b.position?.x && a.position?.y === b.position?.y && a.size?.width === b.size?.width
        && a.size?.height === b.size?.height && (a.routingPoints?.length ?? 0) === (b.routingPoints?.length ?? 0)
        && (a.routingPoints ?? []).every((point, i) => point.x === b.routingPoints?.[i].x && point.y === b.routingPoints[i].y);
}

/** Where everything is according to the server, whatever the pointer does with it meanwhile. */
@injectable()
export class KnownPlaces implements IGModelRootListener {
    private root: GModelRoot | undefined;
    private places = new Map<string, Movable>();

    modelRootChanged(root: Readonly<GModelRoot>): void {
        if (root !== this.root) {
            this.root = root as GModelRoot;
            this.places = new Map(root.children.map(child => [child.id, copyOf(child as Movable)]));
        }
    }

    has(id: string): boolean {
        return this.places.has(id);
    }

    learn(element: GModelElement): void {
        this.places.set(element.id, copyOf(element as Movable));
    }

    forget(id: string): void {
        this.places.delete(id);
    }

    /** Puts an element back to where the server has it. */
    restore(element: GModelElement): void {
        const known = this.places.get(element.id);
        if (known && !isSame(known, element as Movable)) {
            Object.assign(element, copyOf(known));
        }
    }
}

/** A command of that type is one after which everybody looks at the model anew. */
const UpdateCommand = FeedbackAwareUpdateModelCommand as unknown as new (action: object) => FeedbackAwareUpdateModelCommand;

/** Replaces what has changed, in the model that is shown; everything else stays the object it was. */
@injectable()
export class ChangeCommand extends UpdateCommand {
    static readonly KIND = 'takt:change';
    @inject(KnownPlaces) private readonly places!: KnownPlaces;
    private readonly change: ChangeAction;

    constructor(@inject(TYPES.Action) action: ChangeAction) {
        super({ newRoot: { type: 'graph', id: '' }, animate: false });
        this.change = action;
    }

    override execute(context: CommandExecutionContext): GModelRoot {
        const root = context.root as GModelRoot;
        this.oldRoot = root;
        this.newRoot = root;
        this.places.modelRootChanged(root);
        this.dropFeedback(root);
        this.replace(root, context);
        this.feedbackActionDispatcher?.applyFeedbackCommands(context);
        return root;
    }

    /** Handles, lines that follow the pointer and the like are made anew by those who want them. */
    private dropFeedback(root: GModelRoot): void {
        root.removeAll(child => !this.places.has(child.id));
        for (const child of root.children) {
            this.places.restore(child);
            if (child instanceof GParentElement && child.children.some(each => each.type !== OWN_CHILD)) {
                child.removeAll(each => each.type !== OWN_CHILD);
            }
        }
    }

    private replace(root: GModelRoot, context: CommandExecutionContext): void {
        const made = new Map<string, GChildElement>();
        const children = root.children as GChildElement[];
        for (const schema of this.change.changed) {
            made.set(schema.id, context.modelFactory.createElement(schema, root) as GChildElement);
        }
        const wanted = new Set(this.change.order);
        const byId = new Map<string, GChildElement>();
        children.forEach((child, i) => {
            const next = made.get(child.id);
            const gone = wanted.size > 0 && !wanted.has(child.id);
            if (next || gone) {
                root.index.remove(child);
            }
            if (gone) {
                this.places.forget(child.id);
            }
            if (next) {
                takeOver(child, next);
                children[i] = next;
            }
            byId.set(child.id, next ?? child);
        });
        if (wanted.size > 0) {
            const ordered = this.change.order.map(id => byId.get(id) ?? made.get(id)).filter(each => each !== undefined);
            children.splice(0, children.length, ...ordered);
        }
        for (const next of made.values()) {
            root.index.add(next);
            this.places.learn(next);
        }
    }
}

/** What the user does with an element does not end because somebody changes it. */
function takeOver(from: GChildElement, to: GChildElement): void {
    const [before, after] = [from, to] as unknown as Record<string, unknown>[];
    for (const key of ['selected', 'hoverFeedback']) {
        if (before[key] !== undefined) {
            after[key] = before[key];
        }
    }
    if (from.cssClasses) {
        to.cssClasses = [...from.cssClasses];
    }
}
