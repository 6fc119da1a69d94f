/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmPackage;

/** Material flows through every process; one that stands alone is on no path and counts for nothing. */
public final class MapUnconnectedRule extends BuiltInRule {

    /** Made by the registry. */
    public MapUnconnectedRule() {
        super("map.unconnected", VsmPackage.Literals.PROCESS);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Process process = (Process) element;
        if (Stream.concat(process.getIncoming().stream(), process.getOutgoing().stream())
                .noneMatch(MaterialFlow.class::isInstance)) {
            warning(findings, process, "alone", called(process));
        }
    }
}
