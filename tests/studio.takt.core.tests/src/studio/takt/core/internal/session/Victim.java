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
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.DeleteElements;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.session.FileLimits;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.internal.file.ModelWriter;

/** A process that works on a model until it is killed, and says after each step what it was told is safe. */
public final class Victim {
    private final ModelSession session;
    private final PrintStream out;
    private final Random random;

    private Victim(ModelSession session, PrintStream out, long seed) {
        this.session = session;
        this.out = out;
        this.random = new Random(seed);
    }

    static ModelSessions sessions() {
        return new ModelSessions(new Registry<>(List.<Migration>of(), Migration::id),
                new FileLimits(1 << 20, 100_000, 64, 20_000), ReflectiveItemProviderAdapterFactory::new);
    }

    /** What a model holds, in short. */
    static String digest(ModelSession session) {
        return session.read(model -> {
            String text = ModelWriter.write(model.project()) + ModelWriter.write(model.layout());
            return text.length() + "-" + Integer.toHexString(text.hashCode());
        });
    }

    /** Arguments: the file, what to do, a seed. */
    public static void main(String[] arguments) throws IOException {
        try (ModelSession session = sessions().open(Path.of(arguments[0]))) {
            Victim victim = new Victim(session, System.out, Long.parseLong(arguments[2]));
            switch (arguments[1]) {
                case "work" -> victim.work(sessions().openToTry(Path.of(arguments[0])));
                case "save" -> victim.save(sessions().openToTry(Path.of(arguments[0])));
                case "hold" -> victim.hold();
                default -> victim.fill();
            }
        }
    }

    private void say(String words) {
        out.println(words);
        out.flush();
    }

    private void hold() throws IOException {
        say("held " + session.isReadOnly());
        System.in.read();
    }

    /** Each step is done in memory first, so that it can be said beforehand what it will come to. */
    private void work(ModelSession shadow) throws IOException {
        say("ack " + digest(session));
        while (true) {
            Step step = next();
            step.on(shadow);
            say("try " + digest(shadow));
            step.on(session);
            say("ack " + digest(session));
        }
    }

    /** Saves over and over, and says what the file will hold before, and that it does afterwards. */
    private void save(ModelSession shadow) throws IOException {
        String project = session.read(model -> model.project().getId());
        say("saved " + digest(session));
        while (true) {
            String text = random.nextInt() + "y".repeat(1 + random.nextInt(60_000));
            shadow.execute(new SetValue(project, "documentation", text));
            say("next " + digest(shadow));
            session.execute(new SetValue(project, "documentation", text));
            say("try " + digest(session));
            session.save();
            say("saved " + digest(session));
        }
    }

    /** The same change of any session. */
    private interface Step {
        void on(ModelSession model) throws IOException;
    }

    private Step next() {
        List<String> sites = session.read(model -> {
            List<String> ids = new ArrayList<>();
            model.project().getSites().forEach(each -> ids.add(each.getId()));
            return ids;
        });
        int choice = random.nextInt(20);
        if (choice < 2) {
            return ModelSession::undo;
        }
        if (choice < 3) {
            return ModelSession::redo;
        }
        if (choice < 4) {
            return model -> {
                if (model == session) {
                    model.save();
                }
            };
        }
        Operation operation = operation(choice, sites);
        return model -> model.execute(operation);
    }

    private Operation operation(int choice, List<String> sites) {
        if (choice < 6 && !sites.isEmpty()) {
            return new DeleteElements(List.of(sites.get(random.nextInt(sites.size()))));
        }
        if (choice < 12 && !sites.isEmpty()) {
            return new SetValue(sites.get(random.nextInt(sites.size())), "documentation", "D" + random.nextInt());
        }
        Map<String, String> name = Map.of("name", "N" + random.nextInt());
        return choice < 14
                ? AddElement.of(session.read(model -> model.layout().getId()), "diagrams", "Diagram", name)
                : AddElement.of(session.read(model -> model.project().getId()), "sites", "Site", name);
    }

    /** Goes on until the disk is full, as the limit on the size of files makes it look. */
    private void fill() {
        String project = session.read(model -> model.project().getId());
        String last = digest(session);
        try {
            while (true) {
                session.execute(AddElement.of(project, "sites", "Site", Map.of("documentation", "x".repeat(500))));
                last = digest(session);
            }
        } catch (OperationRefusedException e) {
            say("refused " + e.finding().rule() + " " + digest(session).equals(last));
        }
        try {
            session.save();
            say("saved");
        } catch (IOException e) {
            say("not saved " + session.isDirty() + " " + e.getMessage());
        }
        say("ack " + digest(session));
        Runtime.getRuntime().halt(9);
    }
}
