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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.model.stockflow.Constant;
import studio.takt.model.stockflow.Conveyor;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.FlowDirection;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.GraphicalKind;
import studio.takt.model.stockflow.IntegrationMethod;
import studio.takt.model.stockflow.Module;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.StockFlowModel;
import studio.takt.model.stockflow.Variable;

/** What is read from XMILE files, and what is refused. */
class XmileImporterTest {
    private static final String BEGIN = "<xmile><sim_specs><start>0</start><stop>9</stop><dt>1</dt></sim_specs><model>"
            + "<variables>";
    private static final String END = "</variables></model></xmile>";

    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.of(), migration -> ""));
    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    private static Path example(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("examples/system-dynamics").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        throw new AssertionError("no example " + name);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("model.xmile"), text);
    }

    private void read(Path file, Consumer<StockFlowModel> check) {
        read(file, 1, check);
    }

    private void read(Path file, int models, Consumer<StockFlowModel> check) {
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            session.<Boolean>read(access -> {
                assertEquals(models, access.project().getStockFlowModels().size(), findings.toString());
                check.accept(access.project().getStockFlowModels().get(0));
                return true;
            });
        }
    }

    private static Variable find(StockFlowModel model, String name) {
        return model.getVariables().stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    @Test
    void teacup() {
        read(example("teacup.xmile"), model -> {
            assertEquals(List.of(), findings);
            assertEquals("Teacup", model.getName());
            assertEquals(0.125, model.getDt());
            assertEquals(30, model.getStop());
            assertEquals("min", model.getTimeUnit());
            Stock cup = (Stock) find(model, "Teacup Temperature");
            assertEquals("180", cup.getEquation());
            Flow loss = (Flow) find(model, "Heat Loss to Room");
            assertEquals(List.of(loss), cup.getOutflows());
            assertEquals(FlowDirection.BIFLOW, loss.getDirection());
            assertEquals("Degrees_Fahrenheit/min", loss.getUnit());
            assertTrue(find(model, "Room Temperature") instanceof Constant);
            assertEquals(4, model.getVariables().size());
        });
    }

    @Test
    void sir() {
        read(example("sir.xmile"), model -> {
            assertEquals(List.of(), findings);
            assertEquals(1.0 / 32, model.getDt());
            assertEquals(1, model.getSaveStep());
            Flow flow = (Flow) find(model, "recovering");
            assertEquals("Infectious", flow.getFrom().getName());
            assertEquals("Recovered", flow.getTo().getName());
            assertEquals("person/d", flow.getUnit());
        });
    }

    @Test
    void modulesAndMacros() throws IOException {
        Path file = file("<xmile><model><variables><module name='In Side'><connect to='x' from='.k'/>"
                + "<connect to='In_Side.x' from='.k'/><connect to='.back' from='In_Side.y'/></module>"
                + "<aux name='k'><eqn>2</eqn></aux><aux name='back' access='input'><eqn>{passed}</eqn></aux>"
                + "</variables></model><model name='In_Side'><variables><aux name='x' access='input'/>"
                + "<aux name='y'><eqn>TWICE(x)</eqn></aux></variables></model>"
                + "<macro name='twice'><parm>a</parm><eqn>2 * a + s</eqn><doc>d</doc><variables>"
                + "<stock name='s'><eqn>0</eqn><inflow>f</inflow></stock><flow name='f'><eqn>a</eqn></flow>"
                + "</variables></macro></xmile>");
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            assertEquals(List.of(), findings);
            session.<Boolean>read(access -> {
                StockFlowModel whole = access.project().getStockFlowModels().stream()
                        .filter(each -> each.getName().equals("model")).findFirst().orElseThrow();
                Module module = (Module) find(whole, "In Side");
                assertEquals("In_Side", module.getModel().getName());
                assertEquals(2, module.getConnections().size());
                assertTrue(module.getConnections().stream().anyMatch(each -> each.getTo() == find(whole, "back")
                        && "In_Side.y".equals(each.getSource())));
                assertTrue(module.getConnections().stream().anyMatch(each -> each.getFrom() == find(whole, "k")
                        && each.getTo() == find(module.getModel(), "x")));
                assertEquals(List.of("a"), whole.getMacros().get(0).getParameters());
                assertEquals(2, whole.getMacros().get(0).getVariables().size());
                return true;
            });
        }
    }

    @Test
    void theWordsOfTheStandardMayHaveAPrefix() throws IOException {
        read(file("<x:xmile xmlns:x='http://docs.oasis-open.org/xmile/ns/XMILE/v1.0'><x:sim_specs><x:start>1</x:start>"
                + "<x:stop>2</x:stop></x:sim_specs><x:model><x:variables><x:aux name='a'><x:eqn>TIME</x:eqn></x:aux>"
                + "</x:variables></x:model></x:xmile>"), model -> {
                    assertEquals("TIME", find(model, "a").getEquation());
                    assertEquals(1.0, model.getStart());
                });
        assertEquals(List.of(), findings);
    }

    @Test
    void aConnectionBetweenModulesMayStandAtBothEnds() throws IOException {
        String connect = "<connect to='b.\"ghost of x/y\"' from='a.\"x/y\"'/><connect2 to='b.g' from='a.g'/>";
        Path file = file("<xmile><model><variables><module name='a'>" + connect + "</module><module name='b'>" + connect
                + "</module></variables></model><model name='a'><variables><aux name='x/y' access='output'><eqn>1</eqn>"
                + "</aux></variables></model><model name='b'><variables><aux name='ghost of x/y' access='input'>"
                + "<eqn>{connected}</eqn></aux></variables></model></xmile>");
        read(file, 3, model -> {
            Module to = (Module) find(model, "b");
            assertEquals(List.of(), ((Module) find(model, "a")).getConnections());
            assertEquals(1, to.getConnections().size());
            assertEquals(find(to.getModel(), "ghost of x/y"), to.getConnections().get(0).getTo());
            assertEquals("\"a.x/y\"", to.getConnections().get(0).getSource());
        });
        assertEquals(List.of(Severity.INFORMATION), findings.stream().map(Finding::severity).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<module name='m'/>|xmile.no-module",
            "<module name='sub'><connect to='no' from='.k'/></module>|xmile.connection",
            "<module name='sub'><connect to='x' from=''/></module>|xmile.connection"})
    void modulesThatCannotBeConnected(String module, String rule) throws IOException {
        Path file = file("<xmile><model><variables>" + module + "</variables></model><model name='sub'><variables>"
                + "<aux name='x'/></variables></model></xmile>");
        new XmileImporter().read(List.of(file), findings::add);
        assertEquals(List.of(rule), findings.stream().map(Finding::rule).toList(), findings.toString());
    }

    @Test
    void everythingElseOfAModel() throws IOException {
        read(file(
                "<xmile xmlns:isee='x'><header><name>All</name></header><sim_specs method='gear, RK4'><start>1</start>"
                        + "<stop>2</stop><dt>.5</dt></sim_specs><dimensions><dim name='Place'><elem name='A'/><elem name='B'/>"
                        + "</dim><dim name='N' size='3'/></dimensions><model><variables>"
                        + "<stock name='S'><eqn>1</eqn><inflow>f</inflow><non_negative/><doc>what it is</doc></stock>"
                        + "<stock name='C'><eqn>0</eqn><conveyor><len>4</len><capacity>9</capacity></conveyor></stock>"
                        + "<flow name='f'><eqn>S + 1</eqn><non_negative/><gf><xscale min='0' max='2'/><ypts>1,2,3</ypts></gf></flow>"
                        + "<aux name='t'><eqn>TIME</eqn><gf type='discrete'><xpts sep=';'>0;1</xpts><ypts sep=';'>5;6</ypts></gf></aux>"
                        + "<gf name='g' type='extrapolate'><xscale min='-1' max='1'/><ypts>0,1</ypts></gf>"
                        + "<aux name='neg'><eqn>-3</eqn><range min='-5' max='5'/></aux>"
                        + "<aux name='arr'><dimensions><dim name='Place'/></dimensions><element subscript='A'><eqn>1</eqn></element>"
                        + "<element subscript='B'><eqn>2</eqn></element></aux>"
                        + "<aux name='bad'><eqn>1 +</eqn></aux><group name='x'/><isee:note/>"
                        + "</variables><views/></model></xmile>"),
                model -> {
                    assertEquals("All", model.getName());
                    assertEquals(IntegrationMethod.RK4, model.getMethod());
                    assertTrue(((Stock) find(model, "S")).isNonNegative());
                    assertEquals("what it is", find(model, "S").getDocumentation());
                    assertEquals("4", ((Conveyor) find(model, "C")).getTransitTime());
                    assertEquals("f_table(S + 1)", find(model, "f").getEquation());
                    assertEquals(List.of(1.0, 2.0, 3.0), ((GraphicalFunction) find(model, "f table")).getY());
                    assertEquals(GraphicalKind.DISCRETE, ((GraphicalFunction) find(model, "t")).getKind());
                    assertEquals(-1.0, ((GraphicalFunction) find(model, "g")).getXMinimum());
                    assertEquals(-5.0, find(model, "neg").getMinimum());
                    assertEquals(2, find(model, "arr").getElementEquations().size());
                    assertEquals(List.of("1", "2", "3"), model.getDimensions().stream()
                            .filter(each -> each.getName().equals("N")).findFirst().orElseThrow().getElements());
                });
        assertEquals(List.of("xmile.equation", "xmile.not-understood", "xmile.not-understood", "xmile.not-understood"),
                findings.stream().map(Finding::rule).toList());
    }

    @Test
    void whatOtherProgramsWrite() throws IOException {
        read(file("<xmile><behavior><flow><non_negative/></flow></behavior><isee:prefs layer='model'/><dimensions/>"
                + "<sim_specs isee:simulation_delay='0' method='RK4'><start>0</start><stop>1</stop><dt>1</dt></sim_specs>"
                + "<model><variables><flow name='births'><eqn>5E4</eqn></flow><flow name='net'><eqn>1</eqn>"
                + "<non_negative>false</non_negative></flow><aux name='hare\\ndensity'><eqn>LOOKUP(t, Time)</eqn></aux>"
                + "<aux name='t'><eqn>0</eqn><gf><xpts>0,5</xpts><ypts>0,1</ypts></gf></aux></variables></model></xmile>"),
                model -> {
                    assertEquals(IntegrationMethod.RK4, model.getMethod());
                    assertEquals(FlowDirection.UNIFLOW, ((Flow) find(model, "births")).getDirection());
                    assertEquals(FlowDirection.BIFLOW, ((Flow) find(model, "net")).getDirection());
                    assertEquals("LOOKUP(t, Time)", find(model, "hare\\ndensity").getEquation());
                });
        assertTrue(findings.stream().noneMatch(Finding::isError), findings.toString());
        assertEquals(1, findings.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"<xmile>|malformed", "|malformed", "<html/>|no-model",
            "<xmile/>|no-model", "<!DOCTYPE xmile [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xmile>&a;</xmile>|dtd",
            "<!DOCTYPE xmile SYSTEM 'http://127.0.0.1:1/x.dtd'><xmile/>|dtd", "<xmile>&unknown;</xmile>|*",
            "BEGIN<aux name='a'><eqn>1</eqn><gf><ypts>1,x</ypts></gf></aux>END|number",
            "BEGIN<stock name='s'><eqn>1</eqn><inflow>none</inflow></stock>END|no-flow",
            "BEGIN<aux><eqn>1</eqn></aux>END|no-name",
            "BEGIN<aux name='a'><dimensions><dim name='D'/></dimensions></aux>END|dimension",
            "BEGIN<gf name='g'><xpts>2,1</xpts><ypts>1,2</ypts></gf>END|points",
            "<xmile><sim_specs><dt>fast</dt></sim_specs><model/></xmile>|number"})
    void whatCannotBeReadIsSaidAndNothingIsImported(String text, String rule) throws IOException {
        Path file = file((text == null ? "" : text).replace("BEGIN", BEGIN).replace("END", END));
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            assertFalse(session.isDirty());
        }
        assertTrue(findings.stream().anyMatch(each -> each.isError()
                && (rule.equals("*") || each.rule().equals("xmile." + rule))), findings.toString());
        findings.forEach(each -> assertTrue(each.message().in(Locale.KOREAN).matches("(?s).*[가-힣].*")));
    }

    @Test
    void depthAndNumberOfElementsAreLimited() throws IOException {
        new XmileImporter().read(List.of(file("<a>".repeat(10_000))), findings::add);
        assertEquals("xmile.too-deep", findings.get(0).rule());
        new XmileImporter().read(List.of(folder.resolve("none.xmile")), findings::add);
        assertEquals("xmile.unreadable", findings.get(1).rule());
    }

    @Test
    void damagedFilesAreReadOrRefusedButNeverBreakAnything() throws IOException {
        String whole = Files.readString(example("sir.xmile"));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int j = 0; j <= random.nextInt(4); j++) {
                int at = random.nextInt(damaged.length() - 20);
                damaged.replace(at, at + random.nextInt(20), random.nextBoolean()
                        ? ""
                        : "<>&\"'/".substring(
                                random.nextInt(5)));
            }
            new XmileImporter().read(List.of(file(damaged.toString())), findings::add);
        }
        assertFalse(findings.isEmpty());
    }

    @Test
    void otherFilesAreTakenIn() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("sub"));
        Files.writeString(sub.resolve("part.xmile"), "<xmile><model><variables><aux name='In'/><aux name='Out'>"
                + "<eqn>DOUBLE(In)</eqn></aux></variables></model></xmile>");
        Files.writeString(folder.resolve("macros.xmile"),
                "<xmile><header/><macro name='DOUBLE'><parm>x</parm><parm default='2'>n</parm><eqn>n*x</eqn></macro></xmile>");
        read(file("<xmile><header><includes><include resource='macros.xmile'/></includes></header><model><variables>"
                + "<aux name='a'><eqn>3</eqn></aux><module name='Part' resource='sub/part.xmile'>"
                + "<connect to='In' from='.a'/></module></variables></model></xmile>"), 2, model -> {
                    assertEquals(List.of("x", "n = 2"), model.getMacros().get(0).getParameters());
                    assertEquals(1.0, model.getDt());
                    Module module = (Module) find(model,
                            "Part");
                    assertEquals("Part", module.getModel().getName());
                    assertEquals("DOUBLE(In)", find(module.getModel(), "Out").getEquation());
                });
        assertEquals(List.of(), findings);
    }

    @Test
    void aFileThatIsNotThereIsTold() throws IOException {
        new XmileImporter().read(List.of(file("<xmile><model><variables><module name='M' resource='gone.xmile'/>"
                + "<module name='W' resource='https://example.org/w.xmile'/></variables></model></xmile>")),
                findings::add);
        assertEquals(2, findings.stream().filter(each -> each.rule().equals("xmile.no-resource")).count());
    }

    @Test
    void whatIsSaidForAllCountsUnlessTheModelOrTheVariableSaysOtherwise() throws IOException {
        read(file("<xmile><behavior><non_negative/></behavior><model><behavior><flow><non_negative>false</non_negative>"
                + "</flow></behavior><variables><stock name='S'><eqn>1</eqn></stock><stock name='F'><eqn>1</eqn>"
                + "<non_negative>false</non_negative></stock><stock name='Q'><eqn>1</eqn><queue/></stock>"
                + "<flow name='f'><eqn>1</eqn></flow><flow name='n'><eqn>1</eqn><non_negative/></flow>"
                + "</variables></model></xmile>"), model -> {
                    assertTrue(((Stock) find(model, "S")).isNonNegative());
                    assertFalse(((Stock) find(model, "F")).isNonNegative());
                    assertFalse(((Stock) find(model, "Q")).isNonNegative());
                    assertFalse(((Flow) find(model, "f")).isNonNegative());
                    assertTrue(((Flow) find(model, "n")).isNonNegative());
                });
    }

    @Test
    void whichOutflowIsServedFirstIsKeptInModelFiles() throws IOException {
        StringBuilder out = new StringBuilder();
        StringBuilder flows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            String name = "f" + (i * 7 % 30);
            out.append("<outflow>").append(name).append("</outflow>");
            flows.append("<flow name='").append(name).append("'><eqn>1</eqn></flow>");
        }
        read(file(BEGIN + flows + "<stock name='S'><eqn>1</eqn>" + out + "</stock>" + END), model -> {
            List<Flow> served = ((Stock) find(model, "S")).getOutflows();
            assertEquals(served.stream().map(Flow::getId).sorted().toList(),
                    served.stream().map(Flow::getId).toList());
            assertEquals("f7", served.get(1).getName());
        });
    }
}
