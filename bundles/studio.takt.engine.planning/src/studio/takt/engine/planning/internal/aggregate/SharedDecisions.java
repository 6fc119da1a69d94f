/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;

import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.api.aggregate.Decision;
import studio.takt.engine.planning.api.aggregate.Proof;

/**
 * What is decided for several families.
 *
 * @param crews    the people of each period; units are 0
 * @param families the decisions of each family, period by period; people are 0
 * @param findings what is to be said about them
 * @param proof    how far they are proven to be the cheapest; empty if they are not meant to be
 */
record SharedDecisions(List<Decision> crews, List<List<Decision>> families, List<Finding> findings,
        List<Proof> proof) {

    /** Copies the lists. */
    SharedDecisions {
        crews = List.copyOf(crews);
        families = families.stream().map(List::copyOf).toList();
        findings = List.copyOf(findings);
        proof = List.copyOf(proof);
    }
}
