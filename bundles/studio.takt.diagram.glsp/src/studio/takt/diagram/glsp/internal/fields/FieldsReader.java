/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.glsp.internal.fields.Fields.Field;
import studio.takt.diagram.glsp.internal.fields.Fields.Link;
import studio.takt.diagram.glsp.internal.fields.Fields.Part;
import studio.takt.model.base.CustomProperty;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;
import studio.takt.model.stockflow.Variable;
import studio.takt.model.vsm.MapFlow;
import studio.takt.model.vsm.MapNode;
import studio.takt.units.api.DimensionPattern;

/** Reads all values of an element by the metamodel alone, so that a new feature has its field at once. */
public final class FieldsReader {
    /** What is drawn is not listed; ends of flows that follow from the other side are not asked for twice. */
    private static final Set<String> LEFT_OUT = Set.of("id", "formatVersion", "nodes", "flows", "variables", "outgoing",
            "incoming", "extensions");
    /** Flows of a stock: one added here comes from a cloud or leads into one. */
    private static final Set<String> CLOUDS = Set.of("inflows", "outflows");
    private static final int MOST_CHOICES = 2000;
    private static final int MOST_IN_A_LINE = 4;
    private static final double MOST_EXACT = 1e15;

    private final ModelAccess model;
    private final FeatureWords words;

    /** Of an open model, on its thread, in a language. */
    public FieldsReader(ModelAccess model, Locale locale) {
        this.model = model;
        this.words = new FeatureWords(locale);
    }

    /** All values of an element. */
    public Fields read(EObject element) {
        return new Fields(ElementRef.of(element).id(), words.of(element.eClass()),
                element instanceof NamedElement named && named.getName() != null ? named.getName() : "", path(element),
                fields(element));
    }

    private List<Link> path(EObject element) {
        List<Link> path = new ArrayList<>();
        for (EObject at = element.eContainer(); at != null; at = at.eContainer()) {
            path.add(0, new Link(ElementRef.of(at).id(), name(at)));
        }
        return path;
    }

    private String name(EObject element) {
        ElementRef ref = ElementRef.of(element);
        return ref.name().equals(ref.id()) ? words.of(element.eClass()) : ref.name();
    }

    private List<Field> fields(EObject element) {
        return ordered(element.eClass()).stream().filter(FieldsReader::isShown).map(each -> field(element, each))
                .toList();
    }

    /** The features of the class itself before those that all elements have, but the name first. */
    private static List<EStructuralFeature> ordered(EClass type) {
        Comparator<EStructuralFeature> order = Comparator.comparingInt(each -> switch (each.getName()) {
            case "name" -> 0;
            case "code", "documentation", "properties" -> 2;
            default -> 1;
        });
        return type.getEAllStructuralFeatures().stream().sorted(order).toList();
    }

    private static boolean isShown(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isDerived() && !LEFT_OUT.contains(feature.getName())
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    private Field field(EObject element, EStructuralFeature feature) {
        return feature instanceof EAttribute attribute
                ? attribute(element, attribute)
                : reference(element, (EReference) feature);
    }

    private Field attribute(EObject element, EAttribute attribute) {
        boolean many = attribute.isMany();
        List<Link> choices = attribute.getEAttributeType() instanceof EEnum kinds
                ? kinds.getELiterals().stream()
                        .map(each -> new Link(each.getLiteral(), words.literal(kinds.getName(), each.getLiteral())))
                        .toList()
                : List.of();
        String usual = many || attribute.getDefaultValueLiteral() == null ? "" : attribute.getDefaultValueLiteral();
        return new Field(attribute.getName(), words.of(attribute), kind(attribute),
                many ? "" : text(element, attribute),
                many ? texts(element, attribute) : List.of(), usual, example(attribute), choices, List.of(), List.of());
    }

    private static String kind(EAttribute attribute) {
        if (attribute.getEAttributeType() instanceof EEnum) {
            return attribute.isMany() ? "choices" : "choice";
        }
        if (attribute.isMany()) {
            return "texts";
        }
        return switch (attribute.getEAttributeType().getName()) {
            case "EBoolean" -> "flag";
            case "Quantity", "Distribution" -> "quantity";
            case "EInt", "ELong", "EDouble", "EDoubleObject" -> "number";
            default -> Set.of("documentation", "equation").contains(attribute.getName()) ? "paragraph" : "text";
        };
    }

    private static String text(EObject element, EAttribute attribute) {
        boolean said = element.eIsSet(attribute) || attribute.getEAttributeType() instanceof EEnum
                || attribute.getEAttributeType().getName().equals("EBoolean");
        Object value = said ? element.eGet(attribute) : null;
        return value == null ? "" : shown(attribute, value);
    }

    /** A whole number as people write it: 30, not 30.0. */
    private static String shown(EAttribute attribute, Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < MOST_EXACT
                ? String.valueOf(number.longValue())
                : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }

    private static List<String> texts(EObject element, EAttribute attribute) {
        return ((List<?>) element.eGet(attribute)).stream()
                .map(each -> shown(attribute, each)).toList();
    }

    private static String example(EAttribute attribute) {
        String pattern = EcoreUtil.getAnnotation(attribute, "https://takt.studio/units", "dimension");
        if (pattern != null) {
            return DimensionPattern.parse(pattern).example();
        }
        return switch (attribute.getEAttributeType().getName()) {
            case "Date" -> "2026-01-31";
            case "Time" -> "07:30";
            case "DateTime" -> "2026-01-31T07:30";
            default -> "";
        };
    }

    private Field reference(EObject element, EReference reference) {
        List<EObject> targets = targets(element, reference).stream().filter(each -> !isKept(each)).toList();
        if (reference.isContainment()) {
            return new Field(reference.getName(), words.of(reference), "parts", "", List.of(), "", "", List.of(),
                    reference.isMany() || targets.isEmpty() ? types(reference) : List.of(),
                    targets.stream().map(this::part).toList());
        }
        if (CLOUDS.contains(reference.getName())) {
            List<Part> flows = targets.stream().map(each -> new Part(ElementRef.of(each).id(), name(each), List.of()))
                    .toList();
            EClass flow = reference.getEReferenceType();
            return new Field(reference.getName(), words.of(reference), "parts", "", List.of(), "", "", List.of(),
                    List.of(new Link(flow.getName(), words.of(flow))), flows);
        }
        boolean local = isLocal(reference.getEReferenceType());
        return new Field(reference.getName(), words.of(reference),
                reference.isMany() ? "references" : "reference", "",
                targets.stream().map(each -> ElementRef.of(each).id()).toList(), "", "", choices(element, reference),
                local || Metamodel.home(reference.getEReferenceType()).isEmpty()
                        && types(reference).isEmpty() ? List.of() : types(reference),
                List.of());
    }

    /** What a file of another program said that a model does not hold is kept for that file, and nothing to edit. */
    private static boolean isKept(EObject part) {
        return part instanceof CustomProperty property && property.getName() != null
                && property.getName().startsWith("xmile.");
    }

    private static List<EObject> targets(EObject element, EReference reference) {
        Object value = element.eGet(reference);
        return value instanceof List<?> list
                ? list.stream().map(EObject.class::cast).toList()
                : Optional.ofNullable((EObject) value).stream().toList();
    }

    /** What is drawn is made by drawing it. */
    private List<Link> types(EReference reference) {
        return Metamodel.concrete(reference.getEReferenceType()).stream()
                .filter(type -> reference.isContainment()
                        || !isLocal(type) && !Metamodel.home(type).isEmpty() && isNamed(type))
                .limit(12).map(type -> new Link(type.getName(), words.of(type))).toList();
    }

    private static boolean isNamed(EClass type) {
        return NamedElement.class.isAssignableFrom(type.getInstanceClass());
    }

    private static boolean isLocal(EClass type) {
        Class<?> made = type.getInstanceClass();
        return MapNode.class.isAssignableFrom(made) || MapFlow.class.isAssignableFrom(made)
                || Variable.class.isAssignableFrom(made);
    }

    /** What lies on a diagram is referred to from the same diagram only. */
    private List<Link> choices(EObject element, EReference reference) {
        EClass type = reference.getEReferenceType();
        List<EObject> all = isLocal(type)
                ? Optional.ofNullable(element.eContainer()).map(EObject::eContents).orElse(ECollections.emptyEList())
                        .stream().filter(type::isInstance).toList()
                : new ElementFinder(model.project()).ofKinds(List.of(type));
        return all.stream().filter(each -> each != element && each instanceof IdentifiedElement).limit(MOST_CHOICES)
                .map(each -> new Link(ElementRef.of(each).id(), name(each)))
                .sorted(Comparator.comparing(Link::name)).toList();
    }

    private Part part(EObject contained) {
        List<EStructuralFeature> own = ordered(contained.eClass()).stream().filter(FieldsReader::isShown).toList();
        boolean plain = !(contained instanceof NamedElement) && own.size() <= MOST_IN_A_LINE
                && own.stream().noneMatch(each -> each instanceof EReference r && r.isContainment());
        return new Part(ElementRef.of(contained).id(), name(contained), plain ? fields(contained) : List.of());
    }
}
