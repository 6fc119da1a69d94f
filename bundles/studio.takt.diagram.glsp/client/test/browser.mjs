// What all tests in a browser share: Chromium, steps that are checked, and the gestures of a user. Nothing waits for a
// time; everything waits for what the page shows.
import { chromium } from 'playwright-core';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How many times slower than it is the browser shall be: for finding what only goes wrong on slow machines. */
const SLOWNESS = Number(process.env.TAKT_SLOWNESS ?? 1);
/** After so many milliseconds something never comes. */
export const PATIENCE = Number(process.env.TAKT_PATIENCE ?? 60_000);

/** A run: a browser, and what went wrong in it. */
export class Run {
    constructor(address, shots) {
        this.address = address;
        this.shots = shots;
        this.faults = [];
        this.started = performance.now();
    }

    async start() {
        this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
        return this;
    }

    async open(from = this.address, options = {}) {
        const context = await this.browser.newContext({ viewport: { width: 1600, height: 900 }, colorScheme: 'light', ...options });
        const page = await this.page(context);
        page.on('pageerror', error => this.faults.push(`page error: ${error.message}`));
        page.on('console', line => { if (line.type() === 'error') { this.faults.push(`console: ${line.text()}`); } });
        await page.goto(from);
        await ready(page);
        return page;
    }

    /** A page that is as slow as asked for; a time limit is only for what would never come. */
    async page(context) {
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        if (SLOWNESS > 1) {
            await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS });
        }
        return page;
    }

    check(what, holds) {
        console.log(`${holds ? 'ok    ' : 'FAILED'} ${Math.round(performance.now() - this.started)} ms ${what}`);
        if (!holds) {
            this.faults.push(what);
        }
    }

    async until(what, page, test, argument) {
        const holds = await page.waitForFunction(test, argument).then(() => true, () => false);
        this.check(what, holds);
    }

    async shot(page, name) {
        if (this.shots) {
            await page.screenshot({ path: `${this.shots}/${name}.png` });
        }
    }

    async end() {
        await this.browser.close();
        this.faults.forEach(fault => console.log(`fault: ${fault}`));
        process.exit(this.faults.length > 0 ? 1 : 0);
    }
}

export const ready = page => page.waitForSelector('body[data-ready=true]');
export const symbols = (page, symbol) => page.locator(`#takt g[data-symbol="${symbol}"][data-element-id]`);
export const named = (page, name) => page.locator('#takt g.takt-symbol[data-element-id]')
    .filter({ has: page.locator('text', { hasText: name }) });

/** The middle of a node's frame, and its corner; once it lies still. */
export async function middle(locator) {
    const box = await locator.locator('.takt-frame').first().evaluate(frame => new Promise(done => {
        const look = before => window.requestAnimationFrame(() => {
            const { x, y, width, height } = frame.getBoundingClientRect();
            const now = { x, y, width, height };
            return JSON.stringify(now) === JSON.stringify(before) ? done(now) : look(now);
        });
        look(undefined);
    }));
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, top: box.y, width: box.width, height: box.height };
}

/** The node on which a text stands exactly. */
export const exactly = (page, name) => page.locator('#takt g.takt-symbol[data-element-id]').filter({ has: page.getByText(name, { exact: true }) });

/** A spot of a node where it can be grabbed: on its ground rather than on a value, once it lies still. */
export async function grip(page, name) {
    const box = await middle(exactly(page, name));
    return page.evaluate(([id, frame]) => {
        const spots = [8, 0.5, 0.3, 0.7, 0.15, 0.85].flatMap(y => [8, 0.5, 0.3, 0.7, 0.15, 0.85].map(x => ({
            x: frame.left + (x > 1 ? x : x * frame.width), y: frame.top + (y > 1 ? y : y * frame.height)
        })));
        const there = spots.map(spot => ({ ...spot, element: document.elementFromPoint(spot.x, spot.y) }))
            .filter(({ element }) => element?.closest('g[data-element-id]')?.dataset.elementId === id);
        const best = there.find(({ element }) => !element.classList.contains('takt-value')) ?? there[0];
        return { x: best.x, y: best.y };
    }, [await exactly(page, name).getAttribute('data-element-id'), box]);
}

/** Clicks on a node, with keys held: it is selected. */
export async function pick(page, name, ...keys) {
    const at = await grip(page, name);
    for (const key of keys) {
        await page.keyboard.down(key);
    }
    await page.mouse.click(at.x, at.y);
    for (const key of keys) {
        await page.keyboard.up(key);
    }
}

/** The nodes that are selected, by their ids. For the page. */
export const SELECTED = () => [...document.querySelectorAll('#takt g.takt-symbol.selected')].map(each => each.dataset.elementId).sort();

/** Where every node lies, in the coordinates of the diagram: a map of ids. For the page. */
export const BOXES = () => Object.fromEntries([...document.querySelectorAll('#takt g.takt-symbol[data-element-id]')].map(each => {
    const [x, y] = /translate\(([-\d.]+),\s*([-\d.]+)\)/.exec(each.getAttribute('transform') ?? 'translate(0,0)').slice(1).map(Number);
    const frame = each.querySelector(':scope > .takt-frame');
    return [each.dataset.elementId, { x, y, width: Number(frame.getAttribute('width')) - 6, height: Number(frame.getAttribute('height')) - 6 }];
}));

export async function drag(page, from, to) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
}

/** Opens the field of a text by a double-click. */
export async function openField(page, label) {
    await label.dblclick();
    const field = page.locator('.label-edit input');
    await field.waitFor({ state: 'visible' });
    return field;
}

export async function edit(page, label, text) {
    const field = await openField(page, label);
    await field.fill(text);
    await field.press('Enter');
}

/** Clicks on a place of the diagram where nothing is. */
export const clear = page => page.locator('#takt svg.sprotty-graph').first().click({ position: { x: 20, y: 20 } });

/** Types into a field of the panel and waits until it is taken, or gone because something else is shown. */
export async function type(page, feature, text, inside = '#panel > .field') {
    const field = page.locator(`${inside}[data-field="${feature}"] :is(input[type=text], textarea)`).first();
    const key = await field.getAttribute('data-key');
    await field.fill(text);
    await field.press('Enter');
    await page.waitForFunction(([wanted, typed]) => {
        const found = document.querySelector(`#panel [data-key="${wanted}"]`);
        return !found || found.value === typed && found.dataset.known === typed;
    }, [key, text]);
}

/** The id of the element that the panel shows, once it is not the one given. */
export async function panelOf(page, id) {
    await page.waitForFunction(wanted => document.getElementById('panel')?.dataset.shownElement === wanted, id);
}

/** What everything looks like: ids with their places, lines and texts, whatever is selected. For the page. */
export const LOOKS = () => [...document.querySelectorAll('#takt g[data-element-id], #takt g.takt-decoration')].map(each => [
    each.dataset.elementId ?? each.dataset.symbol, each.getAttribute('transform'),
    [...each.querySelectorAll('.takt-mark')].map(mark => mark.getAttribute('d')).join(','),
    [...each.querySelectorAll('text')].map(text => text.textContent).join('|')].join(' ')).sort().join('\n');

const OF_MODEL = /"kind":"(createNode|createEdge|changeBounds|changeRoutingPoints|deleteElement|reconnectEdge|applyLabelEdit|layout|compound|glspUndo|glspRedo)"/;

/** Says when the server has answered all that a page has sent, and the page has shown it. To be called before it is opened. */
export function watched(page) {
    const open = new Set();
    page.on('websocket', socket => {
        open.clear();
        socket.on('framesent', ({ payload }) => {
            const id = /"requestId":"([^"]+)"/.exec(payload)?.[1];
            if (id) {
                open.add(id);
            } else if (OF_MODEL.test(payload)) {
                open.add('change');
            }
        });
        socket.on('framereceived', ({ payload }) => {
            open.delete(/"responseId":"([^"]+)"/.exec(payload)?.[1]);
            if (payload.includes('takt:change')) {
                open.delete('change');
            }
        });
    });
    return async () => {
        for (let quiet = 0, frames = 0; quiet < 3 && frames < 150; frames++) {
            await page.evaluate(() => new Promise(done => window.requestAnimationFrame(() => done())));
            quiet = open.size === 0 ? quiet + 1 : 0;
        }
    };
}
