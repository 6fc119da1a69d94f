/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.connection;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.text.Text;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.ExternalParty;
import studio.takt.model.vsm.VsmPackage;

/**
 * What may stand at an end of a flow: the elements of a class, subclasses included; of external parties those of one
 * role.
 *
 * @param type the class
 * @param role {@code supplier} or {@code customer}; empty for any
 */
public record End(EClass type, String role) {

    /** The bases of all that is drawn and connected; their concrete subclasses have titles. */
    private static final List<EClass> CONNECTED = List.of(VsmPackage.Literals.MAP_NODE, VsmPackage.Literals.MAP_FLOW,
            StockflowPackage.Literals.VARIABLE);

    /** All elements of a class. */
    public static End of(EClass type) {
        return new End(type, "");
    }

    /** External parties of a role. */
    public static End party(String role) {
        return new End(VsmPackage.Literals.EXTERNAL_PARTY, role);
    }

    /** True if the element may stand here. */
    public boolean takes(EObject element) {
        return type.isInstance(element) && (role.isEmpty()
                || element instanceof ExternalParty party && party.getRole().getLiteral().equals(role));
    }

    /** What it is called. */
    public Text title() {
        if (!role.isEmpty()) {
            return Text.of(End.class, "end." + role);
        }
        return CONNECTED.stream().anyMatch(base -> base.isSuperTypeOf(type))
                ? Text.of(End.class, "end." + type.getEPackage().getName() + "." + type.getName())
                : Text.literal(type.getName());
    }
}
