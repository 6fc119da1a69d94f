/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the model code and the item providers of a {@code .genmodel} without a workbench.
 *
 * <p>Arguments: the folder of the model bundle, the {@code .genmodel} in it. The bundle named by the generator
 * model's edit directory lies beside the model bundle. The {@code src-gen} folders hold nothing but generated code:
 * they are emptied first, and left alone when they are newer than everything in the folder of the {@code .genmodel}.
 */
public final class EmfCodegen {

    private static final String SOURCES = "src-gen";

    private final Path bundle;
    private final Path genmodel;

    EmfCodegen(Path bundle, String genmodel) {
        this.bundle = bundle;
        this.genmodel = bundle.resolve(genmodel);
    }

    public static void main(String[] arguments) throws IOException {
        new EmfCodegen(Path.of(arguments[0]).toRealPath(), arguments[1]).run();
    }

    private void run() throws IOException {
        Path stamp = bundle.resolve(SOURCES).resolve(".generated");
        if (isUpToDate(stamp)) {
            return;
        }
        register();
        GenModel model = load();
        List<Path> targets = List.of(target(model.getModelDirectory()), target(model.getEditDirectory()));
        for (Path target : targets) {
            empty(target);
        }
        generate(model);
        Files.createFile(stamp);
        System.out.println("EMF code generated from " + genmodel.getFileName());
    }

    private boolean isUpToDate(Path stamp) throws IOException {
        if (Files.notExists(stamp)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(stamp);
        try (Stream<Path> inputs = Files.list(genmodel.getParent())) {
            return inputs.map(Path::toFile).allMatch(input -> input.lastModified() < made.toMillis());
        }
    }

    private void register() throws IOException {
        Resource.Factory.Registry factories = Resource.Factory.Registry.INSTANCE;
        factories.getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
        factories.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        try (Stream<Path> neighbours = Files.list(bundle.getParent())) {
            neighbours.forEach(neighbour -> EcorePlugin.getPlatformResourceMap()
                    .put(neighbour.getFileName().toString(), URI.createFileURI(neighbour + "/")));
        }
    }

    private GenModel load() {
        ResourceSet resources = new ResourceSetImpl();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        String path = bundle.getFileName() + "/" + bundle.relativize(genmodel).toString().replace('\\', '/');
        Resource resource = resources.getResource(URI.createPlatformResourceURI(path, true), true);
        GenModel model = (GenModel) resource.getContents().get(0);
        model.setCanGenerate(true);
        model.reconcile();
        check(model.diagnose());
        return model;
    }

    private static void generate(GenModel model) {
        Generator generator = new Generator();
        generator.setInput(model);
        for (String type : List.of(GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
                GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE)) {
            check(generator.generate(model, type, new BasicMonitor()));
        }
    }

    private static void check(Diagnostic diagnostic) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            String text = diagnostic.getMessage() + " " + diagnostic.getChildren();
            throw new IllegalStateException(text, diagnostic.getException());
        }
    }

    private Path target(String directory) {
        return bundle.getParent().resolve(directory.substring(1));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
