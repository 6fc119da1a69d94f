/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.amount;

import java.util.List;
import java.util.Set;
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
    public static final Unit HOUR = Unit.parse("h");
    public static final Unit PERSON = Unit.parse("person");
    private static final UnitCatalogue UNITS = UnitCatalogue.builtIn().open();
    private static final Set<Dimension.Kind> MEASURED = Set.of(Dimension.Kind.MASS, Dimension.Kind.LENGTH,
            Dimension.Kind.AREA, Dimension.Kind.VOLUME);

    /** What the model says, or else the first quantity that names a currency or a counting unit. */
    public static CaseUnits of(String currency, String unit, List<Quantity> quantities) {
        String money = currency.isBlank() ? first(Dimension.Kind.MONEY, quantities) : currency;
        String count = unit.isBlank() ? counted(quantities) : unit;
        return new CaseUnits(money.isBlank() ? Unit.ONE : UNITS.parse(money),
                UNITS.parse(count.isBlank() ? "pcs" : count));
    }

    /** What is weighed or measured is counted in the unit of that as it is written, if nothing is counted in pieces. */
    private static String counted(List<Quantity> quantities) {
        String pieces = first(Dimension.Kind.COUNT, quantities);
        return !pieces.isBlank()
                ? pieces
                : quantities.stream().flatMap(quantity -> quantity.unit().symbols().stream().sorted())
                        .filter(symbol -> MEASURED.contains(UNITS.parse(symbol).dimension().kind())).findFirst()
                        .orElse("");
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
