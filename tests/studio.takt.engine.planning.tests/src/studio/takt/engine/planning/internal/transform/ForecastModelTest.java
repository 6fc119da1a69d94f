/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.model.demand.DemandKind;
import studio.takt.model.demand.DemandSeries;

/** Forecasts from a model and back into it. */
class ForecastModelTest {
    @TempDir
    Path folder;
    private Path model;

    /** The example, with what its series holds as demand that has happened. */
    @BeforeEach
    void history() throws IOException {
        String text = Files.readString(Runs.example("a-electronics/a-electronics.takt"));
        model = folder.resolve("history.takt");
        Files.writeString(model, text.replaceFirst("<demandSeries\\s", "<demandSeries kind=\"actual\" "));
    }

    private static List<DemandSeries> forecasts(ModelSession session) {
        return session.read(access -> access.project().getDemandSeries().stream()
                .filter(each -> each.getKind() == DemandKind.FORECAST).toList());
    }

    private static RunOrder.Builder order(ModelSession session) {
        return RunOrder.of(new ForecastEngine()).model(session).set("horizon", "6");
    }

    @Test
    void theProjectsHistoriesAreForecastStoredAndUndone() throws IOException {
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(order(session).build());
            assertTrue(result.isSound(), Runs.texts(result));
            assertEquals("2028-01", Forecasts.words(result, "forecast", "period").get(0));
            Operation operation = new ForecastEngine().store(result).orElseThrow();
            assertFalse(operation.label().in(Locale.KOREAN).isBlank());
            session.execute(operation);
            session.execute(new ForecastEngine().store(result).orElseThrow());
            assertEquals(1, forecasts(session).size(), "the one before is replaced");
            List<String> seen = session.read(access -> forecasts(session).stream()
                    .map(each -> each.getProduct().getName() + " " + each.getValues().size() + " "
                            + each.getHorizon().getStart() + " " + each.getHorizon().getBucket())
                    .toList());
            assertEquals(List.of("Air conditioners 6 2028-01-01 month"), seen);
            double stored = session.read(access -> forecasts(session).get(0).getValues().get(0).getQuantity().value()
                    .doubleValue());
            assertEquals(Forecasts.forecasts(result)[0], stored, 1e-9);
            session.undo();
            session.undo();
            assertEquals(0, forecasts(session).size());
            int horizons = session.read(access -> access.project().getHorizons().size());
            assertEquals(1, horizons);
        }
    }

    @Test
    void aFamilyAlone() throws IOException {
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(order(session).on("Air conditioners").build());
            assertTrue(result.summary("next").isPresent(), Runs.texts(result));
            assertEquals(12, Forecasts.column(result, "classes", "periods")[0]);
        }
    }

    @Test
    void withoutHistoryThereIsNothingToForecast() throws IOException {
        try (ModelSession session = Runs.open(Runs.example("a-electronics/a-electronics.takt"))) {
            Result result = Runs.run(order(session).build());
            assertTrue(Runs.rules(result).contains("forecast.no-data"));
            assertTrue(new ForecastEngine().store(result).isEmpty());
        }
    }

    @Test
    void aTableMayNameProductsOfTheModel() throws IOException {
        Path csv = folder.resolve("history.csv");
        Files.writeString(csv, "item,period,demand\nAC-100,2026-01,5\nAC-100,2026-02,6\nAC-100,2026-03,7\n");
        try (ModelSession session = Runs.open(model)) {
            Result result = Runs.run(order(session).data("history", csv).build());
            session.execute(new ForecastEngine().store(result).orElseThrow());
            assertEquals(1, forecasts(session).size());
            assertEquals("2026-04-01", session.read(access -> String.valueOf(
                    forecasts(session).get(0).getHorizon().getStart())));
        }
    }
}
