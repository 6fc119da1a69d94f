// In Korean everything is Korean: buttons, tools, labels, choices, hints, messages, findings and explanations. What may stand in
// Latin letters: names and values of the model, units, and the few words below.
// Call: node test/korean.mjs ADDRESS, with a copy of the Acme example
import { Run, clear, exactly, grip, openField, pick, watched, ready } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open(address.replace('lang=en', 'lang=ko'));
const settled = watched(page);
await page.reload();
await ready(page);
await page.waitForSelector('#panel .field');

/** Abbreviations and names of formats that are the same in Korean. */
const SAME = ['SVG', 'PNG', 'PDF', 'FIFO', 'AGV', 'CONWIP', 'MRP', 'ERP', 'MRP/ERP', 'EPEI', 'EPE', 'OEE', 'Enter', 'Tab', 'Escape', 'Ctrl', 'Shift', 'takt', 'Heijunka', 'GIS'];
const isKorean = text => /[가-힣]/.test(text) || SAME.includes(text.trim()) || !/\p{L}{2}/u.test(text);

/** Checks all texts that elements have; says which are not Korean. */
async function korean(what, selector, read) {
    const texts = await page.locator(selector).evaluateAll((all, how) => all.map(each => how === 'text' ? each.textContent : each.getAttribute(how) ?? ''), read);
    const foreign = [...new Set(texts.filter(text => text && !isKorean(text)))];
    run.check(`${what} (${texts.length})${foreign.length > 0 ? ': ' + foreign.join(' | ') : ''}`, texts.length > 0 && foreign.length === 0);
}

run.check('the page says in which language it is', await page.locator('html').getAttribute('lang') === 'ko');
await korean('tips of buttons', '#bar button[title], #bar select[title]', 'title');
await korean('labels of buttons', '#bar [aria-label]', 'aria-label');
await korean('tools', '#palette button', 'text');
await korean('groups of tools', '#palette h2', 'text');
await korean('labels of parts of the page', 'nav[aria-label], aside[aria-label], #overview, #palette input', 'aria-label');
await korean('the count of problems', '#problemCount', 'text');

/** The properties of what is shown: labels, choices that are words, buttons. */
async function properties(of) {
    await korean(`${of}: kind`, '#panel h2 small', 'text');
    await korean(`${of}: labels`, '#panel .field > label, #panel .field > .label', 'text');
    if (await page.locator('#panel [data-kind=choice] option, #panel .check').count() > 0) {
        await korean(`${of}: choices`, '#panel [data-kind=choice] option, #panel .check', 'text');
    }
    if (await page.locator('#panel .add').count() > 0) {
        await korean(`${of}: what can be added`, '#panel .add', 'text');
    }
    const made = page.locator('#panel option[value^="new:"]');
    if (await made.count() > 0) {
        await korean(`${of}: what can be made`, '#panel option[value^="new:"]', 'text');
    }
    if (await page.locator('#panel .field [title]').count() > 0) {
        await korean(`${of}: tips`, '#panel .field [title]', 'title');
    }
}

await properties('the map');
for (const name of ['Stamping', 'Coils', 'Production control', 'Steel truck', 'State Street']) {
    await pick(page, name);
    await page.waitForFunction(text => document.querySelector('#panel h2')?.textContent.includes(text), name);
    await properties(name);
}
await clear(page);
const push = page.locator('#takt g.sprotty-edge[data-symbol=push]').first();
await push.locator('.takt-handle').last().click({ force: true });
await page.waitForFunction(() => document.querySelector('#panel [data-field=source]') !== null || document.querySelector('#panel [data-field=kind]') !== null);
await properties('a connection');
await clear(page);
await page.locator('#panel .path button').first().click();
await page.waitForSelector('#panel [data-field=units]');
await properties('the project');
await clear(page);

// a wrong unit, in place
const field = await openField(page, exactly(page, 'Spot weld 1').locator('[data-feature=cycleTime]'));
await field.fill('50 kg');
await page.waitForSelector('.label-edit .fault:not([hidden])');
await korean('a wrong unit', '.label-edit .fault', 'text');
await run.shot(page, 'korean-fault');
await page.keyboard.press('Escape');

// where a connection is illegal
await clear(page);
await page.locator('#palette button[data-tool="edge:vsm/flow-shipment"]').click();
const control = await grip(page, 'Production control');
await page.mouse.move(control.x - 3, control.y);
await page.mouse.move(control.x, control.y);
await page.waitForSelector('#hint:not([hidden])');
await korean('an illegal connection', '#hint', 'text');
const hint = await page.locator('#hint').evaluate(each => window.getComputedStyle(each).position);
run.check('it stands over the diagram', hint === 'absolute');
await page.keyboard.press('Escape');

// findings, explanations
await page.locator('#problemCount').click();
await page.waitForSelector('#problems .problem');
await korean('findings', '#problems .problem .text', 'text');
await korean('ways to put them right', '#problems .problem button', 'text');
await page.locator('#problemCount').click();
await settled();
const narrow = await grip(page, 'Assembly 1');
await page.mouse.move(narrow.x - 3, narrow.y);
await page.mouse.move(narrow.x, narrow.y);
await page.waitForSelector('#tip:not([hidden]) .explained');
await korean('meanings of figures', '#tip .explained b', 'text');
await korean('kinds of what is drawn, for screen readers', '#takt g[data-element-id]', 'aria-label');

// a selection of several, a new diagram
await page.keyboard.press('Escape');
await page.mouse.move(10, 10);
await page.locator('#takt svg.sprotty-graph').first().click({ position: { x: 20, y: 20 } });
await page.keyboard.press('Control+a');
await page.waitForSelector('#panel [data-align=left]');
await korean('how to align', '#panel [data-align]', 'text');
await page.keyboard.press('Escape');
await page.locator('#addDiagram').click();
await korean('a new diagram', 'dialog :is(h2, label, button, option)', 'text');
await page.keyboard.press('Escape');
await run.end();
