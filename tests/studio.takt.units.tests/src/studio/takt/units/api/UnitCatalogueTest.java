/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCatalogueTest {

    private final UnitCatalogue builtIn = UnitCatalogue.builtIn();

    @Test
    void everySymbolParsesToItself() {
        for (String symbol : builtIn.symbols()) {
            assertEquals(symbol, builtIn.parse(symbol).toString());
            assertTrue(builtIn.isKnown(symbol));
        }
    }

    @Test
    void everyCurrencyIsItsOwnMoney() {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            Unit unit = builtIn.parse(currency.getCurrencyCode());
            assertEquals(Dimension.Kind.MONEY, unit.dimension().kind());
            assertEquals(currency.getCurrencyCode().equals("KRW"), unit.isCommensurableWith(Unit.parse("KRW")));
        }
    }

    @Test
    void openKeepsUnknownNamesAndStrictRefusesThem() {
        assertThrows(QuantityFormatException.class, () -> Quantity.parse("5 widget/h", builtIn));
        Quantity quantity = Quantity.parse("5 widget/h", builtIn.open());
        assertEquals("5 widget/h", quantity.toString());
        assertEquals("count (widget)", quantity.unit().times(Unit.parse("h")).dimension().toString());
        assertFalse(builtIn.isKnown(quantity.unit()));
        assertEquals(List.of("widget", "h"), quantity.unit().symbols());
        assertFalse(builtIn.isKnown("widget"));
        assertFalse(builtIn.open().isKnown("widget of oak"));
        assertTrue(builtIn.open().isKnown("kg of oak"));
        assertSame(builtIn.open(), builtIn.open().open());
    }

    @Test
    void openAndStrictAgreeOnKnownNames() {
        assertEquals(Unit.parse("KRW/kg of steel"), builtIn.open().parse("KRW/kg of steel"));
        assertFalse(builtIn.open().parse("widget").isCommensurableWith(builtIn.open().parse("gadget")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 a b", "5 2x", "5 x!", "5 _x", "5 x-y", "5 #", "5 of"})
    void openIsStrictAboutForm(String text) {
        assertThrows(QuantityFormatException.class, () -> Quantity.parse(text, builtIn.open()));
    }

    @Test
    void projectsDeclareUnits() {
        UnitCatalogue project = builtIn.with(UnitDefinition.counting("can"), UnitDefinition.money("point"),
                UnitDefinition.of("dozen", Quantity.parse("12 pcs")),
                UnitDefinition.of("box", Quantity.parse("24 pcs")));
        assertEquals(36, Quantity.parse("3 dozen", project).in(Unit.parse("pcs")));
        assertEquals(2, Quantity.parse("4 dozen", project).in(project.parse("box")));
        assertEquals(Dimension.Kind.MONEY, project.parse("point").dimension().kind());
        assertEquals(Dimension.Kind.COUNT, project.parse("can").dimension().kind());
        assertEquals(12, Quantity.parse("1 dozen of egg", project).in(Unit.parse("pcs of egg")));
        assertFalse(builtIn.isKnown("dozen"));
        assertNotEquals(builtIn.parse("box"), project.parse("box"));
        assertEquals("5 heap", Quantity.parse("5 heap", project.open()).toString());
        assertTrue(builtIn.open().with(UnitDefinition.counting("can")).parse("heap").symbols().contains("heap"));
    }

    @Test
    void resolvesWhatWasReadBeforeTheDeclarationsWereKnown() {
        Quantity read = Quantity.parse("3 dozen/h", builtIn.open());
        UnitCatalogue project = builtIn.with(UnitDefinition.of("dozen", Quantity.parse("12 pcs")));
        assertFalse(project.isKnown(read.unit()));
        Quantity resolved = project.resolve(read);
        assertTrue(project.isKnown(resolved.unit()));
        assertEquals(36, resolved.in(Unit.parse("pcs/h")));
        assertEquals("3 dozen/h", resolved.toString());
        assertEquals("2 heap", project.resolve(Quantity.parse("2 heap", builtIn.open())).toString());
    }

    @Test
    void meaningsCannotChange() {
        Quantity pieces = Quantity.parse("12 pcs");
        assertThrows(IllegalArgumentException.class, () -> builtIn.with(UnitDefinition.of("h", pieces)));
        assertThrows(IllegalArgumentException.class, () -> builtIn.with(UnitDefinition.counting("KRW")));
        assertThrows(IllegalArgumentException.class, () -> builtIn.with(UnitDefinition.of("pcs", pieces)));
        assertThrows(IllegalArgumentException.class, () -> builtIn.with(UnitDefinition.of("ea", pieces)));
        assertEquals(builtIn.symbols(), builtIn.with(UnitDefinition.counting("pcs")).symbols());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "of", "1", "%", "2x", "a b", "a/b", "a-b", "x y", "_a"})
    void declaredNamesMustBeWellFormed(String name) {
        assertFalse(UnitDefinition.isWellFormed(name));
        assertThrows(IllegalArgumentException.class, () -> UnitDefinition.counting(name));
    }

    @Test
    void declaredAmountsMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> UnitDefinition.of("hole", Quantity.parse("0 pcs")));
        assertThrows(IllegalArgumentException.class, () -> UnitDefinition.of("debt", Quantity.parse("-1 KRW")));
    }

    @ParameterizedTest
    @CsvSource({"sec, s", "hours, h", "days, d", "S, s", "Min, min", "krw, KRW", "초, s", "시간, h", "일, d", "주, wk",
            "월, month",
            "원, KRW", "개, pcs", "명, person", "교대, shift", "EA, ea", "shifts, shift", "trays, tray", "tary, tray",
            "palet, pallet", "ＫＲＷ, KRW", "workdy, workday", "percent, %"})
    void suggestsTheNearestName(String name, String nearest) {
        assertEquals(nearest, builtIn.suggest(name).get(0));
    }

    @Test
    void suggestsNothingAtAllCosts() {
        assertEquals(List.of(), builtIn.suggest("gizmo"));
        assertEquals(List.of(), builtIn.suggest(""));
        assertEquals(List.of(), builtIn.suggest("x".repeat(1000)));
        assertTrue(builtIn.suggest("KRX").size() <= 3);
    }
}
