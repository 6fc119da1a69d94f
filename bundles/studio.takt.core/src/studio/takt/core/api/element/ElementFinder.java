/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.internal.element.NearNames;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;
import studio.takt.model.project.Project;

/**
 * Finds the element that a text names: by its id, its code, its name, or its qualified name, whole or from any place
 * on: {@code Current state/Assembly 1}. {@code ::} may stand for {@code /}. Names are compared exactly first, and
 * without regard to case only if nothing fits. To be used on the model's thread.
 */
public final class ElementFinder {
    private final List<EObject> elements = new ArrayList<>();

    /** Looks at an element and all that it contains; usually the project. */
    public ElementFinder(EObject root) {
        elements.add(root);
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
            elements.add(all.next());
        }
    }

    /** What a search came to. */
    public sealed interface Outcome {}

    /** Exactly one element fits. */
    public record One(EObject element) implements Outcome {}

    /**
     * No element fits.
     *
     * @param suggestions qualified names that are similar
     */
    public record None(List<String> suggestions) implements Outcome {}

    /** More than one element fits: the text is ambiguous. */
    public record Several(List<EObject> elements) implements Outcome {
        /** The elements by their qualified names and ids, as a user could write them. */
        public List<Candidate> candidates() {
            return ElementFinder.candidates(elements);
        }
    }

    /** An element that can be chosen. */
    public record Candidate(ElementRef element, String qualifiedName) {
        @Override
        public String toString() {
            return qualifiedName + " (" + element.kind() + ", id " + element.id() + ")";
        }
    }

    /** The element that the text names, among all. */
    public Outcome find(String text) {
        return find(text, List.of());
    }

    /** The element that the text names, among those of the given kinds and their subclasses; of any if none given. */
    public Outcome find(String text, Collection<EClass> kinds) {
        List<EObject> among = text.isBlank() ? List.of() : ofKinds(kinds);
        String wanted = text.strip().replace("::", "/");
        List<EObject> found = matching(among, element -> idOf(element).equals(text.strip()));
        if (found.isEmpty()) {
            found = matching(among, element -> fits(element, wanted));
        }
        if (found.isEmpty()) {
            String folded = NearNames.folded(wanted);
            found = matching(among, element -> fitsFolded(element, folded));
        }
        return switch (found.size()) {
            case 0 -> new None(suggestions(wanted, among));
            case 1 -> new One(found.get(0));
            default -> new Several(found);
        };
    }

    /** The elements of the given kinds and their subclasses, in the order of the model; all if none given. */
    public List<EObject> ofKinds(Collection<EClass> kinds) {
        return elements.stream().filter(element -> element instanceof IdentifiedElement).filter(
                element -> kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.isInstance(element))).toList();
    }

    /** Elements as a user could name them. */
    public static List<Candidate> candidates(List<EObject> elements) {
        return elements.stream().map(element -> new Candidate(ElementRef.of(element), qualifiedName(element)))
                .toList();
    }

    /**
     * The names from below the project down to the element, joined by {@code /}; for an element without a name its
     * code or else its id. The project's own is its name.
     */
    public static String qualifiedName(EObject element) {
        EObject container = element.eContainer();
        boolean top = container == null || container instanceof Project;
        return top ? nameOf(element) : qualifiedName(container) + "/" + nameOf(element);
    }

    /** Those that no other of their kind is made of, as one stock-flow model is a module in another; all if there are none. */
    public static List<EObject> withoutParts(List<EObject> elements) {
        Set<EObject> used = new HashSet<>();
        for (EObject element : elements) {
            element.eAllContents().forEachRemaining(inner -> inner.eCrossReferences().stream()
                    .filter(target -> target != element && target.eClass() == element.eClass()).forEach(used::add));
        }
        List<EObject> whole = elements.stream().filter(element -> !used.contains(element)).toList();
        return whole.isEmpty() ? elements : whole;
    }

    private static List<EObject> matching(List<EObject> elements, Predicate<EObject> condition) {
        return elements.stream().filter(condition).toList();
    }

    private static boolean fits(EObject element, String wanted) {
        return codeOf(element).equals(wanted)
                || wanted.endsWith(nameOf(element)) && ends(qualifiedName(element), wanted);
    }

    private static boolean fitsFolded(EObject element, String folded) {
        return NearNames.folded(codeOf(element)).equals(folded) || folded.endsWith(NearNames.folded(nameOf(element)))
                && ends(NearNames.folded(qualifiedName(element)), folded);
    }

    private static boolean ends(String qualifiedName, String wanted) {
        return !wanted.isEmpty() && (qualifiedName.equals(wanted) || qualifiedName.endsWith("/" + wanted));
    }

    private static List<String> suggestions(String wanted, List<EObject> among) {
        List<String> near = new ArrayList<>();
        List<String> names = new NearNames(among.stream().map(ElementFinder::nameOf).toList())
                .to(wanted.substring(wanted.lastIndexOf('/') + 1));
        for (Iterator<EObject> all = among.iterator(); all.hasNext() && near.size() < 10;) {
            EObject element = all.next();
            if (names.contains(nameOf(element))) {
                near.add(qualifiedName(element));
            }
        }
        return List.copyOf(near);
    }

    private static String nameOf(EObject element) {
        if (element instanceof NamedElement named && named.getName() != null && !named.getName().isBlank()) {
            return named.getName().strip();
        }
        return codeOf(element).isEmpty() ? idOf(element) : codeOf(element);
    }

    private static String codeOf(EObject element) {
        return element instanceof NamedElement named && named.getCode() != null ? named.getCode().strip() : "";
    }

    private static String idOf(EObject element) {
        return element instanceof IdentifiedElement identified && identified.getId() != null ? identified.getId() : "";
    }
}
