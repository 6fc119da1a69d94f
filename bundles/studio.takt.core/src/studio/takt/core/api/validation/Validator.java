/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

/** Checks a model by rules. Has no state of its own; to be used on the model's thread. */
public final class Validator {
    private final List<Rule> rules;

    /** Checks by these rules. */
    public Validator(Registry<Rule> rules) {
        this.rules = List.copyOf(rules.all());
    }

    /**
     * Checks an element and all that it contains; usually the project. Findings come in the order of the model. A rule
     * that fails itself becomes an error {@code rule.failed}; the others go on.
     */
    public List<Finding> validate(EObject root) {
        List<Finding> findings = new ArrayList<>();
        Map<EClass, List<Rule>> byClass = new LinkedHashMap<>();
        check(root, byClass, findings::add);
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
            check(all.next(), byClass, findings::add);
        }
        return List.copyOf(findings);
    }

    private void check(EObject element, Map<EClass, List<Rule>> byClass, Consumer<Finding> findings) {
        List<Rule> fitting = byClass.computeIfAbsent(element.eClass(),
                kind -> rules.stream().filter(rule -> rule.kind().isSuperTypeOf(kind)).toList());
        for (Rule rule : fitting) {
            try {
                rule.check(element, findings);
            } catch (RuntimeException e) {
                findings.accept(new Finding(Severity.ERROR, "rule.failed", ElementRef.of(element),
                        Text.of(Validator.class, "rule.failed", rule.id(), e.toString())));
            }
        }
    }
}
