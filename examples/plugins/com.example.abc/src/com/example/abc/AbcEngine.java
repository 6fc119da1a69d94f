/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.abc;

import java.util.List;

import com.example.abc.transform.StockReader;

import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineDescriptor;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Parameter;
import studio.takt.core.api.run.ParameterType;
import studio.takt.core.api.run.Parameters;
import studio.takt.core.api.run.Request;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.text.Text;

/** The engine {@code example.abc}: which few items hold most of the money that lies in stock. */
public final class AbcEngine implements Engine<StockList> {
    private static final String LIMIT_A = "limitA";
    private static final String LIMIT_B = "limitB";

    private final EngineDescriptor descriptor = new EngineDescriptor("example.abc", "1.0.0", text("name"),
            text("help"), StockReader.kinds(), List.of(limit(LIMIT_A, "80"), limit(LIMIT_B, "95")), List.of());

    private static Parameter limit(String id, String percent) {
        return Parameter.of(id, new ParameterType.NumberType(), text(id)).withDefault(percent).within(0, 100);
    }

    private static Text text(String key) {
        return Text.of(AbcEngine.class, key);
    }

    @Override
    public EngineDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public StockList snapshot(Request request) {
        return new StockReader().read(request);
    }

    @Override
    public Result run(StockList stock, Parameters parameters, Monitor monitor) {
        double limitA = parameters.number(LIMIT_A).orElseThrow() / 100;
        double limitB = parameters.number(LIMIT_B).orElseThrow() / 100;
        List<AbcAnalysis.Ranked> ranked = new AbcAnalysis(limitA, limitB).rank(stock.items());
        return new AbcResult(descriptor, parameters).of(stock, ranked);
    }
}
