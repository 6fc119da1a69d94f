// Connections: what is illegal the cursor says, with the reason; connecting by dragging; their ends are dragged elsewhere.
// Call: node test/connect.mjs ADDRESS [FOLDER FOR SCREENSHOTS], with a copy of the Acme example that nobody has changed
import { Run, clear, drag, middle, ready, watched } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
const settled = watched(page);
await page.reload();
await ready(page);
const exactly = name => page.locator('#takt g.takt-symbol[data-element-id]').filter({ has: page.getByText(name, { exact: true }) });
const place = async name => {
    const { x, top } = await middle(exactly(name));
    return { x, y: top + 12 };
};
const labels = () => page.locator('#takt g.sprotty-edge[data-element-id]').evaluateAll(all => all.map(each => each.getAttribute('aria-label')).sort());
const tool = async id => {
    await page.locator(`#palette button[data-tool="edge:vsm/${id}"]`).click();
    await page.waitForSelector('.edge-modification-not-allowed-mode', { state: 'attached' });
};
const over = async at => {
    await page.mouse.move(at.x - 3, at.y);
    await page.mouse.move(at.x, at.y);
};
const says = (what, cursor, hint) => run.until(what, page, ([mode, text]) => document.querySelector(`.${mode}`) !== null
    && (document.getElementById('hint').hidden ? '' : document.getElementById('hint').textContent.toLowerCase()).includes(text), [cursor, hint]);
const before = await labels();

// where it may not begin
await tool('flow-shipment');
await over(await place('Production control'));
await says('where a shipment cannot begin the cursor says so, and why', 'edge-modification-not-allowed-mode', 'production control');
await page.mouse.down();
await page.mouse.up();
run.check('and nothing begins', await page.locator('.feedback-edge').count() === 0);
await page.keyboard.press('Escape');
await run.until('what was said goes with the tool', page, () => document.getElementById('hint').hidden);

// where it may not end, by dragging
await tool('flow-push');
await over(await place('Spot weld 1'));
await says('where it may begin the cursor says so', 'edge-creation-select-source-mode', '');
await page.mouse.down();
await page.waitForSelector('.feedback-edge', { state: 'attached' });
await over(await place('Production control'));
await says('where it cannot end the cursor says so, and why', 'edge-modification-not-allowed-mode', 'production control');
await run.shot(page, 'connect-illegal');
await page.mouse.up();
await page.keyboard.press('Escape');
await page.waitForSelector('.feedback-edge', { state: 'detached' });
run.check('nothing is connected', JSON.stringify(await labels()) === JSON.stringify(before));

// by dragging, at once and without looking where the pointer is
await tool('flow-push');
await drag(page, await place('Spot weld 1'), await place('Assembly 2'));
await run.until('connected by dragging', page, n => document.querySelectorAll('#takt g.sprotty-edge[data-element-id]').length === n + 1, before.length);
await clear(page);
await page.keyboard.press('Control+z');
await run.until('undone', page, n => document.querySelectorAll('#takt g.sprotty-edge[data-element-id]').length === n, before.length);

/** Selects a connection; says where its handle for an end is. */
async function handle(label, kind) {
    await page.keyboard.press('Escape');
    await settled();
    const edge = page.locator(`#takt g.sprotty-edge[aria-label="${label}"]`);
    const at = await edge.locator('.takt-handle').first().evaluate(path => {
        const spot = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
        return { x: spot.x, y: spot.y };
    });
    await page.mouse.click(at.x, at.y);
    const end = page.locator(`#takt g.sprotty-edge.selected .sprotty-routing-handle[data-kind="${kind}"]`).first();
    await end.waitFor();
    await settled();
    const box = await end.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

// a connection that is there
const push = before.find(each => each.startsWith('Push') && each.includes('→ Process, Spot weld 1'));
const grip = await handle(push, 'target');
await page.mouse.move(grip.x, grip.y);
await page.mouse.down();
await over(await place('Production control'));
await says('an end that is dragged: where it is illegal the cursor says so, and why', 'edge-modification-not-allowed-mode', 'production control');
await run.shot(page, 'reconnect-illegal');
await page.mouse.up();
await run.until('dropped there, it stays where it was', page, label => document.querySelector('.feedback-edge') === null
    && document.querySelector(`#takt g.sprotty-edge.selected[aria-label="${label}"]`) !== null && document.getElementById('dirty').textContent === '', push);

/** Drags an end of a connection to a place. */
async function lead(label, kind, to) {
    const at = await handle(label, kind);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await over(to);
    await run.until(`an end is dragged to where it may be: ${kind}`, page, () => document.querySelector('.edge-reconnect-select-target-mode') !== null);
    await page.mouse.up();
}

await lead(push, 'target', await place('Spot weld 2'));
await run.until('it ends elsewhere', page, old => [...document.querySelectorAll('#takt g.sprotty-edge[data-element-id]')]
    .filter(each => each.getAttribute('aria-label').includes('→ Process, Spot weld 2') && each.getAttribute('data-symbol') === 'push').length === 2
    && ![...document.querySelectorAll('#takt g.sprotty-edge')].some(each => each.getAttribute('aria-label') === old), push);
const led = (await labels()).find(each => each.includes('Stamped brackets') && each.includes('→ Process, Spot weld 2'));
await lead(led, 'source', await place('Coils'));
await run.until('and begins elsewhere', page, () => [...document.querySelectorAll('#takt g.sprotty-edge[data-element-id]')]
    .some(each => each.getAttribute('aria-label').startsWith('Push: Inventory, Coils') && each.getAttribute('aria-label').includes('→ Process, Spot weld 2')));
await run.shot(page, 'reconnected');
await clear(page);
await page.keyboard.press('Control+z');
await page.keyboard.press('Control+z');
await run.until('undone, all ends are where they were', page, all => JSON.stringify([...document.querySelectorAll('#takt g.sprotty-edge[data-element-id]')]
    .map(each => each.getAttribute('aria-label')).sort()) === JSON.stringify(all) && document.getElementById('dirty').textContent === '', before);
await run.end();
