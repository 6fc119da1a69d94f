/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;

/** Checks elements of a model. Has no state and changes nothing. */
public interface Rule {

    /** Stable id, e.g. {@code bom.cycle}; every finding of the rule carries it. */
    String id();

    /** What it demands, in a sentence. */
    Text help();

    /** The class of the elements that it checks, subclasses included. */
    EClass kind();

    /** Checks one element. */
    void check(EObject element, Consumer<Finding> findings);
}
