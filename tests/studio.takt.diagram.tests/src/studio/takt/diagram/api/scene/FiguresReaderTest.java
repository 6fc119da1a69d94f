/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** Figures of a result in words. */
class FiguresReaderTest {
    private static final ElementRef PRESS = new ElementRef("p", "Press", "Process");
    private static final ElementRef COILS = new ElementRef("c", "Coils", "Inventory");
    private static final ElementRef TRUCK = new ElementRef("t", "Truck", "Transport");

    private static Result result() {
        Text none = Text.literal("");
        EngineDescriptor engine = new EngineDescriptor("vsm-metrics", "1", none, none, List.of(), List.of(),
                List.of());
        Table processes = new Table("processes", none, List.of(new Column("process", none),
                new Column("cycleTime", none, Unit.parse("s")), new Column("utilisation", none, Unit.parse("%"))),
                List.of(List.of(Cell.of(PRESS), Cell.of(62), Cell.of(103.33))));
        Table ladder = new Table("ladder", none, List.of(new Column("element", none), new Column("leadTime", none),
                new Column("processingTime", none)),
                List.of(List.of(Cell.of(TRUCK), Cell.of(0), Cell.of(0)),
                        List.of(Cell.of(COILS), Cell.of(7.6087), Cell.of(0)),
                        List.of(Cell.of(PRESS), Cell.of(0), Cell.of(62))));
        Table bottlenecks = new Table("bottlenecks", none, List.of(new Column("process", none)),
                List.of(List.of(Cell.of(PRESS))));
        return Result.of(engine, ElementRef.NONE, new Parameters(Map.of()))
                .add(SummaryValue.of("takt", Text.literal("Takt time"), 60, Unit.parse("s")))
                .add(SummaryValue.of("leadTime", Text.literal("Lead time"), 23.6196, Unit.parse("workday")))
                .add(SummaryValue.of("pce", Text.literal("PCE"), 0.00921, Unit.parse("%")))
                .add(SummaryValue.of("bottleneck", Text.literal("Bottleneck"), PRESS)).add(processes).add(ladder)
                .add(bottlenecks).build();
    }

    @Test
    void english() {
        MapFigures figures = new FiguresReader(Locale.ENGLISH).read(result());
        assertEquals(List.of("60 s", "23.6 d", "0.0092 %", "Press"),
                figures.headline().stream().map(h -> h.value().replace('\u00a0', ' ')).toList());
        assertEquals(Set.of("p"), figures.bottlenecks());
        assertEquals(1.0333, figures.utilisation().get("p"), 1e-9);
        assertEquals(List.of("c true 7.6 d", "p false 62 s"), figures.ladder().stream()
                .map(s -> s.elementId() + " " + s.waiting() + " " + s.text().replace('\u00a0', ' ')).toList());
        assertEquals(List.of("leadTime"), figures.totals().stream().map(MapFigures.Headline::key).toList());
    }

    @Test
    void korean() {
        MapFigures figures = new FiguresReader(Locale.KOREAN).read(result());
        assertEquals(List.of("7.6일", "62초"), figures.ladder().stream().map(MapFigures.LadderStep::text).toList());
    }
}
