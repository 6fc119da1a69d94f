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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelEvent;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.Ids;
import studio.takt.core.internal.file.ModelWriter;
import studio.takt.core.internal.journal.Change;

/**
 * The one gate through which a model changes. Each step is all or nothing: the command runs, what it did is checked
 * and journalled, and only then it counts; a fault anywhere takes everything back. On the model's thread.
 */
final class Gate {
    private final ModelDomain domain;
    private final ElementIndex index = new ElementIndex();
    private final ChangeCollector collector = new ChangeCollector();
    private final Ledger ledger;

    /** Keeps what was accepted. */
    interface Ledger {
        void append(List<Change> changes) throws IOException;
    }

    Gate(ModelDomain domain, Ledger ledger) {
        this.domain = domain;
        this.ledger = ledger;
        index.addAll(domain.model());
        index.addAll(domain.layout());
        collector.watch(domain.model(), domain.layout());
    }

    Optional<EObject> element(String id) {
        // during an operation, elements that it made itself are found too
        Optional<EObject> known = index.find(id).filter(ChangeCollector::isInModel);
        return known.isPresent() || !collector.isCollecting() ? known : collector.fresh(id);
    }

    /** Executes; empty if it changed nothing. */
    Optional<ModelEvent> execute(Operation operation, ModelAccess access) {
        if (collector.isCollecting()) {
            throw new IllegalStateException("an operation must not execute another one; make one of both");
        }
        Optional<Command> command = operation.command(access);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        Optional<Set<String>> changed = step(() -> run(command.get(), operation.label()));
        if (changed.isPresent()) {
            domain.stack().push(new GuardedStack.Entry(operation.label(), collector.notifications()));
        }
        return changed.map(ids -> new ModelEvent(ModelEvent.Kind.EXECUTED, operation.label(), ids));
    }

    private static void run(Command command, Text label) {
        if (!command.canExecute()) {
            throw refused("operation.impossible", ElementRef.NONE, label);
        }
        command.execute();
        command.dispose();
    }

    Optional<ModelEvent> undo() {
        if (!domain.stack().canUndo()) {
            return Optional.empty();
        }
        GuardedStack.Entry entry = domain.stack().top();
        Set<String> changed = travel(entry).orElse(Set.of());
        domain.stack().back();
        return Optional.of(new ModelEvent(ModelEvent.Kind.UNDONE, entry.text(), changed));
    }

    Optional<ModelEvent> redo() {
        if (!domain.stack().canRedo()) {
            return Optional.empty();
        }
        GuardedStack.Entry entry = domain.stack().next();
        Set<String> changed = travel(entry).orElse(Set.of());
        domain.stack().forth();
        return Optional.of(new ModelEvent(ModelEvent.Kind.REDONE, entry.text(), changed));
    }

    /** Takes back what the step changed last; what that changes in turn leads the other way. */
    private Optional<Set<String>> travel(GuardedStack.Entry entry) {
        if (collector.isCollecting()) {
            throw new IllegalStateException("an operation must not undo or redo");
        }
        Optional<Set<String>> changed = step(() -> Reversal.of(entry.changes()));
        entry.went(collector.notifications());
        return changed;
    }

    /** Does it as one step; the ids it changed, or empty if it changed nothing. */
    private Optional<Set<String>> step(Runnable action) {
        collector.begin();
        try {
            action.run();
            giveIds();
            checkReferences();
            new StorableTexts(collector).check();
            List<Change> changes = new ChangeBuilder(collector, index).build();
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            ledger.append(changes);
            Set<String> ids = changedIds();
            collector.detached().stream().filter(each -> !ChangeCollector.isInModel(each)).forEach(index::remove);
            collector.attached().stream().filter(ChangeCollector::isInModel).forEach(index::add);
            return Optional.of(ids);
        } catch (IOException e) {
            takeBack();
            throw refused("operation.notJournalled", ElementRef.NONE, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            takeBack();
            throw e;
        } finally {
            collector.end();
        }
    }

    private void takeBack() {
        Reversal.ofAll(collector.notifications());
    }

    /** Copies come with the ids of their originals, new elements with none; what was there before keeps its id. */
    private void giveIds() {
        Set<String> given = new HashSet<>();
        collector.touched().forEach((owner, features) -> {
            if (index.holds(owner)) {
                return;
            }
            EAttribute id = owner.eClass().getEIDAttribute();
            if (features.contains(id) && !collector.attached().contains(owner)) {
                throw new IllegalStateException("an id never changes: " + ModelWriter.idOf(owner));
            }
        });
        for (EObject element : collector.attached()) {
            EAttribute attribute = element.eClass().getEIDAttribute();
            if (attribute == null || !ChangeCollector.isInModel(element) || index.holds(element)) {
                continue;
            }
            String id = ModelWriter.idOf(element);
            if (!Ids.isValid(id) || index.find(id).isPresent() || !given.add(id)) {
                element.eSet(attribute, Ids.random());
            }
        }
    }

    private void checkReferences() {
        collector.touched().forEach((owner, features) -> {
            if (ChangeCollector.isInModel(owner)) {
                checkReferences(owner);
            }
        });
        collector.attached().stream().filter(ChangeCollector::isInModel).forEach(Gate::checkReferences);
        if (collector.detached().stream().anyMatch(each -> !ChangeCollector.isInModel(each))) {
            checkAll(domain.model());
        }
    }

    private static void checkAll(Resource resource) {
        for (Iterator<EObject> all = resource.getAllContents(); all.hasNext();) {
            checkReferences(all.next());
        }
    }

    private static void checkReferences(EObject owner) {
        for (EObject target : owner.eCrossReferences()) {
            if (target.eResource() != owner.eResource()) {
                throw refused("operation.dangling", ElementRef.of(owner), ElementRef.of(owner),
                        referenceTo(owner, target),
                        ElementRef.of(target));
            }
        }
    }

    private static String referenceTo(EObject owner, EObject target) {
        return owner.eClass().getEAllReferences().stream().filter(each -> !each.isContainment())
                .filter(each -> each.isMany()
                        ? ((List<?>) owner.eGet(each)).contains(target)
                        : owner.eGet(each) == target)
                .map(EReference::getName).findFirst().orElse("");
    }

    private Set<String> changedIds() {
        Set<String> ids = new HashSet<>();
        collector.touched().keySet().forEach(each -> ids.add(ModelWriter.idOf(each)));
        collector.attached().forEach(each -> ids.add(ModelWriter.idOf(each)));
        collector.detached().forEach(each -> ids.add(ModelWriter.idOf(each)));
        ids.remove("");
        return Set.copyOf(ids);
    }

    static OperationRefusedException refused(String rule, ElementRef element, Object... arguments) {
        return new OperationRefusedException(
                new Finding(Severity.ERROR, rule, element, Text.of(Gate.class, rule, arguments)));
    }
}
