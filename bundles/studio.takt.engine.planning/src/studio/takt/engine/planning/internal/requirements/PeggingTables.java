/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Table;
import studio.takt.engine.planning.internal.lot.Stock;
import studio.takt.engine.planning.internal.requirements.Pegging.Peg;
import studio.takt.engine.planning.internal.requirements.Shortages.Shortage;
import studio.takt.engine.planning.internal.requirements.Trace.Step;
import studio.takt.engine.planning.internal.table.TableWriter;
import studio.takt.units.api.Unit;

/** Shows who serves whom, and what is short, as tables. */
final class PeggingTables {
    static final String PEGGING = "pegging";
    static final String TRACE = "trace";
    static final String SHORTAGES = "shortages";
    /** So many pegs are listed. */
    static final int MOST = 100_000;

    private final Records records;
    private final Lateness lateness;
    private final Pegging pegging;
    private final Names names;
    private final Unit unit;
    private boolean cut;

    PeggingTables(Records records, Lateness lateness, Pegging pegging) {
        this.records = records;
        this.lateness = lateness;
        this.pegging = pegging;
        this.names = new Names(records);
        this.unit = RequirementsTables.unit(records);
    }

    /** A peg and a demand that it serves in the end; -1 for none. */
    private record Row(Peg peg, int demand, double units) {}

    /** True if there were more pegs than are listed. */
    boolean isCut() {
        return cut;
    }

    /** The pegs of items, split by the demand that they serve in the end. */
    Table pegging(List<Integer> items, Monitor monitor) {
        List<Row> rows = new ArrayList<>();
        for (int item : items) {
            monitor.checkCancelled();
            for (Peg peg : rows.size() < MOST ? pegging.pegs(item) : List.<Peg>of()) {
                if (peg.source() != Axis.STOCK || peg.use() >= 0) {
                    pegging.ends(peg, (demand, units) -> rows.add(new Row(peg, demand, units)));
                }
            }
            cut |= rows.size() >= MOST;
        }
        TableWriter<Row> table = new TableWriter<>(PeggingTables.class, PEGGING);
        supply(table, Row::peg);
        table.numbers("quantity", unit, row -> Stock.tidy(row.units));
        use(table, Row::peg);
        table.words("endItem", row -> row.demand < 0 ? Cell.EMPTY : names.item(item(row.demand)))
                .words("endDemand", row -> row.demand < 0 ? Cell.EMPTY : names.demand(row.demand))
                .words("endPeriod", row -> row.demand < 0 ? Cell.EMPTY : due(row.demand));
        return table.of(rows);
    }

    private <R> void supply(TableWriter<R> table, java.util.function.Function<R, Peg> of) {
        table.words("item", row -> names.item(of.apply(row).item()))
                .words("supply", row -> Cell.of(Names.kind(of.apply(row).source())))
                .words("order", row -> word(names.source(of.apply(row).item(), of.apply(row).source())))
                .words("period", row -> names.period(of.apply(row)));
    }

    private <R> void use(TableWriter<R> table, java.util.function.Function<R, Peg> of) {
        table.words("forItem", row -> forItem(of.apply(row))).words("forOrder", row -> forOrder(of.apply(row)))
                .words("forPeriod", row -> of.apply(row).use() < 0
                        ? Cell.EMPTY
                        : names.period(axis(of.apply(row)).needOf(of.apply(row).use())));
    }

    private static Cell word(String text) {
        return text.isEmpty() ? Cell.EMPTY : Cell.of(text);
    }

    private Axis axis(Peg peg) {
        return pegging.axis(peg.item());
    }

    private Cell forItem(Peg peg) {
        if (peg.use() < 0) {
            return Cell.EMPTY;
        }
        int line = axis(peg).useLine(peg.use());
        return names.item(line < 0 ? peg.item() : records.network().line(line).parent());
    }

    private Cell forOrder(Peg peg) {
        if (peg.use() < 0) {
            return Cell.EMPTY;
        }
        int line = axis(peg).useLine(peg.use());
        int use = axis(peg).use(peg.use());
        if (line >= 0) {
            return Cell.of(names.planned(records.network().line(line).parent(), use));
        }
        return use < 0 ? Cell.EMPTY : names.demand(use);
    }

    private int item(int demand) {
        return records.facts().demand().get(demand).item();
    }

    private Cell due(int demand) {
        return names.period(Math.max(0, records.facts().demand().get(demand).period()));
    }

    /** The steps of a trace; a bar of a chart goes from release to receipt. */
    Table trace(List<Step> steps) {
        TableWriter<Step> table = new TableWriter<>(PeggingTables.class, TRACE);
        table.numbers("level", Unit.ONE, Step::level);
        supply(table, Step::peg);
        table.words("release", step -> release(step.peg()))
                .numbers("quantity", unit, step -> Stock.tidy(step.peg().units()));
        use(table, Step::peg);
        table.words("start", step -> number(step.peg(), true)).words("end", step -> number(step.peg(), false))
                .words("expected", step -> names.period(lateness.available(step.peg().item(), step.peg().source())));
        return table.of(steps);
    }

    private Optional<int[]> span(Peg peg) {
        if (!Axis.isPlanned(peg.source())) {
            return Optional.empty();
        }
        int received = Axis.period(peg.source());
        return Optional.of(new int[]{records.releases(peg.item())[received], received});
    }

    private Cell release(Peg peg) {
        return span(peg).map(span -> names.period(span[0])).orElse(Cell.EMPTY);
    }

    /** Where a bar begins or ends: the number of the period at whose beginning it is; before the first, 0. */
    private Cell number(Peg peg, boolean begin) {
        return span(peg).map(span -> Cell.of((begin ? span[0] : span[1]) + 1)).orElse(Cell.EMPTY);
    }

    /** What is short. */
    Table shortages(List<Shortage> shortages, Shortages all) {
        TableWriter<Shortage> table = new TableWriter<>(PeggingTables.class, SHORTAGES);
        table.words("item", each -> names.item(each.item()))
                .words("order", each -> word(names.source(each.item(), each.source())))
                .words("cause", each -> Cell.of(each.cause())).words("needed", each -> names.period(each.needed()))
                .words("available", each -> names.period(each.available()))
                .numbers("late", Unit.ONE, each -> each.available() - each.needed())
                .numbers("quantity", unit, each -> Stock.tidy(each.units()));
        table.words("endItem", each -> each.demand() < 0 ? Cell.EMPTY : names.item(item(each.demand())))
                .words("endDemand", each -> each.demand() < 0 ? Cell.EMPTY : names.demand(each.demand()))
                .words("endPeriod", each -> each.demand() < 0 ? Cell.EMPTY : due(each.demand()))
                .words("endExpected", each -> each.demand() < 0
                        ? Cell.EMPTY
                        : names.period(lateness.expected(each.demand())))
                .words("endLate", each -> each.demand() < 0 ? Cell.EMPTY : Cell.of(lateness.late(each.demand())))
                .words("decisive", each -> Cell.of(all.isDecisive(each) ? "yes" : "no"));
        return table.of(shortages);
    }
}
