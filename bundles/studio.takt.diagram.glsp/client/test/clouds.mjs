// Clouds, pipes, links and their signs in a stock-flow diagram, by mouse alone; in the end all is undone and saved.
// Call: node test/clouds.mjs ADDRESS [FOLDER FOR SCREENSHOTS], with an empty stock-flow model
import { Run, clear, drag, middle, ready, watched } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
const settled = watched(page);
await page.reload();
await ready(page);
const drawn = symbol => page.locator(`#takt g[data-symbol="stockflow/${symbol}"][data-element-id]`);
const count = (what, symbol, many) => run.until(what, page,
    ([name, wanted]) => document.querySelectorAll(`#takt g[data-symbol="stockflow/${name}"][data-element-id]`).length === wanted, [symbol, many]);
const tool = async id => {
    await page.locator(`#palette button[data-tool="${id}"]`).click();
    await page.waitForSelector(id.startsWith('node:') ? '.node-creation-mode' : '.edge-modification-not-allowed-mode', { state: 'attached' });
};
const rested = () => page.waitForFunction(() => document.querySelector('#palette button[aria-pressed=true]') === null);
const place = async (symbol, x, y, many) => {
    await tool(`node:stockflow/${symbol}`);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await count(`drawn: ${symbol}`, symbol, many);
    await settled();
};
const at = async locator => {
    const { x, top } = await middle(locator);
    return { x, y: top + 14 };
};

await place('stock', 760, 420, 1);
const stock = await at(drawn('stock'));

// from an empty place to a stock
await tool('edge:stockflow/flow');
await drag(page, { x: 440, y: stock.y + 8 }, stock);
await count('a flow drawn from an empty place begins in a cloud', 'cloud', 1);
await count('and has a valve', 'flow-valve', 1);
await rested();
await settled();
const source = await middle(drawn('cloud'));
run.check('the cloud stands where the flow was begun', Math.abs(source.x - 440) < 40);
run.check('the pipes are there, and lead on', await page.locator('#takt g.sprotty-edge[data-element-id$="#in"]').count() === 1
    && await page.locator('#takt g.sprotty-edge[data-element-id$="#out"]').count() === 1);

// from a stock to an empty place
await tool('edge:stockflow/flow');
await drag(page, stock, { x: 1080, y: stock.y + 6 });
await count('a flow drawn to an empty place ends in a cloud', 'cloud', 2);
await count('with a valve of its own', 'flow-valve', 2);
await rested();
await settled();

// nothing flows from nowhere to nowhere
await tool('edge:stockflow/flow');
await drag(page, { x: 500, y: 760 }, { x: 900, y: 760 });
await run.until('a flow from nowhere to nowhere is not drawn', page, () => document.querySelector('.edge-modification-not-allowed-mode') !== null);
await page.keyboard.press('Escape');
await settled();
await count('no cloud more', 'cloud', 2);

// by a tool of its own
await tool('edge:stockflow/cloud.source');
await page.mouse.move(stock.x - 2, stock.y);
await page.mouse.move(stock.x, stock.y);
await page.mouse.click(stock.x, stock.y);
await count('a click on a stock: an inflow from a cloud', 'cloud', 3);
await rested();
await settled();
await run.shot(page, 'clouds');

// a variable and a link to the first valve
await place('auxiliary', 560, 650, 1);
const auxiliary = await at(drawn('auxiliary'));
await tool('edge:stockflow/link');
await drag(page, auxiliary, await at(drawn('flow-valve').first()));
await run.until('a link is drawn, with the sign that the equation proves', page, () => document.querySelector('#takt g.sprotty-edge[data-symbol=link]')?.getAttribute('aria-label').endsWith('(+)'));
await rested();
await settled();

// its sign
const link = page.locator('#takt g.sprotty-edge[data-symbol=link]');
const press = async (where, button = 'left') => {
    const spot = await where.locator('.takt-handle').first().evaluate(path => {
        const half = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
        return { x: half.x, y: half.y };
    });
    await page.mouse.click(spot.x, spot.y, { button });
};
await press(link);
await page.waitForSelector('#panel .field[data-field=polarity] select');
await page.locator('#panel .field[data-field=polarity] select').selectOption('negative');
await run.until('a sign that the equation contradicts is stored, not shown', page, () => document.querySelector('#panel .field[data-field=polarity] select').value === 'negative'
    && document.querySelector('#takt g.sprotty-edge[data-symbol=link]').getAttribute('aria-label').endsWith('(+)'));
await settled();
await press(link, 'right');
await run.shot(page, 'clouds-menu');
await page.locator('#menu [data-act=automatic]').click();
await run.until('left to the equation again, by the menu', page, () => document.querySelector('#panel .field[data-field=polarity] select')?.value === 'automatic');
await settled();

// an end from a cloud to a stock, and back
await place('stock', 1080, 640, 2);
await clear(page);
const other = await at(drawn('stock').last());
const lead = async to => {
    await page.keyboard.press('Escape');
    await settled();
    const edges = page.locator('#takt g.sprotty-edge[data-element-id$="#out"]');
    const pipe = page.locator(`#takt g.sprotty-edge[data-element-id="${await edges.nth(1).getAttribute('data-element-id')}"]`);
    await press(pipe);
    const end = page.locator('#takt g.sprotty-edge.selected .sprotty-routing-handle[data-kind="target"]').first();
    await end.waitFor();
    await settled();
    // half of it may lie under the symbol
    const grip = await end.evaluate(handle => {
        const { x, y, width, height } = handle.getBoundingClientRect();
        return [[0.5, 0.5], [0.5, 0.15], [0.15, 0.5], [0.5, 0.85], [0.85, 0.5]].map(([a, b]) => ({ x: x + a * width, y: y + b * height }))
            .find(at => document.elementFromPoint(at.x, at.y)?.closest('.sprotty-routing-handle') !== null);
    });
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 3, to.y);
    await page.mouse.move(to.x, to.y);
    await run.until('an end is dragged to where it may be', page, () => document.querySelector('.edge-reconnect-select-target-mode') !== null);
    await page.mouse.up();
    await settled();
};
await lead(other);
await count('led from its cloud to a stock', 'cloud', 2);
await run.shot(page, 'clouds-led');
await lead({ x: 1180, y: 470 });
await count('and back into a cloud', 'cloud', 3);
await page.locator('#fit').click();
await run.shot(page, 'clouds-all');

// everything that is drawn has a name
run.check('all that is drawn has an id, a symbol and a label', await page.evaluate(() => [...document.querySelectorAll('#takt .takt-symbol, #takt g.sprotty-edge')]
    .every(each => each.getAttribute('data-element-id') && each.getAttribute('data-symbol') && each.getAttribute('aria-label'))));
await page.locator('#save').click();
await run.until('saved', page, () => document.getElementById('dirty').textContent === '');
for (let steps = 0; steps < 100 && !await page.locator('#undo').isDisabled(); steps++) {
    await page.locator('#undo').click({ force: true });
    await settled();
}
await count('undone, nothing is there', 'stock', 0);
await page.locator('#save').click();
await run.until('saved again', page, () => document.getElementById('dirty').textContent === '');
await run.end();
