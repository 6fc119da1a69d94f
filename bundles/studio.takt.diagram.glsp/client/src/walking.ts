/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import { Asking, Outcome } from './ask';
import { Diagram } from './diagram';
import { next, readingOrder } from './geometry';
import { Words } from './words';

/** What the keys need of the page. */
export interface Guide {
    say(severity: string, text: string): void;
    hint(text: string): void;
}

/** The diagram by keyboard: from element to element, several of them selected, a connection from one to another. */
export class Walking {
    private at = '';
    private held = new Set<string>();
    private line: { type: string; source: string } | undefined;

    constructor(private readonly words: Words, private readonly ask: Asking, private readonly guide: Guide,
        private readonly diagram: () => Diagram | undefined) { }

    /** The next element in the order in which people read; false after the last one, so that the key leaves the diagram. */
    step(back: boolean): boolean {
        const diagram = this.diagram();
        const selected = diagram?.selected() ?? [];
        if (![...this.held].every(each => selected.includes(each))) {
            this.held.clear();
        }
        const all = (diagram?.elements() ?? []).filter(each => !this.line || !each.isFlow)
            .sort((a, b) => Number(a.isFlow) - Number(b.isFlow) || readingOrder(a.box, b.box)).map(each => each.id);
        const from = selected.includes(this.at) ? [this.at] : selected;
        const to = next(all, from, back) ?? (this.line ? next(all, [], back) : undefined);
        this.at = to ?? '';
        if (to) {
            diagram?.show(to);
            diagram?.select([...this.held, to]);
        } else {
            diagram?.select([]);
        }
        this.look();
        return to !== undefined;
    }

    /** Keeps the element selected while one goes on, or lets go of it. */
    hold(): boolean {
        const [only] = this.diagram()?.selected() ?? [];
        const at = this.at || only;
        if (!at || this.line) {
            return false;
        }
        if (!this.held.delete(at)) {
            this.held.add(at);
        }
        this.at = at;
        return true;
    }

    /** Begins a connection at the selected element; says why it cannot. */
    async connect(type: string): Promise<void> {
        const [source, more] = this.diagram()?.selected() ?? [];
        if (!source || more) {
            this.guide.say('INFO', this.words.selectFirst);
            return;
        }
        const outcome = await this.ask<Outcome>('connectable', { type, source, target: '' });
        if (outcome.error) {
            this.guide.say('ERROR', outcome.error);
            return;
        }
        this.line = { type, source };
        this.at = source;
        this.held.clear();
        this.guide.hint(this.words.connectTo);
    }

    /** Ends the connection that was begun where one is; false if none was. */
    finish(): boolean {
        const line = this.line;
        if (!line) {
            return false;
        }
        const [target] = this.diagram()?.selected() ?? [];
        void this.ask<Outcome>('connectable', { ...line, target }).then(outcome => {
            if (outcome.error) {
                this.guide.hint(outcome.error);
            } else {
                this.end();
                this.diagram()?.link(line.type, line.source, target);
            }
        });
        return true;
    }

    /** Nothing is held or begun any more. */
    end(): void {
        this.held.clear();
        this.at = '';
        if (this.line) {
            this.line = undefined;
            this.guide.hint('');
        }
    }

    /** Says whether the connection may end where one is now. */
    private look(): void {
        const [line, target] = [this.line, this.at];
        if (line) {
            void this.ask<Outcome>('connectable', { ...line, target }).then(outcome => {
                if (this.line === line && this.at === target) {
                    this.guide.hint(outcome.error || this.words.connectHere);
                }
            });
        }
    }
}
