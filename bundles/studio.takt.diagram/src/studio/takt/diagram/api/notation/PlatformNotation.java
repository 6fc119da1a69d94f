/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.internal.notation.BuiltInSymbols;

/** Reads the notation that plug-ins contribute; nothing else reads the Eclipse registry for it. */
public final class PlatformNotation {
    private static final String NAMESPACE = "studio.takt.diagram";

    private final Notation notation;
    private final List<Finding> findings = new ArrayList<>();

    private PlatformNotation(List<SymbolProvider> providers) {
        notation = new Notation(providers);
    }

    /**
     * All contributions to {@code studio.takt.diagram.symbols}, the built-in ones first. What cannot be made is left
     * out; {@link #findings()} then says why.
     */
    public static PlatformNotation read(IExtensionRegistry registry) {
        List<SymbolProvider> others = new ArrayList<>();
        List<SymbolProvider> own = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(NAMESPACE, "symbols")) {
            try {
                SymbolProvider provider = (SymbolProvider) element.createExecutableExtension("class");
                (element.getContributor().getName().equals(NAMESPACE) ? own : others).add(provider);
            } catch (CoreException | RuntimeException | LinkageError e) {
                faults.add(new Finding(Severity.WARNING, "extension.symbols", ElementRef.NONE,
                        Text.of(PlatformNotation.class, "fault", element.getContributor().getName(),
                                String.valueOf(e.getMessage()))));
            }
        }
        own.addAll(others);
        PlatformNotation read = new PlatformNotation(own);
        read.findings.addAll(faults);
        return read;
    }

    /**
     * The notation of this process: with what plug-ins contribute, or, where there is no platform, the built-in one.
     *
     * @param findings told what is wrong with contributions
     */
    public static Notation installed(Consumer<Finding> findings) {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            return builtIn();
        }
        PlatformNotation read = read(registry);
        read.findings().forEach(findings);
        return read.notation();
    }

    /** The notation that Takt Studio brings, for programs that run without the Eclipse platform. */
    public static Notation builtIn() {
        return new Notation(List.of(new BuiltInSymbols()));
    }

    /** The table. */
    public Notation notation() {
        return notation;
    }

    /** What is wrong with contributions. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
