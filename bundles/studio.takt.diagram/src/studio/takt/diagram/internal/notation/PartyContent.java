/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.notation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.DataLine;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.PartyRole;
import studio.takt.model.vsm.ValueStreamMap;

/** A supplier or a customer; the only customer of a map shows its demand. */
final class PartyContent extends NamedContent {

    PartyContent() {
        super(Lane.SUPPLIER);
    }

    @Override
    public Lane lane(EObject element) {
        return isCustomer(element) ? Lane.CUSTOMER : Lane.SUPPLIER;
    }

    private static boolean isCustomer(EObject element) {
        return ((ExternalParty) element).getRole() == PartyRole.CUSTOMER;
    }

    @Override
    public String name(EObject element, Wording wording) {
        String own = super.name(element, wording);
        ExternalParty party = (ExternalParty) element;
        return own.isEmpty() && party.getPartner() != null ? super.name(party.getPartner(), wording) : own;
    }

    @Override
    public List<DataLine> dataBox(EObject element, Wording wording) {
        ExternalParty party = (ExternalParty) element;
        List<DataLine> lines = new ArrayList<>();
        if (party.eContainer() instanceof ValueStreamMap map && isCustomer(party) && isOnlyCustomer(map)) {
            demand(map, lines, wording);
        }
        if (party.getShipmentFrequency() != null) {
            ProcessContent.add(lines, "shipments", wording, wording.frequency(party.getShipmentFrequency()));
        }
        return lines;
    }

    private static boolean isOnlyCustomer(ValueStreamMap map) {
        return map.getNodes().stream().filter(ExternalParty.class::isInstance).filter(PartyContent::isCustomer)
                .count() == 1;
    }

    private static void demand(ValueStreamMap map, List<DataLine> lines, Wording wording) {
        if (map.getDemandRate() != null) {
            lines.add(new DataLine("demand", wording.quantity(map.getDemandRate())));
        }
        List<Item> items = map.getFamily() instanceof ProductFamily family ? family.getItems() : List.of();
        for (Item item : items) {
            if (item.getShare() != null && items.size() > 1 && items.size() < 5) {
                lines.add(new DataLine("share", say(wording, "data.share", item.getName(),
                        wording.percent(item.getShare()))));
            }
        }
        items.stream().filter(item -> item.getContainerQuantity() != null).findFirst().ifPresent(item -> ProcessContent
                .add(lines, "container", wording, wording.quantity(item.getContainerQuantity())));
    }
}
