/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Ids;
import studio.takt.core.internal.file.ModelFiles;
import studio.takt.core.internal.session.ModelStore;
import studio.takt.core.internal.session.OpenModel;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;

/** Opens models. A plain object without state of its own; safe for any number of threads. */
public final class ModelSessions {
    private final ModelFiles files;
    private final Supplier<AdapterFactory> labels;

    /** With what brings older files up to date, and the usual limits. */
    public ModelSessions(Registry<Migration> migrations) {
        this(migrations, FileLimits.configured(), ReflectiveItemProviderAdapterFactory::new);
    }

    /**
     * With all there is to choose.
     *
     * @param migrations what brings older files up to date
     * @param limits     how large files may be
     * @param labels     makes the item providers of an editing domain; a user interface gives the generated ones
     */
    public ModelSessions(Registry<Migration> migrations, FileLimits limits, Supplier<AdapterFactory> labels) {
        this.files = new ModelFiles(migrations, limits);
        this.labels = labels;
    }

    /**
     * Opens a model for changing it. If another session holds it, or its folder does not allow it, the model opens
     * read-only and {@link ModelSession#openingFindings()} says why.
     *
     * @throws ModelFileException if it cannot be read, with every reason found
     */
    public ModelSession open(Path file) throws ModelFileException {
        return new OpenModel(new ModelStore(files, labels, file, ModelStore.Purpose.CHANGE));
    }

    /**
     * Opens a model for reading. Writes nothing and is held up by nobody.
     *
     * @throws ModelFileException if it cannot be read, with every reason found
     */
    public ModelSession openReadOnly(Path file) throws ModelFileException {
        return new OpenModel(new ModelStore(files, labels, file, ModelStore.Purpose.READ));
    }

    /**
     * Opens a model to change it in memory only, e.g. for a run with other values: it is not held against others, not
     * journalled, and can be saved only under another name.
     *
     * @throws ModelFileException if it cannot be read, with every reason found
     */
    public ModelSession openToTry(Path file) throws ModelFileException {
        return new OpenModel(new ModelStore(files, labels, file, ModelStore.Purpose.TRY));
    }

    /**
     * Makes a new model in memory, e.g. for what an importer reads. It is written only by
     * {@link ModelSession#saveAs(Path)}.
     *
     * @param file what it is shown as
     * @param name the name of the project
     */
    public ModelSession createToTry(Path file, String name) {
        return new OpenModel(new ModelStore(files, labels, file, project(name)));
    }

    /**
     * Opens a copy of an open model as it is now, with what is not saved, to change it in memory only: for showing what
     * an operation would do. It is where the model is, so that files beside it are found.
     */
    public ModelSession copyToTry(ModelSession session) {
        Project copy = session.read(model -> EcoreUtil.copy(model.project()));
        return new OpenModel(new ModelStore(files, labels, session.file(), copy));
    }

    private static Project project(String name) {
        Project project = ProjectFactory.eINSTANCE.createProject();
        project.setId(Ids.random());
        project.setName(name);
        return project;
    }

    /**
     * Makes a new model with an empty project and opens it.
     *
     * @throws ModelFileException if there is such a file already, or it cannot be written
     */
    public ModelSession create(Path file, String name) throws ModelFileException {
        if (Files.exists(file)) {
            throw new ModelFileException(List.of(new Finding(Severity.ERROR, "session.exists", ElementRef.NONE,
                    Text.of(ModelStore.class, "session.exists", file.toString()),
                    new Location(file.toString(), 0, 0))));
        }
        files.write(project(name), file);
        return open(file);
    }
}
