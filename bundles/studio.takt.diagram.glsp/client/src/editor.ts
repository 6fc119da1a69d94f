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
    BaseJsonrpcGLSPClient, DiagramLoader, EditorContextService, EnableDefaultToolsAction,
    GLSPWebSocketProvider, IActionDispatcher, PaletteItem, RedoAction, STANDALONE_MODULE_CONFIG, SaveModelAction,
    SModelRegistry, SelectionService, TYPES, ToolManager, UndoAction, ViewRegistry, ZoomAction, createDiagramOptionsModule, gridModule,
    helperLineModule, initializeDiagramContainer, overrideViewerOptions, toolPaletteModule, DeleteElementOperation, LayoutOperation, SelectAllAction,
    commandPaletteModule, copyPasteModule, saveModule, searchPaletteModule, svgMetadataModule, undoRedoModule, zorderModule
} from '@eclipse-glsp/client';
import { Container } from 'inversify';
import './editor.css';
import { asking, telling } from './ask';
import { Diagram } from './diagram';
import { DiagramChooser, Diagrams } from './diagrams';
import { editorModule } from './editor-module';
import { part } from './dom';
import { Explanations } from './explanations';
import { exporting } from './exporting';
import { Finder } from './finder';
import { drawn, fitting } from './first-picture';
import { seen } from './geometry';
import { Overview } from './overview';
import { Problems } from './problems';
import { Shortcut, isOfWorkbench, listen } from './keys';
import { inWorkbench, joinWorkbench, keepFitting, whenThereIsRoom } from './ide';
import { Menu } from './menu';
import { Page } from './page';
import { Palette } from './palette';
import { Panel } from './panel';
import { FlowView } from './views';
import { Walking } from './walking';
import { wordsOf } from './words';

const query = new URLSearchParams(location.search);
const language = query.get('lang') === 'ko' ? 'ko' : 'en';
const words = wordsOf(language);
const page = new Page(words);
const ask = asking(dispatcher);
const tell = telling(ask, (severity, text) => page.say(severity, text));
const panel = new Panel(words, ask, tell);
const chooser = new DiagramChooser(words, tell, (undo, redo) => page.history(undo, redo));
let container: Container | undefined;
let palette: Palette | undefined;
let diagram: Diagram | undefined;
const finder = new Finder(words, () => diagram);
const overview = new Overview(words, () => diagram);
const explanations = new Explanations(ask);
const walking = new Walking(words, ask, page, () => diagram);
/** What concerns the whole model is asked for when nothing has changed for so many milliseconds. */
const SETTLED = 150;
let settling = 0;

/** Our own palette, keys and clipboard stand in their place, as do our own attributes of what is drawn. */
const replaced = [toolPaletteModule, zorderModule, searchPaletteModule, copyPasteModule, commandPaletteModule, undoRedoModule,
    saveModule, svgMetadataModule];

function dispatcher(): IActionDispatcher {
    if (!container) {
        throw new Error('there is no diagram yet');
    }
    return container.get<IActionDispatcher>(TYPES.IActionDispatcher);
}

function buttons(): void {
    page.button('save', 'M4 3h9l3 3v11H4zM7 3v4h5V3M7 17v-6h6v6', () => void dispatcher().dispatch(SaveModelAction.create()));
    page.button('undo', 'M7 4L3 8l4 4M3 8h8a5 5 0 0 1 0 9H8', () => void dispatcher().dispatch(UndoAction.create()));
    page.button('redo', 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 9h3', () => void dispatcher().dispatch(RedoAction.create()));
    page.button('delete', 'M4 6h12M8 6V3h4v3M6 6l1 11h6l1-11M9 9v5M11 9v5', () => remove());
    page.button('zoomIn', 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3M14 14l4 4M6 9h6M9 6v6', () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 1.25 })));
    page.button('zoomOut', 'M9 3a6 6 0 1 0 0 12A6 6 0 0 0 9 3M14 14l4 4M6 9h6', () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 0.8 })));
    page.button('fit', 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5', () => void fit());
    page.button('arrange', 'M3 3h6v5H3zM11 12h6v5h-6zM9 5.5h5V12M11 14.5H6V8', event => void arrange(event.shiftKey));
    page.button('theme', 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14', () => theme(document.documentElement.dataset['theme'] !== 'dark'));
}

/** Lays out what nobody has put into its place; if wanted, really everything. */
async function arrange(everything: boolean): Promise<void> {
    if (everything) {
        await tell('align', { how: 'unpin' });
    }
    await dispatcher().dispatch(LayoutOperation.create([]));
}

function remove(): boolean {
    const selected = diagram?.selected() ?? [];
    if (selected.length > 0) {
        void dispatcher().dispatch(DeleteElementOperation.create(selected));
    }
    return selected.length > 0;
}

/** Copies, cuts, duplicates or pastes; what is refused is said. */
function clipboard(what: string): boolean {
    const targets = diagram?.selected() ?? [];
    void tell('clipboard', { do: what, targets, ...diagram ? seen(diagram.viewport()) : {} });
    return true;
}

function theme(dark: boolean): void {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

async function fit(): Promise<void> {
    if (container) {
        await dispatcher().dispatch(fitting(container.get(EditorContextService).modelRoot));
    }
}

/** The types of the connections that the tools make. */
function register(of: Container, types: string[]): void {
    const views = of.get<ViewRegistry>(TYPES.ViewRegistry);
    const models = of.get<SModelRegistry>(TYPES.SModelRegistry);
    for (const type of types) {
        views.register(type, of.resolve(FlowView));
        models.register(type, () => models.get('edge:flow', undefined));
    }
}

async function open(client: BaseJsonrpcGLSPClient): Promise<void> {
    const clientId = 'takt';
    const options = {
        clientId, diagramType: 'takt-diagram', sourceUri: query.get('diagram') ?? 'model',
        glspClientProvider: async () => client
    };
    // what is left out comes last: it is there only once the standalone modules have been added
    container = initializeDiagramContainer(new Container(), createDiagramOptionsModule(options), STANDALONE_MODULE_CONFIG,
        { remove: replaced, add: [gridModule, helperLineModule] }, editorModule(page));
    // also a chain of hundreds of stocks is seen as a whole
    overrideViewerOptions(container, { zoomLimits: { min: 0.005, max: 20 } });
    const tools = new Palette(part('palette'), words, dispatcher, () => diagram, type => void walking.connect(type));
    palette = tools;
    overview.stand(part('palette'));
    const more = new Promise<[PaletteItem[], Diagrams]>((done, fail) => {
        page.asked = () => void Promise.all([tools.load(), chooser.load()]).then(done, fail);
    });
    await container.get(DiagramLoader).load({
        requestModelOptions: { diagram: query.get('diagram') ?? '', lang: language }
    });
    // made on demand, and nothing asks for it where GLSP's own palette is left out; it brings the default tools
    container.get<ToolManager>(TYPES.IToolManager);
    await drawn();
    const [items, diagrams] = await more;
    register(container, tools.show(items));
    joinWorkbench(container, theme);
    const shown = new Diagram(container);
    diagram = shown;
    container.get(EditorContextService).onViewportChanged(() => overview.move());
    container.get(SelectionService).onSelectionChanged(change => panel.select(change.selectedElements));
    panel.of(diagrams.shown || diagrams.project.id);
    page.rested = () => palette?.rest();
    page.changed = () => {
        void panel.refresh();
        overview.refresh();
        explanations.hide();
        window.clearTimeout(settling);
        settling = window.setTimeout(() => {
            void chooser.load();
            void problems.refresh();
        }, SETTLED);
    };
    void problems.refresh();
    overview.refresh();
    keepFitting(container, fit);
    if (diagrams.notes.length > 0) {
        page.say('INFO', diagrams.notes.join(' '));
    }
    if (diagrams.all.length === 0) {
        chooser.open();
    }
    document.body.dataset['opened'] = 'true';
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
        window.setInterval(() => tryAgain(socket.url), 1500);
    });
}

/** A server that answers but does not let this page in was started anew: it has another address. */
function tryAgain(address: string): void {
    const again = new WebSocket(address);
    again.addEventListener('open', () => location.reload());
    again.addEventListener('error', () => void fetch('index.html', { cache: 'no-store' })
        .then(answer => page.warn(answer.ok ? words.refused : words.lost), () => page.warn(words.lost)));
}

document.documentElement.lang = language;
document.documentElement.dataset['host'] = inWorkbench ? 'workbench' : 'browser';
theme(query.get('theme') === 'dark' || query.get('theme') === null && matchMedia('(prefers-color-scheme: dark)').matches);
part('stage').dataset['opening'] = words.opening;
buttons();
const problems = new Problems(words, tell, (element, feature) => {
    if (diagram?.elements().some(each => each.id === element)) {
        diagram.show(element);
    }
    void panel.visit(element, feature);
}, () => diagram?.redraw());
// the place of the drawing is made anew when it is drawn first
part('stage').addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('#takt')) {
        panel.back();
    }
});
exporting(words, ask);
new Menu(words, ask, () => diagram, [['rename', () => enter()], ['duplicate', () => clipboard('duplicate')], ['delete', () => remove()]]);

function rest(): void {
    walking.end();
    palette?.rest();
    if (container) {
        void dispatcher().dispatch(EnableDefaultToolsAction.create());
    }
}

/** Moves what is selected; looks elsewhere if nothing is. */
function nudge(event: KeyboardEvent): void {
    const step = event.shiftKey ? 1 : 10;
    const [dx, dy] = ({
        ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]
    } as Record<string, number[]>)[event.key];
    const targets = diagram?.selected() ?? [];
    if (targets.length > 0) {
        void tell('align', { targets, how: 'move', dx, dy });
    } else if (diagram) {
        const { scroll, zoom } = diagram.viewport();
        diagram.look({ x: scroll.x + 6 * dx / zoom, y: scroll.y + 6 * dy / zoom }, zoom);
    }
}

/** Opens the field for the name, or goes to the panel. */
function enter(): boolean {
    if (walking.finish()) {
        return true;
    }
    const [only, more] = diagram?.selected() ?? [];
    if (!only || more) {
        return false;
    }
    if (!diagram?.editName(only)) {
        void panel.visit(only, 'name');
    }
    return true;
}

/** From a field of the panel in which nothing is left to take back, back to the diagram. */
function leave(field: HTMLInputElement): boolean {
    if (!panel.isDone(field)) {
        return false;
    }
    diagram?.focus();
    return true;
}

const ofModel: Shortcut[] = [
    { keys: ['mod+s'], places: ['text', 'diagram', 'page'], act: () => void dispatcher().dispatch(SaveModelAction.create()) },
    { keys: ['alt+enter', 'f4'], places: ['diagram'], act: () => panel.enter() },
    { keys: ['mod+z'], places: ['diagram', 'page'], act: () => void dispatcher().dispatch(UndoAction.create()) },
    { keys: ['mod+y', 'mod+shift+z'], places: ['diagram', 'page'], act: () => void dispatcher().dispatch(RedoAction.create()) }
];
const ofDiagram: Shortcut[] = [
    { keys: ['mod+f'], places: ['text', 'diagram', 'page'], act: () => finder.open() },
    { keys: ['mod+c'], places: ['diagram'], act: () => clipboard('copy') },
    { keys: ['mod+x'], places: ['diagram'], act: () => clipboard('cut') },
    { keys: ['mod+v'], places: ['diagram'], act: () => clipboard('paste') },
    { keys: ['mod+d'], places: ['diagram', 'page'], act: () => clipboard('duplicate') },
    { keys: ['mod+a'], places: ['diagram'], act: () => void dispatcher().dispatch(SelectAllAction.create()) },
    { keys: ['delete', 'backspace'], places: ['diagram'], act: () => remove() },
    { keys: ['tab'], places: ['diagram'], act: () => walking.step(false) },
    { keys: ['shift+tab'], places: ['diagram'], act: () => walking.step(true) },
    { keys: ['space'], places: ['diagram'], act: () => walking.hold() },
    { keys: ['enter', 'f2'], places: ['diagram'], act: () => enter() },
    { keys: ['arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'shift+arrowleft', 'shift+arrowright', 'shift+arrowup', 'shift+arrowdown'], places: ['diagram'], act: nudge },
    { keys: ['mod+0', 'f'], places: ['diagram'], act: () => void fit() },
    { keys: ['mod++', 'mod+=', 'mod+shift++', '+'], places: ['diagram'], act: () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 1.25 })) },
    { keys: ['mod+-', '-'], places: ['diagram'], act: () => void dispatcher().dispatch(ZoomAction.create({ zoomFactor: 0.8 })) },
    { keys: ['p'], places: ['diagram'], act: () => palette?.focus() },
    { keys: ['escape'], places: ['diagram', 'page'], act: () => { rest(); diagram?.select([]); } },
    { keys: ['escape'], places: ['text'], act: event => leave(event.target as HTMLInputElement) }
];
if (inWorkbench) {
    listen(ofDiagram, part('stage'), isOfWorkbench);
} else {
    listen([...ofModel, ...ofDiagram], part('stage'));
}
whenThereIsRoom(connect);
