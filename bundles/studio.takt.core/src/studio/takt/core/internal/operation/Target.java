/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.internal.file.Metaclasses;
import studio.takt.core.internal.file.ModelFormat;
import studio.takt.core.internal.file.Names;
import studio.takt.core.internal.file.Values;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.core.internal.run.FeatureValue;
import studio.takt.core.internal.run.QuantityFaults;
import studio.takt.units.api.DimensionPattern;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Finds what an operation names in a model, and reads the values it brings; refuses with a reason. */
public final class Target {
    private final ModelAccess model;

    /** In a model. */
    public Target(ModelAccess model) {
        this.model = model;
    }

    /** The element with an id. */
    public EObject element(String id) {
        return model.element(id).orElseThrow(
                () -> Refusals.of(ElementRef.NONE, "operation.noElement", id));
    }

    /** The element with an id, of a class. */
    public <T extends EObject> T element(String id, Class<T> type) {
        EObject element = element(id);
        if (!type.isInstance(element)) {
            throw Refusals.of(element, "operation.wrongClass", ElementRef.of(element), ClassNames.of(element.eClass()),
                    type.getSimpleName());
        }
        return type.cast(element);
    }

    /** The feature of that name that may be changed. */
    public static EStructuralFeature feature(EObject owner, String name) {
        EStructuralFeature feature = owner.eClass().getEStructuralFeature(name);
        if (feature == null || !feature.isChangeable() || feature.isDerived()) {
            Collection<String> names = owner.eClass().getEAllStructuralFeatures().stream()
                    .map(EStructuralFeature::getName).toList();
            throw Refusals.of(owner, "operation.noFeature", ClassNames.of(owner.eClass()), name,
                    Names.like(name, names));
        }
        if (feature instanceof EAttribute attribute && attribute.isID()) {
            throw Refusals.of(owner, "operation.idFixed");
        }
        return feature;
    }

    /** The attribute of that name. */
    public static EAttribute attribute(EObject owner, String name) {
        if (feature(owner, name) instanceof EAttribute attribute) {
            return attribute;
        }
        throw Refusals.of(owner, "operation.notAttribute", ClassNames.of(owner.eClass()), name);
    }

    /** The reference of that name that does not contain its targets. */
    public static EReference reference(EObject owner, String name) {
        if (feature(owner, name) instanceof EReference reference && !reference.isContainment()
                && !reference.isContainer()) {
            return reference;
        }
        throw Refusals.of(owner, "operation.notReference", ClassNames.of(owner.eClass()), name);
    }

    /** The reference of that name that contains its targets. */
    public static EReference containment(EObject owner, String name) {
        if (feature(owner, name) instanceof EReference reference && reference.isContainment()) {
            return reference;
        }
        throw Refusals.of(owner, "operation.notContainment", ClassNames.of(owner.eClass()), name);
    }

    /** The class of that name of which a feature can hold elements: {@code Process} or {@code vsm:Process}. */
    public static EClass classFor(EObject owner, EReference feature, String name) {
        List<EClass> fitting = new ArrayList<>(Metaclasses.concrete(feature.getEReferenceType()));
        int colon = name.indexOf(':');
        String simple = name.substring(colon + 1);
        Optional<EClass> found = fitting.stream().filter(type -> type.getName().equals(simple))
                .filter(type -> colon < 0 || type.getEPackage().getNsPrefix().equals(name.substring(0, colon)))
                .findFirst();
        return found.orElseThrow(() -> Refusals.of(owner, "operation.noClass", ClassNames.of(owner.eClass()),
                feature.getName(), name, Names.like(simple, fitting.stream().map(EClass::getName).toList())));
    }

    /** The class of the metamodel with that name, e.g. {@code MaterialFlow}. */
    public static Optional<EClass> classNamed(EPackage owner, String name) {
        EClassifier found = owner.getEClassifier(name);
        if (found == null) {
            found = ModelFormat.packages().stream().map(each -> each.getEClassifier(name))
                    .filter(EClass.class::isInstance).findFirst().orElse(null);
        }
        return found instanceof EClass type ? Optional.of(type) : Optional.empty();
    }

    /** The value that a text stands for, in a unit that the project knows and of the kind that the feature takes. */
    public Object value(EObject owner, EAttribute attribute, String text) {
        UnitCatalogue units = ProjectUnits.of(model.project());
        try {
            return switch (attribute.getEAttributeType().getName()) {
                case "Quantity" -> checked(owner, attribute, Quantity.parse(text.strip(), units));
                case "Distribution" -> checked(owner, attribute, Distribution.parse(text.strip(), units));
                default -> Values.parse(attribute, text);
            };
        } catch (QuantityFormatException e) {
            throw Refusals.of(owner, "operation.quantity", FeatureNames.of(attribute), text, QuantityFaults.text(e));
        } catch (Values.Refused e) {
            throw Refusals.of(owner, "operation.value", FeatureNames.of(attribute), e.text());
        }
    }

    private static Object checked(EObject owner, EAttribute attribute, Quantity value) {
        check(owner, attribute, value.unit(), value);
        return value;
    }

    private static Object checked(EObject owner, EAttribute attribute, Distribution value) {
        if (value instanceof Distribution.Parametric parametric) {
            check(owner, attribute, parametric.unit(), value);
        }
        return value;
    }

    private static void check(EObject owner, EAttribute attribute, Unit unit, Object value) {
        Optional<DimensionPattern> pattern = FeatureValue.dimension(attribute);
        if (pattern.isPresent() && !pattern.get().matches(unit)) {
            throw Refusals.of(owner, "operation.dimension", FeatureNames.of(attribute), value.toString(),
                    pattern.get().toString(), pattern.get().example());
        }
    }

    /** The elements that a reference can refer to, by their ids. */
    public List<EObject> targets(EObject owner, EReference reference, List<String> ids) {
        if (!reference.isMany() && ids.size() > 1) {
            throw Refusals.of(owner, "operation.onlyOne", ClassNames.of(owner.eClass()), FeatureNames.of(reference));
        }
        List<EObject> targets = new ArrayList<>();
        for (String id : ids) {
            EObject target = element(id);
            if (!reference.getEReferenceType().isInstance(target)) {
                throw Refusals.of(owner, "operation.wrongTarget", FeatureNames.of(reference), ElementRef.of(target),
                        ClassNames.of(target.eClass()), ClassNames.of(reference.getEReferenceType()));
            }
            targets.add(target);
        }
        return targets;
    }
}
