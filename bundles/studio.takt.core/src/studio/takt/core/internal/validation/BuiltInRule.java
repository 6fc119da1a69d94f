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

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.base.NamedElement;

/** What the rules of this bundle have in common: id, kind, and messages named after the id. */
abstract class BuiltInRule implements Rule {
    private final String id;
    private final EClass kind;

    BuiltInRule(String id, EClass kind) {
        this.id = id;
        this.kind = kind;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final EClass kind() {
        return kind;
    }

    @Override
    public final Text help() {
        return Text.of(BuiltInRule.class, id + ".help");
    }

    /** Reports an error with the message {@code id.key}. */
    final void error(Consumer<Finding> findings, EObject element, String key, Object... arguments) {
        report(findings, Severity.ERROR, element, key, arguments);
    }

    /** Reports a warning with the message {@code id.key}. */
    final void warning(Consumer<Finding> findings, EObject element, String key, Object... arguments) {
        report(findings, Severity.WARNING, element, key, arguments);
    }

    private void report(Consumer<Finding> findings, Severity severity, EObject element, String key,
            Object... arguments) {
        findings.accept(new Finding(severity, id, ElementRef.of(element),
                Text.of(BuiltInRule.class, id + "." + key, arguments)));
    }

    /** How a message names an element: by its name or code, or by its kind and what it belongs to. */
    static String called(EObject element) {
        if (element instanceof NamedElement named && named.getName() != null && !named.getName().isBlank()) {
            return named.getName();
        }
        if (element instanceof NamedElement named && named.getCode() != null && !named.getCode().isBlank()) {
            return named.getCode();
        }
        String kind = element.eClass().getName();
        return element.eContainer() == null ? kind : kind + " (" + called(element.eContainer()) + ")";
    }
}
