/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.derive.DeriveStudy;
import studio.takt.engine.dynamics.internal.derive.Derived;
import studio.takt.equations.api.Names;
import studio.takt.model.base.CustomProperty;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;
import studio.takt.model.vsm.ValueStreamMap;

/** Writes the derived variables into the model: one operation, undone at once. */
final class DerivedStorage implements Operation {
    private static final String STOP = "20.0";
    private static final String STEP = "0.125";

    private final Result result;
    private final Table table;

    DerivedStorage(Result result) {
        this.result = result;
        this.table = result.table(DeriveStudy.TABLE).orElseThrow();
    }

    @Override
    public Text label() {
        return Text.of(DerivedStorage.class, "store.derived", result.element().name());
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Optional<ValueStreamMap> map = model.element(result.element().id()).filter(ValueStreamMap.class::isInstance)
                .map(ValueStreamMap.class::cast);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Optional<StockFlowModel> existing = DerivedModel.find(model.project(), map.get());
        List<Operation> operations = new ArrayList<>();
        String owner = existing.map(StockFlowModel::getId).orElseGet(() -> add(operations, model, map.get()));
        Map<String, Variable> known = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        existing.ifPresent(old -> old.getVariables().forEach(each -> {
            known.put(DerivedModel.key(each), each);
            ids.put(Names.key(String.valueOf(each.getName())), each.getId());
        }));
        // Stocks first, so that flows find their ends.
        for (boolean flows : List.of(false, true)) {
            for (int row = 0; row < table.rows().size(); row++) {
                if (text(row, "kind").equals("flow") == flows) {
                    write(row, owner, known, ids, operations);
                }
            }
        }
        return operations.isEmpty() ? Optional.empty() : new Composite(label(), operations).command(model);
    }

    private static String add(List<Operation> operations, ModelAccess model, ValueStreamMap map) {
        AddElement added = AddElement.of(EcoreUtil.getID(model.project()), "stockFlowModels", "StockFlowModel",
                values("name", map.getName() + " (derived)", "stop", STOP, "dt", STEP, "timeUnit", "d"));
        operations.add(added);
        return added.id();
    }

    private void write(int row, String owner, Map<String, Variable> known, Map<String, String> ids,
            List<Operation> operations) {
        Variable old = known.get(Derived.key(text(row, "role"), trace(row)));
        switch (text(row, "state")) {
            case "new" -> {
                if (old == null) {
                    add(row, owner, ids, operations);
                }
            }
            case "updated" -> {
                if (old != null) {
                    update(row, old, ids, operations);
                }
            }
            case "removed" -> {
                if (old != null) {
                    operations.add(new DeleteElements(List.of(old.getId())));
                }
            }
            default -> {
                // It stays as it is.
            }
        }
    }

    private void add(int row, String owner, Map<String, String> ids, List<Operation> operations) {
        String type = switch (text(row, "kind")) {
            case "stock" -> "Stock";
            case "flow" -> "Flow";
            default -> isNumber(text(row, "equation")) ? "Constant" : "Auxiliary";
        };
        Map<String, String> values = values("name", text(row, "variable"), "equation", text(row, "equation"), "unit",
                text(row, "unit"), "trace", trace(row));
        if (type.equals("Stock")) {
            values.put("nonNegative", "true");
        }
        for (String end : type.equals("Flow") ? List.of("from", "to") : List.<String>of()) {
            String id = ids.getOrDefault(Names.key(text(row, end)), "");
            if (!id.isEmpty()) {
                values.put(end, id);
            }
        }
        AddElement added = AddElement.of(owner, "variables", type, values);
        ids.put(Names.key(text(row, "variable")), added.id());
        operations.add(added);
        operations.add(AddElement.of(added.id(), "properties", "CustomProperty",
                values("name", DerivedModel.PROPERTY + text(row, "role"), "value", text(row, "equation"))));
    }

    private void update(int row, Variable old, Map<String, String> ids, List<Operation> operations) {
        operations.add(new SetValue(old.getId(), "equation", text(row, "equation")));
        DerivedModel.property(old).map(CustomProperty::getId)
                .ifPresent(id -> operations.add(new SetValue(id, "value", text(row, "equation"))));
        if (old instanceof Flow) {
            for (String end : List.of("from", "to")) {
                String id = ids.getOrDefault(Names.key(text(row, end)), "");
                operations.add(new SetReference(old.getId(), end, id.isEmpty() ? List.of() : List.of(id)));
            }
        }
    }

    private static boolean isNumber(String equation) {
        return equation.matches("[0-9.]+");
    }

    private String trace(int row) {
        return ((Cell.Element) table.at(row, "element")).element().id();
    }

    private String text(int row, String column) {
        return ((Cell.Label) table.at(row, column)).text();
    }

    private static Map<String, String> values(String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
