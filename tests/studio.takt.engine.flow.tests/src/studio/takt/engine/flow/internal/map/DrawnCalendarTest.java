/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.model.plant.Break;
import studio.takt.model.plant.Calendar;
import studio.takt.model.plant.CalendarException;
import studio.takt.model.plant.PlantFactory;
import studio.takt.model.plant.Shift;
import studio.takt.model.plant.Weekday;
import studio.takt.model.plant.WorkCenter;
import studio.takt.model.vsm.Process;
import studio.takt.units.api.Quantity;

/** Breaks lie where the calendar says; what a calendar cannot mean is told, and never simulated. */
class DrawnCalendarTest {
    /** A process of a minute a piece with a calendar of its own, on a map whose shift is from 8 to 16. */
    private static MapSketch withOwn(Consumer<Calendar> change) {
        MapSketch map = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 min").customer("C")
                .line("S", "A", "C");
        Calendar own = EcoreUtil.copy(map.calendar());
        own.setId("own");
        own.setName("Own");
        change.accept(own);
        map.project().getCalendars().add(own);
        WorkCenter center = PlantFactory.eINSTANCE.createWorkCenter();
        center.setId("center");
        center.setName("Center");
        center.setCalendar(own);
        map.map().getNodes().stream().filter(Process.class::isInstance)
                .forEach(node -> ((Process) node).setWorkCenter(center));
        return map;
    }

    private static void pause(Calendar calendar, String at, String length) {
        Break pause = PlantFactory.eINSTANCE.createBreak();
        pause.setId("break" + calendar.getShifts().get(0).getBreaks().size());
        if (!at.isEmpty()) {
            pause.setStart(LocalTime.parse(at));
        }
        pause.setLength(Quantity.parse(length));
        calendar.getShifts().get(0).getBreaks().add(pause);
    }

    private static double minutes(MapSketch map, int pieces) {
        Result result = map.orders("O,," + pieces + ",0,9 d").run();
        assertFalse(result.findings().stream().anyMatch(Finding::isError), MapSketch.texts(result));
        return 480 * MapSketch.number(result, "orders", "O", "finished");
    }

    /** From 8 to 12 and from 13 on: 240 pieces are done at 12, the next ones an hour later than without a break. */
    @Test
    void aBreakLiesAtItsTime() {
        Consumer<Calendar> noon = calendar -> pause(calendar, "12:00", "1 h");
        assertEquals(240, minutes(withOwn(noon), 240), 1e-6);
        assertEquals(301, minutes(withOwn(noon), 241), 1e-6);
        assertEquals(480, minutes(withOwn(noon), 420), 1e-6);
        assertEquals(481, minutes(withOwn(noon), 421), 1e-6);
    }

    /** One without a time lies in the middle; two of half an hour at a third and two thirds: 145 to 175, 305 to 335. */
    @Test
    void breaksWithoutATimeAreSpread() {
        Consumer<Calendar> one = calendar -> pause(calendar, "", "1 h");
        assertEquals(210, minutes(withOwn(one), 210), 1e-6);
        assertEquals(271, minutes(withOwn(one), 211), 1e-6);
        Consumer<Calendar> two = calendar -> {
            pause(calendar, "", "30 min");
            pause(calendar, "", "30 min");
        };
        assertEquals(145, minutes(withOwn(two), 145), 1e-6);
        assertEquals(176, minutes(withOwn(two), 146), 1e-6);
        assertEquals(305, minutes(withOwn(two), 275), 1e-6);
        assertEquals(336, minutes(withOwn(two), 276), 1e-6);
    }

    /** Breaks over each other follow each other: 10:00 to 10:30 and 10:15 to 10:45 are an hour from 10:00 on. */
    @Test
    void breaksThatOverlapFollowEachOther() {
        Consumer<Calendar> both = calendar -> {
            pause(calendar, "10:15", "30 min");
            pause(calendar, "10:00", "30 min");
        };
        assertEquals(120, minutes(withOwn(both), 120), 1e-6);
        assertEquals(181, minutes(withOwn(both), 121), 1e-6);
    }

    /** A night shift over midnight with a break at 2, when nobody works: a workday is 8 h of the map's and 7.5 h. */
    @Test
    void aBreakAfterMidnight() {
        MapSketch map = withOwn(calendar -> {
            calendar.getShifts().get(0).setStart(LocalTime.of(22, 0));
            pause(calendar, "02:00", "30 min");
        });
        Result result = map.orders("O,,241,0,9 d").run();
        assertEquals((8 + 4 + 1.0 / 60) / (8 + 7.5), MapSketch.number(result, "orders", "O", "finished"), 1e-9,
                MapSketch.texts(result));
    }

    @Test
    void aBreakOutsideItsShiftIsTold() {
        Result result = withOwn(calendar -> pause(calendar, "20:00", "1 h")).orders("O,,420,0,9 d").run();
        assertTrue(MapSketch.rules(result).contains("calendar.breakOutside"), MapSketch.texts(result));
        assertEquals(1, MapSketch.number(result, "orders", "O", "finished"), 1e-9);
    }

    /** Whose shift is said at the process itself works it without a break. */
    @Test
    void aShiftOfTheProcessItself() {
        MapSketch map = withOwn(calendar -> pause(calendar, "12:00", "1 h"));
        map.map().getNodes().stream().filter(Process.class::isInstance)
                .forEach(node -> ((Process) node).setAvailableTime(Quantity.parse("8 h")));
        assertEquals(241, minutes(map, 241), 1e-6);
    }

    private static Shift shift(Calendar calendar) {
        return calendar.getShifts().get(0);
    }

    private static final Map<String, Consumer<Calendar>> IMPOSSIBLE = Map.of(
            "no day of the week", calendar -> calendar.getWorkingDays().clear(),
            "a shift of no length", calendar -> shift(calendar).setLength(null),
            "a shift of 0 s", calendar -> shift(calendar).setLength(Quantity.parse("0 s")),
            "a shift of less than nothing", calendar -> shift(calendar).setLength(Quantity.parse("-8 h")),
            "a shift of 30 h", calendar -> shift(calendar).setLength(Quantity.parse("30 h")),
            "a shift in kg", calendar -> shift(calendar).setLength(Quantity.parse("8 kg")),
            "a break as long as its shift", calendar -> pause(calendar, "", "8 h"),
            "a break longer than its shift", calendar -> pause(calendar, "09:00", "20 h"),
            "shifts over each other", calendar -> {
                Shift second = EcoreUtil.copy(shift(calendar));
                second.setId("second");
                second.setStart(LocalTime.of(9, 0));
                calendar.getShifts().add(second);
            });

    private static void isRefused(String name, MapSketch map) {
        for (boolean ordered : new boolean[]{false, true}) {
            MapSketch each = ordered ? map.orders("1,,50,,2026-12-11", "2,,60,,3 d") : map;
            Result result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> each.run(), name);
            List<Finding> errors = result.findings().stream().filter(Finding::isError).toList();
            assertTrue(errors.stream().anyMatch(error -> error.rule().equals("calendar.impossible")), name);
            assertTrue(errors.stream().allMatch(error -> !error.element().name().isEmpty()
                    && !error.message().in(Locale.KOREAN).equals(error.message().in(Locale.ENGLISH))), name);
            assertTrue(result.summary().isEmpty(), name);
        }
    }

    @Test
    void impossibleCalendarsAreRefused() {
        IMPOSSIBLE.forEach((name, change) -> {
            MapSketch map = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 min").inventory("I", 10)
                    .process("B", "1 min").customer("C").line("S", "A", "I", "B", "C");
            change.accept(map.calendar());
            isRefused(name, map);
            isRefused("of a work center: " + name, withOwn(change));
        });
    }

    /** No day on which work is done lies before the due date: the order is late, and it is said why. */
    @Test
    void exceptionsThatTakeAllDays() {
        MapSketch map = new MapSketch("100 pcs/workday").supplier("S").process("A", "1 min").customer("C")
                .line("S", "A", "C");
        for (int i = 0; i < 60; i++) {
            CalendarException off = PlantFactory.eINSTANCE.createCalendarException();
            off.setId("off" + i);
            off.setDate(LocalDate.of(2026, 12, 1).plusDays(i));
            map.calendar().getExceptions().add(off);
        }
        Result result = map.orders("1,,48,,2026-12-11").set("start", "2026-12-07").run();
        Predicate<Finding> told = finding -> finding.rule().equals("flow.orders-past-due")
                && finding.message().in(Locale.ENGLISH).contains("1 order is late");
        assertTrue(result.findings().stream().anyMatch(told), MapSketch.texts(result));
        assertEquals(0, MapSketch.summary(result, "ordersOnTime"), 1e-9);
        assertEquals(0.1, MapSketch.number(result, "orders", "1", "finished"), 1e-9);
    }

    /** A calendar of a process with other days of the week: its hours count, and it is said that its days do not. */
    @Test
    void otherDaysOfTheWeek() {
        Result result = withOwn(calendar -> calendar.getWorkingDays().add(Weekday.SATURDAY)).run();
        Finding told = result.findings().stream().filter(each -> each.rule().equals("flow.other-days")).findFirst()
                .orElseThrow(() -> new AssertionError(MapSketch.texts(result)));
        assertTrue(told.message().in(Locale.KOREAN).contains("\ud1a0"), told.message().in(Locale.KOREAN));
        assertTrue(told.message().in(Locale.ENGLISH).contains("Sat"));
        assertEquals(100, MapSketch.summary(result, "dailyThroughput"), 1);
    }

    /** Nothing varies: the steady state is there when the drawn stock has passed, and that is no matter for a warning. */
    @Test
    void whatDoesNotVaryIsSettled() {
        for (String demand : new String[]{"100 pcs/workday", "97 pcs/workday", "480 pcs/workday", "13 pcs/workday"}) {
            Result result = new MapSketch(demand).supplier("S").process("A", "1 min").inventory("I", 10)
                    .process("B", "1 min").customer("C").line("S", "A", "I", "B", "C").run();
            assertFalse(MapSketch.rules(result).contains("flow.unsettled"), demand + MapSketch.texts(result));
        }
    }
}
