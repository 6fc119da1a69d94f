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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.exchange.internal.table.TableKind.Step;
import studio.takt.model.base.BasePackage;

/**
 * A column of a kind of table.
 *
 * @param name    its heading, without a unit
 * @param role    what its cells say
 * @param step    the step that it belongs to; -1 if to the row
 * @param feature the feature that it holds, of roles {@link Role#FEATURE} and {@link Role#CARRIED}
 */
public record TableColumn(String name, Role role, int step, EStructuralFeature feature) {

    /** What the cells of a column say. */
    public enum Role {
        /** The key of a container. */
        CONTAINER,
        /** A feature of a container. */
        CARRIED,
        /** The class of the row. */
        CLASS,
        /** A feature of the row. */
        FEATURE
    }

    /** The columns of a kind, in the order in which they are written. */
    public static List<TableColumn> of(TableKind kind) {
        List<TableColumn> columns = new ArrayList<>();
        List<EStructuralFeature> own = features(kind);
        for (int i = 0; i < kind.steps().size(); i++) {
            columns.add(new TableColumn(kind.steps().get(i).column(), Role.CONTAINER, i, null));
        }
        Set<String> taken = new HashSet<>(own.stream().map(EStructuralFeature::getName).toList());
        columns.forEach(column -> taken.add(column.name()));
        if (kind.rowClass().isAbstract()) {
            columns.add(new TableColumn("class", Role.CLASS, -1, null));
        }
        own.forEach(feature -> columns.add(new TableColumn(feature.getName(), Role.FEATURE, -1, feature)));
        for (int i = 0; i < kind.steps().size(); i++) {
            addCarried(kind.steps().get(i), i, taken, columns);
        }
        return List.copyOf(columns);
    }

    private static void addCarried(Step step, int index, Set<String> taken, List<TableColumn> columns) {
        for (EStructuralFeature feature : step.carried()) {
            String name = taken.add(feature.getName()) ? feature.getName() : step.column() + "." + feature.getName();
            columns.add(new TableColumn(name, Role.CARRIED, index, feature));
        }
    }

    /** What identifies a row first, the id last but one, the documentation at the end. */
    private static List<EStructuralFeature> features(TableKind kind) {
        BasePackage base = BasePackage.eINSTANCE;
        List<EStructuralFeature> all = new ArrayList<>(
                kind.rowClass().getEAllStructuralFeatures().stream().filter(TableColumn::isExchanged).toList());
        List<EStructuralFeature> first = List.of(base.getNamedElement_Code(), base.getNamedElement_Name());
        List<EStructuralFeature> last = List.of(base.getNamedElement_Documentation(), base.getIdentifiedElement_Id());
        List<EStructuralFeature> ordered = new ArrayList<>(first.stream().filter(all::contains).toList());
        ordered.addAll(kind.keys());
        all.stream().filter(feature -> !ordered.contains(feature) && !last.contains(feature)).forEach(ordered::add);
        last.stream().filter(all::contains).forEach(ordered::add);
        return ordered;
    }

    /** Attributes, and references that no other table tells. */
    private static boolean isExchanged(EStructuralFeature feature) {
        if (!feature.isChangeable() || feature.isDerived() || feature.isTransient()) {
            return false;
        }
        if (feature instanceof EReference reference) {
            boolean toldElsewhere = reference.isMany() && reference.getEOpposite() != null;
            return !reference.isContainment() && !reference.isContainer() && !toldElsewhere;
        }
        return true;
    }

    /** True if its values are quantities or distributions. */
    boolean hasUnit() {
        BasePackage base = BasePackage.eINSTANCE;
        return feature instanceof EAttribute attribute && (attribute.getEAttributeType() == base.getQuantity()
                || attribute.getEAttributeType() == base.getDistribution());
    }

    /** True for the ids of rows. */
    boolean isId() {
        return feature == BasePackage.eINSTANCE.getIdentifiedElement_Id();
    }

    /** How headings are compared: without regard to case, spaces, hyphens and underscores. */
    public static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
