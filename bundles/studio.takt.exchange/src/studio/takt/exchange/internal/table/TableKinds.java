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

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.exchange.internal.table.TableKind.Step;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.vsm.VsmPackage;

/** The kinds of table that are exchanged, in the order in which they are read: what others refer to comes first. */
public final class TableKinds {
    private static final ProjectPackage PROJECT = ProjectPackage.eINSTANCE;
    private static final PlantPackage PLANT = PlantPackage.eINSTANCE;
    private static final ProductPackage PRODUCT = ProductPackage.eINSTANCE;
    private static final DemandPackage DEMAND = DemandPackage.eINSTANCE;
    private static final VsmPackage VSM = VsmPackage.eINSTANCE;

    private TableKinds() {}

    /** All kinds. */
    public static List<TableKind> all() {
        return Stream.of(time(), products(), plant(), demand(), maps(), data()).flatMap(List::stream).toList();
    }

    private static List<TableKind> time() {
        Step calendar = step("calendar", PLANT.getCalendar(), true, PROJECT.getProject_Calendars());
        Step shift = step("shift", PLANT.getShift(), true, PLANT.getCalendar_Shifts());
        return List.of(flat("calendars", PROJECT.getProject_Calendars()),
                table("shifts", List.of(calendar), PLANT.getCalendar_Shifts()),
                table("breaks", List.of(calendar, shift), PLANT.getShift_Breaks(), PLANT.getBreak_Start(),
                        PLANT.getBreak_Length()),
                table("holidays", List.of(calendar), PLANT.getCalendar_Exceptions(),
                        PLANT.getCalendarException_Date()),
                flat("skills", PROJECT.getProject_Skills()));
    }

    private static List<TableKind> products() {
        Step item = step("item", PRODUCT.getItem(), false, PROJECT.getProject_Items());
        Step bill = new Step(List.of(PRODUCT.getItem_BillsOfMaterials()), PRODUCT.getBillOfMaterials(), "bill", true,
                List.of(PRODUCT.getBillOfMaterials_BaseQuantity(), PRODUCT.getBillOfMaterials_Alternate()));
        Step product = step("product", PRODUCT.getProduct(), false, PROJECT.getProject_Items(),
                PROJECT.getProject_Families());
        Step routing = new Step(List.of(PRODUCT.getProduct_Routings()), PRODUCT.getRouting(), "routing", true,
                List.of(PRODUCT.getRouting_Alternate()));
        return List.of(flat("partners", PROJECT.getProject_Partners()), flat("families", PROJECT.getProject_Families()),
                flat("items", PROJECT.getProject_Items()),
                table("bill-of-materials", List.of(item, bill), PRODUCT.getBillOfMaterials_Components(),
                        PRODUCT.getBillOfMaterialsLine_Component()),
                table("operations", List.of(product, routing), PRODUCT.getRouting_Operations()));
    }

    private static List<TableKind> plant() {
        Step site = step("site", PLANT.getSite(), true, PROJECT.getProject_Sites());
        Step area = step("area", PLANT.getArea(), true, PLANT.getSite_Areas());
        Step center = step("workCenter", PLANT.getWorkCenter(), false, PLANT.getArea_WorkCenters());
        Step workforce = step("workforce", PLANT.getWorkforce(), false, PROJECT.getProject_Workforces());
        return List.of(table("work-centers", List.of(site, area), PLANT.getArea_WorkCenters()),
                table("setup-groups", List.of(site, area, center), PLANT.getWorkCenter_SetupGroups()),
                table("stores", List.of(site, area), PLANT.getArea_Stores()),
                flat("workforces", PROJECT.getProject_Workforces()),
                table("labour-standards", List.of(workforce), PLANT.getWorkforce_Standards(),
                        PLANT.getLabourStandard_Product()),
                flat("subcontractors", PROJECT.getProject_Subcontractors()));
    }

    private static List<TableKind> demand() {
        Step series = new Step(List.of(PROJECT.getProject_DemandSeries()), DEMAND.getDemandSeries(), "series", true,
                List.of(DEMAND.getDemandSeries_Product(), DEMAND.getDemandSeries_Partner(),
                        DEMAND.getDemandSeries_Horizon(), DEMAND.getDemandSeries_Kind()));
        Step sold = new Step(List.of(PROJECT.getProject_CustomerOrders()), DEMAND.getCustomerOrder(), "order", true,
                List.of(DEMAND.getCustomerOrder_Customer()));
        Step bought = new Step(List.of(PROJECT.getProject_PurchaseOrders()), DEMAND.getPurchaseOrder(), "order", true,
                List.of(DEMAND.getPurchaseOrder_Supplier()));
        return List.of(flat("horizons", PROJECT.getProject_Horizons()),
                table("demand", List.of(series), DEMAND.getDemandSeries_Values(), DEMAND.getDemandValue_Period()),
                table("customer-orders", List.of(sold), DEMAND.getCustomerOrder_Lines(), DEMAND.getOrderLine_Item(),
                        DEMAND.getOrderLine_Due()),
                table("purchase-orders", List.of(bought), DEMAND.getPurchaseOrder_Lines(), DEMAND.getOrderLine_Item(),
                        DEMAND.getOrderLine_Due()),
                flat("scheduled-receipts", PROJECT.getProject_ScheduledReceipts()),
                flat("work-orders", PROJECT.getProject_WorkOrders()));
    }

    private static List<TableKind> maps() {
        Step map = step("map", VSM.getValueStreamMap(), true, PROJECT.getProject_Maps());
        Step place = step("place", VSM.getStockPoint(), false, VSM.getValueStreamMap_Nodes());
        return List.of(
                new TableKind("data-boxes", List.of(map), VSM.getValueStreamMap_Nodes(), VSM.getProcess(), List.of()),
                new TableKind("stock-points", List.of(map), VSM.getValueStreamMap_Nodes(), VSM.getStockPoint(),
                        List.of()),
                table("stock", List.of(map, place), VSM.getStockPoint_Stock(), VSM.getStockLine_Product()));
    }

    /** What the headings and codes of other people's files mean. */
    private static List<TableKind> data() {
        Step table = step("table", DEMAND.getDataTable(), true, PROJECT.getProject_DataTables());
        Step column = step("column", DEMAND.getDataColumn(), false, DEMAND.getDataTable_Columns());
        return List.of(flat("data-tables", PROJECT.getProject_DataTables()),
                table("data-columns", List.of(table), DEMAND.getDataTable_Columns()),
                table("key-mappings", List.of(table, column), DEMAND.getDataColumn_KeyMappings(),
                        DEMAND.getKeyMapping_ExternalCode()));
    }

    private static TableKind flat(String name, EReference rows) {
        return table(name, List.of(), rows);
    }

    private static TableKind table(String name, List<Step> steps, EReference rows, EStructuralFeature... keys) {
        return new TableKind(name, steps, rows, rows.getEReferenceType(), List.of(keys));
    }

    private static Step step(String column, EClass kind, boolean made, EReference... containments) {
        return new Step(List.of(containments), kind, column, made, List.of());
    }
}
