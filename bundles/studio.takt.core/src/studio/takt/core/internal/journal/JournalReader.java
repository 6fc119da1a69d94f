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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import studio.takt.core.internal.journal.Journal.Base;

/** Reads a journal that a killed process left behind. */
public final class JournalReader {
    private final List<List<Change>> steps = new ArrayList<>();
    private final Set<String> models = new HashSet<>();
    private final Set<String> layouts = new HashSet<>();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<Base> base = Optional.empty();
    private long length;
    private boolean torn;
    private boolean damaged;

    /** The text of the model and its layout at some step. */
    public record Snapshot(String model, String layout) {}

    /** Reads the file; what is not whole ends it. */
    public JournalReader(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (!accept(new String(bytes, start, i - start, StandardCharsets.UTF_8))) {
                    damaged = true;
                    return;
                }
                start = i + 1;
                length = start;
            }
        }
        torn = start < bytes.length;
    }

    private boolean accept(String line) {
        int space = line.indexOf(' ');
        if (space != 8 || !Journal.checksum(line.substring(space + 1)).equals(line.substring(0, space))) {
            return false;
        }
        try {
            return record(JsonParser.parseString(line.substring(space + 1)).getAsJsonObject());
        } catch (JsonParseException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // the sum is right, so another program wrote it; as useless as a damaged one
            return false;
        }
    }

    private boolean record(JsonObject json) {
        if (base.isEmpty()) {
            return header(json);
        }
        if (json.has("changes")) {
            steps.add(ChangeCodec.decode(json.getAsJsonArray("changes")));
        } else if (json.has("saving")) {
            JsonObject next = json.getAsJsonObject("saving");
            models.add(next.get("model").getAsString());
            layouts.add(next.get("layout").getAsString());
        } else if (json.has("snapshot")) {
            JsonObject texts = json.getAsJsonObject("snapshot");
            steps.clear();
            snapshot = Optional.of(new Snapshot(texts.get("model").getAsString(), texts.get("layout").getAsString()));
        } else {
            return false;
        }
        return true;
    }

    private boolean header(JsonObject json) {
        if (!json.has("taktJournal") || json.get("taktJournal").getAsInt() != Journal.VERSION) {
            return false;
        }
        base = Optional.of(new Base(json.get("model").getAsString(), json.get("layout").getAsString()));
        models.add(base.get().model());
        layouts.add(base.get().layout());
        return true;
    }

    /** True if the steps start from files with these hashes, or already went into them. */
    public boolean belongsTo(Base files) {
        return models.contains(files.model()) && layouts.contains(files.layout());
    }

    /** What the journal starts from; empty if it is none that this version reads. */
    public Optional<Base> base() {
        return base;
    }

    /** The steps, after the snapshot if there is one. */
    public List<List<Change>> steps() {
        return steps;
    }

    /** How the model was when the journal was rewritten. */
    public Optional<Snapshot> snapshot() {
        return snapshot;
    }

    /** Bytes of whole records. */
    public long length() {
        return length;
    }

    /** True if the last record was cut off: it was never acknowledged. */
    public boolean isTorn() {
        return torn;
    }

    /** True if a record is damaged; those after it are not read. */
    public boolean isDamaged() {
        return damaged;
    }
}
