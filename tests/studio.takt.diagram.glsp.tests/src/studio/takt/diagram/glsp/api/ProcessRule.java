/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.VsmPackage;

/** What the platform's rules of the same ids find of processes; those are in a bundle that tests see only the API of. */
record ProcessRule(String id, Predicate<Process> isFault) implements Rule {
    static final List<Rule> ALL = List.of(new ProcessRule("name.duplicate", ProcessRule::hasTwin),
            new ProcessRule("map.unconnected", process -> process.getIncoming().isEmpty()
                    && process.getOutgoing().isEmpty()),
            new ProcessRule("value.range",
                    process -> process.getUptime() != null && process.getUptime().toString().equals("85")));

    @Override
    public Text help() {
        return Text.literal(id);
    }

    @Override
    public EClass kind() {
        return VsmPackage.Literals.PROCESS;
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        if (isFault.test((Process) element)) {
            ElementRef process = ElementRef.of(element);
            findings.accept(new Finding(Severity.WARNING, id, process, Text.literal(id + ": " + process.name())));
        }
    }

    private static boolean hasTwin(Process process) {
        return process.eContainer().eContents().stream().filter(Process.class::isInstance).map(Process.class::cast)
                .anyMatch(other -> other != process && other.getName().equals(process.getName()));
    }
}
