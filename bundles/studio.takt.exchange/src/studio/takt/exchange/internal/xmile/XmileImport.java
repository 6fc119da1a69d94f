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

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;

import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.stockflow.StockFlowModel;

/** Adds stock-flow models that were read to the project. */
final class XmileImport implements Operation {
    private final List<StockFlowModel> models;

    XmileImport(List<StockFlowModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public Text label() {
        return Words.text("operation");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        return models.isEmpty()
                ? Optional.empty()
                : Optional.of(new AddCommand(model.domain(), model.project(),
                        ProjectPackage.Literals.PROJECT__STOCK_FLOW_MODELS, EcoreUtil.copyAll(models)));
    }
}
