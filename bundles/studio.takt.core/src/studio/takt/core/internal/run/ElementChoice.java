/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.Project;

/** Chooses the element that an engine runs on. */
final class ElementChoice {
    private final ElementFinder finder;
    private final EngineDescriptor descriptor;

    ElementChoice(Project project, EngineDescriptor descriptor) {
        this.finder = new ElementFinder(project);
        this.descriptor = descriptor;
    }

    /** The element named, or the only one; none if the engine needs none, or tables are given instead. */
    Optional<EObject> choose(Optional<String> on, boolean tablesGiven) {
        if (on.isPresent()) {
            return Optional.of(named(on.get()));
        }
        Optional<EObject> only = only();
        if (only.isEmpty() && !descriptor.elementKinds().isEmpty() && !tablesGiven) {
            throw new UsageException(Text.of(ElementChoice.class, "element.noneOfKind", descriptor.id(), kinds()));
        }
        return only;
    }

    /** The only element of the first kind of which there is any. */
    private Optional<EObject> only() {
        for (EClass kind : descriptor.elementKinds()) {
            List<EObject> all = finder.ofKinds(List.of(kind));
            List<EObject> elements = ElementFinder.withoutParts(all);
            if (elements.size() > 1) {
                throw new UsageException(Text.of(ElementChoice.class, "element.several", descriptor.id(),
                        list(ElementFinder.candidates(elements))));
            }
            if (elements.size() == 1) {
                return Optional.of(elements.get(0));
            }
        }
        return Optional.empty();
    }

    private EObject named(String text) {
        ElementFinder.Outcome outcome = finder.find(text, descriptor.elementKinds());
        if (outcome instanceof ElementFinder.One one) {
            return one.element();
        }
        if (outcome instanceof ElementFinder.Several several) {
            throw new UsageException(
                    Text.of(ElementChoice.class, "element.ambiguous", text, list(several.candidates())));
        }
        throw new UsageException(unknown(text));
    }

    private Text unknown(String text) {
        List<ElementFinder.Candidate> all = ElementFinder.candidates(finder.ofKinds(descriptor.elementKinds()));
        if (all.isEmpty()) {
            return Text.of(ElementChoice.class, "element.noneOfKind", descriptor.id(), kinds());
        }
        if (finder.find(text) instanceof ElementFinder.One other) {
            return Text.of(ElementChoice.class, "element.wrongKind", text, other.element().eClass().getName(),
                    kinds(), list(all));
        }
        return Text.of(ElementChoice.class, "element.unknown", text, kinds(), list(all));
    }

    private String kinds() {
        return descriptor.elementKinds().stream().map(EClass::getName).collect(Collectors.joining(", "));
    }

    static String list(List<ElementFinder.Candidate> candidates) {
        return candidates.stream().limit(20).map(candidate -> "\n  " + candidate).collect(Collectors.joining())
                + (candidates.size() > 20 ? "\n  \u2026 (" + candidates.size() + ")" : "");
    }
}
