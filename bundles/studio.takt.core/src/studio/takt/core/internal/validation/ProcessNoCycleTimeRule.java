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

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmPackage;

/** A process has a cycle time, measured or by its operations. */
public final class ProcessNoCycleTimeRule extends BuiltInRule {

    /** Made by the registry. */
    public ProcessNoCycleTimeRule() {
        super("process.noCycleTime", VsmPackage.Literals.PROCESS);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Process process = (Process) element;
        if (process.getCycleTime() == null
                && process.getOperations().stream().allMatch(operation -> operation.getCycleTime() == null)) {
            warning(findings, process, "none", called(process));
        }
    }
}
