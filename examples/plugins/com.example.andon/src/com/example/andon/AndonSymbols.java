/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.andon;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Insets;
import studio.takt.diagram.api.notation.Lane;
import studio.takt.diagram.api.notation.NodeContent;
import studio.takt.diagram.api.notation.NodeRow;
import studio.takt.diagram.api.notation.Symbol;
import studio.takt.diagram.api.notation.SymbolProvider;
import studio.takt.diagram.api.notation.Tool;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.model.vsm.QualityProblem;
import studio.takt.model.vsm.VsmPackage;

/** The symbols {@code example.andon}: a plant that knows andon lamps draws its quality problems as one. */
public final class AndonSymbols implements SymbolProvider {
    private static final String ID = "example/andon";

    private static final String LAMP = """
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="52" viewBox="0 0 40 52" data-stretch="none">
              <g fill="none" stroke="#1f2933" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">
                <rect x="8.75" y="0.75" width="22.5" height="16.5" fill="#c62828"/>
                <rect x="8.75" y="17.25" width="22.5" height="12" fill="#ffd54d"/>
                <rect x="8.75" y="29.25" width="22.5" height="12" fill="#f2f5f8"/>
                <path d="M20 41.25 V50.5 M6 50.5 H34"/>
              </g>
            </svg>
            """;

    private final Symbol symbol = new Symbol(ID,
            Drawing.read(new ByteArrayInputStream(LAMP.getBytes(StandardCharsets.UTF_8))), Symbol.Placement.BELOW,
            Insets.NONE, false);

    /** A lamp stands near what it is about. */
    private static final class LampContent implements NodeContent {
        @Override
        public Lane lane(EObject element) {
            return Lane.REMARK;
        }

        @Override
        public String name(EObject element, Wording wording) {
            String name = ((QualityProblem) element).getName();
            return name == null ? "" : name;
        }

        @Override
        public Optional<EObject> target(EObject element) {
            return Optional.ofNullable(((QualityProblem) element).getTarget());
        }
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(symbol);
    }

    @Override
    public List<NodeRow> nodes() {
        Tool tool = new Tool(ID, Tool.Group.REMARK, Text.of(AndonSymbols.class, "lamp"), ID,
                VsmPackage.Literals.VALUE_STREAM_MAP__NODES);
        return List.of(new NodeRow(symbol, VsmPackage.Literals.QUALITY_PROBLEM, "", new LampContent(), tool));
    }

    @Override
    public List<FlowRow> flows() {
        return List.of();
    }
}
