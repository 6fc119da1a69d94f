/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.validation.Validator;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.ui.internal.open.Contributions;

/**
 * All there is to say of a model: what was noticed when it was opened, what breaks a rule, and what the figures of its
 * maps show, as on the elements of the diagrams.
 */
public final class ModelFindings {
    private final Validator validator;
    private final DiagramScenes scenes;

    /** By the rules and the engines that plug-ins bring. */
    public ModelFindings(Contributions contributions) {
        validator = new Validator(contributions.extensions().rules());
        scenes = new DiagramScenes(contributions.extensions(), contributions.notation(), new Fonts());
    }

    /**
     * The gravest first, each once.
     *
     * @throws IllegalStateException if the model is closed meanwhile
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public List<Finding> of(ModelSession session, Monitor monitor) {
        List<Finding> found = new ArrayList<>(session.openingFindings());
        found.addAll(session.read(model -> validator.validate(model.project())));
        for (ElementRef subject : session.read(DiagramScenes::subjects)) {
            monitor.checkCancelled();
            figures(session, subject, monitor).map(Result::findings).ifPresent(found::addAll);
        }
        return found.stream().distinct().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** A diagram may be deleted while the others are looked at. */
    private Optional<Result> figures(ModelSession session, ElementRef subject, Monitor monitor) {
        boolean isThere = session.read(model -> model.element(subject.id()).isPresent());
        return isThere ? scenes.figures(session, subject.id(), monitor) : Optional.empty();
    }
}
