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

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmPackage;

/** A rule of the tests: no process may be called Bad, and Odd is a warning. */
final class NamedProcessRule implements Rule {
    @Override
    public String id() {
        return "process.name";
    }

    @Override
    public Text help() {
        return Text.literal("No process is called Bad.");
    }

    @Override
    public EClass kind() {
        return VsmPackage.Literals.PROCESS;
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        String name = ((Process) element).getName();
        if (name.equals("Bad") || name.equals("Odd")) {
            findings.accept(new Finding(name.equals("Bad") ? Severity.ERROR : Severity.WARNING, id(),
                    ElementRef.of(element), Text.literal("The name is " + name + ".")));
        }
    }
}
