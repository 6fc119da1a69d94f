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
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.base.NamedElement;
import studio.takt.model.vsm.InformationFlow;
import studio.takt.model.vsm.KanbanFlow;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.units.api.Quantity;

/** What is written beside connections. */
final class FlowWords {

    List<String> material(EObject element, Wording wording) {
        MaterialFlow flow = (MaterialFlow) element;
        List<String> lines = named(flow, "");
        if (flow.getShare() != null) {
            lines.add(wording.percent(flow.getShare()));
        }
        if (flow.getReworkProbability() != null) {
            lines.add(say(wording, "flow.rework", wording.percent(flow.getReworkProbability())));
        }
        if (flow.getQuantityPer() != null) {
            lines.add(say(wording, "flow.quantityPer", wording.quantity(flow.getQuantityPer())));
        }
        often(lines, flow.getFrequency(), wording);
        return lines;
    }

    List<String> information(EObject element, Wording wording) {
        InformationFlow flow = (InformationFlow) element;
        String content = flow.getContent().getLiteral();
        List<String> lines = named(flow, content.equals("other") ? "" : say(wording, "content." + content));
        often(lines, flow.getFrequency(), wording);
        return lines;
    }

    List<String> kanban(EObject element, Wording wording) {
        KanbanFlow flow = (KanbanFlow) element;
        List<String> lines = named(flow, "");
        if (flow.getCards() > 0) {
            lines.add(say(wording, "flow.cards", flow.getCards()));
        }
        if (flow.getContainerQuantity() != null) {
            lines.add(say(wording, "flow.container", wording.quantity(flow.getContainerQuantity())));
        }
        if (flow.getReorderPoint() != null) {
            lines.add(say(wording, "flow.reorderPoint", wording.quantity(flow.getReorderPoint())));
        }
        return lines;
    }

    List<String> name(EObject element, Wording wording) {
        return named((NamedElement) element, "");
    }

    private static List<String> named(NamedElement element, String otherwise) {
        String name = element.getName() == null || element.getName().isBlank() ? otherwise : element.getName().strip();
        return new ArrayList<>(name.isEmpty() ? List.of() : List.of(name));
    }

    private static void often(List<String> lines, Quantity frequency, Wording wording) {
        if (frequency != null && !isSaid(lines, frequency, wording)) {
            lines.add(wording.frequency(frequency));
        }
    }

    /** True if the name says it already, as "Weekly schedule" does. */
    private static boolean isSaid(List<String> lines, Quantity frequency, Wording wording) {
        String said = String.join(" ", lines).toLowerCase(Locale.ROOT);
        return Stream.of(wording, new Wording(Locale.ENGLISH))
                .anyMatch(words -> said.contains(words.frequency(frequency).toLowerCase(Locale.ROOT)));
    }

    private static String say(Wording wording, String key, Object... arguments) {
        return wording.say(FlowWords.class, key, arguments);
    }
}
