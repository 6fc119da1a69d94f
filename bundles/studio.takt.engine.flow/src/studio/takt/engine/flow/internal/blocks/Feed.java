/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

/** Brings a machine what goes into its next cycle. */
final class Feed {
    private final Shop shop;
    private final Tokens tokens;
    private final Worker worker;
    private final Input[] inputs;
    private final Choice choice;

    Feed(Shop shop, Worker worker, Input[] inputs, Choice choice) {
        this.shop = shop;
        tokens = shop.tokens();
        this.worker = worker;
        this.inputs = inputs;
        this.choice = choice;
    }

    /** A piece that is done again. */
    void again(Machine machine) {
        machine.holds(1);
        machine.pieces[0] = inputs[0].places()[choice.againPlace()].takeAgain();
        machine.count = 1;
    }

    /** Pieces of an item, and what else goes into them. */
    void take(Machine machine, int item, int pieces) {
        machine.holds(pieces);
        for (Input input : inputs) {
            int needed = input.needed(pieces);
            input.use(pieces);
            for (int i = 0; i < needed; i++) {
                int token = input.take(item, shop, worker);
                if (input == inputs[0] && machine.count < pieces) {
                    choice.uses(item, tokens.item(token));
                    tokens.becomes(token, item);
                    machine.pieces[machine.count++] = token;
                } else {
                    tokens.merge(token);
                }
            }
        }
        fill(machine, pieces, item);
    }

    /** Where less than a token goes into a piece, pieces are made of parts. */
    private void fill(Machine machine, int pieces, int item) {
        while (machine.count < pieces) {
            machine.pieces[machine.count] = machine.count > 0
                    ? tokens.split(machine.pieces[machine.count - 1])
                    : tokens.part(item);
            machine.count++;
        }
    }
}
