/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.curves;

import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.stat.regression.SimpleRegression;

import studio.takt.engine.flow.internal.theory.WipCurve;

/**
 * The practical worst case that comes closest to what was measured: its cycle time T₀ + (w − 1) / r_b is a straight
 * line, so that least squares give both parameters.
 *
 * @param curve   bottleneck rate and raw process time that fit
 * @param squared share of the variation of cycle times that is explained
 */
public record CurveFit(WipCurve curve, double squared) {

    /** The fit; nothing if the points do not show cycle time growing with stock. */
    public static Optional<CurveFit> of(List<Measured> points) {
        SimpleRegression line = new SimpleRegression();
        points.forEach(point -> line.addData(point.wip() - 1, point.cycleTime()));
        boolean grows = points.size() > 1 && line.getSlope() > 0 && line.getIntercept() > 0;
        return grows
                ? Optional.of(new CurveFit(new WipCurve(1 / line.getSlope(), line.getIntercept()), line.getRSquare()))
                : Optional.empty();
    }
}
