/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;
import java.util.stream.Stream;

import studio.takt.units.api.Dimension;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/**
 * The units of a case.
 *
 * @param money    the currency of all costs; {@link Unit#ONE} if nothing says which
 * @param count    the counting unit of the product
 */
public record CaseUnits(Unit money, Unit count) {
    static final Unit HOUR = Unit.parse("h");
    static final Unit PERSON = Unit.parse("person");
    private static final UnitCatalogue UNITS = UnitCatalogue.builtIn().open();

    /** What the model says, or else the first quantity that names a currency or a counting unit. */
    static CaseUnits of(Facts facts, List<Quantity> quantities) {
        String money = facts.currency().isBlank() ? first(Dimension.Kind.MONEY, quantities) : facts.currency();
        String count = facts.unit().isBlank() ? first(Dimension.Kind.COUNT, quantities) : facts.unit();
        return new CaseUnits(money.isBlank() ? Unit.ONE : UNITS.parse(money),
                UNITS.parse(count.isBlank() ? "pcs" : count));
    }

    private static String first(Dimension.Kind kind, List<Quantity> quantities) {
        return quantities.stream().flatMap(quantity -> names(kind, quantity)).findFirst().orElse("");
    }

    private static Stream<String> names(Dimension.Kind kind, Quantity quantity) {
        return quantity.unit().dimension().exponents().keySet().stream().filter(base -> base.kind() == kind)
                .map(Dimension.Base::name).filter(name -> !name.equals(PERSON.toString()));
    }

    /** The cost of a unit. */
    public Unit moneyPerUnit() {
        return money.dividedBy(count);
    }
}
