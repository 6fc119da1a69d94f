/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.xmile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.layout.Diagram;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.stockflow.StockFlowModel;

/** Adds stock-flow models that were read to the project. */
final class XmileImport implements Operation {
    private final List<StockFlowModel> models;
    private final List<Diagram> diagrams;

    XmileImport(List<StockFlowModel> models, List<Diagram> diagrams) {
        this.models = List.copyOf(models);
        this.diagrams = List.copyOf(diagrams);
    }

    @Override
    public Text label() {
        return Words.text("operation");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        if (models.isEmpty()) {
            return Optional.empty();
        }
        Collection<StockFlowModel> copies = EcoreUtil.copyAll(models);
        OwnElements.connect(copies, model.project());
        CompoundCommand all = new CompoundCommand();
        all.append(new AddCommand(model.domain(), model.project(),
                ProjectPackage.Literals.PROJECT__STOCK_FLOW_MODELS, copies));
        if (!diagrams.isEmpty()) {
            all.append(new AddCommand(model.domain(), model.layout(), LayoutPackage.Literals.LAYOUT__DIAGRAMS,
                    EcoreUtil.copyAll(diagrams)));
        }
        return Optional.of(all);
    }
}
