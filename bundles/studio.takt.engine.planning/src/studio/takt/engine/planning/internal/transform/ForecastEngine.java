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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.DataSet;
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
import studio.takt.engine.planning.api.forecast.DemandHistory;
import studio.takt.engine.planning.internal.forecast.ForecastFacts;
import studio.takt.engine.planning.internal.forecast.ForecastParameters;
import studio.takt.engine.planning.internal.forecast.ForecastPlanner;
import studio.takt.engine.planning.internal.table.ColumnFormulas;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.Unit;

/** The engine {@code forecast}: what will be demanded, from what was, by the method that has proved itself. */
public final class ForecastEngine implements Engine<ForecastFacts> {
    private static final String ID = "forecast";
    private static final String VERSION = "1.0";

    private final EngineDescriptor descriptor = new EngineDescriptor(ID, VERSION,
            Text.of(ForecastEngine.class, "forecast.name"), Text.of(ForecastEngine.class, "forecast.help"),
            List.of(ProjectPackage.Literals.PROJECT, ProductPackage.Literals.PRODUCT_FAMILY,
                    ProductPackage.Literals.ITEM),
            ForecastParameters.all(), HistoryTable.descriptions());

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ForecastFacts snapshot(Request request) {
        int ahead = Math.toIntExact(request.parameters().integer(ForecastParameters.HORIZON).orElse(1L));
        boolean interpolate = request.parameters().text(ForecastParameters.MISSING)
                .filter("interpolate"::equals).isPresent();
        ElementRef element = request.element().map(ElementRef::of).orElse(ElementRef.NONE);
        DataSet history = request.tables().get(HistoryTable.NAME);
        if (history != null) {
            return ofTable(request, element, history, ahead, interpolate);
        }
        return request.project().map(project -> ofModel(project, request.element(), element, ahead, interpolate))
                .orElseGet(() -> nothing(element));
    }

    private static ForecastFacts ofTable(Request request, ElementRef element, DataSet data, int ahead,
            boolean interpolate) {
        Optional<DataSet> orders = Optional.ofNullable(request.tables().get(HistoryTable.ORDERS));
        HistoryTable table = new HistoryTable(data, orders, name -> request.project()
                .flatMap(project -> product(project, name)).map(ElementRef::of)
                .orElse(new ElementRef("", name, "")));
        List<DemandHistory> histories = table.histories(ahead, interpolate);
        return new ForecastFacts(element, Unit.parse("pcs"), histories, orders.isPresent(), table.findings());
    }

    /** The product that a table means by a code or a name. */
    private static Optional<Product> product(Project project, String name) {
        List<Product> named = Stream.<Product>concat(project.getFamilies().stream(), project.getItems().stream())
                .filter(product -> name.equals(product.getCode()) || name.equals(product.getName())).toList();
        return named.stream().filter(product -> name.equals(product.getCode())).findFirst()
                .or(() -> ModelFacts.only(named));
    }

    private static ForecastFacts ofModel(Project project, Optional<EObject> on, ElementRef element, int ahead,
            boolean interpolate) {
        ModelHistory reader = new ModelHistory(project, ahead, interpolate);
        List<Product> products = on.filter(Product.class::isInstance).map(Product.class::cast).map(List::of)
                .orElseGet(reader::products);
        List<DemandHistory> histories = products.stream().flatMap(product -> reader.of(product).stream()).toList();
        if (histories.isEmpty()) {
            return nothing(element);
        }
        List<Unit> units = products.stream().map(ModelHistory::unit).distinct().toList();
        List<Finding> findings = new ArrayList<>(reader.findings());
        products.forEach(product -> findings.addAll(ForecastStorage.others(project, product)));
        return new ForecastFacts(element, units.size() == 1 ? units.get(0) : Unit.ONE, histories, reader.ordered(),
                findings);
    }

    private static ForecastFacts nothing(ElementRef element) {
        return new ForecastFacts(element, Unit.ONE, List.of(), false, List.of(new Finding(Severity.ERROR,
                ForecastPlanner.RULE + "no-data", element, Text.of(ForecastEngine.class, "finding.no-history"))));
    }

    @Override
    public Result run(ForecastFacts snapshot, Parameters parameters, Monitor monitor) {
        Result.Builder result = Result.of(descriptor, snapshot.element(), parameters);
        new ForecastPlanner().plan(snapshot, parameters, monitor, result);
        return new ColumnFormulas(descriptor().id()).complete(result.build());
    }

    @Override
    public Optional<Operation> store(Result result) {
        boolean known = result.table("forecast").stream().flatMap(table -> table.rows().stream())
                .anyMatch(row -> Objects.nonNull(ForecastStorage.product(row.get(0))));
        return known && result.isSound() ? Optional.of(new ForecastStorage(result)) : Optional.empty();
    }
}
