// Measures the editor in Chromium. Call: node bench.mjs ADDRESS [RUNS [PROCESS OF THE SERVER]]; needs the client's libraries installed.
// Open: from the request until the picture is there. Edit: from the key that takes a value until the new text is drawn.
// On a busy machine processor time says more than the clock, hence both are told (that of the server only on Linux).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';

const require = createRequire(new URL('../../../bundles/studio.takt.diagram.glsp/client/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const [, , address, runsText, server] = process.argv;
const runs = Number(runsText ?? 5);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
const median = all => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const system = await browser.newBrowserCDPSession();

/** Milliseconds of the processor that pages took so far, and the server if its process is named. */
async function worked() {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(each => each.type === 'renderer').reduce((sum, each) => sum + each.cpuTime * 1000, 0);
    const fields = server ? readFileSync(`/proc/${server}/stat`, 'utf8').split(') ')[1].split(' ') : [];
    return { pages, server: server ? 10 * (Number(fields[11]) + Number(fields[12])) : 0 };
}

/** Waits until a window that has just been opened has made what it brings itself: that is no part of the editor. */
async function settled() {
    for (let quiet = 0, before = await worked(); quiet < 3;) {
        await new Promise(done => setTimeout(done, 200));
        const now = await worked();
        quiet = now.pages - before.pages > 10 ? 0 : quiet + 1;
        before = now;
    }
}

function told(what, before, after, times) {
    const each = name => Math.round((after[name] - before[name]) / times);
    console.log(`${what}: processor ${each('pages')} ms in the page${server ? `, ${each('server')} ms in the server` : ''} (mean of ${times})`);
}

console.log(`load ${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`);
const opened = [];
let page;
for (let i = 0; i <= runs; i++) {
    await page?.context().close();
    page = await (await browser.newContext({ viewport: { width: 1600, height: 900 } })).newPage();
    await settled();
    const before = await worked();
    const start = performance.now();
    await page.goto(address);
    await page.waitForSelector('body[data-ready=true]', { timeout: 120_000 });
    await page.waitForFunction(() => document.querySelectorAll('#takt g.takt-symbol').length > 0);
    if (i > 0) {
        opened.push(performance.now() - start);
        told('open', before, await worked(), 1);
    }
}
console.log(`open ${Math.round(median(opened))} ms (${opened.map(Math.round).join(', ')})`);
console.log(`drawn elements ${await page.locator('#takt g[data-element-id]').count()}`);

const edited = [];
await page.locator('#takt g[data-symbol="vsm/process"]').first().click({ position: { x: 5, y: 5 }, force: true });
const field = page.locator('#panel [data-field=cycleTime] input');
await field.waitFor({ state: 'visible' });
let before;
for (let i = 0; i <= 2 * runs; i++) {
    if (i === 1) {
        before = await worked();
    }
    const value = `${30 + i} s`;
    await field.fill(value);
    const time = await field.evaluate((input, text) => new Promise(done => {
        const own = document.getElementById('panel').dataset.shownElement;
        const drawn = document.querySelector(`#takt [data-element-id="${own}"]`);
        const shown = () => drawn.textContent.replace(/\u00a0/g, ' ').includes(`C/T = ${text}`);
        const start = performance.now();
        const look = () => shown() ? done(performance.now() - start) : requestAnimationFrame(look);
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        look();
    }), value);
    if (i > 0) {
        edited.push(time);
    }
    await page.waitForFunction(text => document.querySelector('#panel [data-field=cycleTime] input')?.dataset.known === text, value);
}
told('edit', before, await worked(), 2 * runs);
console.log(`edit ${Math.round(median(edited))} ms (${edited.map(Math.round).join(', ')})`);

const stage = await page.locator('#stage').boundingBox();
const frames = await page.evaluate(async ([x, y]) => {
    const graph = document.querySelector('#takt svg.sprotty-graph');
    const at = (type, dx) => graph.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x + dx, clientY: y + dx / 2, button: 0, buttons: 1 }));
    const times = [];
    at('mousedown', 0);
    let last = performance.now();
    for (let i = 1; i <= 60; i++) {
        at('mousemove', i * 4);
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        times.push(now - last);
        last = now;
    }
    at('mouseup', 240);
    return times;
}, [stage.x + 12, stage.y + 12]);
console.log(`pan ${Math.round(1000 / median(frames))} frames/s (median frame ${median(frames).toFixed(1)} ms)`);
await browser.close();
