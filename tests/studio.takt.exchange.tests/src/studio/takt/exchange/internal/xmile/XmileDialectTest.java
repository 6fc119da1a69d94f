/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.model.stockflow.Dimension;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** What other programs write differently from the standard. */
class XmileDialectTest {
    private static final String SPECS = "<sim_specs><start>0</start><stop>9</stop><dt>0.5</dt></sim_specs>";

    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.of(), migration -> ""));
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    private void model(String variables, Consumer<StockFlowModel> check) throws IOException {
        read("<xmile>" + SPECS + "<model><variables>" + variables + "</variables></model></xmile>", check);
    }

    private String written(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("model.xmile"), text);
        Path target = folder.resolve("written.xmile");
        try (ModelSession session = sessions.createToTry(folder.resolve("w.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            session.<Boolean>read(access -> {
                try {
                    new XmileExporter().write(access, target);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return true;
            });
        }
        return Files.readString(target).replaceAll(">\\s+<", "><");
    }

    private void read(String text, Consumer<StockFlowModel> check) throws IOException {
        Path file = Files.writeString(folder.resolve("model.xmile"), text);
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            session.<Boolean>read(access -> {
                assertEquals(1, access.project().getStockFlowModels().size(), findings.toString());
                check.accept(access.project().getStockFlowModels().get(0));
                return true;
            });
        }
    }

    private static Variable find(StockFlowModel model, String name) {
        return model.getVariables().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    private List<String> rules() {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void variablesBesideEachOtherInTheModel() throws IOException {
        read("<xmile level='3'>" + SPECS + "<model><stock name='s'><eqn>1</eqn><inflow>f</inflow><display x='1' y='2'/>"
                + "</stock><flow name='f'><eqn>t(TIME)</eqn></flow><aux name='t'><gf><xscale min='0' max='4'/>"
                + "<ypts>0,1</ypts></gf></aux><display zoom='200'/></model></xmile>", model -> {
                    assertEquals(3, model.getVariables().size());
                    assertEquals("f", ((Stock) find(model, "s")).getInflows().get(0).getName());
                });
        assertTrue(findings.stream().noneMatch(Finding::isError), findings.toString());
    }

    @Test
    void whatFillsAStockIsAFlow() throws IOException {
        model("<stock name='Back_Log'><eqn>\n 100 \n</eqn><inflow>\n BL In \n</inflow></stock>"
                + "<aux name='BL_In'><eqn>3</eqn></aux>", model -> assertTrue(find(model, "BL_In") instanceof Flow));
        assertEquals(List.of(), rules());
    }

    @Test
    void whatDrainsTwoStocksIsARateOfBothAndTold() throws IOException {
        model("<flow name='out'><eqn>2</eqn></flow><stock name='a'><eqn>9</eqn><outflow>out</outflow></stock>"
                + "<stock name='b'><eqn>9</eqn><outflow>out</outflow></stock>"
                + "<stock name='c'><eqn>9</eqn><inflow>out</inflow></stock>", model -> {
                    for (String name : List.of("a", "b")) {
                        Flow own = ((Stock) find(model, name)).getOutflows().get(0);
                        assertEquals("out (" + name + ")", own.getName());
                        assertEquals("out", own.getEquation());
                    }
                    assertEquals("out (c)", ((Stock) find(model, "c")).getInflows().get(0).getName());
                    assertEquals("2", find(model, "out").getEquation());
                });
        assertEquals(List.of("xmile.flow-rate"), rules());
    }

    @Test
    void whatOneStockGivesToTwoIsDoubledAndTold() throws IOException {
        model("<flow name='out'><eqn>2</eqn></flow><stock name='a'><eqn>9</eqn><outflow>out</outflow></stock>"
                + "<stock name='b'><eqn>9</eqn><inflow>out</inflow></stock>"
                + "<stock name='c'><eqn>9</eqn><inflow>out</inflow></stock>", model -> {
                    assertEquals("out", ((Stock) find(model, "a")).getOutflows().get(0).getName());
                    assertEquals("out", ((Stock) find(model, "b")).getInflows().get(0).getName());
                    assertEquals("out (c)", ((Stock) find(model, "c")).getInflows().get(0).getName());
                });
        assertEquals(List.of("xmile.flow-shared"), rules());
    }

    @Test
    void valuesOfAnArrayInAList() throws IOException {
        read("<xmile><dimensions><dim name='r' size='2'/><dim name='c' size='2'/></dimensions><model><variables>"
                + "<aux name='m'><dimensions><dim name='r'/><dim name='c'/></dimensions><eqn>1, MAX(2, 3); 4, 5;</eqn>"
                + "</aux></variables></model></xmile>",
                model -> assertEquals(List.of("1,1=1", "1,2=MAX(2, 3)", "2,1=4",
                        "2,2=5"),
                        find(model, "m").getElementEquations().stream()
                                .map(each -> each.getSubscript() + "=" + each.getEquation()).sorted().toList()));
    }

    @Test
    void aDimensionTwiceHasTwoNames() throws IOException {
        read("<xmile><dimensions><dim name='r'><elem name='A'/><elem name='B'/></dim></dimensions><model><variables>"
                + "<aux name='m'><dimensions><dim name='r'/><dim name='r'/></dimensions><eqn>1</eqn>"
                + "<element subscript='A, B'><eqn>2</eqn></element></aux></variables></model></xmile>", model -> {
                    assertEquals(List.of("r", "r'"), find(model, "m").getDimensions().stream()
                            .map(Dimension::getName).toList());
                    assertEquals(List.of("A", "B"), find(model, "m").getDimensions().get(1).getElements());
                    assertEquals(2, model.getDimensions().size());
                });
    }

    @Test
    void anEquationForTheBeginningComesAndGoes() throws IOException {
        String file = "<xmile>" + SPECS + "<model><variables><aux name='t'><eqn>c * 2</eqn><init_eqn>100</init_eqn>"
                + "</aux><aux name='c'><eqn>1</eqn></aux></variables></model></xmile>";
        read(file, model -> assertEquals("ACTIVE_INITIAL(c * 2, 100)", find(model, "t").getEquation()));
        String written = written(file);
        assertTrue(written.contains("<eqn>c * 2</eqn><init_eqn>100</init_eqn>"), written);
    }

    @Test
    void aNetFlowIsAFlow() throws IOException {
        model("<stock name='s'><eqn>1</eqn><v:netflow xmlns:v='v'>-s / 4</v:netflow></stock>", model -> {
            assertEquals("-s / 4", ((Stock) find(model, "s")).getInflows().get(0).getEquation());
            assertEquals("s net flow", ((Stock) find(model, "s")).getInflows().get(0).getName());
        });
    }

    @ParameterizedTest
    @CsvSource({"Vensim,1,1", "Vensim,0.25,0", "Vensim,x,0", "Other,1,0"})
    void theTimeBetweenRowsIsAVariable(String product, String saveper, double step) throws IOException {
        read("<xmile><header><product>" + product + "</product></header>" + SPECS + "<model><variables>"
                + "<aux name='SAVEPER'><eqn>" + saveper + "</eqn></aux></variables></model></xmile>",
                model -> assertEquals(step, model.getSaveStep()));
    }

    @Test
    void unitsHaveOtherNamesAndCaseDoesNotMatter() throws IOException {
        read("<xmile>" + SPECS + "<model_units><unit name='Widgets'><alias>widget</alias></unit><unit name='x'>"
                + "<eqn>1</eqn></unit></model_units><model><variables><aux name='a'><eqn>1</eqn><units>widget/Mo</units>"
                + "</aux><aux name='b'><eqn>1</eqn><units>SKU/person-month</units></aux><aux name='c'><eqn>1</eqn>"
                + "<units>sku/X</units></aux></variables></model></xmile>", model -> {
                    assertEquals("Widgets/month", find(model, "a").getUnit());
                    assertEquals("SKU/(person*month)", find(model, "b").getUnit());
                    assertEquals("SKU/1", find(model, "c").getUnit());
                });
    }

    @Test
    void aMacroNamedWithSpacesMayFlowWithItsParameter() throws IOException {
        read("<xmile>" + SPECS + "<model><variables><aux name='o'><eqn>MY_MACRO(5, 1)</eqn></aux></variables></model>"
                + "<macro name='MY MACRO'><eqn>MY MACRO</eqn><parm>input</parm><parm>p</parm><variables>"
                + "<flow name='input'/><stock name='MY MACRO'><eqn>p</eqn><inflow>input</inflow></stock></variables>"
                + "</macro></xmile>", model -> {
                    assertEquals("MY_MACRO", model.getMacros().get(0).getEquation());
                    assertEquals(List.of("MY MACRO=p", "input flow=input"), model.getMacros().get(0).getVariables()
                            .stream().map(each -> each.getName() + "=" + each.getEquation()).sorted().toList());
                });
        assertEquals(List.of(), rules());
    }

    @Test
    void modelsThatNoModuleStandsForAreKept() throws IOException {
        String file = "<xmile>" + SPECS + "<model><variables><aux name='a'><eqn>1</eqn></aux></variables></model>"
                + "<model name='idle'><variables><aux name='b'><eqn>2</eqn></aux></variables></model></xmile>";
        read(file, model -> assertEquals(1, model.getVariables().size()));
        assertEquals(List.of("xmile.idle-model"), rules());
        assertTrue(written(file).contains("<model name=\"idle\">"));
    }

    @Test
    void aModuleThatAsksForARunOfItsOwnIsTold() throws IOException {
        String inside = "<model name='m'><sim_specs><dt>%s</dt></sim_specs><variables><aux name='b'><eqn>2</eqn></aux>"
                + "</variables></model></xmile>";
        String around = "<xmile>" + SPECS + "<model><variables><module name='m'/></variables></model>";
        written(around + inside.formatted("0.5"));
        assertEquals(List.of(), rules());
        assertTrue(written(around + inside.formatted("0.25")).contains("<dt>0.25</dt>"));
        assertEquals(List.of("xmile.module-run"), rules());
    }

    @Test
    void theFirstOutflowIsServedFirst() throws IOException {
        String file = "<xmile>" + SPECS + "<model><variables><stock name='s'><eqn>9</eqn><outflow>z</outflow>"
                + "<outflow>a</outflow><non_negative/></stock><flow name='a'><eqn>9</eqn></flow><flow name='z'>"
                + "<eqn>9</eqn></flow></variables></model></xmile>";
        read(file, model -> {
            assertEquals(1, ((Flow) find(model, "z")).getPriority());
            assertEquals(2, ((Flow) find(model, "a")).getPriority());
        });
        assertTrue(written(file).contains("<outflow>z</outflow><outflow>a</outflow>"));
    }
}
