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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.roughcut.RoughCut;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.plan.MasterScheduleLine;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.MapState;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** Master schedule and rough-cut capacity on the example of air conditioners by the week. */
class ScheduleModelTest {
    @TempDir
    Path folder;

    private static final Path EXAMPLE = Runs.example("air-conditioners-weekly/air-conditioners-weekly.takt");

    private static Result run(Engine<?> engine, ModelSession session, String... set) {
        RunOrder.Builder order = RunOrder.of(engine).model(session);
        for (String assignment : set) {
            order.set(assignment.split("=")[0], assignment.split("=")[1]);
        }
        return Runs.run(order.build());
    }

    @Test
    void splitWeeksSumToThePlan() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Result result = run(new MasterScheduleEngine(), session);
            assertTrue(result.isSound(), Runs.texts(result));
            List<String> periods = Sheets.words(result, "schedule", "period");
            assertTrue(periods.containsAll(List.of("2027-W22.1", "2027-W22.2")), periods.toString());
            assertArrayEquals(new double[]{3500, 3500, 3700}, Sheets.column(result, "agreement", "scheduled"));
            assertArrayEquals(new double[]{0, 0, 0}, Sheets.column(result, "agreement", "difference"));
            assertTrue(Sheets.words(result, "pegging", "serves").contains("SO-1006"), Runs.texts(result));
        }
    }

    @Test
    void aWholeWeekBelongsToTheMonthInWhichItBegins() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Result result = run(new MasterScheduleEngine(), session, "weekSplit=whole");
            assertArrayEquals(new double[]{3500, 3500, 3700}, Sheets.column(result, "agreement", "scheduled"));
            assertTrue(Sheets.words(result, "schedule", "period").contains("2027-W22"));
        }
    }

    @Test
    void oneValueMayDifferForARun() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Result result = Runs.run(RunOrder.of(new MasterScheduleEngine()).model(session)
                    .with("AC-N.onHand=0 pcs").build());
            double first = Sheets.column(result, "projected", "item", "Window air conditioner", "quantity")[0];
            assertTrue(first > 10, String.valueOf(first));
            assertEquals(0, Sheets.summary(result, "largestDifference"));
        }
    }

    /** A horizon without a start begins in the month of the earliest order, or when it is told to. */
    @Test
    void aHorizonWithoutAStartIsGivenOne() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("undated")).resolve("undated.takt");
        String text = Files.readString(EXAMPLE);
        String undated = text.replaceAll("(<horizons[^>]*?)\\s+start=\"[^\"]*\"", "$1");
        assertNotEquals(text, undated);
        Files.writeString(copy, undated);
        try (ModelSession session = Runs.open(copy)) {
            Result taken = run(new MasterScheduleEngine(), session);
            assertTrue(taken.isSound(), Runs.texts(taken));
            assertTrue(Runs.rules(taken).contains("master-schedule.start-assumed"), Runs.texts(taken));
            Result told = run(new MasterScheduleEngine(), session, "start=2027-04-01");
            assertFalse(Runs.rules(told).contains("master-schedule.start-assumed"), Runs.texts(told));
            assertArrayEquals(new double[]{3500, 3500, 3700}, Sheets.column(told, "agreement", "scheduled"));
        }
    }

    /** Every part every interval is as slow as the slowest process of the family's map. */
    @Test
    void theMapSaysHowOftenEveryItemIsMade() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Result without = run(new MasterScheduleEngine(), session, "disaggregation=epei");
            assertTrue(Runs.rules(without).contains("master-schedule.interval-assumed"), Runs.texts(without));
            session.execute(new Drawn());
            Result drawn = run(new MasterScheduleEngine(), session, "disaggregation=epei");
            assertTrue(Runs.rules(drawn).contains("master-schedule.interval-drawn"), Runs.texts(drawn));
            String periods = Runs.texts(drawn).replaceAll("(?s).*every item every (\\d+) periods.*", "$1");
            assertTrue(Integer.parseInt(periods) > 1, Runs.texts(drawn));
            Result stated = run(new MasterScheduleEngine(), session, "disaggregation=epei", "interval=" + periods);
            assertEquals(stated.table("schedule"), drawn.table("schedule"), Runs.texts(drawn));
        }
    }

    /** A current map of the family whose only process takes long to change over. */
    private static final class Drawn implements Operation {
        @Override
        public Text label() {
            return Text.of(RoughCut.class, "table.load");
        }

        @Override
        public Optional<Command> command(ModelAccess model) {
            ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
            map.setName("Air conditioners");
            map.setState(MapState.CURRENT);
            map.setFamily(model.project().getFamilies().get(0));
            map.setDemandRate(Quantity.parse("100 pcs/workday"));
            Process process = VsmFactory.eINSTANCE.createProcess();
            process.setName("Assembly");
            process.setCycleTime(Distribution.parse("60 s"));
            process.setChangeoverTime(Distribution.parse("20 h"));
            ExternalParty customer = VsmFactory.eINSTANCE.createExternalParty();
            customer.setName("Customer");
            customer.setRole(PartyRole.CUSTOMER);
            MaterialFlow flow = VsmFactory.eINSTANCE.createMaterialFlow();
            map.getNodes().addAll(List.of(process, customer));
            map.getFlows().add(flow);
            flow.setSource(process);
            flow.setTarget(customer);
            return Optional.of(AddCommand.create(model.domain(), model.project(),
                    ProjectPackage.Literals.PROJECT__MAPS, List.of(map)));
        }
    }

    @Test
    void aScheduleIsStoredAsOneOperation() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Engine<?> engine = new MasterScheduleEngine();
            Result result = run(engine, session);
            session.execute(engine.store(result).orElseThrow());
            session.execute(engine.store(result).orElseThrow());
            assertEquals("Master production schedule|48|aggregate: Air conditioners: chase-workforce|16|true", seen(
                    session));
            Result rough = run(new RoughCutEngine(), session);
            assertTrue(Runs.rules(rough).contains("rough-cut-capacity.schedule-stored"), Runs.texts(rough));
            session.undo();
            session.undo();
            assertEquals("", seen(session));
            Result made = run(new RoughCutEngine(), session);
            assertTrue(Runs.rules(made).contains("rough-cut-capacity.schedule-made"), Runs.texts(made));
            assertArrayEquals(Sheets.column(made, "load", "load"), Sheets.column(rough, "load", "load"), 1e-9);
        }
    }

    /** The first three weeks begin within the fence of 14 days. */
    @Test
    void withinThePlanningFenceWhatIsStoredStays() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Engine<?> engine = new MasterScheduleEngine();
            Result before = run(engine, session);
            session.execute(engine.store(before).orElseThrow());
            Result after = Runs.run(RunOrder.of(engine).model(session).with("AC-N.onHand=0 pcs").build());
            assertTrue(Runs.rules(after).contains("master-schedule.fence-kept"), Runs.texts(after));
            double[] was = Sheets.column(before, "schedule", "item", "Window air conditioner", "quantity");
            double[] is = Sheets.column(after, "schedule", "item", "Window air conditioner", "quantity");
            assertArrayEquals(Arrays.copyOf(was, 3), Arrays.copyOf(is, 3));
            assertTrue(is[3] > was[3], is[3] + " " + was[3]);
            assertEquals(0, Sheets.summary(after, "largestDifference"));
        }
    }

    private static String seen(ModelSession session) {
        return session.read(model -> model.project().getPlans().stream().filter(MasterSchedule.class::isInstance)
                .map(MasterSchedule.class::cast)
                .map(plan -> plan.getName() + "|" + plan.getLines().size() + "|aggregate: "
                        + plan.getAggregatePlan().getName() + "|" + plan.getHorizon().getPeriods() + "|"
                        + plan.getLines().stream().map(MasterScheduleLine::getPegs).anyMatch(pegs -> !pegs.isEmpty()))
                .reduce("", String::concat));
    }

    @Test
    void theWeeksInMayAreTooShortForFinalAssembly() throws Exception {
        try (ModelSession session = Runs.open(EXAMPLE)) {
            Result result = run(new RoughCutEngine(), session, "wholeUnits=false");
            assertTrue(result.isSound(), Runs.texts(result));
            double[] time = Sheets.column(result, "productionTime", "resource", "Final assembly", "hours");
            assertEquals(10700 * 180 / 3600.0, Arrays.stream(time).sum(), 1e-6);
            assertTrue(Runs.texts(result).contains("most in 2027-W21: 6.5 h too many"), Runs.texts(result));
            assertTrue(Runs.rules(result).contains("rough-cut-capacity.proven"), Runs.texts(result));
            assertEquals(0, Sheets.summary(result, "unrelieved"), 1e-9);
            assertEquals(Sheets.summary(result, "reliefBound"), Sheets.summary(result, "reliefCost"), 1);
        }
    }

    /** Without routings, the processes of the drawn map say how long a unit takes. */
    @Test
    void theMapGivesTimesAndCapacity() throws Exception {
        try (ModelSession session = Runs.open(Runs.example("a-electronics/a-electronics.takt"))) {
            Result result = run(new RoughCutEngine(), session, "methods=bill-of-resources");
            assertTrue(result.isSound(), Runs.texts(result));
            double[] time = Sheets.column(result, "productionTime", "resource", "Final assembly", "hoursPerUnit");
            assertArrayEquals(new double[]{180 / 3600.0}, time, 1e-9);
            assertTrue(Runs.rules(result).contains("rough-cut-capacity.capacity-drawn"), Runs.texts(result));
        }
    }
}
