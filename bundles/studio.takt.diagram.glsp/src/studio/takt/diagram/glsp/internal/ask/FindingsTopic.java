/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import com.google.inject.Inject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.diagram.glsp.api.QuickFixes;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** What the rules and the metrics find, with the field in which it can be put right or the fix that does it. */
class FindingsTopic implements Topic {
    private static final int MOST = 500;
    @Inject
    private EditorState state;

    /**
     * A finding for the list of the page.
     *
     * @param feature the field in which it can be put right; empty if there is none
     * @param fixes   what can be done about it without asking anything, in the order of {@link QuickFixes}
     */
    record Said(String severity, String rule, String element, String name, String text, String feature,
            List<String> fixes) {}

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Object answer(Arguments asked) {
        return state.read(model -> {
            List<Finding> all = new ArrayList<>(state.shared().findings(model));
            state.shared().figures(state.subject()).map(Result::findings).ifPresent(all::addAll);
            return all.stream().distinct().sorted(java.util.Comparator.comparing(Finding::severity)).limit(MOST)
                    .map(each -> said(model, each)).toList();
        });
    }

    private Said said(ModelAccess model, Finding finding) {
        Optional<EObject> element = model.element(finding.element().id());
        return new Said(finding.severity().name().toLowerCase(Locale.ROOT), finding.rule(), finding.element().id(),
                finding.element().name(), finding.message().in(state.locale()),
                element.map(found -> feature(found, finding)).orElse(""),
                new QuickFixes(state.locale()).of(model, finding.element().id(), finding.rule()).stream()
                        .map(fix -> fix.label().in(state.locale())).toList());
    }

    /** The feature that the rule's id or the text names. */
    private String feature(EObject element, Finding finding) {
        String english = finding.message().in(Locale.ENGLISH);
        return element.eClass().getEAllStructuralFeatures().stream().map(each -> each.getName())
                .filter(name -> finding.rule().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                        || english.contains(name) && name.chars().anyMatch(Character::isUpperCase))
                .findFirst().orElse("");
    }
}
