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

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.base.BasePackage;
import studio.takt.model.product.Item;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Shares of a whole make the whole: of the items of a family, and of the flows that leave a node. */
public final class ShareSumRule extends BuiltInRule {
    /** Shares are often written with one decimal of a percent: three thirds of 33.3 % are taken for a whole. */
    private static final BigFraction TOLERANCE = new BigFraction(1, 500);

    /** Made by the registry. */
    public ShareSumRule() {
        super("share.sum", BasePackage.Literals.NAMED_ELEMENT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        if (element instanceof ProductFamily family) {
            check(family, "items", family.getItems().stream().map(Item::getShare).toList(), findings);
        } else if (element instanceof MapNode node) {
            check(node, "flows", node.getOutgoing().stream().filter(MaterialFlow.class::isInstance)
                    .map(MaterialFlow.class::cast).filter(flow -> flow.getReworkProbability() == null)
                    .map(MaterialFlow::getShare).toList(), findings);
        }
    }

    private void check(EObject element, String key, List<Quantity> shares, Consumer<Finding> findings) {
        List<Quantity> given = shares.stream().filter(Objects::nonNull).filter(share -> share.unit().isRatio())
                .toList();
        if (given.isEmpty()) {
            return;
        }
        BigFraction sum = given.stream().map(share -> share.exactIn(Unit.ONE)).reduce(BigFraction.ZERO,
                BigFraction::add);
        Quantity percent = Quantity.of(sum, Unit.ONE).to(Unit.parse("%"));
        if (given.size() < shares.size()) {
            error(findings, element, key + "Some", called(element), given.size(), shares.size());
        } else if (sum.subtract(BigFraction.ONE).abs().compareTo(TOLERANCE) > 0) {
            error(findings, element, key, called(element), percent);
        }
    }
}
