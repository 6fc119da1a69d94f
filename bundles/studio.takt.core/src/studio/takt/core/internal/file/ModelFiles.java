/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.file.FileReason;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.FileLimits;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.project.ProjectPackage;

/** Reads and writes model and layout files. Files are never trusted. */
public final class ModelFiles {
    private final Migrations migrations;
    private final FileLimits limits;
    private final EPackage.Registry packages = new EPackageRegistryImpl(EPackage.Registry.INSTANCE);

    /** With what brings older files up to date, and how large files may be. */
    public ModelFiles(Registry<Migration> migrations, FileLimits limits) {
        this.migrations = new Migrations(migrations);
        this.limits = limits;
        ModelFormat.packages().forEach(each -> packages.put(each.getNsURI(), each));
    }

    /**
     * What was read.
     *
     * @param root     the root element
     * @param changed  true if it is not quite what the file says: migrated, or ids given
     * @param bytes    the bytes of the file
     * @param findings what was noticed
     */
    public record Content(EObject root, boolean changed, byte[] bytes, List<Finding> findings) {}

    /** How large files may be. */
    public FileLimits limits() {
        return limits;
    }

    /** Reads a model file. */
    public Content readModel(Path file) throws ModelFileException {
        return read(file, ProjectPackage.Literals.PROJECT);
    }

    /** Reads a layout file. */
    public Content readLayout(Path file) throws ModelFileException {
        return read(file, LayoutPackage.Literals.LAYOUT);
    }

    private Content read(Path file, EClass expected) throws ModelFileException {
        FaultList faults = new FaultList(file.toString());
        return read(bytes(file, faults), expected, faults);
    }

    /** Reads a root of the class given from text that this program wrote. */
    public EObject readText(String text, EClass expected) throws ModelFileException {
        return read(text.getBytes(StandardCharsets.UTF_8), expected, new FaultList("")).root();
    }

    /** Reads an element of any class, and what it contains, from text that this program wrote; without references. */
    public EObject readFragment(String text) throws ModelFileException {
        return readText(text, EcorePackage.Literals.EOBJECT);
    }

    private Content read(byte[] bytes, EClass expected, FaultList faults) throws ModelFileException {
        XmlSource xml = XmlSource.parse(bytes, faults, limits);
        boolean migrated = isOurs(xml) && migrations.apply(xml, faults);
        ModelReader reader = new ModelReader(xml, faults, packages);
        EObject root = reader.read(expected);
        return new Content(root, migrated || reader.isRepaired(), bytes, faults.findings());
    }

    private static boolean isOurs(XmlSource xml) {
        return String.valueOf(xml.root().getNamespaceURI()).startsWith("https://takt.studio/");
    }

    private byte[] bytes(Path file, FaultList faults) throws ModelFileException {
        if (!Files.exists(file)) {
            throw faults.fatal("file.missing", faults.file(), file.toString());
        }
        if (Files.isDirectory(file)) {
            throw faults.fatal("file.folder", faults.file(), file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw faults.fatal("file.notRegular", faults.file(), file.toString());
        }
        try {
            if (Files.size(file) > limits.bytes()) {
                throw faults.fatal("file.tooLarge", faults.file(), Long.toString(limits.bytes()));
            }
            return Files.readAllBytes(file);
        } catch (ModelFileException e) {
            throw e;
        } catch (IOException e) {
            throw faults.fatal("file.unreadable", faults.file(), file.toString(), FileReason.of(e));
        }
    }

    /** The content that {@link #write} gives the file of a root element. */
    public byte[] bytesOf(EObject root) {
        return ModelWriter.write(root).getBytes(StandardCharsets.UTF_8);
    }

    /** What a file holds now; empty if there is none. */
    public Optional<byte[]> bytesOf(Path file) throws ModelFileException {
        return Files.exists(file) ? Optional.of(bytes(file, new FaultList(file.toString()))) : Optional.empty();
    }

    /** Writes the file of a root element, atomically. */
    public void write(EObject root, Path file) throws ModelFileException {
        try {
            new AtomicFile(file).write(bytesOf(root));
        } catch (IOException e) {
            FaultList faults = new FaultList(file.toString());
            throw faults.fatal("file.notWritten", faults.file(), file.toString(), FileReason.of(e));
        }
    }
}
