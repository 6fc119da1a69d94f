/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

/** Texts that scripts rely on. */
final class GoldenTexts {
    static final String DESCRIPTOR = """
            {
              "engine": "count-processes",
              "version": "1.0",
              "name": "Counting",
              "help": "Counts 100 % of the processes.",
              "elementKinds": [
                "ValueStreamMap"
              ],
              "parameters": [
                {
                  "id": "pause",
                  "type": "quantity",
                  "dimension": "time",
                  "default": "10 s",
                  "minimum": 1.0,
                  "maximum": 60.0,
                  "help": "Time between two."
                },
                {
                  "id": "weight",
                  "type": "number",
                  "default": "1",
                  "minimum": 0.5,
                  "help": "What one counts."
                },
                {
                  "id": "seed",
                  "type": "integer",
                  "default": "7",
                  "help": "Seed."
                },
                {
                  "id": "loud",
                  "type": "flag",
                  "help": "Loudly."
                },
                {
                  "id": "order",
                  "type": "choice",
                  "choices": [
                    "up",
                    "down"
                  ],
                  "help": "Which way."
                },
                {
                  "id": "parts",
                  "type": "choices",
                  "choices": [
                    "first",
                    "last"
                  ],
                  "help": "Parts."
                },
                {
                  "id": "fault",
                  "type": "text",
                  "help": "How to fail."
                }
              ],
              "tables": [
                {
                  "name": "numbers",
                  "help": "What to sum.",
                  "columns": [
                    {
                      "name": "amount",
                      "kind": "number",
                      "unit": "pcs",
                      "required": true,
                      "help": "How much."
                    },
                    {
                      "name": "note",
                      "kind": "text",
                      "unit": "1",
                      "required": false,
                      "help": "Why."
                    }
                  ]
                }
              ]
            }
            """;

    private GoldenTexts() {}
}
