/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.operation.AddElement;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.ElementEquation;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.stockflow.Variable;

/** An equation that lists the values of an array one by one: {@code 1, 2, 3}; rows end with a semicolon. */
final class Listed {
    private static final int MOST = 100_000;

    private Listed() {}

    /** The values, as many as the array has elements, the last dimension running fastest; none if it is no list. */
    static List<String> values(XmlNode node, Map<String, Dimension> dimensions) {
        List<Dimension> own = node.first("dimensions").stream().flatMap(list -> list.all("dim"))
                .map(dim -> dimensions.get(Names.key(dim.attribute("name").orElse("")))).toList();
        if (own.isEmpty() || own.contains(null) || node.first("element").isPresent()) {
            return List.of();
        }
        long size = own.stream().mapToLong(each -> each.getElements().size()).reduce(1, (one, other) -> Math.min(MOST,
                one * other));
        String equation = node.textOf("eqn");
        List<String> values = size < 2 || size >= MOST || equation.indexOf(',') < 0 ? List.of() : split(equation);
        return values.size() == size && values.stream().noneMatch(String::isEmpty) ? values : List.of();
    }

    private static List<String> split(String equation) {
        List<String> values = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String text = equation.strip().endsWith(";") ? equation.strip() : equation.strip() + ";";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && (c == ',' || c == ';')) {
                values.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return values;
    }

    static void add(Variable variable, List<String> values) {
        int[] place = new int[variable.getDimensions().size()];
        for (String value : values) {
            ElementEquation element = StockflowFactory.eINSTANCE.createElementEquation();
            element.setId(AddElement.newId());
            element.setSubscript(subscript(variable, place));
            element.setEquation(value);
            variable.getElementEquations().add(element);
            next(variable, place);
        }
    }

    private static String subscript(Variable variable, int[] place) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < place.length; j++) {
            names.add(variable.getDimensions().get(j).getElements().get(place[j]));
        }
        return String.join(",", names);
    }

    private static void next(Variable variable, int[] place) {
        for (int j = place.length - 1; j >= 0; j--) {
            place[j] = (place[j] + 1) % variable.getDimensions().get(j).getElements().size();
            if (place[j] != 0) {
                return;
            }
        }
    }
}
