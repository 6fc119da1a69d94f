/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.text.Text;
import studio.takt.exchange.internal.csv.CsvExporter;
import studio.takt.exchange.internal.csv.CsvImporter;
import studio.takt.exchange.internal.table.SampleModel;
import studio.takt.exchange.internal.xlsx.XlsxExporter;
import studio.takt.exchange.internal.xlsx.XlsxImporter;
import studio.takt.exchange.internal.xmile.XmileImporter;
import studio.takt.units.api.Unit;

/**
 * Whatever a file holds, every reader comes to an end with a result or with findings in words. In the test run a
 * number of files, so that each run sees the same; {@code -Dtakt.fuzz.seconds=36000} goes on for ten hours, {@code -Dtakt.fuzz.seed=N} repeats a run.
 */
class ReaderMutationTest {
    private static final int SECONDS = Integer.getInteger("takt.fuzz.seconds", 0);
    private static final int FILES = 12_500;
    private static final long SEED = Long.getLong("takt.fuzz.seed", 20261121);
    private static final int HANG_SECONDS = 60;
    private static final InputTable TABLE = new InputTable("demand", Text.literal("d"),
            List.of(new InputColumn("period", Kind.TEXT, Unit.ONE, false, Text.literal("p")),
                    new InputColumn("quantity", Kind.NUMBER, Unit.parse("pcs"), false, Text.literal("q")),
                    new InputColumn("date", Kind.DATE, Unit.ONE, false, Text.literal("d"))));

    private final ModelSessions sessions = new ModelSessions(
            new Registry<>(List.<Migration>of(), Migration::id));

    @TempDir
    private Path folder;

    /** Something that reads a file. */
    private interface Reader {
        List<Finding> read(Path file) throws Exception;
    }

    private record Sample(String name, byte[] bytes, Reader reader) {}

    @Test
    void everyReaderComesToAnEnd() throws Exception {
        List<Sample> samples = samples();
        assertTrue(samples.stream().map(sample -> sample.name().replaceAll(".*\\.", "")).distinct().count() >= 5);
        Mutator mutator = new Mutator(SEED);
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread reader = new Thread(task, "reader");
            reader.setDaemon(true);
            return reader;
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int done = 0;
        int found = 0;
        while (SECONDS > 0 ? System.nanoTime() < end : done < FILES) {
            Sample sample = samples.get(done % samples.size());
            byte[] other = samples.get(mutator.below(samples.size())).bytes();
            boolean within = sample.name().endsWith(".xlsx") && mutator.below(8) > 0;
            byte[] bytes = within ? mutator.damagedWithin(sample.bytes()) : mutator.damaged(sample.bytes(), other);
            found += read(sample, bytes, thread, "input " + done + " of seed " + SEED) ? 1 : 0;
            done++;
        }
        thread.shutdownNow();
        System.out.println("takt.fuzz: " + done + " files read, " + found + " of them with findings");
        assertTrue(found > done / 4, found + " of " + done);
    }

    /** True if there were findings. */
    private boolean read(Sample sample, byte[] bytes, ExecutorService thread, String label) throws Exception {
        Path file = Files.write(Files.createDirectories(folder.resolve("in")).resolve(sample.name()), bytes);
        Future<List<Finding>> reading = thread.submit(() -> sample.reader().read(file));
        try {
            List<Finding> findings = reading.get(HANG_SECONDS, TimeUnit.SECONDS);
            for (Finding finding : findings) {
                String words = finding.message().in(Locale.KOREAN);
                assertFalse(words.isBlank() || words.matches("(?s).*(Exception:|\\bat java\\.).*"),
                        label + ": " + words);
            }
            return !findings.isEmpty();
        } catch (TimeoutException e) {
            throw new AssertionError(label + " hangs: " + kept(sample, bytes), e);
        } catch (ExecutionException e) {
            throw new AssertionError(label + ": " + kept(sample, bytes), e.getCause());
        } finally {
            try (Stream<Path> left = Files.list(file.getParent())) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** The file, for whoever mends it. */
    private static String kept(Sample sample, byte[] bytes) {
        return sample.name() + " "
                + (bytes.length < 20_000 ? HexFormat.of().formatHex(bytes) : bytes.length + " bytes");
    }

    private List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        Path tables = folder.resolve("tables");
        new CsvExporter().write(SampleModel.create(), tables);
        Map<String, byte[]> csv = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file : files.sorted().toList()) {
                csv.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        csv.put("data-tables.csv", "name,code,path,sheet\nERP,items,items.csv,\n".getBytes(StandardCharsets.UTF_8));
        csv.put("data-columns.csv", "table,name,code,unit\nERP,품번,code,\n".getBytes(StandardCharsets.UTF_8));
        csv.forEach((name, bytes) -> samples.add(new Sample(name, bytes, file -> imported(new CsvImporter(), file))));
        samples.add(new Sample("data.csv", "period,quantity [pcs],date\nJan,1200,2026-01-31\nFeb,3 pcs,\n"
                .getBytes(StandardCharsets.UTF_8), this::table));
        Path book = folder.resolve("book.xlsx");
        new XlsxExporter().write(SampleModel.create(), book);
        byte[] repacked = repacked(book);
        samples.add(new Sample("book.xlsx", repacked, file -> imported(new XlsxImporter(), file)));
        samples.add(new Sample("data.xlsx", repacked, this::table));
        samples.add(new Sample("model.xmile", XMILE.getBytes(StandardCharsets.UTF_8),
                file -> imported(new XmileImporter(), file)));
        addModels(samples);
        return samples;
    }

    /** Written anew, because the zip of the writer is one that can only be read from its end. */
    private static byte[] repacked(Path book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(book.toFile())) {
            for (java.util.zip.ZipEntry entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return Mutator.zip(parts);
    }

    private void addModels(List<Sample> samples) throws IOException {
        Path file = folder.resolve("m.takt");
        try (ModelSession session = sessions.create(file, "Test")) {
            session.execute(new CsvImporter().read(List.of(folder.resolve("tables")), finding -> {
                // that the sample is sound is another test's concern
            }));
            session.execute(AddElement.of(session.read(model -> model.layout().getId()), "diagrams", "Diagram",
                    Map.of("name", "D")));
            session.save();
        }
        byte[] model = Files.readAllBytes(file);
        byte[] layout = Files.readAllBytes(folder.resolve("m.taktd"));
        samples.add(new Sample("m.takt", model, this::opened));
        samples.add(new Sample("m.takt", model, this::opened));
        samples.add(new Sample("m.taktd", layout, broken -> {
            Path whole = Files.write(broken.resolveSibling("m.takt"), model);
            return opened(whole);
        }));
    }

    private List<Finding> opened(Path file) throws IOException {
        try (ModelSession session = sessions.openReadOnly(file)) {
            return session.openingFindings();
        } catch (ModelFileException e) {
            return e.findings();
        }
    }

    private List<Finding> table(Path file) {
        return new DataReader().read(file, TABLE).findings();
    }

    private List<Finding> imported(Importer importer, Path file) {
        List<Finding> findings = new ArrayList<>();
        try (ModelSession session = sessions.createToTry(folder.resolve("new.takt"), "New")) {
            session.execute(importer.read(List.of(file), findings::add));
        } catch (OperationRefusedException e) {
            findings.add(e.finding());
        }
        return findings;
    }

    private static final String XMILE = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><vendor>x</vendor><product version="1">y</product></header>
            <sim_specs method="Euler" time_units="Days"><start>0</start><stop>20</stop><dt>0.25</dt></sim_specs>
            <dimensions><dim name="place"><elem name="north"/><elem name="south"/></dim></dimensions>
            <model><variables>
            <stock name="Stock"><eqn>100</eqn><inflow>in</inflow><outflow>out</outflow><units>pcs</units></stock>
            <flow name="in"><eqn>10 + STEP(5, 3)</eqn><units>pcs/day</units><non_negative/></flow>
            <flow name="out"><eqn>MIN(Stock / delay, 30)</eqn></flow>
            <aux name="delay"><eqn>SMTH1(4, 2)</eqn><gf><yscale min="0" max="2"/><xpts>0,1,2</xpts>
            <ypts>0,0.5,2</ypts></gf></aux>
            <aux name="many"><dimensions><dim name="place"/></dimensions><eqn>3</eqn></aux>
            </variables><views><view><stock name="Stock" x="1" y="2"/></view></views></model></xmile>
            """;
}
