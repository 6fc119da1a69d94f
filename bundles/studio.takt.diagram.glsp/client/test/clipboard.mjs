// Copy, cut, paste and duplicate: in one diagram, into another one, and from one window into another.
// Call: node test/clipboard.mjs ADDRESS, with a copy of the Acme example that nobody has changed
import { BOXES, Run, SELECTED, clear, pick, ready } from './browser.mjs';

const [, , address] = process.argv;
const run = await new Run(address).start();
const page = await run.open();
const scripts = `window.taktBoxes = ${BOXES}; window.taktSelected = ${SELECTED}`;
await page.addInitScript(scripts);
await page.reload();
await ready(page);
const boxes = () => page.evaluate(() => window.taktBoxes());
const edges = where => where.locator('#takt g.sprotty-edge[data-element-id]').count();
const nodes = (what, where, n) => run.until(what, where, wanted => Object.keys(window.taktBoxes()).length === wanted, n);
const before = await boxes();
const many = Object.keys(before).length;
const flows = await edges(page);

// two with what connects them, twice: no copy lies on another
await pick(page, 'Spot weld 1');
await pick(page, 'After spot weld 1', 'Control');
await page.waitForFunction(() => window.taktSelected().length === 2);
await page.keyboard.press('Control+c');
await page.keyboard.press('Control+v');
await nodes('two are pasted', page, many + 2);
await run.until('with the connection between them', page, n => document.querySelectorAll('#takt g.sprotty-edge[data-element-id]').length === n, flows + 1);
await run.until('the copies are selected', page, old => window.taktSelected().length >= 2 && window.taktSelected().every(id => !old.includes(id)), Object.keys(before));
await page.keyboard.press('Control+v');
await nodes('and pasted again', page, many + 4);
const places = Object.values(await boxes()).map(box => `${box.x} ${box.y}`);
run.check('no copy lies on another', new Set(places).size === places.length);
await run.until('each has a name of its own', page, () => ['Spot weld 3', 'Spot weld 4'].every(name => [...document.querySelectorAll('#takt text')].some(each => each.textContent === name)));

// duplicate what is selected, again and again
await page.keyboard.press('Escape');
await pick(page, 'Coils');
for (const n of [5, 6]) {
    await page.keyboard.press('Control+d');
    await nodes('duplicated', page, many + n);
    await page.waitForFunction(old => window.taktSelected().length === 1 && !old.includes(window.taktSelected()[0]), Object.keys(before));
}

// cut here, paste in another diagram of a second window, in Korean; one history
await page.keyboard.press('Escape');
await pick(page, 'Assembly 2');
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent?.endsWith('Assembly 2'));
await page.keyboard.press('Control+x');
await nodes('cut', page, many + 5);
const other = await page.locator('#diagrams option').evaluateAll(all => all.find(each => !each.selected).value);
const second = await run.open(`${address.replace('lang=en', 'lang=ko')}&diagram=${encodeURIComponent(other)}`);
await second.addInitScript(scripts);
await second.reload();
await ready(second);
const there = await second.evaluate(() => Object.keys(window.taktBoxes()));
await clear(second);
// far away from where it was cut
for (let i = 0; i < 4; i++) {
    await second.locator('#zoomIn').click();
}
await second.locator('#overview').click({ position: { x: 8, y: 8 } });
await second.keyboard.press('Control+v');
await run.until('pasted in another window and diagram', second, known => Object.keys(window.taktBoxes()).some(id => !known.includes(id)), there);
const pasted = (await second.evaluate(() => Object.keys(window.taktBoxes()))).find(id => !there.includes(id));
run.check('where it is seen', await second.evaluate(id => {
    const [box, stage] = [document.querySelector(`#takt [data-element-id="${id}"] .takt-frame`), document.getElementById('stage')].map(each => each.getBoundingClientRect());
    return box.left >= stage.left - 1 && box.top >= stage.top - 1 && box.left < stage.right && box.top < stage.bottom;
}, pasted));
await second.locator('#fit').click();
await run.until('with its values', second, id => [...document.querySelectorAll(`#takt [data-element-id="${id}"] text`)].some(each => each.textContent.includes('40')), pasted);

// what does not belong there is refused, and that is said
await page.keyboard.press('Escape');
await page.locator('#addDiagram').click();
await page.locator('#newDiagramName').fill('Stocks');
await page.locator('#newDiagramKind').selectOption('StockFlowModel');
await Promise.all([page.waitForURL(url => url.searchParams.get('diagram') !== null), page.locator('#newDiagram .primary').click()]);
await ready(page);
await page.locator('#stage').click({ position: { x: 60, y: 60 } });
await page.keyboard.press('Control+v');
await run.until('a process cannot be pasted among stocks, and that is said', page, () => !document.getElementById('message').hidden
    && document.getElementById('message').dataset.severity === 'error');
await page.goBack();
await ready(page);

// all of it undone
await clear(page);
for (let i = 0; i < 20 && await page.locator('#dirty').textContent() !== ''; i++) {
    const now = await page.evaluate(() => JSON.stringify(window.taktBoxes()));
    await page.keyboard.press('Control+z');
    await page.waitForFunction(old => JSON.stringify(window.taktBoxes()) !== old || document.getElementById('dirty').textContent === '', now, { timeout: 3000 }).catch(() => undefined);
}
await run.until('all is undone', page, all => JSON.stringify(window.taktBoxes()) === all && document.getElementById('dirty').textContent === '', JSON.stringify(before));
run.check('in the other window too', await second.waitForFunction(n => Object.keys(window.taktBoxes()).length === n, there.length).then(() => true, () => false));
await run.end();
