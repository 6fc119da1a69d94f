/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.run;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.RunOrder;
import studio.takt.metrics.api.VsmMetrics;
import studio.takt.ui.internal.command.ModelHandler;
import studio.takt.ui.internal.open.Contributions;
import studio.takt.ui.internal.selection.ModelElement;

/** Runs an engine on what is selected, or else on the diagram in front, with what a dialog asks. */
public final class RunHandler extends ModelHandler {
    /** What people ask of a map first; what was run last comes before it. */
    private final List<String> usual = new ArrayList<>(List.of(VsmMetrics.ID));

    @Override
    protected void run(Target target) {
        Contributions contributions = target.window().getService(Contributions.class);
        String project = ModelElement.projectOf(target.session()).id();
        String element = target.selected().map(ModelElement::id).filter(id -> !id.equals(project))
                .or(() -> target.editor().diagram().map(ElementRef::id)).orElse(project);
        new RunDialog(target.window().getShell(), contributions.extensions().engines().all(), target.session(),
                element, usual, target.locale()).ask().ifPresent(order -> run(target, order));
    }

    private void run(Target target, RunOrder order) {
        String id = order.engine().descriptor().id();
        usual.remove(id);
        usual.add(0, id);
        new RunJob(order, target.window(), target.locale()).schedule();
    }
}
