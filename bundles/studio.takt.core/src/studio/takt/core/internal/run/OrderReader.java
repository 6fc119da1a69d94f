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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.Project;
import studio.takt.units.api.UnitCatalogue;

/** Makes sense of an order: first all that needs no model, then the rest on the model's thread. */
public final class OrderReader {
    private final RunOrder order;
    private final EngineDescriptor descriptor;
    private final Prepared base;

    /** Reads parameters and tables. */
    public OrderReader(RunOrder order) {
        this.order = order;
        this.descriptor = order.engine().descriptor();
        List<Finding> findings = new ArrayList<>();
        Parameters parameters = parameters(order);
        this.base = new Prepared(tables(findings), parameters, findings,
                order.model().map(session -> session.file().toAbsolutePath().getParent()));
    }

    /** Reads the parameters alone. */
    public static Parameters parameters(RunOrder order) {
        UnitCatalogue units = order.model()
                .map(session -> session.read(access -> ProjectUnits.of(access.project())))
                .orElse(UnitCatalogue.builtIn());
        return new ParameterReader(order.engine().descriptor(), units).read(order.set());
    }

    private Map<String, DataSet> tables(List<Finding> findings) {
        Map<String, DataSet> tables = new LinkedHashMap<>();
        order.data().forEach((name, file) -> {
            DataReader.Outcome outcome = new DataReader().read(file, table(name));
            findings.addAll(outcome.findings());
            tables.put(name, outcome.data());
        });
        return tables;
    }

    private InputTable table(String name) {
        return descriptor.tables().stream().filter(table -> table.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException(unknownTable(name)));
    }

    private Text unknownTable(String name) {
        if (descriptor.tables().isEmpty()) {
            return Text.of(OrderReader.class, "table.none", descriptor.id());
        }
        return Text.of(OrderReader.class, "table.unknown", descriptor.id(), name,
                String.join(", ", descriptor.tables().stream().map(InputTable::name).toList()));
    }

    /** What is asked without a model. */
    public Prepared withoutModel() {
        if (order.on().isPresent() || order.scenario().isPresent() || !order.with().isEmpty()) {
            throw new UsageException(Text.of(OrderReader.class, "model.neededForOptions"));
        }
        if (order.data().isEmpty() && !descriptor.elementKinds().isEmpty()) {
            throw new UsageException(descriptor.tables().isEmpty()
                    ? Text.of(OrderReader.class, "model.needed", descriptor.id())
                    : Text.of(OrderReader.class, "model.orTableNeeded", descriptor.id(),
                            descriptor.tables().get(0).name()));
        }
        return base;
    }

    /** What is asked of a model, on its thread; of a copy if anything is overridden. */
    public Prepared on(ModelAccess access) {
        boolean changed = order.scenario().isPresent() || !order.with().isEmpty();
        return on(access, changed, Optional.empty());
    }

    private Prepared on(ModelAccess access, boolean changed, Optional<String> another) {
        Project project = changed ? copy(access.project()) : access.project();
        List<Finding> findings = new ArrayList<>(another.isPresent() ? List.of() : base.findings());
        Optional<EObject> element = new ElementChoice(project, descriptor).choose(order.on(),
                !order.data().isEmpty());
        Overrides overrides = new Overrides(project);
        order.scenario().map(overrides::scenario).filter(all -> another.isEmpty()).ifPresent(findings::addAll);
        another.ifPresent(name -> findings.addAll(overrides.scenario(name)));
        order.with().stream().map(text -> overrides.apply(text, element)).filter(each -> another.isEmpty())
                .forEach(findings::add);
        return base.on(project, element, findings, name -> {
            Prepared under = on(access, true, Optional.of(name));
            return new Request.Variation(under, under.findings());
        });
    }

    /** A copy in a place of the same name, so that files beside the model are still found. */
    private static Project copy(Project project) {
        Project copy = EcoreUtil.copy(project);
        if (project.eResource() != null) {
            new ResourceImpl(project.eResource().getURI()).getContents().add(copy);
        }
        return copy;
    }
}
