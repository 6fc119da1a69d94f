/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import com.sun.management.OperatingSystemMXBean;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

/**
 * Loads and saves a model of so many elements (10 000 if none is said) as a session does it, beside EMF's own XMI
 * reader and writer, which check nothing, journal nothing and force nothing to the disk. Seconds of the processor, all
 * threads, so that other work on the machine disturbs less; the median of nine after five.
 */
public final class FileBenchmark {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;

    private final ModelSessions sessions = new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id));
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) java.lang.management.ManagementFactory
            .getOperatingSystemMXBean();
    private final Path file;

    private FileBenchmark(Path file) {
        this.file = file;
    }

    /** Something to measure. */
    private interface Task {
        void run() throws IOException;
    }

    /** Arguments: the number of elements. */
    public static void main(String[] arguments) throws IOException {
        int elements = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("takt-benchmark");
        Path file = folder.resolve("large.takt");
        SampleFactory.items(elements, file);
        System.out.printf("%,d elements, %,d bytes, Java %s%n", elements, Files.size(file),
                Runtime.version().feature());
        new FileBenchmark(file).measure(folder);
    }

    private void measure(Path folder) throws IOException {
        double plainLoad = seconds(() -> plain());
        double load = seconds(() -> sessions.openReadOnly(file).close());
        Resource loaded = plain();
        double plainSave = seconds(() -> saved(loaded, folder));
        double save;
        try (ModelSession session = sessions.open(file)) {
            String project = session.read(model -> model.project().getId());
            int[] count = {0};
            save = seconds(() -> {
                session.execute(new SetValue(project, "documentation", "save " + count[0]++));
                session.save();
            });
        }
        System.out.printf("load   %.3f s   EMF XMI %.3f s   ratio %.1f%n", load, plainLoad, load / plainLoad);
        System.out.printf("save   %.3f s   EMF XMI %.3f s   ratio %.1f%n", save, plainSave, save / plainSave);
    }

    private Resource plain() throws IOException {
        Resource resource = new XMIResourceImpl(URI.createFileURI(file.toString()));
        resource.load(Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true));
        return resource;
    }

    private static void saved(Resource resource, Path folder) throws IOException {
        resource.setURI(URI.createFileURI(folder.resolve("plain.xmi").toString()));
        resource.save(Map.of());
    }

    private double seconds(Task task) throws IOException {
        double[] seconds = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long before = machine.getProcessCpuTime();
            task.run();
            seconds[Math.max(0, i)] = (machine.getProcessCpuTime() - before) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[ROUNDS / 2];
    }
}
