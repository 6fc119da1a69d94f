/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import {
    Action, BringToFrontAction, ChangeBoundsManager, ConsoleLogger, DefaultTypes, Dimension, EdgeCreationTool, EdgeEditTool, EnableDefaultToolsAction, FeatureModule, GEdge, GGraph, GLSPHiddenBoundsUpdater, GLSPMouseTool, GLSPProjectionView, GLSPScrollMouseListener, GLabel, GNode, GlspEditLabelUI,
    IActionHandler, IVNodePostprocessor, IViewArgs, InitializeCanvasBoundsCommand, LogLevel, MarqueeMouseTool, MarqueeTool, MessageAction, RankedSelectMouseListener, RenderingTargetKind, RequestModelAction, SetDirtyStateAction, SetEditValidationResultAction, StatusAction, TYPES, bindOrRebind,
    configureActionHandler, configureCommand, configureDefaultModelElements, configureModelElement, deletableFeature, editLabelFeature,
    hoverFeedbackFeature, moveFeature, overrideModelElement, resizeFeature, selectFeature
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { AddingSelection, AreaTool, PlainScrolling, ShiftAreaTool } from './area';
import { ANSWER } from './ask';
import { ChangeCommand, KnownPlaces } from './change';
import { ConnectTool, ReconnectTool } from './connecting';
import { FirstPicture } from './first-picture';
import { OrderlyMouse } from './mouse';
import { Bounds } from './moving';
import { DiagramView, ThriftyRenderer } from './rendering';
import { SURROUNDINGS, Surroundings } from './surroundings';
import { TextField } from './text-field';
import { DecorationView, FlowView, SymbolView, ValueView } from './views';

/** A text that is edited where it is drawn, in a field at least wide enough for a value with its unit. */
class ValueLabel extends GLabel {
    readonly isMultiLine = false;

    get editControlDimension(): Dimension {
        return { width: Math.max(this.size.width, 96), height: Math.max(this.size.height, 17) };
    }
}

/** The server knows all sizes: nothing is measured in the browser, where a text beside a symbol would widen it. */
@injectable()
class NoMeasuring extends GLSPHiddenBoundsUpdater {
    protected override getBoundsFromDOM(): void {
        // whoever asks still gets an answer: that nothing has changed
    }
}

@injectable()
class Listener implements IActionHandler {
    @inject(SURROUNDINGS) private readonly page!: Surroundings;

    handle(action: Action): void {
        if (action.kind === RequestModelAction.KIND) {
            this.page.asked();
        } else if (action.kind === EnableDefaultToolsAction.KIND) {
            this.page.rested();
        } else if (MessageAction.is(action)) {
            this.page.say(action.severity, action.message);
        } else if (SetDirtyStateAction.is(action)) {
            this.page.dirty(action.isDirty);
        } else if (StatusAction.is(action) && action.severity === 'ERROR') {
            this.page.say(action.severity, action.message);
        }
    }
}

/** The views of the diagram and the way out to the page. */
export function editorModule(page: Surroundings): FeatureModule {
    return new FeatureModule((bind, unbind, isBound, rebind) => {
        const context = { bind, unbind, isBound, rebind };
        rebind(InitializeCanvasBoundsCommand).to(FirstPicture);
        bindOrRebind(context, TYPES.ILogger).to(ConsoleLogger).inSingletonScope();
        bindOrRebind(context, TYPES.LogLevel).toConstantValue(LogLevel.warn);
        configureDefaultModelElements(context);
        overrideModelElement(context, DefaultTypes.GRAPH, GGraph, GLSPProjectionView);
        rebind(TYPES.ModelRendererFactory).toFactory(made => (kind: RenderingTargetKind, processors: IVNodePostprocessor[], args: IViewArgs = {}) =>
            new ThriftyRenderer(made.container.get(TYPES.ViewRegistry), kind, processors, args));
        configureModelElement(context, DefaultTypes.GRAPH, GGraph, DiagramView);
        // five pixels: what is nearly aligned is meant to be
        bindOrRebind(context, TYPES.IHelperLineOptions).toConstantValue({ alignmentEpsilon: 5, viewportLines: [] });
        bind(KnownPlaces).toSelf().inSingletonScope();
        bind(TYPES.IGModelRootListener).toService(KnownPlaces);
        configureCommand(context, ChangeCommand);
        configureModelElement(context, 'node:symbol', GNode, SymbolView);
        configureModelElement(context, 'node:decoration', GNode, DecorationView, {
            disable: [selectFeature, moveFeature, resizeFeature, deletableFeature, hoverFeedbackFeature]
        });
        configureModelElement(context, 'edge:flow', GEdge, FlowView);
        configureModelElement(context, 'label:value', ValueLabel, ValueView, { enable: [editLabelFeature] });
        rebind(GLSPHiddenBoundsUpdater).to(NoMeasuring).inSingletonScope();
        rebind(EdgeCreationTool).to(ConnectTool).inSingletonScope();
        rebind(EdgeEditTool).to(ReconnectTool).inSingletonScope();
        rebind(GlspEditLabelUI).to(TextField).inSingletonScope();
        rebind(GLSPMouseTool).to(OrderlyMouse).inSingletonScope();
        rebind(ChangeBoundsManager).to(Bounds).inSingletonScope();
        rebind(MarqueeMouseTool).to(AreaTool).inSingletonScope();
        rebind(MarqueeTool).to(ShiftAreaTool).inSingletonScope();
        rebind(RankedSelectMouseListener).to(AddingSelection).inSingletonScope();
        rebind(GLSPScrollMouseListener).to(PlainScrolling).inSingletonScope();
        bind(SURROUNDINGS).toConstantValue(page);
        bind(Listener).toSelf().inSingletonScope();
        // the order of drawing is the server's: an element that changes its place in the document loses half of a double-click
        configureActionHandler(context, BringToFrontAction.KIND, Listener);
        configureActionHandler(context, EnableDefaultToolsAction.KIND, Listener);
        configureActionHandler(context, RequestModelAction.KIND, Listener);
        configureActionHandler(context, ANSWER, Listener);
        configureActionHandler(context, MessageAction.KIND, Listener);
        configureActionHandler(context, SetDirtyStateAction.KIND, Listener);
        configureActionHandler(context, StatusAction.KIND, Listener);
        // an answer that comes when nobody waits for it any more
        configureActionHandler(context, SetEditValidationResultAction.KIND, Listener);
    }, { featureId: Symbol('takt') });
}
