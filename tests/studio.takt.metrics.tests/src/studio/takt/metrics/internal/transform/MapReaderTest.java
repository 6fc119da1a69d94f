/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.api.ProcessFigures;
import studio.takt.metrics.api.StreamCalculator;
import studio.takt.metrics.api.StreamMetrics;
import studio.takt.metrics.api.transform.MapSnapshots;
import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.demand.BusinessPartner;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Shift;
import studio.takt.model.plant.Weekday;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.product.Routing;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.Inventory;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;

/** What is read from a model, and how values of a data box come about. */
class MapReaderTest {
    private static final double EXACT = 1e-9;

    private final Project project = ProjectFactory.eINSTANCE.createProject();
    private final ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
    private final ProductFamily family = ProductFactory.eINSTANCE.createProductFamily();
    private final Process process = VsmFactory.eINSTANCE.createProcess();
    private final Inventory stock = VsmFactory.eINSTANCE.createInventory();
    private final ExternalParty customer = VsmFactory.eINSTANCE.createExternalParty();
    private int ids;

    /** Supplier, stock, process, customer; one shift of 8 h; 480 pieces a workday. */
    @BeforeEach
    void draw() {
        named(map, "Map");
        project.getMaps().add(map);
        project.getFamilies().add(named(family, "F"));
        family.setName("F");
        map.setFamily(family);
        map.setDemandRate(Quantity.parse("480 pcs/workday"));
        project.getCalendars().add(calendar("8 h", 1));
        ExternalParty supplier = VsmFactory.eINSTANCE.createExternalParty();
        customer.setRole(PartyRole.CUSTOMER);
        process.setCycleTime(Distribution.parse("50 s"));
        chain(node(supplier, "S"), node(stock, "I"), node(process, "P"), node(customer, "C"));
    }

    private Calendar calendar(String length, int shifts) {
        Calendar calendar = named(PlantFactory.eINSTANCE.createCalendar(), "Calendar");
        calendar.getWorkingDays().addAll(List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY,
                Weekday.FRIDAY));
        for (int number = 0; number < shifts; number++) {
            Shift shift = named(PlantFactory.eINSTANCE.createShift(), "Shift");
            shift.setLength(Quantity.parse(length));
            calendar.getShifts().add(shift);
        }
        return calendar;
    }

    private <T extends IdentifiedElement> T named(T element, String name) {
        element.setId(name + ids++);
        return element;
    }

    private MapNode node(MapNode node, String name) {
        named(node, name).setName(name);
        map.getNodes().add(node);
        return node;
    }

    private void chain(MapNode... nodes) {
        for (int i = 1; i < nodes.length; i++) {
            MaterialFlow flow = named(VsmFactory.eINSTANCE.createMaterialFlow(), "flow");
            flow.setSource(nodes[i - 1]);
            flow.setTarget(nodes[i]);
            map.getFlows().add(flow);
        }
    }

    private Item item(String name, String share) {
        Item item = named(ProductFactory.eINSTANCE.createItem(), name);
        item.setName(name);
        item.setFamily(family);
        if (!share.isEmpty()) {
            item.setShare(Quantity.parse(share));
        }
        project.getItems().add(item);
        return item;
    }

    private Operation operation(studio.takt.model.product.Product product, String cycleTime) {
        Routing routing = named(ProductFactory.eINSTANCE.createRouting(), "routing");
        Operation operation = named(ProductFactory.eINSTANCE.createOperation(), "operation");
        operation.setCycleTime(Distribution.parse(cycleTime));
        routing.getOperations().add(operation);
        product.getRoutings().add(routing);
        process.getOperations().add(operation);
        return operation;
    }

    private StockLine line(String quantity) {
        StockLine line = named(VsmFactory.eINSTANCE.createStockLine(), "line");
        line.setQuantity(Quantity.parse(quantity));
        stock.getStock().add(line);
        return line;
    }

    private StreamMetrics compute() {
        return new StreamCalculator().compute(new MapSnapshots().of(map), Monitor.NONE);
    }

    private ProcessFigures figures() {
        return compute().process(process.getId()).orElseThrow();
    }

    private boolean finds(String rule) {
        return compute().findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    @Test
    void theMapAsDrawn() {
        assertEquals(60, compute().takt(), EXACT);
        assertEquals(480 / 576.0, figures().utilisation(), EXACT);
    }

    @Test
    void operationsAreWeightedByShares() {
        process.setCycleTime(null);
        operation(item("A", "75 %"), "40 s");
        operation(item("B", "25 %"), "80 s");
        assertEquals(50, figures().box().cycleTime().value(), EXACT);
        assertEquals(2, figures().step().items());
    }

    @Test
    void operationsOfOneItemFollowOneAnother() {
        process.setCycleTime(null);
        Item item = item("A", "100 %");
        operation(item, "10 s").setYield(Quantity.parse("90 %"));
        operation(item, "15 s").setYield(Quantity.parse("80 %"));
        assertEquals(25, figures().box().cycleTime().value(), EXACT);
        assertEquals(480 / 0.72, figures().rate(), EXACT);
    }

    @Test
    void operationsOfTheFamilyConcernEveryPiece() {
        process.setCycleTime(null);
        operation(family, "33 s");
        assertEquals(33, figures().box().cycleTime().value(), EXACT);
    }

    @Test
    void theMeasuredValueOverridesAndTheDifferenceIsSaid() {
        operation(item("A", "100 %"), "40 s");
        assertEquals(50, figures().box().cycleTime().value(), EXACT);
        assertTrue(finds("databox.differs"));
    }

    @Test
    void measuredAsTheOperationsSayIsNoFinding() {
        operation(item("A", "100 %"), "50 s");
        assertTrue(!finds("databox.differs"));
    }

    @Test
    void theWorkCenterSaysWhatTheDataBoxDoesNot() {
        WorkCenter center = named(PlantFactory.eINSTANCE.createWorkCenter(), "W");
        center.setAvailability(Quantity.parse("80 %"));
        center.setParallelUnits(2);
        center.setCalendar(calendar("6 h", 2));
        process.setWorkCenter(center);
        assertEquals(25, figures().box().cycleTimePerPiece(), EXACT);
        assertEquals(21_600 * 0.8 / 25, figures().grossCapacity(), EXACT);
        assertEquals(2, figures().step().workTime().count());
        process.setStations(4);
        process.setUptime(Quantity.parse("100 %"));
        process.setShifts(1);
        process.setAvailableTime(Quantity.parse("400 min"));
        assertEquals(24_000 / 12.5, figures().grossCapacity(), EXACT);
    }

    @Test
    void demandComesFromSeriesWhereNoRateIsStated() {
        map.setDemandRate(null);
        project.getCalendars().get(0).setWorkdaysPerMonth(Quantity.parse("20"));
        series(item("A", ""), "6000 pcs", null);
        series(item("B", ""), "3600 pcs", null);
        line("375 pcs").setProduct(project.getItems().get(0));
        StreamMetrics metrics = compute();
        assertEquals(480, metrics.snapshot().demand().value(), EXACT);
        assertEquals(0.625, metrics.stocks().get(0).stock().lines().get(0).share(), EXACT);
    }

    @Test
    void demandOfCustomersComesFromTheirSeries() {
        map.setDemandRate(null);
        BusinessPartner partner = named(DemandFactory.eINSTANCE.createBusinessPartner(), "partner");
        project.getPartners().add(partner);
        customer.setPartner(partner);
        map.setFamily(null);
        project.getCalendars().get(0).setWorkdaysPerMonth(Quantity.parse("20"));
        series(family, "9600 pcs", partner);
        assertEquals(60, compute().takt(), EXACT);
    }

    private void series(studio.takt.model.product.Product product, String quantity, BusinessPartner partner) {
        DemandSeries series = named(DemandFactory.eINSTANCE.createDemandSeries(), "series");
        series.setProduct(product);
        series.setPartner(partner);
        for (int period = 1; period <= 2; period++) {
            DemandValue value = named(DemandFactory.eINSTANCE.createDemandValue(), "value");
            value.setPeriod(period);
            value.setQuantity(Quantity.parse(quantity));
            series.getValues().add(value);
        }
        project.getDemandSeries().add(series);
    }

    @Test
    void containersCountWhatTheyHold() {
        Item item = item("A", "100 %");
        item.setContainerQuantity(Quantity.parse("24 pcs"));
        line("10 tray").setProduct(item);
        assertEquals(0.5, compute().stocks().get(0).days(), EXACT);
        assertTrue(finds("stock.containers"));
    }

    @Test
    void anotherUnitIsAFindingNotANumber() {
        line("10 kg");
        assertTrue(finds("unit.mismatch"));
        assertTrue(finds("stock.unknown"));
        map.setDemandRate(Quantity.parse("480 pcs"));
        assertTrue(finds("demand.missing"));
    }

    @Test
    void whatADayMeansIsSaid() {
        map.setDemandRate(Quantity.parse("480 pcs/d"));
        stock.setTime(Quantity.parse("36 h"));
        assertEquals(60, compute().takt(), EXACT);
        assertEquals(1.5, compute().leadTime(), EXACT);
        assertTrue(finds("demand.day"));
        assertTrue(finds("time.elapsed"));
    }

    /** "2 changeovers a shift" in the data box of a process that works three shifts are two in each of them. */
    @Test
    void changeoversAShiftAreThoseOfTheProcesssOwnShifts() {
        process.setShifts(3);
        process.setChangeoverTime(Distribution.parse("600 s"));
        process.setChangeovers(Quantity.parse("2 changeover/shift"));
        assertEquals(2, figures().changeovers(), EXACT);
        assertEquals((28_800 - 1_200) / 50.0, figures().netCapacity(), EXACT);
    }

    /** Five shifts of 8 h, or three of 9 h, are more than a day. */
    @Test
    void moreThanADayADayIsSaid() {
        process.setShifts(3);
        compute();
        assertFalse(finds("databox.dayTooLong"));
        process.setAvailableTime(Quantity.parse("9 h"));
        assertTrue(finds("databox.dayTooLong"));
    }

    @Test
    void noneOfAComponentIsNoComponent() {
        MaterialFlow flow = (MaterialFlow) process.getIncoming().get(0);
        flow.setQuantityPer(Quantity.parse("0"));
        assertTrue(finds("databox.impossible"));
        assertEquals(480, figures().rate(), EXACT);
    }

    /** The press of Learning to See has "EPE = 2 weeks": ten workdays; each of the two items once in them. */
    @Test
    void anIntervalOfWeeksCountsTheWorkingDays() {
        item("A", "50 %");
        item("B", "50 %");
        process.setChangeoverTime(Distribution.parse("600 s"));
        for (String interval : List.of("2 wk", "10 d", "10 workday", "10 shift")) {
            process.setEpei(Quantity.parse(interval));
            assertEquals(0.2, figures().changeovers(), EXACT, interval);
        }
        process.setShifts(2);
        assertEquals(0.2, figures().changeovers(), EXACT, "5 workdays of two shifts");
    }

    @Test
    void observedTimeIsTakenBeforeWhatWasCounted() {
        line("480 pcs");
        stock.setTime(Quantity.parse("3 workday"));
        assertEquals(3, compute().leadTime(), EXACT);
        assertTrue(finds("stock.differs"));
    }

    @Test
    void aMaximumStandsInForWhatWasNotCounted() {
        stock.setMaximum(Quantity.parse("240 pcs"));
        assertEquals(0.5, compute().leadTime(), EXACT);
        assertTrue(finds("stock.maximum"));
    }

    @Test
    void elementsWithoutIdsAreKeptApart() {
        map.getNodes().forEach(node -> node.setId(null));
        line("480 pcs");
        assertEquals(1, compute().leadTime(), EXACT);
        assertEquals(50, compute().processingTime(), EXACT);
    }

    @Test
    void aFlowThatLeadsNowhereIsLeftOut() {
        MaterialFlow flow = named(VsmFactory.eINSTANCE.createMaterialFlow(), "flow");
        flow.setSource(process);
        map.getFlows().add(flow);
        assertTrue(finds("flow.dangling"));
        assertEquals(480, figures().rate(), EXACT);
    }

    @Test
    void theOrderInWhichThingsAreListedChangesNothing() {
        line("100 pcs");
        StreamMetrics before = compute();
        map.getNodes().move(0, map.getNodes().size() - 1);
        map.getFlows().move(0, map.getFlows().size() - 1);
        StreamMetrics after = compute();
        assertEquals(before.paths(), after.paths());
        assertEquals(before.processes(), after.processes());
        assertEquals(before.findings(), after.findings());
    }

    @Test
    void namesChangeNothing() {
        line("100 pcs");
        StreamMetrics before = compute();
        map.getNodes().forEach(node -> node.setName("x" + node.getId()));
        StreamMetrics after = compute();
        assertEquals(before.leadTime(), after.leadTime(), 0);
        assertEquals(before.processes().get(0).utilisation(), after.processes().get(0).utilisation(), 0);
    }

    @Test
    void splittingAProcessKeepsTheProcessingTime() {
        Process second = VsmFactory.eINSTANCE.createProcess();
        second.setCycleTime(Distribution.parse("20 s"));
        process.setCycleTime(Distribution.parse("30 s"));
        map.getFlows().stream().filter(flow -> flow.getSource() == process).forEach(flow -> flow.setSource(second));
        chain(process, node(second, "P2"));
        assertEquals(50, compute().processingTime(), EXACT);
    }
}
