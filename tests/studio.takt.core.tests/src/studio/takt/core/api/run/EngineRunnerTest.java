/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.text.Text;
import studio.takt.core.testing.EchoEngine;
import studio.takt.core.testing.ReadOnlySession;
import studio.takt.core.testing.SampleProject;
import studio.takt.model.project.Project;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.Quantity;

class EngineRunnerTest {
    private final SampleProject sample = new SampleProject();
    private final ReadOnlySession session = new ReadOnlySession(sample.project());
    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        session.close();
    }

    private RunOrder.Builder order() {
        return RunOrder.of(new EchoEngine()).model(session).on("Current state");
    }

    private static Result run(RunOrder.Builder order) {
        return new EngineRunner().run(order.build(), Monitor.NONE);
    }

    private static String refused(RunOrder.Builder order) {
        Text text = assertThrows(UsageException.class, () -> run(order)).text();
        assertFalse(text.in(Locale.KOREAN).isBlank());
        return text.in(Locale.ENGLISH);
    }

    private static String word(Result result, String key) {
        return ((SummaryValue.Element) result.summary(key).orElseThrow()).element().name();
    }

    private static void assertSays(String text, String... words) {
        for (String word : words) {
            assertTrue(text.contains(word), () -> "\"" + word + "\" is not in: " + text);
        }
    }

    @Test
    void takesTheSnapshotOnTheModelsThreadAndComputesOnTheCallers() {
        Result result = run(order());
        assertEquals("model", word(result, "snapshotThread"));
        assertEquals(Thread.currentThread().getName(), word(result, "runThread"));
        assertEquals("62 s", word(result, "cycleTime"));
        assertEquals("m1", result.element().id());
    }

    @Test
    void readsParametersByTheirType() {
        Parameters parameters = run(order().set("holdingCost", "7 KRW/pcs/d").set("seed", "42").set("uptime", ".85")
                .set("strategies", "level, chase-workforce").set("split", "true").set("title", "A b")).parameters();
        assertEquals(Quantity.parse("7 KRW/pcs/d"), parameters.quantity("holdingCost").orElseThrow());
        assertEquals(42, parameters.integer("seed").orElseThrow());
        assertEquals(0.85, parameters.number("uptime").orElseThrow());
        assertEquals(List.of("level", "chase-workforce"), parameters.choices("strategies"));
        assertTrue(parameters.flag("split"));
        assertEquals("produce", parameters.text("slackCapacity").orElseThrow());
        assertEquals("A b", parameters.text("title").orElseThrow());
    }

    @Test
    void whatIsNotSetAndHasNoDefaultIsMissing() {
        assertTrue(run(order()).parameters().quantity("holdingCost").isEmpty());
    }

    @Test
    void anUnknownParameterNamesNearOnesAndAll() {
        assertSays(refused(order().set("sede", "1")), "\"sede\"", "did you mean \"seed\"", "holdingCost",
                "strategies");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"holdingCost|7 pcs|money/quantity/time", "holdingCost|7,5 KRW/pcs/d|7.5",
            "holdingCost|7 KRW/pcz/d|pcz", "uptime|1.1|0 to 1", "uptime|NaN|decimal point", "uptime|1,1|decimal point",
            "seed|1.5|whole number", "slackCapacity|sleep|produce, idle", "strategies|level,levle|chase-workforce",
            "split|yes|true"})
    void aWrongValueNamesTheParameterAndWhatIsExpected(String parameter, String value, String expected) {
        assertSays(refused(order().set(parameter, value)), parameter, expected);
    }

    @Test
    void severalElementsAreListed() {
        assertSays(refused(RunOrder.of(new EchoEngine()).model(session)), "Current state", "Future state", "m1", "m2",
                "--on");
    }

    @Test
    void theOnlyElementIsTaken() {
        sample.project().getMaps().remove(1);
        assertEquals("m1", run(RunOrder.of(new EchoEngine()).model(session)).element().id());
    }

    @Test
    void theFirstKindOfWhichThereIsAnyIsTaken() {
        sample.project().getMaps().remove(1);
        EchoEngine engine = new EchoEngine(
                List.of(VsmPackage.Literals.TRANSPORT, VsmPackage.Literals.VALUE_STREAM_MAP));
        assertEquals("m1", run(RunOrder.of(engine).model(session)).element().id());
    }

    @Test
    void noElementOfTheKindIsSaid() {
        EchoEngine engine = new EchoEngine(List.of(VsmPackage.Literals.TRANSPORT));
        assertSays(refused(RunOrder.of(engine).model(session)), "Transport");
        assertSays(refused(RunOrder.of(engine).model(session).on("x")), "Transport");
    }

    @Test
    void anUnknownElementListsAll() {
        assertSays(refused(order().on("Ideal state")), "Ideal state", "Current state", "Future state");
    }

    @Test
    void anElementOfAnotherKindIsNamed() {
        assertSays(refused(order().on("m1-a1")), "is a Process", "ValueStreamMap");
    }

    @Test
    void anEngineForElementsNeedsAModelOrTables() {
        assertSays(refused(RunOrder.of(new EchoEngine())), "MODEL", "--data demand=");
        assertSays(refused(RunOrder.of(new EchoEngine()).on("x")), "MODEL");
    }

    @Test
    void readsTables() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "Period,demand_units\n1,10.5\n2,20\n");
        Result result = run(RunOrder.of(new EchoEngine()).data("demand", file));
        assertEquals(30.5, result.summary("demand").orElseThrow().number().orElseThrow());
        assertFalse(result.element().isPresent());
    }

    @Test
    void anUnknownTableListsAll() {
        assertSays(refused(order().data("demnad", folder.resolve("x.csv"))), "demnad", "demand");
    }

    @Test
    void faultyDataIsAFindingAndTheEngineDoesNotRun() {
        Result result = run(order().data("demand", folder.resolve("no.csv")));
        assertTrue(result.summary().isEmpty());
        assertFalse(result.isSound());
        assertEquals("data.missingFile", result.findings().get(0).rule());
    }

    @Test
    void anOverrideHoldsForTheRunOnlyAndIsSaid() {
        Project before = EcoreUtil.copy(sample.project());
        Result result = run(order().with("Assembly 1.cycleTime=68 s"));
        assertEquals("68 s", word(result, "cycleTime"));
        Finding finding = result.findings().get(0);
        assertEquals("run.override", finding.rule());
        assertEquals(Severity.INFORMATION, finding.severity());
        assertEquals("m1-a1", finding.element().id());
        assertEquals("This run uses Current state/Assembly 1.cycleTime = 68 s instead of 62 s.",
                finding.message().in(Locale.ENGLISH));
        assertTrue(EcoreUtil.equals(before, sample.project()));
        assertEquals("62 s", word(run(order()), "cycleTime"));
    }

    @Test
    void anAmbiguousNameIsLookedForWithinTheElementFirst() {
        assertEquals("70 s", word(run(order().on("m2").with("Assembly 1.cycleTime=70 s")), "cycleTime"));
        assertSays(refused(order().with("Paint/Pac.cycleTime=1 s")), "Current state/Paint/Pack");
    }

    @Test
    void theCopyLiesWhereTheModelLies() {
        var resource = new ResourceImpl(URI.createFileURI(folder.resolve("acme.takt").toString()));
        resource.getContents().add(sample.project());
        EchoEngine asking = new EchoEngine();
        Engine<String> where = new Engine<>() {
            @Override
            public EngineDescriptor descriptor() {
                return asking.descriptor();
            }

            @Override
            public String snapshot(Request request) {
                Project project = request.project().orElseThrow();
                return project.eResource().getURI().lastSegment() + (project == sample.project());
            }

            @Override
            public Result run(String snapshot, Parameters parameters, Monitor monitor) {
                return Result.of(descriptor(), new ElementRef("x", snapshot, "Text"), parameters).build();
            }
        };
        RunOrder.Builder order = RunOrder.of(where).model(session).on("m1");
        assertEquals("acme.takttrue", run(order).element().name());
        assertEquals("acme.taktfalse", run(order.with("m1-a1.cycleTime=1 s")).element().name());
    }

    @Test
    void aDistributionMayBeGiven() {
        assertEquals("triangular(60 s, 62 s, 70 s)",
                word(run(order().with("m1-a1.cycleTime=triangular(60 s, 62 s, 70 s)")), "cycleTime"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"m1-a1.cycletime=68 s|did you mean \"cycleTime\"",
            "m1-a1.colour=red|changeoverTime", "m1-a1.cycleTime=68 pcs|time is expected",
            "m1-a1.cycleTime=68s|space", "m1-a1.stations=two|stations", "m1-a1.kind=mixed|dedicated, shared, workCell",
            "nobody.cycleTime=1 s|nobody", "m1-a1|ELEMENT.FEATURE=VALUE", "m1-a1.outgoing=x|cycleTime",
            "m1-a1.workCenter=Press|WorkCenter", "m1-a1.id=x|cycleTime", "m1-a1.uptime=110 %|at most 100 %",
            "m1-a1.stations=0|more than 0"})
    void aWrongOverrideIsRefused(String override, String expected) {
        assertSays(refused(order().with(override)), expected);
    }

    @Test
    void aUnitThatTheProjectDeclaresIsKnown() {
        assertSays(refused(order().with("m1-a1.batchSize=5 rack_x")), "rack_x");
        var unit = studio.takt.model.project.ProjectFactory.eINSTANCE.createUnitDefinition();
        unit.setSymbol("rack_x");
        sample.project().getUnits().add(unit);
        assertTrue(run(order().with("m1-a1.batchSize=5 rack_x")).isSound());
    }

    @Test
    void aScenarioHoldsWithWhatItIsBasedOn() {
        Scenario base = sample.scenario("s1", "Faster", sample.assembly(), "cycleTime", "50 s");
        Scenario more = sample.scenario("s2", "Fastest", sample.assembly(), "cycleTime", "40 s");
        more.setBasedOn(base);
        Result result = run(order().scenario("Fastest"));
        assertEquals("40 s", word(result, "cycleTime"));
        assertEquals(2, result.findings().size());
        assertEquals("50 s", word(run(order().scenario("Faster")), "cycleTime"));
        assertEquals("30 s", word(run(order().scenario("Faster").with("m1-a1.cycleTime=30 s")), "cycleTime"));
        assertEquals("62 s", sample.assembly().getCycleTime().toString());
    }

    @Test
    void anUnknownScenarioListsAll() {
        assertSays(refused(order().scenario("Faster")), "no scenarios");
        sample.scenario("s1", "Faster", sample.assembly(), "cycleTime", "50 s");
        assertSays(refused(order().scenario("Slower")), "Slower", "Faster");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cycleTime|50 pcs", "colour|red", "cycleTime|fifty"})
    void aFaultyScenarioIsAFindingAndTheEngineDoesNotRun(String feature, String value) {
        sample.scenario("s1", "Faster", sample.assembly(), feature, value);
        Result result = run(order().scenario("Faster"));
        assertTrue(result.summary().isEmpty());
        assertEquals(List.of("scenario.override"), result.findings().stream().map(Finding::rule).toList());
        assertEquals("s1", result.findings().get(0).element().id());
    }

    @Test
    void aCircleOfScenariosIsAFinding() {
        Scenario one = sample.scenario("s1", "One", sample.assembly(), "cycleTime", "50 s");
        Scenario two = sample.scenario("s2", "Two", sample.assembly(), "cycleTime", "50 s");
        one.setBasedOn(two);
        two.setBasedOn(one);
        Result result = run(order().scenario("One"));
        assertTrue(result.findings().stream().anyMatch(finding -> finding.rule().equals("scenario.cycle")));
        assertFalse(result.isSound());
    }

    @Test
    void aCancelledRunEnds() {
        Monitor cancelled = new Monitor() {
            @Override
            public void progress(double done, Text doing) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        RunOrder order = order().build();
        assertThrows(CancellationException.class, () -> new EngineRunner().run(order, cancelled));
    }
}
