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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.capacity.CapacityFacts;
import studio.takt.engine.dynamics.internal.capacity.CapacityParameters;
import studio.takt.model.plant.ProcessingContract;
import studio.takt.units.api.Quantity;

/** Takes the snapshot of a processing contract and of the daily figures bound to it. */
final class ContractFacts {
    private final ProcessingContract contract;
    private final Optional<Path> home;
    private final List<Finding> findings = new ArrayList<>();

    ContractFacts(ProcessingContract contract, Optional<Path> home) {
        this.contract = contract;
        this.home = home;
    }

    /** The facts; a table given takes the place of the contract's own. */
    CapacityFacts read(Optional<DataSet> given) {
        Optional<DailyTable> table = given.or(this::actuals)
                .map(data -> new DailyTable(data).read(number(contract.getOpeningStock())));
        table.ifPresent(read -> findings.addAll(read.findings()));
        return new CapacityFacts(ElementRef.of(contract), values(), table.map(DailyTable::days).orElse(List.of()),
                table.map(DailyTable::opening).orElse(OptionalDouble.empty()), storeLimit(), findings);
    }

    private Map<String, Quantity> values() {
        Map<String, Quantity> values = new LinkedHashMap<>();
        values.put(CapacityParameters.MINIMUM_RUN, contract.getMinimumRun());
        values.put(CapacityParameters.CONTRIBUTION, contract.getContribution());
        values.put(CapacityParameters.HOLDING_COST, contract.getHoldingCost());
        values.put(CapacityParameters.RUNNING_DAY_COST, contract.getRunningDayCost());
        values.put(CapacityParameters.PROCESS_TIME, contract.getProcessCycleTime());
        values.values().removeIf(value -> value == null);
        return values;
    }

    private OptionalDouble storeLimit() {
        return contract.getStore() == null ? OptionalDouble.empty() : number(contract.getStore().getCapacity());
    }

    private static OptionalDouble number(Quantity quantity) {
        return quantity == null ? OptionalDouble.empty() : OptionalDouble.of(CapacityParameters.number(quantity));
    }

    /** The daily figures bound to the contract. They lie in the project's folder, nowhere else. */
    private Optional<DataSet> actuals() {
        Optional<DataReader.Outcome> read = Optional.ofNullable(contract.getActuals()).flatMap(table -> home
                .flatMap(folder -> new DataReader().read(table, folder, DailyTable.description())));
        if (read.isEmpty()) {
            findings.add(new Finding(Severity.ERROR, "practical-capacity.no-data", ElementRef.of(contract),
                    Text.of(ContractFacts.class, "finding.no-data")));
        }
        read.ifPresent(outcome -> findings.addAll(outcome.findings()));
        return read.map(DataReader.Outcome::data);
    }
}
