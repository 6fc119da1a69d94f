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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static studio.takt.core.testing.SampleProject.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.validation.Validator;
import studio.takt.core.testing.SampleProject;
import studio.takt.core.testing.TestRegistry;
import studio.takt.model.base.BasePackage;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.demand.DataTable;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.Horizon;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Weekday;
import studio.takt.model.plant.Workforce;
import studio.takt.model.product.BillOfMaterials;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.product.Routing;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.project.UnitDefinition;
import studio.takt.model.scenario.Scenario;
import studio.takt.model.vsm.KaizenBurst;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.MaterialFlowKind;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.UnitCatalogue;

/** Each rule by a model that fails, with the ids of the elements at fault, and one that passes. */
class RulesTest {
    private final Extensions extensions = PlatformExtensions.read(new TestRegistry().registry());
    private Project project;
    private ValueStreamMap map;
    private Process stamping;
    private Process welding;
    private MaterialFlow push;
    @TempDir
    private Path folder;

    @BeforeEach
    void makeSoundProject() {
        project = named(ProjectFactory.eINSTANCE.createProject(), "project", "Acme");
        project.setCurrency("KRW");
        map = named(VsmFactory.eINSTANCE.createValueStreamMap(), "map", "Current state");
        map.setDemandRate(Quantity.parse("18400 pcs/month"));
        stamping = process("stamping", "1 s");
        welding = process("welding", "39 s");
        push = flow("push", stamping, welding);
        project.getMaps().add(map);
    }

    private Process process(String name, String cycleTime) {
        Process process = named(VsmFactory.eINSTANCE.createProcess(), name, name);
        process.setCycleTime(Distribution.parse(cycleTime));
        map.getNodes().add(process);
        return process;
    }

    private MaterialFlow flow(String id, MapNode source, MapNode target) {
        MaterialFlow flow = VsmFactory.eINSTANCE.createMaterialFlow();
        flow.setId(id);
        flow.setSource(source);
        flow.setTarget(target);
        map.getFlows().add(flow);
        return flow;
    }

    private Item item(String id) {
        Item item = named(ProductFactory.eINSTANCE.createItem(), id, id);
        project.getItems().add(item);
        return item;
    }

    private void contains(Item parent, Item component) {
        BillOfMaterials bill = ProductFactory.eINSTANCE.createBillOfMaterials();
        BillOfMaterialsLine line = ProductFactory.eINSTANCE.createBillOfMaterialsLine();
        line.setId(parent.getId() + "-" + component.getId());
        line.setComponent(component);
        bill.getComponents().add(line);
        parent.getBillsOfMaterials().add(bill);
    }

    private DemandSeries series(Item item, int... periods) {
        Horizon horizon = named(DemandFactory.eINSTANCE.createHorizon(), "horizon", "Year");
        horizon.setStart(LocalDate.of(2026, 1, 1));
        project.getHorizons().add(horizon);
        DemandSeries series = named(DemandFactory.eINSTANCE.createDemandSeries(), "series", "Forecast");
        series.setProduct(item);
        series.setHorizon(horizon);
        for (int i = 0; i < periods.length; i++) {
            DemandValue value = DemandFactory.eINSTANCE.createDemandValue();
            value.setId("v" + i);
            value.setPeriod(periods[i]);
            series.getValues().add(value);
        }
        project.getDemandSeries().add(series);
        return series;
    }

    /** What all rules together find, as rule and element id; every text is put into words in both languages. */
    private List<String> found() {
        List<Finding> findings = new Validator(extensions.rules()).validate(project);
        for (Finding finding : findings) {
            assertFalse(finding.message().in(Locale.ENGLISH).matches("(?s).*(null|\\{\\d).*"),
                    finding.message().in(Locale.ENGLISH));
            assertFalse(finding.message().in(Locale.KOREAN).equals(finding.message().in(Locale.ENGLISH)));
        }
        return findings.stream().map(finding -> finding.rule() + " " + finding.element().id()).toList();
    }

    private String words() {
        return new Validator(extensions.rules()).validate(project).get(0).message().in(Locale.ENGLISH);
    }

    private void assertFound(String... expected) {
        assertEquals(Arrays.asList(expected), found());
    }

    private static void set(EObject element, String feature, String text) {
        EStructuralFeature where = element.eClass().getEStructuralFeature(feature);
        Object value = switch (where.getEType().getName()) {
            case "Quantity" -> Quantity.parse(text, UnitCatalogue.builtIn().open());
            case "Distribution" -> Distribution.parse(text, UnitCatalogue.builtIn().open());
            case "EInt" -> Integer.valueOf(text);
            default -> text;
        };
        element.eSet(where, value);
    }

    @Test
    void aSoundProjectPasses() {
        assertFound();
    }

    @Test
    void everyRuleSaysWhatItDemands() {
        for (Rule rule : extensions.rules().all()) {
            assertTrue(rule.help().in(Locale.ENGLISH).endsWith("."), rule.id());
            assertFalse(rule.help().in(Locale.KOREAN).equals(rule.help().in(Locale.ENGLISH)), rule.id());
        }
    }

    @Test
    void unitUnknown() {
        set(stamping, "batchSize", "5 rack_x");
        assertFound("unit.unknown stamping");
        UnitDefinition unit = ProjectFactory.eINSTANCE.createUnitDefinition();
        unit.setId("unit");
        unit.setSymbol("rack_x");
        project.getUnits().add(unit);
        assertFound();
    }

    @Test
    void unitUnknownSuggests() {
        item("i").setUnit("piece");
        assertFound("unit.unknown i");
        assertTrue(words().contains("pcs"), words());
        project.getItems().get(0).setUnit("pcs per");
        assertFound("unit.unknown i");
        project.getItems().get(0).setUnit("pcs");
        assertFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5x", "pcs", ""})
    void unitDefinition(String symbol) {
        UnitDefinition unit = ProjectFactory.eINSTANCE.createUnitDefinition();
        unit.setId("unit");
        unit.setSymbol(symbol);
        project.getUnits().add(unit);
        assertFound("unit.definition unit");
    }

    @Test
    void unitDefinitionTwice() {
        for (String id : List.of("u1", "u2")) {
            UnitDefinition unit = ProjectFactory.eINSTANCE.createUnitDefinition();
            unit.setId(id);
            unit.setSymbol("rack_x");
            project.getUnits().add(unit);
        }
        assertFound("unit.definition u2");
    }

    @ParameterizedTest
    @CsvSource({"cycleTime,5 pcs", "cycleTime,exponential(5 KRW)", "uptime,85 s", "operators,1 h",
            "changeovers,2 pcs", "availableTime,460 pcs/shift"})
    void quantityDimension(String feature, String value) {
        set(stamping, feature, value);
        assertFound("quantity.dimension stamping");
        assertTrue(words().contains("for example"), words());
    }

    @ParameterizedTest
    @CsvSource({"uptime,110 %", "uptime,0 %", "uptime,85", "scrap,100 %", "scrap,-1 %", "cycleTime,0 s",
            "cycleTime,-5 s", "changeoverTime,-1 min", "stations,0", "piecesPerCycle,0 pcs", "operators,-1 person",
            "shifts,-1", "epei,-2 workday"})
    void valueRange(String feature, String value) {
        set(stamping, feature, value);
        assertFound("value.range stamping");
    }

    @ParameterizedTest
    @CsvSource({"uptime,100 %", "uptime,0.85", "scrap,0 %", "scrap,99.9 %", "changeoverTime,0 s", "stations,3",
            "operators,0 person", "epei,2 workday", "changeovers,2 changeover/shift"})
    void valueRangePasses(String feature, String value) {
        set(stamping, feature, value);
        assertFound();
    }

    @Test
    void aForgottenPercentSignIsRecognised() {
        set(stamping, "uptime", "85");
        assertTrue(words().contains("85 %"), words());
    }

    @Test
    void currencyMixed() {
        Workforce people = named(PlantFactory.eINSTANCE.createWorkforce(), "people", "People");
        people.setRegularWage(Quantity.parse("1600 USD/month"));
        project.getWorkforces().add(people);
        assertFound("currency.mixed people");
        people.setRegularWage(Quantity.parse("1600000 KRW/month"));
        assertFound();
    }

    @Test
    void referenceMissing() {
        push.setTarget(null);
        assertFound("map.unconnected welding", "reference.missing push");
        push.setTarget(welding);
        assertFound();
    }

    @Test
    void nameMissing() {
        stamping.setName(" ");
        assertFound("name.missing stamping");
    }

    @Test
    void nameDuplicate() {
        welding.setName("stamping");
        assertFound("name.duplicate welding");
        ValueStreamMap future = named(VsmFactory.eINSTANCE.createValueStreamMap(), "future", "Future state");
        future.setDemandRate(map.getDemandRate());
        future.getNodes().add(welding);
        project.getMaps().add(future);
        push.setTarget(stamping);
        future.getFlows().add(flow("other", welding, welding));
        assertFound();
    }

    @Test
    void codeDuplicate() {
        item("a").setCode("40-17");
        item("b").setCode("40-17 ");
        stamping.setCode("40-17");
        assertFound("code.duplicate b");
        project.getItems().get(1).setCode("40-18");
        assertFound();
    }

    @Test
    void codesOfOperationsRepeatInEveryRouting() {
        for (String id : List.of("a", "b")) {
            Routing routing = named(ProductFactory.eINSTANCE.createRouting(), "r" + id, "normal");
            Operation operation = named(ProductFactory.eINSTANCE.createOperation(), "o" + id, "Weld");
            operation.setCode("10");
            routing.getOperations().add(operation);
            item(id).getRoutings().add(routing);
        }
        assertFound();
    }

    @Test
    void bomCycle() {
        Item chair = item("chair");
        Item seat = item("seat");
        Item screw = item("screw");
        contains(chair, seat);
        contains(chair, screw);
        contains(seat, screw);
        assertFound();
        contains(screw, seat);
        assertFound("bom.cycle seat");
        assertTrue(words().contains("seat \u2192 screw \u2192 seat"), words());
    }

    @Test
    void bomOfItself() {
        Item chair = item("chair");
        contains(chair, chair);
        assertFound("bom.cycle chair");
    }

    @Test
    void deepBomsAreNoProblem() {
        Item parent = item("i0");
        for (int i = 1; i <= 20_000; i++) {
            Item child = item("i" + i);
            contains(parent, child);
            parent = child;
        }
        contains(parent, project.getItems().get(0));
        List<Finding> findings = new java.util.ArrayList<>();
        extensions.rules().find("bom.cycle").orElseThrow().check(project, findings::add);
        assertEquals(1, findings.size());
    }

    @Test
    void shareSumOfAFamily() {
        ProductFamily family = named(ProductFactory.eINSTANCE.createProductFamily(), "family", "Brackets");
        project.getFamilies().add(family);
        family.getItems().add(item("left"));
        family.getItems().add(item("right"));
        assertFound();
        set(family.getItems().get(0), "share", "65 %");
        assertFound("share.sum family");
        set(family.getItems().get(1), "share", "0.3");
        assertFound("share.sum family");
        set(family.getItems().get(1), "share", "0.35");
        assertFound();
    }

    @Test
    void shareSumOfFlows() {
        MaterialFlow other = flow("other", stamping, welding);
        set(push, "share", "60 %");
        set(other, "share", "30 %");
        assertFound("share.sum stamping");
        set(other, "share", "40 %");
        MaterialFlow back = flow("back", stamping, stamping);
        set(back, "reworkProbability", "5 %");
        assertFound();
    }

    @Test
    void calendarImpossible() {
        Calendar calendar = named(PlantFactory.eINSTANCE.createCalendar(), "calendar", "Plant");
        project.getCalendars().add(calendar);
        assertFound("calendar.impossible calendar");
        calendar.getWorkingDays().add(Weekday.MONDAY);
        assertFound();
    }

    @Test
    void horizonEmpty() {
        DemandSeries series = series(item("i"), 1, 2);
        assertFound();
        series.getHorizon().setStart(null);
        assertFound("horizon.empty horizon");
        series.getHorizon().setStart(LocalDate.of(2026, 1, 1));
        series.getValues().clear();
        series.getHorizon().setPeriods(0);
        assertFound("horizon.empty horizon");
    }

    @Test
    void demandPeriod() {
        series(item("i"), 1, 2, 2, 13);
        assertFound("demand.period v2", "demand.period v3");
    }

    @Test
    void demandMissing() {
        map.setDemandRate(null);
        assertFound("demand.missing map");
        ProductFamily family = named(ProductFactory.eINSTANCE.createProductFamily(), "family", "Brackets");
        project.getFamilies().add(family);
        map.setFamily(family);
        assertFound("demand.missing map");
        Item item = item("i");
        family.getItems().add(item);
        series(item, 1);
        assertFound();
    }

    @Test
    void processNoCycleTime() {
        stamping.setCycleTime(null);
        assertFound("process.noCycleTime stamping");
        Operation operation = named(ProductFactory.eINSTANCE.createOperation(), "o", "Stamp");
        operation.setCycleTime(Distribution.parse("1 s"));
        stamping.getOperations().add(operation);
        assertFound();
    }

    private Operation operation(String id, String share, String cycleTime) {
        Item item = item(id);
        set(item, "share", share);
        Routing routing = named(ProductFactory.eINSTANCE.createRouting(), "r" + id, "normal");
        Operation operation = named(ProductFactory.eINSTANCE.createOperation(), "o" + id, "Weld");
        operation.setCycleTime(Distribution.parse(cycleTime));
        routing.getOperations().add(operation);
        item.getRoutings().add(routing);
        welding.getOperations().add(operation);
        return operation;
    }

    @Test
    void dataBoxDiffers() {
        operation("left", "65 %", "36 s");
        Operation right = operation("right", "35 %", "46 s");
        assertFound("databox.differs welding");
        assertTrue(words().contains("39.5 s"), words());
        set(welding, "cycleTime", "39.5 s");
        assertFound();
        set(welding, "changeoverTime", "10 min");
        assertFound();
        welding.getOperations().remove(right);
        set(welding, "cycleTime", "36 s");
        set(welding.getOperations().get(0), "setupTime", "600 s");
        assertFound();
        set(welding.getOperations().get(0), "setupTime", "300 s");
        assertFound("databox.differs welding");
    }

    @Test
    void mapUnconnected() {
        process("painting", "10 s");
        assertFound("map.unconnected painting");
    }

    @Test
    void connectionIllegal() {
        push.setKind(MaterialFlowKind.SHIPMENT);
        KaizenBurst burst = named(VsmFactory.eINSTANCE.createKaizenBurst(), "burst", "Burst");
        map.getNodes().add(burst);
        flow("remark", welding, burst);
        assertFound("connection.illegal push", "connection.illegal remark");
        push.setKind(MaterialFlowKind.PUSH);
        map.getFlows().get(1).setTarget(null);
        assertFound("reference.missing remark");
    }

    @Test
    void connectionBetweenMaps() {
        ValueStreamMap future = named(VsmFactory.eINSTANCE.createValueStreamMap(), "future", "Future state");
        project.getMaps().add(future);
        future.getFlows().add(push);
        assertFound("connection.illegal push");
    }

    @Test
    void aDataTableThatOnlyRemembersAnImportNeedsNoFile() {
        DataTable table = named(DemandFactory.eINSTANCE.createDataTable(), "table", "ERP.xlsx");
        table.setPath("ERP.xlsx");
        project.getDataTables().add(table);
        new XMIResourceImpl(URI.createFileURI(folder.resolve("acme.takt").toString())).getContents().add(project);
        assertFound("datatable.missingFile table");
        table.setCode("items");
        table.getColumns().add(named(DemandFactory.eINSTANCE.createDataColumn(), "column", "품번"));
        assertFound();
    }

    @Test
    void dataTableMissingFile() throws IOException {
        DataTable table = named(DemandFactory.eINSTANCE.createDataTable(), "table", "Daily");
        project.getDataTables().add(table);
        assertFound("datatable.missingFile table");
        table.setPath("data/daily.csv");
        assertFound();
        Resource resource = new XMIResourceImpl(URI.createFileURI(folder.resolve("acme.takt").toString()));
        resource.getContents().add(project);
        assertFound("datatable.missingFile table");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/daily.csv"), "day\n1\n");
        assertFound();
        table.setPath("../daily.csv");
        assertFound("datatable.missingFile table");
        table.setPath("a\0b");
        assertFound("datatable.missingFile table");
    }

    private Scenario scenario(IdentifiedElement element, String feature, String value) {
        return scenario("s", element, feature, value);
    }

    private Scenario scenario(String id, IdentifiedElement element, String feature, String value) {
        Scenario scenario = new SampleProject().scenario(id, id, element, feature, value);
        project.getScenarios().add(scenario);
        return scenario;
    }

    @ParameterizedTest
    @CsvSource({"cycleTime,5 pcs", "colour,red", "cycleTime,fast"})
    void scenarioOverride(String feature, String value) {
        scenario(stamping, feature, value);
        assertFound("scenario.override s");
    }

    @Test
    void scenarioOverridePasses() {
        Scenario scenario = scenario(stamping, "cycleTime", "2 s");
        assertFound();
        scenario.getOverrides().get(0).setElement(null);
        assertFound("scenario.override s");
    }

    @Test
    void scenarioCycle() {
        Scenario one = scenario("one", stamping, "cycleTime", "2 s");
        Scenario two = scenario("two", stamping, "cycleTime", "3 s");
        two.setBasedOn(one);
        assertFound();
        one.setBasedOn(two);
        assertFound("scenario.cycle one", "scenario.cycle two");
    }

    @Test
    void aRuleThatFailsDoesNotStopTheOthers() {
        Rule broken = new Rule() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public Text help() {
                return Text.literal("broken");
            }

            @Override
            public org.eclipse.emf.ecore.EClass kind() {
                return BasePackage.Literals.NAMED_ELEMENT;
            }

            @Override
            public void check(EObject element, Consumer<Finding> findings) {
                throw new IllegalStateException("on purpose");
            }
        };
        map.getFlows().clear();
        List<Finding> findings = new Validator(new Registry<>(List.of(broken), Rule::id)).validate(stamping);
        assertEquals("rule.failed", findings.get(0).rule());
        assertTrue(findings.get(0).message().in(Locale.ENGLISH).contains("broken"));
    }
}
