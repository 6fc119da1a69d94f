/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import com.google.gson.JsonObject;

import studio.takt.core.internal.file.AtomicFile;

/**
 * What was accepted since the last save, beside the model file. Each step is forced to the disk before it is
 * acknowledged. The file begins with the first step and is deleted when model and journal say the same.
 */
public final class Journal implements AutoCloseable {
    static final int VERSION = 1;
    private final Path file;
    private final Base base;
    private Optional<FileChannel> channel = Optional.empty();

    /**
     * What the steps start from.
     *
     * @param model  SHA-256 of the model file
     * @param layout SHA-256 of the layout file; empty if there was none
     */
    public record Base(String model, String layout) {}

    /** A journal of changes to a base. Writes nothing yet. */
    public Journal(Path file, Base base) {
        this.file = file;
        this.base = base;
    }

    /** The journal of a model file. */
    public static Path beside(Path model) {
        return model.resolveSibling("." + model.getFileName() + ".journal");
    }

    /** Goes on with a file whose steps were replayed, after its last whole record. */
    public void resume(long length) throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE);
        channel = Optional.of(opened);
        opened.truncate(length).position(length).force(true);
    }

    /** Accepts a step: once this returns, it survives everything but the loss of the disk. */
    public void append(List<Change> changes) throws IOException {
        JsonObject json = new JsonObject();
        json.add("changes", ChangeCodec.encode(changes));
        write(json);
    }

    /** Announces that files with these hashes will replace the base; steps up to here will then be in them. */
    public void saving(Base next) throws IOException {
        if (channel.isPresent()) {
            JsonObject json = new JsonObject();
            json.addProperty("model", next.model());
            json.addProperty("layout", next.layout());
            JsonObject record = new JsonObject();
            record.add("saving", json);
            write(record);
        }
    }

    /** Replaces all steps by how the model is now; if that fails, they stay and work goes on. */
    public void compact(String model, String layout) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            writeSnapshot(beside, model, layout);
            close();
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.forceFolder(file.toAbsolutePath().getParent());
        } finally {
            Files.deleteIfExists(beside);
            if (channel.isEmpty()) {
                resume(Files.size(file));
            }
        }
    }

    private void writeSnapshot(Path beside, String model, String layout) throws IOException {
        JsonObject texts = new JsonObject();
        texts.addProperty("model", model);
        texts.addProperty("layout", layout);
        JsonObject record = new JsonObject();
        record.add("snapshot", texts);
        Files.deleteIfExists(beside);
        try (Journal fresh = new Journal(beside, base)) {
            fresh.write(record);
        }
    }

    /** The size in bytes. */
    public long size() throws IOException {
        return channel.isPresent() ? channel.get().size() : 0;
    }

    private void write(JsonObject record) throws IOException {
        if (channel.isEmpty()) {
            channel = Optional.of(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            try {
                line(header());
                AtomicFile.forceFolder(file.toAbsolutePath().getParent());
            } catch (IOException e) {
                delete();
                throw e;
            }
        }
        line(record);
    }

    private JsonObject header() {
        JsonObject json = new JsonObject();
        json.addProperty("taktJournal", VERSION);
        json.addProperty("model", base.model());
        json.addProperty("layout", base.layout());
        return json;
    }

    /** A line that could not be written whole is taken away again, so that later ones are not lost behind it. */
    private void line(JsonObject json) throws IOException {
        FileChannel out = channel.orElseThrow();
        long before = out.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(seal(json.toString()).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
        } catch (IOException e) {
            out.truncate(before).position(before);
            throw e;
        }
    }

    static String seal(String json) {
        return checksum(json) + " " + json + "\n";
    }

    static String checksum(String json) {
        CRC32 crc = new CRC32();
        crc.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** The model file says all that the journal says. */
    public void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
            channel = Optional.empty();
        }
    }
}
