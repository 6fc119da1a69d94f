/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.vsm.KaizenBurst;
import studio.takt.model.vsm.Operator;
import studio.takt.model.vsm.Pitch;
import studio.takt.model.vsm.QualityProblem;

/** A remark on the map. */
final class RemarkContent extends NamedContent {

    RemarkContent() {
        super(Lane.REMARK);
    }

    @Override
    public List<String> details(EObject element, Wording wording) {
        if (element instanceof Operator operator && operator.getHeadcount() != null) {
            return List.of(wording.quantity(operator.getHeadcount()));
        }
        return element instanceof Pitch pitch && pitch.getLength() != null
                ? List.of(say(wording, "data.pitch", wording.quantity(pitch.getLength())))
                : List.of();
    }

    @Override
    public Optional<EObject> target(EObject element) {
        if (element instanceof KaizenBurst burst) {
            return Optional.ofNullable(burst.getTarget());
        }
        return element instanceof QualityProblem problem ? Optional.ofNullable(problem.getTarget()) : Optional.empty();
    }
}
