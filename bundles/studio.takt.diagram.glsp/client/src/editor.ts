/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import 'reflect-metadata';
import {
    BaseJsonrpcGLSPClient, DiagramLoader, EditorContextService, EnableDefaultToolsAction, FitToScreenAction,
    GLSPWebSocketProvider, IActionDispatcher, RedoAction, STANDALONE_MODULE_CONFIG, SaveModelAction, ToolManager,
    SModelRegistry, TYPES, UndoAction, ViewRegistry, ZoomAction, createDiagramOptionsModule, gridModule,
    helperLineModule, initializeDiagramContainer, toolPaletteModule, DeleteElementOperation, LayoutOperation
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import './editor.css';
import { editorModule } from './editor-module';
import { Page } from './page';
import { Palette } from './palette';
import { FlowView } from './views';
import { wordsOf } from './words';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'ko' ? 'ko' : 'en';
const words = wordsOf(language);
const page = new Page(words);
let container: Container | undefined;
let palette: Palette | undefined;

function dispatcher(): IActionDispatcher {
    if (!container) {
        throw new Error('there is no diagram yet');
    }
    return container.get<IActionDispatcher>(TYPES.IActionDispatcher);
}

function buttons(): void {
    page.button('save', '💾', () => void dispatcher().dispatch(SaveModelAction.create()));
    page.button('undo', '↶', () => void dispatcher().dispatch(UndoAction.create()));
    page.button('redo', '↷', () => void dispatcher().dispatch(RedoAction.create()));
    page.button('delete', '🗑', () => {
        const selected = container?.get(EditorContextService).selectedElements.map(each => each.id) ?? [];
        if (selected.length > 0) {
            void dispatcher().dispatch(DeleteElementOperation.create(selected));
        }
    });
    page.button('zoomIn', '+', () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 1.25 })));
    page.button('zoomOut', '−', () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 0.8 })));
    page.button('fit', '⤢', () => void fit());
    page.button('arrange', '▦', () => void dispatcher().dispatch(LayoutOperation.create([])));
    page.button('theme', '◐', () => theme(document.documentElement.dataset['theme'] !== 'dark'));
}

function theme(dark: boolean): void {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function fit(): Promise<void> {
    return dispatcher().dispatch(FitToScreenAction.create([], { padding: 24, maxZoom: 2, animate: false }));
}

async function open(client: BaseJsonrpcGLSPClient): Promise<void> {
    const clientId = 'takt';
    const options = {
        clientId, diagramType: 'takt-diagram', sourceUri: query.get('diagram') ?? 'model',
        glspClientProvider: async () => client
    };
    container = initializeDiagramContainer(new Container(), createDiagramOptionsModule(options),
        { remove: toolPaletteModule, add: [gridModule, helperLineModule] }, STANDALONE_MODULE_CONFIG,
        editorModule(page));
    await container.get(DiagramLoader).load({
        requestModelOptions: { diagram: query.get('diagram') ?? '', lang: language }
    });
    const place = document.getElementById('palette');
    if (place) {
        palette = new Palette(place, words, dispatcher);
        const types = await palette.load();
        const views = container.get<ViewRegistry>(TYPES.ViewRegistry);
        const models = container.get<SModelRegistry>(TYPES.SModelRegistry);
        for (const type of types) {
            views.register(type, container.resolve(FlowView));
            models.register(type, () => models.get('edge:flow', undefined));
        }
        container.get<ToolManager>(TYPES.IToolManager);
    }
    await fit();
    document.body.dataset['ready'] = 'true';
}

function connect(): void {
    const address = `ws://${location.host}/glsp?token=${encodeURIComponent(query.get('token') ?? '')}`;
    let opened = false;
    const provider = new GLSPWebSocketProvider(address, { reconnecting: false });
    void provider.listen({
        onConnection: async connection => {
            opened = true;
            page.warn('');
            const client = new BaseJsonrpcGLSPClient({ id: 'takt', connectionProvider: connection });
            await open(client);
        },
        logger: console
    }).catch(() => undefined);
    watch(provider, () => page.warn(opened ? words.lost : words.refused));
}

/** Tries again until the server is back, then begins anew: the server has all that was done. */
function watch(provider: GLSPWebSocketProvider, gone: () => void): void {
    const socket = (provider as unknown as { webSocket?: WebSocket }).webSocket;
    if (!socket) {
        window.setTimeout(() => watch(provider, gone), 20);
        return;
    }
    socket.addEventListener('close', () => {
        gone();
        delete document.body.dataset['ready'];
        window.setInterval(() => {
            const again = new WebSocket(socket.url);
            again.addEventListener('open', () => location.reload());
        }, 1500);
    });
}

document.documentElement.lang = language;
theme(query.get('theme') === 'dark' || query.get('theme') === null && matchMedia('(prefers-color-scheme: dark)').matches);
buttons();
window.addEventListener('keyup', event => {
    if (event.key === 'Escape') {
        palette?.rest();
        if (container) {
            void dispatcher().dispatch(EnableDefaultToolsAction.create());
        }
    }
});
connect();
