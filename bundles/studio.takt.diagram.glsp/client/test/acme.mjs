// Draws the current state of Acme Stamping (Learning to See, part II) from an empty project, with mouse and keyboard
// alone, and saves it. Call: node test/acme.mjs ADDRESS [FOLDER FOR SCREENSHOTS]
import { Run, clear, middle, named, panelOf, ready, symbols, type } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();

/** Chooses an option of a field of the panel. */
async function choose(feature, label, inside = '#panel > .field') {
    const field = page.locator(`${inside}[data-field="${feature}"] select`).first();
    await field.selectOption({ label });
    return field;
}

/** Lets a reference refer to something new. */
async function make(feature, kind, name) {
    await choose(feature, `New: ${kind} …`);
    const field = page.locator(`#panel [data-key$="/${feature}/new"]`);
    await field.pressSequentially(name);
    await field.press('Enter');
    await page.waitForFunction(([wanted, text]) => [...document.querySelectorAll(`#panel > [data-field="${wanted}"] :is(select, .chip)`)]
        .some(each => (each.selectedOptions?.[0]?.textContent ?? each.textContent).includes(text)), [feature, name]);
}

const shown = () => page.locator('#panel').evaluate(panel => panel.dataset.shownElement);

/** Follows a link of the panel. */
async function go(locator) {
    const id = await locator.getAttribute('data-go');
    await locator.click();
    await panelOf(page, id);
}

/** Adds a part in the panel; if it is shown by itself, goes there. */
async function add(feature, kind, isShownItself = true) {
    const before = await shown();
    const count = await page.locator(`#panel > [data-field="${feature}"] .part`).count();
    await page.locator(`#panel > [data-field="${feature}"] .add`, { hasText: kind }).click();
    if (isShownItself) {
        await page.waitForFunction(old => document.getElementById('panel').dataset.shownElement !== old, before);
    } else {
        await page.waitForFunction(([name, n]) => document.querySelectorAll(`#panel > [data-field="${name}"] .part`).length > n, [feature, count]);
    }
}

// a map in the empty project
await page.locator('#newDiagramName').pressSequentially('Current state');
await Promise.all([page.waitForURL(/diagram=/), page.keyboard.press('Enter')]);
await ready(page);
await page.waitForSelector('#panel .field');
const map = await shown();
run.check('a new map is there', await page.locator('#panel h2').textContent() === 'Value stream mapCurrent state');

// the project: a unit, partners are made where they are needed
await page.locator('#panel .path button').first().click();
await page.waitForSelector('#panel > [data-field="units"]');
await add('units', 'Unit definition', false);
await type(page, 'symbol', 'message', '#panel .part .field');
await type(page, 'currency', 'USD');
await page.keyboard.press('Escape');
await go(page.locator(`#panel > [data-field="maps"] [data-go="${map}"]`));

// the map: demand, family with two items, calendar with two shifts
await type(page, 'demandRate', '18400 pcs/month');
await make('family', 'Family', 'Steering brackets');
await make('calendar', 'Calendar', 'Two shifts');
await go(page.locator('#panel > [data-field="calendar"] [data-go]'));
const calendar = await shown();
for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await page.locator('#panel > [data-field="workingDays"] label', { hasText: day }).locator('input').check();
}
await type(page, 'workdaysPerMonth', '20');
await type(page, 'workdaysPerYear', '240');
for (const [name, start, breaks] of [['Day shift', '07:00', ['09:00', '13:00']], ['Evening shift', '15:00', ['17:00', '21:00']]]) {
    await add('shifts', 'Shift');
    await type(page, 'name', name);
    await type(page, 'start', start);
    await type(page, 'length', '8 h');
    const shift = await shown();
    for (const at of breaks) {
        await add('breaks', 'Break');
        await type(page, 'start', at);
        await type(page, 'length', '10 min');
        await go(page.locator(`#panel .path [data-go="${shift}"]`));
    }
    await go(page.locator(`#panel .path [data-go="${calendar}"]`));
}
await run.shot(page, 'acme-calendar');
await page.locator('#panel .path button').first().click();
await page.waitForSelector('#panel > [data-field="items"]');
for (const [name, code, share] of [['Bracket LH', 'BR-LH', '15/23'], ['Bracket RH', 'BR-RH', '8/23']]) {
    await add('items', 'Item');
    await type(page, 'name', name);
    await type(page, 'code', code);
    await choose('family', 'Steering brackets');
    await type(page, 'share', share);
    await type(page, 'containerQuantity', '20 pcs');
    await page.locator('#panel .path button').first().click();
    await page.waitForSelector('#panel > [data-field="items"]');
}
await page.locator('#panel > [data-field="sites"] .add').click();
await page.waitForSelector('#panel > [data-field="areas"]');
await type(page, 'name', 'Acme plant');

// the symbols, each at its place, with what its data box says
await page.locator('#zoomOut').click();
await page.locator('#zoomOut').click();
const ids = {};
const AREA = await page.locator('#stage').boundingBox();
const at = (x, y) => ({ x: AREA.x + AREA.width * x / 100, y: AREA.y + AREA.height * y / 100 });

async function draw(tool, x, y, name) {
    const before = await shown();
    await page.locator('#palette input').fill('');
    await page.locator(`#palette button[data-tool="node:vsm/${tool}"]`).click();
    const place = at(x, y);
    await page.mouse.move(place.x, place.y);
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(known => !known.includes(document.getElementById('panel').dataset.shownElement),
        [map, before, ...Object.values(ids)]);
    await type(page, 'name', name);
    return shown();
}

ids.supplier = await draw('external-party.supplier', 8, 12, 'Michigan Steel Co.');
await type(page, 'shipmentFrequency', '2 trip/wk');
await make('partner', 'Business partner', 'Michigan Steel Co.');
ids.customer = await draw('external-party.customer', 90, 12, 'State Street Assembly');
await type(page, 'shipmentFrequency', '1 trip/workday');
await make('partner', 'Business partner', 'State Street Assembly');
ids.control = await draw('production-control', 50, 12, 'Production control');
await type(page, 'system', 'MRP');
ids.steel = await draw('transport-truck', 8, 32, 'Steel truck');
await type(page, 'frequency', '2 trip/wk');
ids.shipping = await draw('transport-truck', 92, 32, 'Shipping truck');
await type(page, 'frequency', '1 trip/workday');
ids.coils = await draw('inventory', 5, 62, 'Coils');
await type(page, 'time', '5 workday');

const PROCESSES = [
    ['stamp', 'Stamping', 'shared-process', '1 s', '1 h', '85 %', '10 workday', '200 t press'],
    ['weld1', 'Spot weld 1', 'process', '39 s', '10 min', '100 %', '', 'Spot-weld workstation 1'],
    ['weld2', 'Spot weld 2', 'process', '46 s', '10 min', '80 %', '', 'Spot-weld workstation 2'],
    ['assy1', 'Assembly 1', 'process', '62 s', '0 s', '100 %', '', 'Assembly workstation 1'],
    ['assy2', 'Assembly 2', 'process', '40 s', '0 s', '100 %', '', 'Assembly workstation 2']
];
const STOCKS = [
    ['afterStamp', 'Stamped brackets', '4600 pcs', '2400 pcs'], ['afterWeld1', 'After spot weld 1', '1100 pcs', '600 pcs'],
    ['afterWeld2', 'After spot weld 2', '1600 pcs', '850 pcs'], ['afterAssy1', 'After assembly 1', '1200 pcs', '640 pcs'],
    ['goods', 'Finished goods', '2700 pcs', '1440 pcs']
];
for (const [i, [key, name, tool, cycle, changeover, uptime, epei, center]] of PROCESSES.entries()) {
    ids[key] = await draw(tool, 14 + 18 * i, 58, name);
    await type(page, 'cycleTime', cycle);
    await type(page, 'changeoverTime', changeover);
    await type(page, 'uptime', uptime);
    await type(page, 'operators', '1 person');
    await type(page, 'availableTime', '27600 s');
    if (epei) {
        await type(page, 'epei', epei);
    }
    await make('workCenter', 'Work center', center);
}
for (const [i, [key, name, left, right]] of STOCKS.entries()) {
    ids[key] = await draw('inventory', 23 + 18 * i, 62, name);
    for (const [product, quantity] of [['Bracket LH', left], ['Bracket RH', right]]) {
        await add('stock', 'Stock line', false);
        const line = page.locator('#panel > [data-field="stock"] .part').last();
        const own = `#panel [data-part="${await line.getAttribute('data-part')}"] .field`;
        await choose('product', product, own);
        await page.waitForSelector(`${own}[data-field="product"] [data-go]`);
        await type(page, 'quantity', quantity, own);
        run.check(`${name}: ${quantity} of ${product}`, await page.locator(own).count() > 0);
    }
}
await run.shot(page, 'acme-nodes');

// the connections
async function connect(tool, from, to, values = {}) {
    const count = await page.locator('#takt g.sprotty-edge[data-element-id]').count();
    await clear(page);
    await page.locator(`#palette button[data-tool="edge:vsm/${tool}"]`).click();
    const source = await middle(page.locator(`#takt [data-element-id="${ids[from]}"]`));
    const target = await middle(page.locator(`#takt [data-element-id="${ids[to]}"]`));
    await page.mouse.move(source.x - 3, source.y - 3);
    await page.mouse.move(source.x, source.y);
    await page.waitForSelector('.edge-creation-select-source-mode');
    await page.mouse.click(source.x, source.y);
    await page.waitForSelector('.feedback-edge', { state: 'attached' });
    await page.mouse.move(target.x - 3, target.y - 3);
    await page.mouse.move(target.x, target.y);
    await page.waitForSelector('.edge-creation-select-target-mode');
    await page.mouse.click(target.x, target.y);
    await page.waitForFunction(n => document.querySelectorAll('#takt g.sprotty-edge[data-element-id]:not(.feedback-edge)').length > n, count);
    if (Object.keys(values).length > 0) {
        await page.waitForFunction(known => !known.includes(document.getElementById('panel').dataset.shownElement), [map, ...Object.values(ids)]);
        for (const [feature, value] of Object.entries(values)) {
            await (feature === 'content' ? choose(feature, value) : type(page, feature, value));
        }
    }
}

const LINE = ['stamp', 'afterStamp', 'weld1', 'afterWeld1', 'weld2', 'afterWeld2', 'assy1', 'afterAssy1', 'assy2', 'goods'];
await connect('flow-shipment', 'supplier', 'steel');
await connect('flow-shipment', 'steel', 'coils');
await connect('flow-push', 'coils', 'stamp');
for (let i = 0; i + 1 < LINE.length; i++) {
    await connect('flow-push', LINE[i], LINE[i + 1]);
}
await connect('flow-shipment', 'goods', 'shipping');
await connect('flow-shipment', 'shipping', 'customer');
await connect('flow-information-electronic', 'customer', 'control', { name: '90/60/30-day forecasts', frequency: '1 message/month' });
await connect('flow-information-electronic', 'control', 'supplier', { name: '6-week forecast', frequency: '1 message/wk' });
for (const process of ['stamp', 'weld1', 'weld2', 'assy1', 'assy2']) {
    await connect('flow-information-manual', 'control', process, { name: 'Weekly schedule', content: 'Weekly plan', frequency: '1 message/wk' });
}
await connect('flow-information-manual', 'control', 'goods', { name: 'Daily ship schedule', content: 'Daily order', frequency: '1 message/workday' });
await clear(page);
await run.until('the ladder and the title are there', page, () => [...document.querySelectorAll('#takt [data-symbol=ladder] text')].some(t => t.textContent.includes('23.6')));
await run.until('the bottleneck is named', page, () => [...document.querySelectorAll('#takt [data-symbol=title] text')].some(t => t.textContent.includes('Assembly 1')));
await page.locator('#fit').click();
await run.shot(page, 'acme-drawn');
run.check('all symbols are there', await symbols(page, 'vsm/inventory').count() === 6 && await named(page, 'Assembly').count() >= 2);
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty')?.textContent === '');
await run.end();
