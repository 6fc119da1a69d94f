// The gestures that editor.mjs does not make: marquee, align, spread, resize, bend, reconnect, cut and paste into another
// diagram, palette and overview by hand, quick fixes, undo to the beginning.
// Call: node test/gestures.mjs ADDRESS [FOLDER FOR SCREENSHOTS], with a copy of the Acme example that nobody has changed
import { LOOKS, Run, clear, drag, middle, ready, symbols } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
const exactly = name => page.locator('#takt g.takt-symbol[data-element-id]').filter({ has: page.getByText(name, { exact: true }) });
const frame = name => middle(exactly(name));
const dirty = () => page.locator('#dirty').textContent();
const looks = () => page.evaluate(LOOKS);
await page.addInitScript(`window.taktLooks = ${LOOKS}`);
await page.reload();
await ready(page);
const fit = async () => {
    await page.locator('#fit').click();
    await clear(page);
};
await fit();
const before = await looks();
run.check('nothing is changed yet', await dirty() === '');

/** Waits until a frame is somewhere, by a test on its box. */
const until = (what, name, test) => run.until(what, page, ([wanted, body]) => {
    const node = [...document.querySelectorAll('#takt g.takt-symbol')].find(each => [...each.querySelectorAll('text')].some(text => text.textContent === wanted));
    return node && new Function('box', `return ${body}`)(node.querySelector('.takt-frame').getBoundingClientRect());
}, [name, test]);

// resize by a handle
await page.mouse.click((await frame('Stamping')).left + 8, (await frame('Stamping')).top + 8);
await page.waitForSelector('#takt .sprotty-resize-handle');
const small = await frame('Stamping');
const handles = await page.locator('#takt .sprotty-resize-handle').evaluateAll(all => all.map(each => {
    const box = each.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}));
const corner = handles.sort((a, b) => b.x + b.y - a.x - a.y)[0];
await drag(page, corner, { x: corner.x + 40, y: corner.y + 20 });
await run.until('an element is resized', page, width => [...document.querySelectorAll('#takt g.takt-symbol')].some(each => each.textContent.includes('Stamping')
    && each.dataset.symbol.includes('process') && each.querySelector('.takt-frame').getBoundingClientRect().width > width + 20), small.width);

// marquee, align, spread
await fit();
await page.locator('#palette button', { hasText: 'Select several' }).or(page.locator('#palette .tools button').nth(1)).first().click();
const [left, right] = [await frame('Spot weld 1'), await frame('Assembly 1')];
await drag(page, { x: left.left - 12, y: left.top - 12 }, { x: right.left + right.width + 12, y: right.top + right.height + 12 });
await page.waitForSelector('#panel [data-align=top]');
await run.until('a marquee selects several', page, () => document.querySelectorAll('#takt g.takt-symbol.selected').length >= 3);
await page.keyboard.press('Escape');
await fit();
const weld = await frame('Spot weld 1');
await drag(page, { x: weld.left + 8, y: weld.top + 8 }, { x: weld.left + 8, y: weld.top + 68 });
await until('one is moved out of the row', 'Spot weld 1', `box.top > ${weld.top + 30}`);
await fit();
for (const name of ['Spot weld 1', 'Spot weld 2']) {
    const box = await frame(name);
    await page.keyboard.down('Control');
    await page.mouse.click(box.left + 8, box.top + 8);
    await page.keyboard.up('Control');
}
await page.locator('#panel [data-align=top]').click();
await run.until('aligned at the top', page, () => {
    const tops = ['Spot weld 1', 'Spot weld 2'].map(name => [...document.querySelectorAll('#takt g.takt-symbol')]
        .find(each => [...each.querySelectorAll('text')].some(text => text.textContent === name)).querySelector('.takt-frame').getBoundingClientRect().top);
    return Math.abs(tops[0] - tops[1]) < 1;
});

// snap lines while something is dragged
await fit();
const one = await frame('Assembly 2');
await page.mouse.move(one.left + 8, one.top + 8);
await page.mouse.down();
await page.mouse.move(one.left + 28, one.top + 8, { steps: 5 });
await run.until('lines show with what it is aligned', page, () => document.querySelector('.helper-line') !== null);
await page.mouse.up();
await run.until('and go when it is dropped', page, () => document.querySelector('.helper-line') === null);

// an edge: bend it, reconnect it, and where that is illegal nothing happens
await fit();
const edge = page.locator('#takt g.sprotty-edge[data-symbol=push]').first();
const edgeId = await edge.getAttribute('data-element-id');
const pathOf = id => page.locator(`#takt g[data-element-id="${id}"] .takt-handle`).last().getAttribute('d');
const straight = await pathOf(edgeId);
const spot = await page.evaluate(id => {
    const handle = document.querySelector(`#takt g[data-element-id="${id}"] .takt-handle`);
    const at = handle.getPointAtLength(handle.getTotalLength() / 2).matrixTransform(handle.getScreenCTM());
    return { x: at.x, y: at.y };
}, edgeId);
await page.mouse.click(spot.x, spot.y);
await page.waitForSelector(`#takt g[data-element-id="${edgeId}"].selected`);
await page.waitForSelector('#takt .sprotty-routing-handle');
const bend = await page.locator('#takt .sprotty-routing-handle').evaluateAll((all, at) => all.map(each => {
    const box = each.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}).sort((a, b) => Math.hypot(a.x - at.x, a.y - at.y) - Math.hypot(b.x - at.x, b.y - at.y))[0], spot);
await drag(page, bend, { x: bend.x + 4, y: bend.y + 60 });
await run.until('a connection is bent', page, ([id, old]) => {
    const handle = document.querySelector(`#takt g[data-element-id="${id}"] .takt-handle`);
    return handle && handle.getAttribute('d') !== old && document.getElementById('dirty').textContent !== '';
}, [edgeId, straight]);
await page.keyboard.press('Escape');

// cut, and paste into another diagram
await fit();
const kept = await symbols(page, 'vsm/process').count();
const last = await frame('Assembly 2');
await page.mouse.click(last.left + 8, last.top + 8);
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent?.includes('Assembly 2'));
await page.keyboard.press('Control+x');
await run.until('an element is cut', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n - 1, kept);
const other = await page.locator('#diagrams option').evaluateAll(all => all.find(each => !each.selected).value);
await Promise.all([page.waitForURL(new RegExp(encodeURIComponent(other))), page.locator('#diagrams').selectOption(other)]);
await ready(page);
const there = await symbols(page, 'vsm/process').count();
await clear(page);
await page.keyboard.press('Control+v');
await run.until('and pasted into another diagram', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n + 1, there);
await page.goBack();
await ready(page);

// the palette by keyboard, then the name
await clear(page);
await page.keyboard.press('p');
await page.keyboard.type('inventory');
const stocks = await symbols(page, 'vsm/inventory').count();
await page.keyboard.press('ArrowDown');
await page.keyboard.press('Enter');
await run.until('a tool acts by keyboard', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/inventory"][data-element-id]').length === n + 1, stocks);

// the overview moves the window
const seen = await page.locator('#overview .seen').getAttribute('x');
await page.locator('#zoomIn').click();
const small2 = await page.locator('#overview').boundingBox();
await page.mouse.click(small2.x + 12, small2.y + small2.height / 2);
await run.until('the overview moves the window', page, x => document.querySelector('#overview .seen').getAttribute('x') !== x, seen);
await fit();

// what was put into its place stays when everything else is arranged
const pinnedAt = async () => page.evaluate(() => [...document.querySelectorAll('#takt g.takt-symbol')].find(each => [...each.querySelectorAll('text')]
    .some(text => text.textContent === 'Spot weld 1')).getAttribute('transform'));
const pinned = await pinnedAt();
const all = await looks();
await page.locator('#arrange').click();
await page.waitForFunction(old => window.taktLooks() !== old, all);
run.check('arranging keeps what was put into its place', await pinnedAt() === pinned);

// undo to the beginning
await clear(page);
for (let i = 0; i < 60 && await dirty() !== ''; i++) {
    await page.keyboard.press('Control+z');
    await page.evaluate(() => new Promise(done => window.requestAnimationFrame(done)));
}
await run.until('all is undone', page, () => document.getElementById('dirty').textContent === '');
await fit();
await page.waitForFunction(wanted => window.taktLooks() === wanted, before, { timeout: 30_000 }).then(() => run.check('the picture is what it was', true), async () => {
    const [now, then] = [(await looks()).split('\n'), before.split('\n')];
    run.check(`the picture is what it was: ${now.filter(each => !then.includes(each)).join(' / ')} instead of ${then.filter(each => !now.includes(each)).join(' / ')}`.slice(0, 900), false);
});
await run.end();
