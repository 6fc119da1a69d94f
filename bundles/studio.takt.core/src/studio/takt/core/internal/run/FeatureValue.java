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

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.element.ElementFinder;
import studio.takt.core.api.element.ElementFinder.One;
import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.model.project.Project;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Reads the value of a feature as a user writes it, and refuses what the feature does not take. */
public final class FeatureValue {
    private final ElementFinder finder;
    private final UnitCatalogue units;

    FeatureValue(Project project) {
        finder = new ElementFinder(project);
        units = ProjectUnits.of(project);
    }

    /** The text is not a value of the feature. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Text text;

        Refused(Text text) {
            this.text = text;
        }

        Text text() {
            return text;
        }
    }

    /** What kind of quantity a feature of the metamodel takes, if it says so. */
    public static Optional<DimensionPattern> dimension(EStructuralFeature feature) {
        return Optional.ofNullable(EcoreUtil.getAnnotation(feature, "https://takt.studio/units", "dimension"))
                .map(DimensionPattern::parse);
    }

    /** True if a value of it can be written as one text. */
    static boolean isWritable(EStructuralFeature feature) {
        boolean plain = feature instanceof EAttribute attribute
                ? !attribute.isID()
                : !((EReference) feature).isContainment() && !((EReference) feature).isContainer();
        return plain && !feature.isMany() && feature.isChangeable() && !feature.isDerived();
    }

    /** The value; refused if the text cannot be read, or the value cannot mean anything there. */
    Object read(EStructuralFeature feature, String text) throws Refused {
        Object value = readAny(feature, text);
        Optional<FeatureRange> broken = FeatureRange.broken(feature, value);
        if (broken.isPresent()) {
            throw new Refused(Text.of(FeatureValue.class, "feature." + broken.get(), feature.getName(), text));
        }
        return value;
    }

    private Object readAny(EStructuralFeature feature, String text) throws Refused {
        if (feature instanceof EReference reference) {
            return element(reference, text.strip());
        }
        EDataType type = ((EAttribute) feature).getEAttributeType();
        try {
            return switch (type.getName()) {
                case "Quantity" -> checked(feature, Quantity.parse(text.strip(), units));
                case "Distribution" -> checked(feature, Distribution.parse(text.strip(), units));
                default -> type instanceof EEnum choice
                        ? literal(feature, choice, text.strip())
                        : plain(feature, type, text);
            };
        } catch (QuantityFormatException e) {
            throw new Refused(Text.of(FeatureValue.class, "feature.quantity", feature.getName(), text,
                    QuantityFaults.text(e), example(feature)));
        }
    }

    private static String example(EStructuralFeature feature) {
        return dimension(feature).map(DimensionPattern::example).orElse("45 s");
    }

    private static Quantity checked(EStructuralFeature feature, Quantity quantity) throws Refused {
        check(feature, quantity.unit(), quantity.toString());
        return quantity;
    }

    private static Distribution checked(EStructuralFeature feature, Distribution value) throws Refused {
        if (value instanceof Distribution.Parametric parametric) {
            check(feature, parametric.unit(), value.toString());
        }
        return value;
    }

    private static void check(EStructuralFeature feature, Unit unit, String text) throws Refused {
        Optional<DimensionPattern> pattern = dimension(feature);
        if (pattern.isPresent() && !pattern.get().matches(unit)) {
            throw new Refused(Text.of(FeatureValue.class, "feature.dimension", feature.getName(), text,
                    DimensionWords.of(pattern.get()), pattern.get().example()));
        }
    }

    private static Object literal(EStructuralFeature feature, EEnum type, String text) throws Refused {
        EEnumLiteral literal = type.getEEnumLiteralByLiteral(text);
        if (literal == null) {
            List<String> all = type.getELiterals().stream().map(EEnumLiteral::getLiteral).toList();
            throw new Refused(Text.of(FeatureValue.class, "feature.choice", feature.getName(), text,
                    String.join(", ", all)));
        }
        return literal.getInstance();
    }

    private static Object plain(EStructuralFeature feature, EDataType type, String text) throws Refused {
        boolean flag = type.getName().startsWith("EBoolean");
        try {
            if (!flag || text.equals("true") || text.equals("false")) {
                return type.getEPackage().getEFactoryInstance().createFromString(type, text);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Refused(wrong(feature, type, text));
        }
        throw new Refused(wrong(feature, type, text));
    }

    private static Text wrong(EStructuralFeature feature, EDataType type, String text) {
        String example = switch (type.getName()) {
            case "EBoolean" -> "true, false";
            case "EInt", "ELong" -> "12";
            case "EDouble", "EDoubleObject" -> "0.25";
            case "Date" -> "2026-11-21";
            case "Time" -> "08:00";
            case "DateTime" -> "2026-11-21T08:00";
            default -> type.getName();
        };
        return Text.of(FeatureValue.class, "feature.plain", feature.getName(), text, example);
    }

    private EObject element(EReference reference, String text) throws Refused {
        ElementFinder.Outcome outcome = finder.find(text, List.of(reference.getEReferenceType()));
        if (outcome instanceof One one) {
            return one.element();
        }
        List<ElementFinder.Candidate> candidates = outcome instanceof ElementFinder.Several several
                ? several.candidates()
                : ElementFinder.candidates(finder.ofKinds(List.of(reference.getEReferenceType())));
        throw new Refused(Text.of(FeatureValue.class, "feature.reference", FeatureNames.of(reference), text,
                reference.getEReferenceType().getName(), ElementChoice.list(candidates)));
    }
}
