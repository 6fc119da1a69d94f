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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.model.stockflow.Auxiliary;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.StockflowFactory;
import studio.takt.model.vsm.MapNode;
import studio.takt.model.vsm.MaterialFlow;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmFactory;

/** Models of 2 000 elements of which none has a place are laid out in an amount of work that one waits for. */
class LargeSceneTest {
    /** Of the processor; some seconds on a usual machine. */
    private static final long MOST_SECONDS = 90;
    private static final int MANY = 2000;

    private final SceneBuilder builder = new SceneBuilder(PlatformNotation.builtIn(), new Fonts());

    private static Scene measured(Supplier<Scene> made) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Scene scene = made.get();
        long seconds = TimeUnit.NANOSECONDS
                .toSeconds(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertTrue(seconds < MOST_SECONDS, () -> seconds + " s");
        return scene;
    }

    @Test
    void aMapOfRows() {
        ValueStreamMap map = VsmFactory.eINSTANCE.createValueStreamMap();
        MapNode last = null;
        for (int i = 0; i < MANY; i++) {
            MapNode node = i % 2 == 0 ? VsmFactory.eINSTANCE.createProcess() : VsmFactory.eINSTANCE.createInventory();
            node.setId("n" + i);
            node.setName("Node " + i);
            map.getNodes().add(node);
            if (i % 40 > 0) {
                MaterialFlow flow = VsmFactory.eINSTANCE.createMaterialFlow();
                flow.setId("f" + i);
                flow.setSource(last);
                flow.setTarget(node);
                map.getFlows().add(flow);
            }
            last = node;
        }
        Scene scene = measured(() -> builder.map(map, Optional.empty(), MapFigures.NONE, Locale.ENGLISH));
        assertEquals(MANY, scene.nodes().size());
    }

    @Test
    void aStockFlowModel() {
        StockFlowModel model = StockflowFactory.eINSTANCE.createStockFlowModel();
        Stock last = null;
        for (int i = 0; i < MANY / 4; i++) {
            Stock stock = StockflowFactory.eINSTANCE.createStock();
            stock.setId("s" + i);
            stock.setName("Stock " + i);
            Flow flow = StockflowFactory.eINSTANCE.createFlow();
            flow.setId("f" + i);
            flow.setName("Flow " + i);
            flow.setEquation("Aux_" + i);
            flow.setFrom(last);
            flow.setTo(stock);
            Auxiliary auxiliary = StockflowFactory.eINSTANCE.createAuxiliary();
            auxiliary.setId("a" + i);
            auxiliary.setName("Aux " + i);
            auxiliary.setEquation("Stock_" + i + " / 2");
            Auxiliary more = StockflowFactory.eINSTANCE.createAuxiliary();
            more.setId("b" + i);
            more.setName("More " + i);
            more.setEquation("Aux_" + i + " / 2");
            model.getVariables().add(stock);
            model.getVariables().add(flow);
            model.getVariables().add(auxiliary);
            model.getVariables().add(more);
            last = stock;
        }
        Scene scene = measured(() -> builder.stockFlow(model, Optional.empty(), Locale.ENGLISH));
        assertEquals(MANY + 1, scene.nodes().size());
    }
}
