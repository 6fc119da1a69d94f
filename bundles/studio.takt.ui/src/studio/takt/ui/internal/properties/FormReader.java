/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.text.Collator;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.text.Text;
import studio.takt.ui.internal.properties.Field.Kind;
import studio.takt.ui.internal.properties.Field.Option;
import studio.takt.ui.internal.tree.FeatureLabels;
import studio.takt.units.api.DimensionPattern;

/** Makes the fields of an element from the metamodel. On the model's thread. */
final class FormReader {
    private static final String UNITS = "https://takt.studio/units";
    private static final Pattern EXAMPLE = Pattern.compile("e\\.g\\. \"([^\"]+)\"");

    private final FeatureDocs docs;
    private final FeatureLabels labels;
    private final ElementFinder finder;
    private final ChildKinds children;
    private final Locale locale;

    FormReader(ModelAccess model, FeatureDocs docs, Locale locale) {
        this.docs = docs;
        this.labels = new FeatureLabels(locale);
        this.finder = new ElementFinder(model.project());
        this.children = new ChildKinds(model.project().eClass());
        this.locale = locale;
    }

    String title(EObject element) {
        String kind = labels.of(element.eClass());
        String name = labels.of(element);
        return name.startsWith(kind) ? name : name + " · " + kind;
    }

    /** What the element is inside of, the outermost first. */
    List<Option> path(EObject element) {
        Deque<Option> path = new ArrayDeque<>();
        for (EObject owner = element.eContainer(); owner != null; owner = owner.eContainer()) {
            path.addFirst(new Option(ElementRef.of(owner).id(), labels.of(owner)));
        }
        return List.copyOf(path);
    }

    /** Names first, long texts and what is inside last, the rest as the metamodel has it. */
    List<Field> fields(EObject element) {
        return element.eClass().getEAllStructuralFeatures().stream().filter(FormReader::isShown)
                .map(feature -> field(element, feature)).sorted(Comparator.comparing(FormReader::rank)).toList();
    }

    private static int rank(Field field) {
        return switch (field.kind()) {
            case LONG_TEXT -> 2;
            case CONTENTS -> 3;
            default -> field.feature().equals("name") ? 0 : 1;
        };
    }

    private static boolean isShown(EStructuralFeature feature) {
        if (!feature.isChangeable() || feature.isDerived() || feature.getName().equals("formatVersion")) {
            return false;
        }
        if (feature instanceof EReference reference) {
            boolean otherEnd = reference.isMany() && reference.getEOpposite() != null && !reference.isContainment();
            return !reference.isContainer() && !otherEnd
                    && !reference.getEReferenceType().getName().equals("EObject");
        }
        return !((EAttribute) feature).isID();
    }

    private Field field(EObject element, EStructuralFeature feature) {
        Kind kind = kind(feature);
        String value = kind == Kind.CONTENTS
                ? contents(element, (EReference) feature)
                : values(element, feature).map(each -> text(each, feature)).collect(Collectors.joining("\n"));
        return new Field(feature.getName(), labels.of(feature), docs.of(feature), kind, value, hint(feature),
                options(element, feature, kind));
    }

    private static Kind kind(EStructuralFeature feature) {
        if (feature instanceof EReference reference) {
            if (reference.isContainment()) {
                return Kind.CONTENTS;
            }
            return reference.isMany() ? Kind.REFERENCES : Kind.REFERENCE;
        }
        EDataType type = ((EAttribute) feature).getEAttributeType();
        if (type instanceof EEnum) {
            return feature.isMany() ? Kind.CHOICES : Kind.CHOICE;
        }
        if (feature.isMany()) {
            return Kind.LINES;
        }
        if (type.getInstanceClass() == boolean.class || type.getInstanceClass() == Boolean.class) {
            return Kind.FLAG;
        }
        boolean isLong = List.of("documentation", "equation").contains(feature.getName());
        return isLong ? Kind.LONG_TEXT : Kind.TEXT;
    }

    private static Stream<?> values(EObject element, EStructuralFeature feature) {
        boolean choice = feature.getEType() instanceof EEnum && !feature.isMany();
        if (!choice && !element.eIsSet(feature)) {
            return Stream.empty();
        }
        Object value = element.eGet(feature);
        return feature.isMany() ? ((List<?>) value).stream() : Stream.ofNullable(value);
    }

    private static String text(Object value, EStructuralFeature feature) {
        return value instanceof EObject other
                ? String.valueOf(EcoreUtil.getID(other))
                : EcoreUtil.convertToString(((EAttribute) feature).getEAttributeType(), value);
    }

    /** Ids and names of what is inside, each pair on a line. */
    private String contents(EObject element, EReference feature) {
        return values(element, feature).map(EObject.class::cast)
                .map(child -> ElementRef.of(child).id() + " " + labels.of(child).replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<DimensionPattern> dimension(EStructuralFeature feature) {
        return Optional.ofNullable(EcoreUtil.getAnnotation(feature, UNITS, "dimension")).map(DimensionPattern::parse);
    }

    private String hint(EStructuralFeature feature) {
        if (feature instanceof EAttribute attribute && attribute.getDefaultValueLiteral() != null) {
            return attribute.getDefaultValueLiteral();
        }
        return dimension(feature).map(each -> ownExample(feature).orElse(each.example()))
                .map(example -> Text.of(FormReader.class, "hint.example", example).in(locale)).orElse("");
    }

    /** What the feature's documentation gives as one, which says more than one of its dimension. */
    private Optional<String> ownExample(EStructuralFeature feature) {
        Matcher example = EXAMPLE.matcher(docs.inEnglish(feature));
        return example.find() ? Optional.of(example.group(1)) : Optional.empty();
    }

    private List<Option> options(EObject element, EStructuralFeature feature, Kind kind) {
        return switch (kind) {
            case CHOICE, CHOICES -> ((EEnum) feature.getEType()).getELiterals().stream()
                    .map(each -> new Option(each.getLiteral(), labels.of(each))).toList();
            case REFERENCE, REFERENCES -> candidates(element, (EReference) feature);
            case CONTENTS -> children.of((EReference) feature).stream()
                    .map(each -> new Option(each.getEPackage().getNsPrefix() + ":" + each.getName(), labels.of(each)))
                    .toList();
            default -> List.of();
        };
    }

    private List<Option> candidates(EObject element, EReference reference) {
        Collator collator = Collator.getInstance(locale);
        return finder.ofKinds(List.of(reference.getEReferenceType())).stream().filter(each -> each != element)
                .map(each -> new Option(ElementRef.of(each).id(), told(each)))
                .sorted(Comparator.comparing(Option::label, collator)).toList();
    }

    /** Elements of maps have names that another map may have as well. */
    private String told(EObject element) {
        boolean inside = element.eContainer() != null && element.eContainer().eContainer() != null;
        return inside ? labels.of(element) + " — " + labels.of(element.eContainer()) : labels.of(element);
    }
}
