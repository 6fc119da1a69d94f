/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.edit;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.operation.Composite;
import studio.takt.core.api.operation.SetReference;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.stockflow.Variable;

/**
 * Says what a link does, where its equation does not prove it.
 *
 * @param link which link
 * @param sign {@link #PLUS}, {@link #MINUS}, or anything else to leave it to the equation
 */
public record StatePolarity(DrawnId.Link link, String sign) implements Operation {
    /** More of the one means more of the other. */
    public static final String PLUS = "positive";
    /** More of the one means less of the other. */
    public static final String MINUS = "negative";
    /** What the equation says. */
    public static final String AUTOMATIC = "automatic";

    @Override
    public Text label() {
        return Text.of(Arrange.class, "label.polarity");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        Optional<Variable> target = model.element(link.target()).filter(Variable.class::isInstance)
                .map(Variable.class::cast);
        return target.flatMap(found -> new Composite(label(), List.of(
                stated(found, "increasedBy", found.getIncreasedBy(), sign.equals(PLUS)),
                stated(found, "decreasedBy", found.getDecreasedBy(), sign.equals(MINUS)))).command(model));
    }

    private Operation stated(Variable target, String feature, List<Variable> now, boolean holds) {
        List<String> others = now.stream().map(Variable::getId).filter(id -> !id.equals(link.source())).toList();
        boolean held = others.size() < now.size();
        if (held == holds) {
            return new SetReference(target.getId(), feature, now.stream().map(Variable::getId).toList());
        }
        List<String> next = new java.util.ArrayList<>(others);
        if (holds) {
            next.add(link.source());
        }
        return new SetReference(target.getId(), feature, next);
    }
}
