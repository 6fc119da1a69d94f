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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.engine.planning.internal.requirements.Drafts;
import studio.takt.engine.planning.internal.requirements.Drafts.OrderDraft;
import studio.takt.engine.planning.internal.requirements.ForecastConsumption;
import studio.takt.model.demand.CustomerOrder;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;
import studio.takt.model.demand.OrderLine;
import studio.takt.model.demand.PurchaseOrder;
import studio.takt.model.demand.ScheduledReceipt;
import studio.takt.model.demand.WorkOrder;
import studio.takt.model.demand.WorkOrderStatus;
import studio.takt.model.plan.MasterSchedule;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.project.Project;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Reads demand, what is on order, and the master schedule of a model into drafts. */
final class ModelOrders {
    private final Project project;
    private final ModelRequirements items;
    private final Drafts drafts;

    ModelOrders(Project project, ModelRequirements items, Drafts drafts) {
        this.project = project;
        this.items = items;
        this.drafts = drafts;
    }

    /** Customer orders and forecasts; what the forecast counts beside the orders is decided when periods are known. */
    void demand(ForecastConsumption consumption) {
        for (CustomerOrder order : project.getCustomerOrders()) {
            for (OrderLine line : order.getLines()) {
                open(line, order, ModelRequirements.text(order.getCode())).ifPresent(consumption.orders()::add);
            }
        }
        for (DemandSeries series : project.getDemandSeries()) {
            if (series.getKind() == DemandKind.FORECAST) {
                forecast(series, consumption.forecasts());
            }
        }
    }

    private Optional<OrderDraft> open(OrderLine line, EObject order, String code) {
        if (line.getItem() == null || line.getDue() == null || line.getQuantity() == null) {
            drafts.add(Severity.WARNING, "line-incomplete", ElementRef.of(order), ElementRef.of(order).name());
            return Optional.empty();
        }
        double ordered = items.in(line.getQuantity(), line.getItem(), line, "quantity").orElse(0.0);
        double delivered = items.in(line.getDelivered(), line.getItem(), line, "delivered").orElse(0.0);
        String name = code.isEmpty() ? ElementRef.of(order).name() : code;
        return draft(line.getItem(), line.getDue(), Math.max(0, ordered - delivered), name, ElementRef.of(line));
    }

    private Optional<OrderDraft> draft(Item item, LocalDate due, double quantity, String name, ElementRef element) {
        return quantity == 0
                ? Optional.empty()
                : Optional.of(new OrderDraft(items.draft(item).place(), due.toString(), quantity, name, element,
                        Location.NONE));
    }

    /** The forecast of a family is that of its items by their shares, where they have none of their own. */
    private void forecast(DemandSeries series, List<OrderDraft> into) {
        if (series.getProduct() instanceof Item item) {
            values(series, item, 1, into);
        } else if (series.getProduct() instanceof ProductFamily family) {
            for (Item item : family.getItems()) {
                boolean own = project.getDemandSeries().stream().anyMatch(each -> each.getProduct() == item
                        && each.getKind() == DemandKind.FORECAST);
                Quantity share = item.getShare();
                if (!own && share != null && share.unit().isRatio()) {
                    values(series, item, share.in(Unit.ONE), into);
                }
            }
        }
    }

    private void values(DemandSeries series, Item item, double share, List<OrderDraft> into) {
        series.getValues().forEach(value -> items.in(value.getQuantity(), item, value, "quantity")
                .ifPresent(quantity -> into.add(new OrderDraft(items.draft(item).place(),
                        String.valueOf(value.getPeriod()), quantity * share, "", ElementRef.of(value),
                        Location.NONE))));
    }

    /** Purchase orders, scheduled receipts and work orders that are released but not completed. */
    void receipts() {
        List<OrderDraft> into = drafts.receipts();
        for (PurchaseOrder order : project.getPurchaseOrders()) {
            for (OrderLine line : order.getLines()) {
                open(line, order, ModelRequirements.text(order.getCode())).ifPresent(into::add);
            }
        }
        for (ScheduledReceipt receipt : project.getScheduledReceipts()) {
            on(receipt.getItem(), receipt.getDue(), receipt.getQuantity(), receipt).ifPresent(into::add);
        }
        for (WorkOrder order : project.getWorkOrders()) {
            if (order.getStatus() == WorkOrderStatus.RELEASED || order.getStatus() == WorkOrderStatus.STARTED) {
                on(order.getItem(), order.getDue(), order.getQuantity(), order).ifPresent(into::add);
            }
        }
    }

    private Optional<OrderDraft> on(Item item, LocalDate due, Quantity quantity,
            studio.takt.model.base.NamedElement order) {
        if (item == null || due == null || quantity == null) {
            drafts.add(Severity.WARNING, "line-incomplete", ElementRef.of(order), ElementRef.of(order).name());
            return Optional.empty();
        }
        String code = ModelRequirements.text(order.getCode());
        return draft(item, due, items.in(quantity, item, order, "quantity").orElse(0.0),
                code.isEmpty() ? ElementRef.of(order).name() : code, ElementRef.of(order));
    }

    /** What the master schedule makes. */
    void schedule(MasterSchedule schedule) {
        List<OrderDraft> into = new ArrayList<>();
        schedule.getLines().stream().filter(line -> line.getItem() != null).forEach(line -> items.in(
                line.getQuantity(), line.getItem(), line, "quantity").ifPresent(
                        quantity -> into.add(new OrderDraft(
                                items.draft(line.getItem()).place(), String.valueOf(line.getPeriod()), quantity, "",
                                ElementRef.of(line), Location.NONE))));
        drafts.schedule().addAll(into);
    }
}
