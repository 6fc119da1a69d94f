/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import studio.takt.core.api.extension.PlatformExtensions;

/** The application behind {@code takt …}: no workbench, no workspace, no display. */
public final class HeadlessApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Surroundings surroundings = surroundings();
        // Standard output carries the result alone: whatever a library prints goes to standard error.
        System.setOut(System.err);
        return new Takt(() -> PlatformExtensions.read(RegistryFactory.getRegistry()), surroundings, version())
                .run(List.of(arguments));
    }

    @Override
    public void stop() {
        // Ctrl-C is dealt with by Interruption
    }

    private static Surroundings surroundings() {
        PrintStream out = new PrintStream(new BufferedOutputStream(standardOutput()), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Surroundings(out, err, isTerminal(), Path.of("").toAbsolutePath(),
                System.getenv(), Locale.getDefault());
    }

    /** True if standard error is a terminal; the launcher knows, and Linux can be asked. */
    private static boolean isTerminal() {
        String told = System.getProperty("takt.terminal", "");
        if (!told.isEmpty()) {
            return Boolean.parseBoolean(told);
        }
        String target = target(2);
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }

    private static OutputStream standardOutput() {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        return target(1).startsWith("pipe:") ? new PipeStream(out) : out;
    }

    /** What a file descriptor leads to; empty where Linux cannot be asked. */
    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // not Linux: without the launcher's word, plain lines are the safe choice
        }
    }

    private static String version() {
        Version version = FrameworkUtil.getBundle(HeadlessApplication.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
