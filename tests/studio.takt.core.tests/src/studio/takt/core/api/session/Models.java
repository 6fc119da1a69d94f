/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.internal.file.Metaclasses;
import studio.takt.core.internal.file.ModelFormat;
import studio.takt.model.base.BasePackage;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.DimensionPattern;

/** Models and values for tests. */
public final class Models {
    private Models() {}

    /** Opens models without migrations. */
    public static ModelSessions sessions() {
        return new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id));
    }

    /** The id of the project. */
    public static String project(ModelSession session) {
        return session.read(model -> model.project().getId());
    }

    /** Adds an element and returns its id. */
    public static String add(ModelSession session, String container, String feature, String type, String... values) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        AddElement operation = AddElement.of(container, feature, type, map);
        session.execute(operation);
        return operation.id();
    }

    /** Connects two elements and returns the id of the flow. */
    public static String connect(ModelSession session, String map, String source, String target, String flow,
            String kind) {
        Connect operation = Connect.of(map, source, target, flow, kind);
        session.execute(operation);
        return operation.id();
    }

    /** All classes of the metamodel of which there can be elements. */
    public static List<EClass> classes() {
        return Metaclasses.concrete(BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    /** How to come from a root to an element of a class: the classes and features in between. */
    public record Step(EReference feature, EClass type) {}

    /** The shortest way by containment to an element of that class, from the project or the layout. */
    public static List<Step> wayTo(EClass wanted) {
        for (EClass root : List.of(ProjectPackage.Literals.PROJECT, LayoutPackage.Literals.LAYOUT)) {
            Map<EClass, List<Step>> ways = new LinkedHashMap<>(Map.of(root, List.of()));
            List<EClass> queue = new java.util.ArrayList<>(List.of(root));
            for (int i = 0; i < queue.size(); i++) {
                EClass at = queue.get(i);
                if (at == wanted) {
                    return ways.get(at);
                }
                for (EReference each : at.getEAllContainments()) {
                    if (each.getEReferenceType() != EcorePackage.Literals.EOBJECT) {
                        for (EClass next : Metaclasses.concrete(each.getEReferenceType())) {
                            List<Step> way = new java.util.ArrayList<>(ways.get(at));
                            way.add(new Step(each, next));
                            if (ways.putIfAbsent(next, way) == null) {
                                queue.add(next);
                            }
                        }
                    }
                }
            }
        }
        throw new IllegalArgumentException("no way to " + wanted.getName());
    }

    /** A value of an attribute as text; another one for another number. */
    public static String value(EAttribute attribute, int number) {
        if (attribute.getEAttributeType() instanceof EEnum type) {
            return type.getELiterals().get(number % type.getELiterals().size()).getLiteral();
        }
        String dimension = EcoreUtil.getAnnotation(attribute, "https://takt.studio/units", "dimension");
        // 45 h/h is written as 45: units of the same name cancel
        String quantity = dimension == null
                ? "45 s"
                : dimension.equals("time/time") ? "20 h/month" : DimensionPattern.parse(dimension).example();
        return switch (attribute.getEAttributeType().getName()) {
            case "Quantity" -> numbered(quantity, number);
            case "Distribution" -> "exponential(" + numbered(quantity, number) + ")";
            case "Date" -> "2026-11-" + (10 + number % 20);
            case "Time" -> "08:" + (10 + number % 50);
            case "DateTime" -> "2026-11-21T08:" + (10 + number % 50);
            case "EInt", "ELong" -> Integer.toString(3 + number);
            case "EDouble", "EDoubleObject" -> (3 + number) + ".25";
            case "EBoolean" -> number % 2 == 0 ? "true" : "false";
            default -> "A & \"b\" <" + number + ">\n\t\uD55C\uAD6D\uC5B4 \uD83C\uDFED";
        };
    }

    private static String numbered(String example, int number) {
        int space = example.indexOf(' ');
        return space < 0 ? "0." + (1 + number % 8) : (2 + number) + example.substring(space);
    }

    /** The layout file of a model file. */
    public static java.nio.file.Path layoutOf(java.nio.file.Path file) {
        return ModelFormat.layoutOf(file);
    }
}
