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

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Takes back what a step changed, whatever command made the changes: one that failed half-way, one to undo, or an undo
 * to redo. Commands' own undo is not used: that of EMF fails for pairs of references whose lists changed since.
 */
final class Reversal {

    private Reversal() {}

    /** Of a step that failed: nothing is left of it. */
    static void ofAll(List<Notification> notifications) {
        for (int i = notifications.size() - 1; i >= 0; i--) {
            undo(notifications.get(i));
        }
    }

    /**
     * Of a step that counted: an element that was given an id in it keeps the id when it leaves, so that it comes back
     * as the same one.
     */
    static void of(List<Notification> notifications) {
        ofAll(notifications.stream().filter(change -> !setsId(change)).toList());
    }

    private static boolean setsId(Notification change) {
        return change.getFeature() instanceof EAttribute attribute && attribute.isID();
    }

    /** Ends of reference pairs restore each other, so each step first looks whether it is still needed. */
    private static void undo(Notification change) {
        EObject owner = (EObject) change.getNotifier();
        EStructuralFeature feature = (EStructuralFeature) change.getFeature();
        switch (change.getEventType()) {
            case Notification.SET, Notification.UNSET -> {
                if (feature.isMany() && change.getPosition() >= 0) {
                    list(owner, feature).set(change.getPosition(), change.getOldValue());
                } else {
                    restore(owner, feature, change);
                }
            }
            case Notification.ADD -> remove(list(owner, feature), change.getNewValue(), change.getPosition(), feature);
            case Notification.ADD_MANY -> removeAll(list(owner, feature), change, feature);
            case Notification.REMOVE -> insert(list(owner, feature), change.getPosition(), change.getOldValue(),
                    feature);
            case Notification.REMOVE_MANY -> insertAll(list(owner, feature), change, feature);
            case Notification.MOVE -> {
                int before = (Integer) change.getOldValue();
                list(owner, feature).move(before, change.getPosition());
            }
            default -> throw new IllegalStateException("unknown change " + change);
        }
    }

    private static void restore(EObject owner, EStructuralFeature feature, Notification change) {
        if (owner.eGet(feature) == change.getOldValue() && change.wasSet() == owner.eIsSet(feature)) {
            return;
        }
        if (change.getOldValue() == null) {
            owner.eUnset(feature);
        } else {
            owner.eSet(feature, change.getOldValue());
        }
    }

    @SuppressWarnings("unchecked")
    private static EList<Object> list(EObject owner, EStructuralFeature feature) {
        return (EList<Object>) owner.eGet(feature);
    }

    private static void remove(EList<Object> list, Object value, int position, EStructuralFeature feature) {
        boolean repeats = !feature.isUnique() && position >= 0;
        if (repeats) {
            list.remove(position);
        } else {
            list.remove(value);
        }
    }

    private static void removeAll(EList<Object> list, Notification change, EStructuralFeature feature) {
        for (Object value : List.copyOf((Collection<?>) change.getNewValue())) {
            remove(list, value, change.getPosition(), feature);
        }
    }

    private static void insert(EList<Object> list, int position, Object value, EStructuralFeature feature) {
        if (!feature.isUnique() || !list.contains(value)) {
            list.add(Math.max(0, Math.min(position, list.size())), value);
        }
    }

    private static void insertAll(EList<Object> list, Notification change, EStructuralFeature feature) {
        List<?> values = List.copyOf((Collection<?>) change.getOldValue());
        int[] positions = change.getNewValue() instanceof int[] given ? given : null;
        for (int i = 0; i < values.size(); i++) {
            insert(list, positions == null ? i : positions[i], values.get(i), feature);
        }
    }
}
