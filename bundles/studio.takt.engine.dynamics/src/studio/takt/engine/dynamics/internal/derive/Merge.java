/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.equations.api.Dependencies;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Names;

/** Sets what a map asks for against what was derived before and what the user made of it. */
public final class Merge {
    private final Existing existing;
    private final List<Merged> lines = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** What becomes of a variable. */
    public enum State {
        NEW, UNCHANGED, UPDATED, KEPT, REMOVED, LEFT;

        /** Its stable id. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A variable and what becomes of it.
     *
     * @param variable as it will be
     * @param state    what becomes of it
     */
    public record Merged(Derived variable, State state) {}

    /** Of what a map asks for, with what there is. */
    public Merge(List<Derived> derived, Existing existing) {
        this.existing = existing;
        derived.forEach(each -> lines.add(line(each)));
        Set<String> wanted = derived.stream().map(Derived::key).collect(Collectors.toSet());
        existing.variables().stream().filter(each -> each.isDerived() && !wanted.contains(each.key()))
                .forEach(each -> gone(each, wanted));
    }

    /** All variables that were derived, now or before. */
    public List<Merged> lines() {
        return lines;
    }

    /** What the user should know of it. */
    public List<Finding> findings() {
        return findings;
    }

    private Merged line(Derived derived) {
        Existing.Variable old = existing.find(derived.key()).orElse(null);
        if (old == null) {
            return new Merged(derived, State.NEW);
        }
        if (!old.isUntouched()) {
            if (!old.derived().equals(derived.equation())) {
                note(Severity.INFORMATION, "kept", old, derived.equation());
            } else {
                note(Severity.INFORMATION, "changed", old, derived.equation());
            }
            return new Merged(new Derived(derived.trace(), derived.role(), derived.kind(), derived.name(),
                    old.equation(), derived.unit(), old.from(), old.to()), State.KEPT);
        }
        boolean same = old.equation().equals(derived.equation()) && old.from().equals(derived.from())
                && old.to().equals(derived.to());
        return new Merged(derived, same ? State.UNCHANGED : State.UPDATED);
    }

    /** It goes unless the user changed it, or what the user made needs it. */
    private void gone(Existing.Variable old, Set<String> wanted) {
        boolean goes = old.isUntouched() && existing.variables().stream()
                .filter(each -> !each.isUntouched()).noneMatch(each -> names(each, old.ref().name()));
        note(goes ? Severity.INFORMATION : Severity.WARNING, goes ? "removed" : "left", old);
        String role = old.key().substring(0, old.key().indexOf(':'));
        lines.add(new Merged(new Derived(old.ref(), Derived.Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)),
                studio.takt.engine.dynamics.internal.stockflow.VariableFacts.Kind.AUXILIARY, old.ref().name(),
                old.equation(), "", old.from(), old.to()), goes ? State.REMOVED : State.LEFT));
    }

    /** Whether a variable speaks of that name. */
    private static boolean names(Existing.Variable user, String name) {
        String key = Names.key(name);
        return Names.key(user.from()).equals(key) || Names.key(user.to()).equals(key) || speaks(user.equation(), key);
    }

    /** Of what cannot be read we take it that it does. */
    private static boolean speaks(String equation, String key) {
        if (equation.isBlank()) {
            return false;
        }
        try {
            Dependencies dependencies = Dependencies.of(Equations.parse(equation, Set.of()));
            return dependencies.all().contains(key) || dependencies.tables().contains(key);
        } catch (EquationException unreadable) {
            return Names.key(equation).contains(key);
        }
    }

    private void note(Severity severity, String key, Existing.Variable old, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(old.ref().name()));
        arguments.addAll(List.of(more));
        findings.add(new Finding(severity, "derive-stock-flow." + key, old.ref(),
                Text.of(Merge.class, "finding." + key, arguments.toArray())));
    }
}
