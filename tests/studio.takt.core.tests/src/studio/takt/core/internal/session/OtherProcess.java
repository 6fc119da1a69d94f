/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.session;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Starts {@link Victim} in a process of its own, with the classes that this one has, inside of OSGi or not. */
final class OtherProcess {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherProcess start(Path file, String task, long seed) throws IOException {
        return new OtherProcess(command(file, task, seed));
    }

    /** Files that it writes may not become larger. */
    static OtherProcess startWithSmallFiles(Path file, String task, int blocks) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(file, task, 1));
        return new OtherProcess(command);
    }

    private static List<String> command(Path file, String task, long seed) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", "-Xshare:auto", "-cp", classPath(), Victim.class.getName(), file.toString(), task,
                Long.toString(seed));
    }

    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        Stream.of(Victim.class, OpenModel.class, studio.takt.model.project.Project.class,
                studio.takt.units.api.Quantity.class, org.eclipse.emf.common.util.URI.class,
                org.eclipse.emf.ecore.EObject.class, org.eclipse.emf.ecore.change.ChangeDescription.class,
                org.eclipse.emf.ecore.xmi.XMLResource.class, org.eclipse.emf.edit.command.SetCommand.class,
                org.eclipse.core.runtime.IAdaptable.class, org.eclipse.core.runtime.Plugin.class,
                com.google.gson.Gson.class,
                org.apache.commons.math3.fraction.BigFraction.class).forEach(each -> entries.addAll(placeOf(each)));
        entries.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> placeOf(Class<?> type) {
        try {
            Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path classes = place.resolve("target/classes");
            return Files.isDirectory(classes) ? List.of(classes.toString()) : List.of(place.toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next line; null at the end. */
    String line() throws IOException {
        return output.readLine();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}; what it said before can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }
}
