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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

/** What is read from XMILE and written again is the same, what is not understood included. */
class XmileRoundTripTest {
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

    private Path again(Path file, String name) throws IOException {
        Path target = folder.resolve(name);
        try (ModelSession session = sessions.createToTry(folder.resolve(name + ".takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            write(session, target);
        }
        assertTrue(findings.stream().noneMatch(Finding::isError), findings.stream()
                .map(each -> each.message().in(Locale.ENGLISH)).toList().toString());
        return target;
    }

    private static void write(ModelSession session, Path target) {
        session.<Boolean>read(access -> {
            try {
                new XmileExporter().write(access, target);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return true;
        });
    }

    private void assertStable(Path file) throws IOException {
        Path once = again(file, "once.xmile");
        Path twice = again(once, "twice.xmile");
        assertEquals(Files.readString(once), Files.readString(twice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacup.xmile", "sir.xmile"})
    void examplesComeBack(String name) throws IOException {
        assertStable(example(name));
    }

    @Test
    void everythingComesBack() throws IOException {
        Path file = Files.writeString(folder.resolve("all.stmx"), """
                <?xml version="1.0" encoding="utf-8"?>
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://isee">
                <header><vendor>V &amp; W</vendor><name>All</name><options><uses_arrays/></options></header>
                <isee:prefs layer="model" isee:x="1"/>
                <sim_specs method="RK4" time_units="Months"><start>1</start><stop>7.5</stop>
                <dt reciprocal="true">8</dt><save_step>0.5</save_step></sim_specs>
                <dimensions><dim name="Place"><elem name="A b"/><elem name="C"/></dim><dim name="N" size="2"/></dimensions>
                <model><variables>
                <stock name="S &lt;1&gt;"><doc>what "it" is</doc><eqn>1</eqn><inflow>in</inflow><outflow>out_1</outflow>
                <outflow>"out &lt; 2"</outflow><non_negative/><units>people</units><format precision="0.1"/></stock>
                <stock name="C"><eqn>0</eqn><inflow>serve</inflow><outflow>end</outflow><outflow>drop</outflow>
                <conveyor discrete="true" batch_integrity="true" one_at_a_time="false" exponential_leak="true">
                <len>4</len><capacity>9</capacity><in_limit>3</in_limit><sample>TIME &gt; 3</sample><arrest>0</arrest>
                </conveyor></stock>
                <stock name="Q"><eqn>0</eqn><outflow>serve</outflow><outflow>over</outflow><queue/></stock>
                <flow name="serve"/><flow name="over"><overflow/></flow><flow name="end"><multiplier>2</multiplier></flow>
                <flow name="drop" leak_start="0.25" leak_end="0.5"><leak>0.1</leak><leak_integers/></flow>
                <flow name="in"><eqn>S2</eqn><non_negative/></flow><flow name="out 1"><eqn>a &lt; 2 AND b &gt; 1</eqn></flow>
                <flow name="out &lt; 2"><eqn>1</eqn><gf><xscale min="0" max="2"/><ypts>1,2.5,3</ypts></gf></flow>
                <aux name="a\\nb"><eqn>TIME</eqn><gf type="discrete"><xpts>0,1</xpts><ypts>5,6</ypts></gf></aux>
                <gf name="g" type="extrapolate"><xscale min="-1" max="1"/><ypts>0,1</ypts></gf>
                <aux name="arr"><dimensions><dim name="Place"/><dim name="N"/></dimensions><eqn>3</eqn>
                <element subscript="A b, 1"><eqn>4</eqn></element></aux>
                <aux name="neg"><eqn>-3</eqn><range min="-5" max="5"/><isee:summing/></aux>
                <module name="Sub"><connect to="x" from=".neg"/><connect to=".back" from="Sub.y"/></module>
                <aux name="back"><eqn>0</eqn></aux><group name="Sector"><entity name="neg"/></group>
                </variables><views><view type="stock_flow"><stock x="1.5" y="2" name="C"/><text_box>a &amp; b</text_box>
                </view></views></model>
                <model name="Sub"><variables><aux name="x" access="input"/><aux name="y"><eqn>TWICE(x)</eqn></aux>
                </variables><views><view/></views></model>
                <macro name="TWICE"><parm>p</parm><eqn>2*p</eqn></macro>
                </xmile>
                """);
        Path once = again(file, "once.xmile");
        String text = Files.readString(once);
        for (String kept : List.of("<text_box>a &amp; b</text_box>", "<isee:prefs layer=\"model\" isee:x=\"1\"/>",
                "<vendor>V &amp; W</vendor>", "<group name=\"Sector\">", "<format precision=\"0.1\"/>",
                "<isee:summing/>", "xmlns:isee=", "<outflow>out_1</outflow>", "<connect to=\".back\" from=\"Sub.y\"/>",
                "<conveyor discrete=\"true\" batch_integrity=\"true\" one_at_a_time=\"false\" exponential_leak=\"true\">",
                "<in_limit>3</in_limit>", "<sample>TIME &gt; 3</sample>", "<arrest>0</arrest>", "<overflow/>",
                "<multiplier>2</multiplier>", "leak_start=\"0.25\" leak_end=\"0.5\"", "<leak>0.1</leak>",
                "<leak_integers/>", "<ypts>1,2.5,3</ypts>", "<dt>0.125</dt>", "method=\"rk4\"",
                "what \"it\" is")) {
            assertTrue(text.contains(kept), kept + " not in " + text);
        }
        assertStable(once);
    }

    /** Everything of a file by a program that we know nothing of, in each place where it can stand. */
    private static final String RICH = """
            <xmile version="1.0" level="3" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:my="urn:my">
            <header><vendor>V &amp; W</vendor><name>Rich</name><smile version="1.0" namespace="std"/></header>
            <my:prefs layer="model"/>
            <sim_specs method="RK4" time_units="Months"><start>1</start><stop>7.50</stop><dt reciprocal="true">8</dt>
            </sim_specs>
            <model_units><unit name="widget"><eqn/><alias>widgets</alias></unit></model_units>
            <dimensions><dim name="Zone"><elem name="South"/><elem name="North"/></dim><dim name="N" size="2"/>
            </dimensions>
            <style color="blue"><stock background="white"/></style><data><import type="CSV" resource="r.csv"/></data>
            <model name="Main model" run="true"><variables>
            <stock name="Z stock" access="output"><doc>Line "two" with <b>bold</b> and <i>more</i>.
            And one.</doc><eqn>{a comment} 1 +   (2*3)   {trailing}</eqn><inflow>z_in</inflow><inflow>a_in</inflow>
            <outflow>"out 1"</outflow><outflow>b_out</outflow><non_negative/><units>people</units>
            <range min="0" max="1e3" auto="false"/><scale min="0" max="100"/><format precision="0.1"/>
            <my:note><my:deep k="v">text</my:deep></my:note><unheard_of>what?</unheard_of></stock>
            <flow name="z in"><eqn>S2 + 0</eqn><units>People/Month</units></flow>
            <flow name="a in"><eqn>2</eqn><gf name="curve" type="continuous"><xscale min="0" max="2"/>
            <yscale min="0" max="5"/><ypts sep=";">1;2.50;3</ypts></gf><units>people/month</units></flow>
            <flow name="out 1"><eqn>3</eqn><non_negative/></flow><flow name="b out"><eqn>1
            + 1</eqn></flow>
            <aux name="S2"><eqn>MAX(1,  2)</eqn><init_eqn>3 +1</init_eqn></aux>
            <aux name="curved"><eqn>TIME</eqn><gf name="effect of time"><yscale min="-1" max="9"/><xpts>0,1.0,2</xpts>
            <ypts>5,6,7.00</ypts></gf></aux>
            <gf name="alone" type="extrapolate"><xscale min="-1" max="1"/><ypts>0,1</ypts></gf>
            <aux name="arr"><dimensions><dim name="Zone"/></dimensions><element subscript="South"><eqn>4</eqn>
            <gf name="own"><xscale min="0" max="5"/><ypts>1,9</ypts></gf></element>
            <element subscript="North"><eqn>5 {five}</eqn></element></aux>
            <aux name="only remark"><eqn>{to be filled in}</eqn></aux>
            <group name="Sector"><doc>of it</doc><entity name="S2" run="false"/></group>
            <stock name="Belt"><eqn>0</eqn><inflow>on</inflow><outflow>off</outflow>
            <conveyor discrete="true"><len>4</len></conveyor></stock>
            <flow name="on"><eqn>1</eqn></flow><flow name="off"/>
            <module name="Sub"><connect to="x" from=".S2"/></module><aux name="a last"><eqn>TWICE(2) + Sub.y</eqn></aux>
            </variables><views><view page_width="10"><stock x="1.5" y="2" name="Z stock"/>
            <text_box>a &amp; <b>b</b> c</text_box></view></views></model>
            <model name="Sub"><variables><aux name="x" access="input"><eqn>0</eqn></aux><aux name="b"><eqn>1</eqn></aux>
            <aux name="y"><eqn>x</eqn></aux></variables></model>
            <macro name="TWICE"><parm default="2">p</parm><eqn>2*p+  other</eqn><doc>doubles</doc>
            <format>TWICE(&lt;p&gt;)</format><variables><aux name="other"><eqn>0</eqn></aux></variables></macro>
            </xmile>
            """;

    @Test
    void whatAFileSaysComesBackAsItSaysIt() throws IOException {
        Path once = again(Files.writeString(folder.resolve("rich.stmx"), "<!-- licence -->\n<?style x?>\n" + RICH
                + "<!-- end -->"), "once.xmile");
        String text = Files.readString(once);
        for (String kept : List.of("?>\n<!-- licence -->\n<?style x?>\n<xmile", "</xmile>\n<!-- end -->", "level=\"3\"",
                "xmlns:my=\"urn:my\"", "method=\"RK4\" time_units=\"Months\"", "<stop>7.50</stop>",
                "<dt reciprocal=\"true\">8</dt>", "<dim name=\"N\" size=\"2\"/>",
                "<model name=\"Main model\" run=\"true\">",
                "access=\"output\"", "with <b>bold</b> and <i>more</i>.\nAnd one.</doc>",
                "<eqn>{a comment} 1 +   (2*3)   {trailing}</eqn>", "<units>people</units>",
                "<units>People/Month</units>",
                "max=\"1e3\" auto=\"false\"", "name=\"curve\"", "<yscale min=\"0\" max=\"5\"/>",
                "<ypts sep=\";\">1;2.50;3</ypts>", "<eqn>1\n+ 1</eqn>", "<eqn>MAX(1,  2)</eqn>",
                "<init_eqn>3 +1</init_eqn>", "name=\"effect of time\"", "<xpts>0,1.0,2</xpts>", "name=\"own\"",
                "<eqn>5 {five}</eqn>", "<eqn>{to be filled in}</eqn>", "<text_box>a &amp; <b>b</b> c</text_box>",
                "<parm default=\"2\">p</parm>", "<eqn>2*p+  other</eqn>")) {
            assertTrue(text.contains(kept), kept + " not in " + text);
        }
        assertEquals(ordered(RICH), ordered(text));
        assertStable(once);
    }

    private static List<String> ordered(String text) {
        return Pattern.compile("<(?:stock|flow|aux|gf|module|dim|model|macro|elem|element) name=\"([^\"]+)\"")
                .matcher(text)
                .results().map(found -> found.group(1)).filter(name -> !List.of("curve", "effect of time",
                        "own").contains(name))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverStandsAnywhereIsKept(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> marks = new ArrayList<>();
        String marked = Pattern.compile("<([a-z][a-z_:]*)").matcher(RICH).replaceAll(found -> {
            String mark = "m" + marks.size();
            marks.add(mark);
            return found.group(1).equals("xmile") || random.nextInt(3) > 0
                    ? found.group() + " my:a=\"" + mark + '"'
                    : "<!--" + mark + (random.nextBoolean() ? "-->" : "--><?pi " + mark + "?>") + found.group();
        });
        Path once = again(Files.writeString(folder.resolve("marked.xmile"), marked), "once.xmile");
        String text = Files.readString(once);
        List<String> lost = marks.stream().filter(mark -> !text.contains('"' + mark + '"') && !text.contains("--" + mark
                + "--")).toList();
        assertEquals(List.of(), lost, text);
        assertStable(once);
    }

    @Test
    void whatIsChangedIsWrittenAndWhatIsNotStaysAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("rich.stmx"), RICH);
        Path target = folder.resolve("changed.xmile");
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(file), findings::add));
            Map<String, String> ids = new HashMap<>();
            session.<Boolean>read(access -> access.project().getStockFlowModels().stream()
                    .filter(each -> each.getName().equals("Main model")).allMatch(model -> {
                        ids.put("", model.getId());
                        model.getVariables().forEach(each -> ids.put(each.getName(), each.getId()));
                        return true;
                    }));
            session.execute(new SetValue(ids.get(""), "dt", "0.5"));
            session.execute(new SetValue(ids.get("Z stock"), "unit", "kg"));
            session.execute(new SetValue(ids.get("Z stock"), "name", "New name"));
            session.execute(new SetValue(ids.get("S2"), "equation", "17"));
            session.execute(new SetValues(ids.get("curved"), "y", List.of("5", "66", "7")));
            write(session, target);
        }
        String text = Files.readString(target);
        for (String kept : List.of("<dt>0.5</dt>", "<units>kg</units>", "<stock name=\"New name\" access=\"output\">",
                "<eqn>17</eqn>", "<ypts>5,66,7</ypts>", "<xpts>0,1.0,2</xpts>", "<unheard_of>what?</unheard_of>",
                "<stop>7.50</stop>")) {
            assertTrue(text.contains(kept), kept + " not in " + text);
        }
        assertFalse(text.contains("init_eqn"), text);
    }

    @Test
    void aFolderGetsEveryModelAndAFileNeedsOne() throws IOException {
        try (ModelSession session = sessions.createToTry(folder.resolve("m.takt"), "Test")) {
            session.execute(new XmileImporter().read(List.of(example("teacup.xmile"), example("sir.xmile")),
                    findings::add));
            session.<Boolean>read(access -> {
                assertThrows(UsageException.class, () -> new XmileExporter().write(access, folder.resolve("x.xmile")));
                try {
                    new XmileExporter().write(access, folder.resolve("SIR.xmile"));
                    new XmileExporter().write(access, folder.resolve("all"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return true;
            });
        }
        assertTrue(Files.exists(folder.resolve("SIR.xmile")));
        assertTrue(Files.exists(folder.resolve("all/Teacup.xmile")));
    }
}
