/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Explanation.Input;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Says where forecasts came from: formula, inputs, source. */
final class ForecastExplanations {
    private static final int MOST = 50;
    private static final String TASHMAN = "Tashman 2000, International Journal of Forecasting 16:437-450";
    private static final String HYNDMAN = "Hyndman & Koehler 2006, International Journal of Forecasting 22:679-688";
    private static final String CLASSES = "Syntetos, Boylan & Croston 2005, Journal of the Operational Research "
            + "Society 56:495-503";

    private final List<ItemForecast> items;
    private final Unit unit;
    private final List<Explanation> all = new ArrayList<>();

    ForecastExplanations(List<ItemForecast> items, Unit unit) {
        this.items = items;
        this.unit = unit;
    }

    /** All of them; of many items, those of the first. */
    List<Explanation> all() {
        if (items.size() == 1) {
            single(items.get(0));
        }
        items.stream().limit(MOST).forEach(item -> add("forecast/" + item.name() + "/forecast", "forecast",
                item.chosen().method().formula(), parameters(item), item.chosen().method().source()));
        add("total", "total", "Σ forecast", List.of(number("items", items.size(), Unit.ONE)), "");
        return List.copyOf(all);
    }

    private void single(ItemForecast item) {
        Method method = item.chosen().method();
        add("method", "method", "argmin error of rolling forecasts", item.candidates().stream()
                .flatMap(each -> each.errors().stream().map(errors -> number(each.method().id(), errors.rmse(), unit)))
                .toList(), TASHMAN);
        add("next", "forecast", method.formula(), parameters(item), method.source());
        List<Input> compared = item.chosen().errors()
                .map(errors -> List.of(number("forecasts", errors.count(), Unit.ONE))).orElse(List.of());
        if (!compared.isEmpty()) {
            add("mae", "mae", "Σ |demand − forecast| / forecasts", compared, TASHMAN);
            add("rmse", "rmse", "√(Σ (demand − forecast)² / forecasts)", compared, TASHMAN);
            add("mase", "mase", "mae / mean |demand(t) − demand(t−1)| before the first forecast", compared, HYNDMAN);
            add("mape", "mape", "100 × Σ |demand − forecast| / demand / forecasts", compared, TASHMAN);
        }
        Classification kind = item.classification();
        List<Input> sizes = List.of(number("periods", item.history().periods().size(), Unit.ONE),
                number("withoutDemand", kind.empty(), Unit.ONE));
        add("adi", "adi", "periods / (periods − withoutDemand)", sizes, CLASSES);
        add("cv2", "cv2", "variance of demands that are not 0 / mean²", sizes, CLASSES);
    }

    private List<Input> parameters(ItemForecast item) {
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<String, Double> each : item.chosen().model().parameters().entrySet()) {
            inputs.add(number(each.getKey(), each.getValue(), Unit.ONE));
        }
        if (item.chosen().model() instanceof SmoothingModel model) {
            inputs.add(number("level", model.level(), unit));
            inputs.add(number("trend", model.trend(), unit));
        }
        return inputs;
    }

    private static Input number(String symbol, double value, Unit unit) {
        String text = Double.isFinite(value) ? Quantity.of(value, unit).toString() : "–";
        return new Input(symbol, text, ElementRef.NONE, "");
    }

    private void add(String key, String meaning, String formula, List<Input> inputs, String source) {
        all.add(new Explanation(key, Text.of(ForecastExplanations.class, "explain." + meaning), formula, inputs,
                source));
    }
}
