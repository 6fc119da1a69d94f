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

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EContentAdapter;

import studio.takt.core.internal.file.ModelWriter;

/** Notes everything that changes in a model during one step, and refuses changes outside of one. */
final class ChangeCollector extends EContentAdapter {
    private final List<Notification> notifications = new ArrayList<>();
    private final Map<EObject, Set<EStructuralFeature>> touched = new LinkedHashMap<>();
    private final Set<EObject> placed = new LinkedHashSet<>();
    private final Set<EObject> attached = new LinkedHashSet<>();
    private final Set<EObject> detached = new LinkedHashSet<>();
    private final Map<String, EObject> fresh = new HashMap<>();
    private boolean collecting;
    private boolean watching;

    void watch(Notifier... roots) {
        for (Notifier root : roots) {
            root.eAdapters().add(this);
        }
        watching = true;
    }

    void begin() {
        notifications.clear();
        touched.clear();
        placed.clear();
        attached.clear();
        detached.clear();
        fresh.clear();
        collecting = true;
    }

    void end() {
        collecting = false;
    }

    boolean isCollecting() {
        return collecting;
    }

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch() || notification.getEventType() == Notification.REMOVING_ADAPTER
                || !(notification.getNotifier() instanceof EObject owner)
                || !(notification.getFeature() instanceof EStructuralFeature feature)) {
            return;
        }
        if (!collecting) {
            throw new IllegalStateException("a model changes only by operations: " + feature.getName() + " of "
                    + owner.eClass().getName());
        }
        notifications.add(notification);
        touched.computeIfAbsent(owner, any -> new LinkedHashSet<>()).add(feature);
        if (feature instanceof EReference reference && reference.isContainment()) {
            place(notification.getOldValue());
            place(notification.getNewValue());
        }
    }

    private void place(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::place);
        } else if (value instanceof EObject element) {
            placed.add(element);
        }
    }

    @Override
    protected void addAdapter(Notifier notifier) {
        if (watching && notifier instanceof EObject element) {
            attached.add(element);
            fresh.put(ModelWriter.idOf(element), element);
        }
        super.addAdapter(notifier);
    }

    @Override
    protected void removeAdapter(Notifier notifier) {
        if (notifier instanceof EObject element) {
            detached.add(element);
        }
        super.removeAdapter(notifier);
    }

    @Override
    protected boolean resolve() {
        return false;
    }

    List<Notification> notifications() {
        return List.copyOf(notifications);
    }

    Map<EObject, Set<EStructuralFeature>> touched() {
        return touched;
    }

    /** Elements that were put somewhere, taken away or moved, without what they contain. */
    Set<EObject> placed() {
        return placed;
    }

    /** Elements that came into the model, with what they contain, even if only to leave it again. */
    List<EObject> attached() {
        return List.copyOf(attached);
    }

    /** The element with an id that came into the model during this step and is still there. */
    Optional<EObject> fresh(String id) {
        return Optional.ofNullable(fresh.get(id)).filter(ChangeCollector::isInModel);
    }

    /** Elements that left the model, with what they contain, even if only to come back. */
    List<EObject> detached() {
        return List.copyOf(detached);
    }

    static boolean isInModel(EObject element) {
        return element.eResource() != null;
    }
}
