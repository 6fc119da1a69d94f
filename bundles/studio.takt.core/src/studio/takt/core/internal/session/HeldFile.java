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

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * Holds a model file against other sessions, here, in other processes and, where the file system can, on other
 * machines. The lock itself lies on an empty side file and ends with the process; a second side file says who holds
 * it. They are two, because on POSIX a process that opens and closes a locked file loses its own lock on it.
 */
final class HeldFile implements AutoCloseable {
    private static final int TRIES = 5;
    private final Path lockFile;
    private final Path holderFile;
    private final FileChannel channel;

    /**
     * Who holds a model file.
     *
     * @param pid     process
     * @param user    account
     * @param host    machine
     * @param since   when it was opened
     * @param started when the process began
     */
    record Holder(long pid, String user, String host, Instant since, String started) {
        String sinceText() {
            return since.equals(Instant.EPOCH)
                    ? "?"
                    : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(since.atZone(ZoneId.systemDefault()));
        }
    }

    /** The outcome of trying to hold a file: held, or by whom it is. */
    record Attempt(Optional<HeldFile> held, Optional<Holder> holder) {}

    private HeldFile(Path lockFile, Path holderFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.holderFile = holderFile;
        this.channel = channel;
    }

    /** Tries to hold the model file; throws if the folder does not allow side files. */
    static Attempt tryHold(Path model) throws IOException {
        Path lockFile = model.resolveSibling("." + model.getFileName() + ".lock");
        Path holderFile = model.resolveSibling("." + model.getFileName() + ".holder");
        Optional<Holder> here = readHolder(holderFile).filter(HeldFile::isThisProcess);
        if (here.isPresent()) {
            return new Attempt(Optional.empty(), here);
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<FileChannel> locked = lock(lockFile);
            if (locked.isEmpty()) {
                return new Attempt(Optional.empty(), readHolder(holderFile).or(() -> Optional.of(unknown())));
            }
            if (locked.get().isOpen()) {
                Files.writeString(holderFile, describe());
                return new Attempt(Optional.of(new HeldFile(lockFile, holderFile, locked.get())), Optional.empty());
            }
        }
        return new Attempt(Optional.empty(), Optional.of(unknown()));
    }

    /** Empty if another one has it; a closed channel if the side file was replaced meanwhile. */
    private static Optional<FileChannel> lock(Path lockFile) throws IOException {
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Object key = keyOf(lockFile);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        boolean same = Files.exists(lockFile) && java.util.Objects.equals(key, keyOf(lockFile));
        if (!same) {
            channel.close();
        }
        return Optional.of(channel);
    }

    private static Object keyOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readAttributes(file, BasicFileAttributes.class).fileKey() : "";
    }

    private static String describe() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("started", started());
        properties.setProperty("user", System.getProperty("user.name", "?"));
        properties.setProperty("host", host());
        properties.setProperty("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return text.toString();
    }

    private static Optional<Properties> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(properties);
        } catch (IOException | IllegalArgumentException e) {
            // not there, being written, or nobody's: the lock decides, this only says whose it is
            return Optional.empty();
        }
    }

    private static Optional<Holder> readHolder(Path file) {
        return read(file).map(properties -> new Holder(number(properties.getProperty("pid", "0")),
                properties.getProperty("user", "?"), properties.getProperty("host", "?"),
                instant(properties.getProperty("since", "")), properties.getProperty("started", "")));
    }

    /** A pid may be another process's by now: then the start differs. */
    private static boolean isThisProcess(Holder holder) {
        return holder.pid() == ProcessHandle.current().pid() && holder.host().equals(host())
                && holder.started().equals(started());
    }

    private static String started() {
        return ProcessHandle.current().info().startInstant().map(Instant::toString).orElse("");
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static Instant instant(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ") ? Instant.parse(text) : Instant.EPOCH;
    }

    private static Holder unknown() {
        return new Holder(0, "?", "?", Instant.EPOCH, "");
    }

    private static String host() {
        String named = System.getenv().getOrDefault("HOSTNAME", System.getenv().getOrDefault("COMPUTERNAME", ""));
        if (!named.isEmpty()) {
            return named;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(holderFile);
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // it may still be written where it may not be deleted: then nobody holds the file any more
            Files.write(holderFile, new byte[0], StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            throw e;
        }
    }
}
