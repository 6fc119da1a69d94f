/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.lot.LotFacts;
import studio.takt.engine.planning.internal.lot.LotParameters;
import studio.takt.engine.planning.internal.lot.LotPlanner;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.Project;

/** The engine {@code lot-sizing}: gathers the demand of an item into lots, by rules of thumb and exactly. */
public final class LotSizingEngine implements Engine<LotFacts> {
    private static final String ID = "lot-sizing";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(LotSizingEngine.class, "lots.name"), Text.of(LotSizingEngine.class, "lots.help"),
            List.of(ProductPackage.Literals.ITEM), LotParameters.all(), List.of(LotTable.description()));

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public LotFacts snapshot(Request request) {
        Optional<LotTable> table = Optional.ofNullable(request.tables().get(LotTable.NAME)).map(LotTable::new);
        String bucket = request.parameters().text(LotParameters.BUCKET).orElse("month");
        if (request.project().isPresent() && request.element().isPresent()) {
            return ofItem(request.project().get(), (Item) request.element().get(), table, bucket);
        }
        List<LotFacts.Row> rows = table.map(given -> given.rows(bucket)).orElse(List.of());
        return new LotFacts(ElementRef.NONE, "", "", Map.of(), rows, table.map(LotTable::findings)
                .orElseGet(() -> List.of(new Finding(Severity.ERROR, ID + ".no-data", ElementRef.NONE,
                        Text.of(LotSizingEngine.class, "finding.no-data")))));
    }

    private static LotFacts ofItem(Project project, Item item, Optional<LotTable> table, String bucket) {
        ModelValues values = new ModelValues().take("setupCost", item, "orderCost").take(item, "holdingCost")
                .take("openingStock", item, "onHand").take("fixedQuantity", item, "lotSize");
        ModelPeriods periods = new ModelPeriods(ID + ".", project, Optional.empty(), Optional.of(item),
                Optional.empty());
        List<LotFacts.Row> rows = table.map(given -> given.rows(bucket))
                .orElseGet(() -> periods.read().stream().map(LotFacts.Row::new).toList());
        List<Finding> findings = new ArrayList<>(periods.findings());
        table.ifPresent(given -> findings.addAll(given.findings()));
        return new LotFacts(ElementRef.of(item), text(project.getCurrency()), text(item.getUnit()), values.all(), rows,
                findings);
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    @Override
    public Result run(LotFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new LotPlanner().plan(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        return LotStorage.isPossible(result)
                ? Optional.of(new LotStorage(result, LocalDateTime.now()))
                : Optional.empty();
    }
}
