/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.exchange.internal.table.ReadTable.Row;
import studio.takt.exchange.internal.table.TableColumn.Role;
import studio.takt.exchange.internal.table.TableKind.Step;
import studio.takt.model.base.BasePackage;
import studio.takt.model.base.NamedElement;

/** Finds the element that a row is about, or makes it. */
final class RowElements {
    private static final BasePackage BASE = BasePackage.eINSTANCE;

    private final Draft draft;
    private final ElementKeys keys;
    private final Consumer<Finding> findings;

    RowElements(Draft draft, ElementKeys keys, Consumer<Finding> findings) {
        this.draft = draft;
        this.keys = keys;
        this.findings = findings;
    }

    /** The project and the containers of a row, outermost first; fewer, with a finding, if one cannot be had. */
    List<EObject> containers(TableKind kind, Row row, List<TableColumn> columns, Location location) {
        List<EObject> containers = new ArrayList<>(List.of(draft.root()));
        for (int i = 0; i < kind.steps().size(); i++) {
            int step = i;
            Optional<String> key = columns.stream()
                    .filter(column -> column.role() == Role.CONTAINER && column.step() == step).findFirst()
                    .flatMap(row::text);
            Optional<EObject> container = container(kind.steps().get(i), key, containers.get(i), location);
            if (container.isEmpty()) {
                return containers;
            }
            containers.add(container.get());
        }
        return containers;
    }

    private Optional<EObject> container(Step step, Optional<String> key, EObject within, Location location) {
        List<EObject> found = key.map(text -> keys.matching(text, within(step, within, draft.keyed(text))))
                .orElseGet(() -> within(step, within, step.containments().stream()
                        .flatMap(containment -> draft.children(within, containment).stream()).toList()));
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty() && step.made()) {
            EObject made = draft.make(step.kind(), within, step.containments().get(0));
            key.ifPresent(text -> draft.set(made, BASE.getNamedElement_Name(), text));
            return Optional.of(made);
        }
        String fault = found.isEmpty() ? "dangling" : "ambiguous";
        findings.accept(Words.error(fault, location, step.column(), key.orElse(""), step.kind().getName()));
        return Optional.empty();
    }

    private List<EObject> within(Step step, EObject container, List<EObject> among) {
        return among.stream().filter(step.kind()::isInstance).filter(element -> step.containments().stream()
                .anyMatch(containment -> draft.isIn(element, container, containment))).toList();
    }

    /** The element of a row in its container; empty, with a finding, if it can neither be found nor made. */
    Optional<EObject> row(TableKind kind, Row row, List<TableColumn> columns, EObject container, Location location) {
        Optional<String> id = value(row, columns, BASE.getIdentifiedElement_Id()).map(String.class::cast);
        Optional<EObject> known = id.flatMap(draft::withId);
        if (known.isPresent()) {
            if (isRow(known.get(), kind, container)) {
                return known;
            }
            findings.accept(Words.error("id", location, id.orElse("")));
            return Optional.empty();
        }
        List<EObject> found = same(kind, row, columns, container).stream()
                .filter(element -> id.isEmpty() || !hasGivenId(element)).toList();
        return switch (found.size()) {
            case 0 -> make(kind, row, columns, container, location);
            case 1 -> Optional.of(found.get(0));
            default -> {
                findings.accept(Words.error("several", location, kind.rowClass().getName()));
                yield Optional.empty();
            }
        };
    }

    /** True for an element made from a row that gave it an id: a row with another id means another element. */
    private boolean hasGivenId(EObject element) {
        return draft.isSet(element, BASE.getIdentifiedElement_Id());
    }

    private boolean isRow(EObject element, TableKind kind, EObject container) {
        return kind.rowClass().isInstance(element) && draft.isIn(element, container, kind.rows());
    }

    /** The rows of a container that a row of the file may mean, going by its keys. */
    private List<EObject> same(TableKind kind, Row row, List<TableColumn> columns, EObject container) {
        if (!kind.keys().isEmpty()) {
            return draft.children(container, kind.rows()).stream().filter(kind.rowClass()::isInstance)
                    .filter(element -> kind.keys().stream()
                            .allMatch(key -> fits(element, key, value(row, columns, key))))
                    .toList();
        }
        Optional<String> code = value(row, columns, BASE.getNamedElement_Code()).map(String.class::cast);
        Optional<String> name = value(row, columns, BASE.getNamedElement_Name()).map(String.class::cast);
        List<EObject> coded = keyed(code, kind, container).filter(element -> code.get().equals(keys.code(element)))
                .toList();
        return !coded.isEmpty()
                ? coded
                : keyed(name, kind, container).filter(element -> name.get().equals(keys.name(element)))
                        .filter(element -> code.isEmpty() || keys.code(element) == null).toList();
    }

    private Stream<EObject> keyed(Optional<String> key, TableKind kind, EObject container) {
        return key.stream().flatMap(text -> draft.keyed(text).stream())
                .filter(element -> isRow(element, kind, container));
    }

    private boolean fits(EObject element, EStructuralFeature key, Optional<Object> wanted) {
        Object value = draft.value(element, key);
        if (wanted.isEmpty()) {
            return value == null || Objects.equals(value, key.getDefaultValue());
        }
        if (key instanceof EReference reference) {
            return keys.find((String) wanted.get(), reference.getEReferenceType(), element).contains(value);
        }
        return wanted.get().equals(value);
    }

    private Optional<EObject> make(TableKind kind, Row row, List<TableColumn> columns, EObject container,
            Location location) {
        boolean named = NamedElement.class.isAssignableFrom(kind.rowClass().getInstanceClass());
        boolean nameless = value(row, columns, BASE.getNamedElement_Code()).isEmpty()
                && value(row, columns, BASE.getNamedElement_Name()).isEmpty()
                && value(row, columns, BASE.getIdentifiedElement_Id()).isEmpty();
        if (named && nameless && kind.keys().isEmpty()) {
            findings.accept(Words.error("nameless", location));
            return Optional.empty();
        }
        return classOf(kind, row, columns, location).map(made -> {
            EObject element = draft.make(made, container, kind.rows());
            preset(kind, row, columns, element);
            return element;
        });
    }

    /** Keys hold at once, so that a later row of the same file finds this one. */
    private void preset(TableKind kind, Row row, List<TableColumn> columns, EObject element) {
        for (EStructuralFeature key : kind.keys()) {
            value(row, columns, key).ifPresent(value -> {
                if (key instanceof EReference reference) {
                    List<EObject> found = keys.find((String) value, reference.getEReferenceType(), element);
                    if (found.size() == 1) {
                        draft.set(element, key, found.get(0));
                    }
                } else {
                    draft.set(element, key, value);
                }
            });
        }
    }

    private Optional<EClass> classOf(TableKind kind, Row row, List<TableColumn> columns, Location location) {
        if (!kind.rowClass().isAbstract()) {
            return Optional.of(kind.rowClass());
        }
        Optional<String> name = columns.stream().filter(column -> column.role() == Role.CLASS).findFirst()
                .flatMap(row::text);
        List<EClass> classes = concrete(kind.rowClass()).toList();
        Optional<EClass> found = classes.stream().filter(one -> name.isPresent() && one.getName().equals(name.get()))
                .findFirst();
        if (found.isEmpty()) {
            findings.accept(Words.error("class", location, name.orElse(""),
                    classes.stream().map(EClass::getName).collect(Collectors.joining(", "))));
        }
        return found;
    }

    private static Stream<EClass> concrete(EClass general) {
        Stream<EClassifier> all = general.getEPackage().getEClassifiers().stream();
        return all.filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(one -> general.isSuperTypeOf(one) && !one.isAbstract());
    }

    private static Optional<Object> value(Row row, List<TableColumn> columns, EStructuralFeature feature) {
        return columns.stream().filter(column -> column.role() == Role.FEATURE && column.feature() == feature)
                .findFirst().map(column -> row.values().get(column));
    }
}
