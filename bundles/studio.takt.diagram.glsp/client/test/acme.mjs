// Plays acme.json in a browser: draws the current state of Acme Stamping (Learning to See, part II) from an empty project,
// with mouse and keyboard alone, and saves it. Call: node test/acme.mjs ADDRESS [FOLDER FOR SCREENSHOTS]
import { readFileSync } from 'node:fs';
import { Run, clear, middle, panelOf, ready, type } from './browser.mjs';

const script = JSON.parse(readFileSync(new URL('acme.json', import.meta.url), 'utf8'));
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

/** Refers to something named; makes it where it is not there yet. */
async function refer(feature, kind, name, inside) {
    const field = page.locator(`${inside}[data-field="${feature}"] select`).first();
    const known = await field.locator('option').allTextContents();
    if (!known.includes(name)) {
        await make(feature, kind, name);
        return;
    }
    await field.selectOption({ label: name });
    await page.waitForSelector(`${inside}[data-field="${feature}"] [data-go]`);
}

/** Fills in what the script says of the element that the panel shows, or of a part of it. */
async function fill(step, inside = '#panel > .field') {
    for (const [feature, text] of Object.entries(step.type ?? {})) {
        await type(page, feature, text, inside);
    }
    for (const [feature, label] of Object.entries(step.choose ?? {})) {
        await choose(feature, label, inside);
    }
    for (const [feature, labels] of Object.entries(step.tick ?? {})) {
        for (const label of labels) {
            await page.locator(`${inside}[data-field="${feature}"] label`, { hasText: label }).locator('input').check();
        }
    }
    for (const [feature, [kind, name]] of Object.entries(step.refer ?? {})) {
        await refer(feature, kind, name, inside);
    }
    const own = await shown();
    for (const part of step.parts ?? []) {
        await add(part.feature, part.kind, !part.inPlace);
        if (part.inPlace) {
            const line = page.locator(`#panel > [data-field="${part.feature}"] .part`).last();
            await fill(part, `#panel [data-part="${await line.getAttribute('data-part')}"] .field`);
        } else {
            await fill(part);
            await go(page.locator(`#panel .path [data-go="${own}"]`));
        }
    }
}

// a map in the empty project, and what else there is to say of the project
await page.locator('#newDiagramName').pressSequentially(script.map.name);
await Promise.all([page.waitForURL(/diagram=/), page.keyboard.press('Enter')]);
await ready(page);
await page.waitForSelector('#panel .field');
const map = await shown();
await run.until('a new map is there', page, name => document.querySelector('#panel h2').textContent === `Value stream map${name}`, script.map.name);
await page.locator('#panel .path button').first().click();
await page.waitForSelector('#panel > [data-field="units"]');
await fill(script.project);
await run.shot(page, 'acme-project');
await go(page.locator(`#panel > [data-field="maps"] [data-go="${map}"]`));
await fill(script.map);

// the symbols, each at its place, with what its data box says
await page.locator('#zoomOut').click();
await page.locator('#zoomOut').click();
const ids = {};
const AREA = await page.locator('#stage').boundingBox();

async function draw(step) {
    const before = await shown();
    await page.locator('#palette input').fill('');
    await page.locator(`#palette button[data-tool="node:vsm/${step.tool}"]`).click();
    const place = { x: AREA.x + AREA.width * step.at[0] / 100, y: AREA.y + AREA.height * step.at[1] / 100 };
    await page.mouse.move(place.x, place.y);
    await page.mouse.click(place.x, place.y);
    await page.waitForFunction(known => !known.includes(document.getElementById('panel').dataset.shownElement),
        [map, before, ...Object.values(ids)]);
    await fill(step);
    ids[step.key] = await shown();
}

for (const step of script.symbols) {
    await draw(step);
}
await run.shot(page, 'acme-nodes');

// the connections
async function connect({ tool, from, to, type: typed, choose: chosen }) {
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
    if (typed) {
        await page.waitForFunction(known => !known.includes(document.getElementById('panel').dataset.shownElement), [map, ...Object.values(ids)]);
        await fill({ type: typed, choose: chosen });
    }
}

for (const step of script.flows) {
    await connect(step);
}
await clear(page);
await run.until('the ladder and the title are there', page, () => [...document.querySelectorAll('#takt [data-symbol=ladder] text')].some(t => t.textContent.includes('23.6')));
await run.until('the bottleneck is named', page, () => [...document.querySelectorAll('#takt [data-symbol=title] text')].some(t => t.textContent.includes('Assembly 1')));
await page.locator('#fit').click();
await run.shot(page, 'acme-drawn');
await run.until('all symbols are there', page, () => document.querySelectorAll('#takt g[data-symbol="vsm/inventory"][data-element-id]').length === 6
    && [...document.querySelectorAll('#takt g.takt-symbol[data-element-id]')].filter(each => each.textContent.includes('Assembly')).length >= 2);
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty')?.textContent === '');
await run.end();
