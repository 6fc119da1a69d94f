/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.time.LocalDate;
import java.util.List;

import studio.takt.model.demand.BusinessPartner;
import studio.takt.model.demand.DemandFactory;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.DemandValue;
import studio.takt.model.demand.Horizon;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.CalendarException;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Weekday;
import studio.takt.model.product.BillOfMaterials;
import studio.takt.model.product.BillOfMaterialsLine;
import studio.takt.model.product.Item;
import studio.takt.model.product.Operation;
import studio.takt.model.product.ProductFactory;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.product.Routing;
import studio.takt.model.project.Project;
import studio.takt.model.text.ValueText;
import studio.takt.model.vsm.Inventory;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.StockLine;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;

/** A small factory with something in most kinds of table, Korean names and awkward texts among it. */
public final class SampleModel {
    private SampleModel() {}

    /** The factory. */
    public static TestModel create() {
        TestModel model = new TestModel();
        Project project = model.project();
        BusinessPartner supplier = DemandFactory.eINSTANCE.createBusinessPartner();
        supplier.setId("partner1");
        supplier.setName("=cmd|' /C calc'!A0");
        project.getPartners().add(supplier);
        ProductFamily family = ProductFactory.eINSTANCE.createProductFamily();
        family.setId("family1");
        family.setName("도장 패널");
        project.getFamilies().add(family);
        Item panel = item("item1", "P-100", "Panel, \"large\"\nblue", project);
        panel.setFamily(family);
        panel.setShare(ValueText.quantity("65 %"));
        panel.setOnHand(ValueText.quantity("1500 pcs"));
        Item sheet = item("item2", "", "Sheet", project);
        sheet.setSupplier(supplier);
        sheet.setOnHand(ValueText.quantity("20 kg"));
        sheet.setLeadTime(ValueText.quantity("3 workday"));
        addBill(panel, sheet);
        addRouting(panel);
        addDemand(project, family);
        addMap(project, panel);
        addCalendar(project);
        return model;
    }

    private static void addCalendar(Project project) {
        Calendar calendar = PlantFactory.eINSTANCE.createCalendar();
        calendar.setId("calendar1");
        calendar.setName("Five days");
        calendar.getWorkingDays().addAll(List.of(Weekday.MONDAY, Weekday.TUESDAY));
        CalendarException holiday = PlantFactory.eINSTANCE.createCalendarException();
        holiday.setId("holiday1");
        holiday.setDate(LocalDate.of(2026, 2, 17));
        calendar.getExceptions().add(holiday);
        project.getCalendars().add(calendar);
        project.getHorizons().get(0).setCalendar(calendar);
    }

    private static Item item(String id, String code, String name, Project project) {
        Item item = ProductFactory.eINSTANCE.createItem();
        item.setId(id);
        item.setCode(code.isEmpty() ? null : code);
        item.setName(name);
        project.getItems().add(item);
        return item;
    }

    private static void addBill(Item parent, Item component) {
        BillOfMaterials bill = ProductFactory.eINSTANCE.createBillOfMaterials();
        bill.setId("bill1");
        BillOfMaterialsLine line = ProductFactory.eINSTANCE.createBillOfMaterialsLine();
        line.setId("line1");
        line.setComponent(component);
        line.setQuantityPer(ValueText.quantity("2 kg"));
        line.setScrap(ValueText.quantity("3 %"));
        bill.getComponents().add(line);
        parent.getBillsOfMaterials().add(bill);
    }

    private static void addRouting(Item item) {
        Routing routing = ProductFactory.eINSTANCE.createRouting();
        routing.setId("routing1");
        routing.setName("normal");
        for (String time : new String[]{"45 s", "exponential(30 s)"}) {
            Operation operation = ProductFactory.eINSTANCE.createOperation();
            operation.setId("operation" + routing.getOperations().size());
            operation.setName("Inspect");
            operation.setCycleTime(ValueText.distribution(time));
            routing.getOperations().add(operation);
        }
        item.getRoutings().add(routing);
    }

    private static void addDemand(Project project, ProductFamily family) {
        Horizon year = DemandFactory.eINSTANCE.createHorizon();
        year.setId("horizon1");
        year.setName("Year");
        year.setStart(LocalDate.of(2026, 1, 1));
        project.getHorizons().add(year);
        DemandSeries series = DemandFactory.eINSTANCE.createDemandSeries();
        series.setId("series1");
        series.setName("Forecast");
        series.setProduct(family);
        series.setHorizon(year);
        for (int period = 1; period <= 3; period++) {
            DemandValue value = DemandFactory.eINSTANCE.createDemandValue();
            value.setId("value" + period);
            value.setPeriod(period);
            value.setQuantity(ValueText.quantity(1000 + 7 * period + " pcs"));
            series.getValues().add(value);
        }
        project.getDemandSeries().add(series);
    }

    private static void addMap(Project project, Item item) {
        for (String state : new String[]{"Current", "Future"}) {
            ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
            map.setId("map" + state);
            map.setName(state + " state");
            Process process = VsmFactory.eINSTANCE.createProcess();
            process.setId("process" + state);
            process.setName("Painting");
            process.setCycleTime(ValueText.distribution("triangular(30 s, 45 s, 60 s)"));
            process.setUptime(ValueText.quantity("85 %"));
            map.getNodes().add(process);
            Inventory stock = VsmFactory.eINSTANCE.createInventory();
            stock.setId("stock" + state);
            stock.setName("before painting");
            StockLine line = VsmFactory.eINSTANCE.createStockLine();
            line.setId("stockLine" + state);
            line.setProduct(item);
            line.setQuantity(ValueText.quantity("4600 pcs"));
            stock.getStock().add(line);
            map.getNodes().add(stock);
            project.getMaps().add(map);
        }
    }
}
