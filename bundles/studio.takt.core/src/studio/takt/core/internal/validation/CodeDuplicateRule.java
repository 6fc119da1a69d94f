/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.model.base.NamedElement;
import studio.takt.model.demand.DataTable;
import studio.takt.model.product.Routing;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.vsm.ValueStreamMap;

/** No two elements of a kind have the same code: other systems could not tell them apart. */
public final class CodeDuplicateRule extends BuiltInRule {
    /** Within one of these a code need only be unique among its own: every routing has an operation 10. */
    private static final List<Class<?>> SCOPES = List.of(ValueStreamMap.class, StockFlowModel.class, Routing.class,
            DataTable.class);

    /** Made by the registry. */
    public CodeDuplicateRule() {
        super("code.duplicate", ProjectPackage.Literals.PROJECT);
    }

    private record Key(EObject scope, EClass kind, String code) {}

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Map<Key, NamedElement> first = new LinkedHashMap<>();
        for (NamedElement each : Values.all(element, NamedElement.class)) {
            if (each.getCode() != null && !each.getCode().isBlank()) {
                Key key = new Key(scope(each), each.eClass(), each.getCode().strip());
                NamedElement other = first.putIfAbsent(key, each);
                if (other != null) {
                    error(findings, each, "twice", key.code(), ClassNames.of(each.eClass()), called(each),
                            called(other));
                }
            }
        }
    }

    private static EObject scope(EObject element) {
        EObject at = element.eContainer();
        while (at != null && at.eContainer() != null && !isScope(at)) {
            at = at.eContainer();
        }
        return at == null ? element : at;
    }

    private static boolean isScope(EObject element) {
        return SCOPES.stream().anyMatch(scope -> scope.isInstance(element));
    }
}
