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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.UsageException;
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
            session.<Boolean>read(access -> {
                try {
                    new XmileExporter().write(access, target);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return true;
            });
        }
        assertTrue(findings.stream().noneMatch(Finding::isError), findings.stream()
                .map(each -> each.message().in(Locale.ENGLISH)).toList().toString());
        return target;
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
                "what &quot;it&quot; is")) {
            assertTrue(text.contains(kept), kept + " not in " + text);
        }
        assertStable(once);
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
