/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.List;
import java.util.Optional;

import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** The signs of links: the attribute {@code polarity} of the connectors of a picture. */
final class LinkSigns {
    private static final String POLARITY = "polarity";
    private static final String PLUS = "+";
    private static final String MINUS = "-";

    private final StockFlowModel model;

    LinkSigns(StockFlowModel model) {
        this.model = model;
    }

    /** A connector and the variables it joins. */
    private record Joined(XmlNode connector, Variable source, Variable target) {}

    /** Takes over the signs that a picture gives. */
    void read(XmlNode view) {
        joined(view).forEach(each -> {
            String sign = each.connector.attribute(POLARITY).orElse("").strip();
            if (sign.equals(PLUS)) {
                each.target.getIncreasedBy().add(each.source);
            } else if (sign.equals(MINUS)) {
                each.target.getDecreasedBy().add(each.source);
            }
        });
    }

    /** Brings the signs in a picture to those of the model; what is right already is left as it is. */
    void write(XmlNode view) {
        joined(view).forEach(each -> {
            String sign = of(each.source, each.target);
            String now = each.connector.attribute(POLARITY).orElse("").strip();
            if (!sign.isEmpty() && !sign.equals(now)) {
                each.connector.attributes().put(POLARITY, sign);
            } else if (sign.isEmpty() && (now.equals(PLUS) || now.equals(MINUS))) {
                each.connector.attributes().remove(POLARITY);
            }
        });
    }

    private static String of(Variable source, Variable target) {
        boolean rises = target.getIncreasedBy().contains(source);
        boolean falls = target.getDecreasedBy().contains(source);
        return rises == falls ? "" : rises ? PLUS : MINUS;
    }

    private List<Joined> joined(XmlNode view) {
        return view.all("connector").flatMap(each -> ends(each).stream()).toList();
    }

    private Optional<Joined> ends(XmlNode node) {
        Optional<Variable> source = variable(node.textOf("from"));
        Optional<Variable> target = variable(node.textOf("to")).filter(each -> !(each instanceof Stock));
        return source.isPresent() && target.isPresent()
                ? Optional.of(new Joined(node, source.get(), target.get()))
                : Optional.empty();
    }

    private Optional<Variable> variable(String name) {
        String key = Names.key(name);
        return key.isEmpty()
                ? Optional.empty()
                : model.getVariables().stream()
                        .filter(each -> Names.key(XmileWriter.text(each.getName())).equals(key)).findFirst();
    }
}
