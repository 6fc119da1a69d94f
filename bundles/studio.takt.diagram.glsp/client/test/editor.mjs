// Drives the editor in Chromium as a user does. Call: node test/editor.mjs ADDRESS [FOLDER FOR SCREENSHOTS]
// Prints one line a step; ends with 1 if one of them fails. Everything is looked for by what the DOM promises:
// data-element-id, data-symbol, data-feature.
import { Run, clear, drag, edit, middle, named, openField, symbols } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const top = async locator => (await middle(locator)).top;

const page = await run.open();
await run.until('the current state is shown', page, () => document.querySelectorAll('#takt g:is([data-symbol="vsm/process"], [data-symbol="vsm/shared-process"])[data-element-id]').length === 5);
await run.until('texts of the model are there', page, () => [...document.querySelectorAll('#takt text')].filter(t => t.textContent?.replace('\u00a0', ' ') === 'C/T = 39 s').length === 1);
await run.shot(page, 'current-state');

// edit a value: everything that follows from it changes
const weld = named(page, 'Spot weld 1');
await edit(page, weld.locator('[data-feature=cycleTime]'), '50 s');
await run.until('a value is edited in place', page, () => [...document.querySelectorAll('#takt text')].some(t => t.textContent?.replace('\u00a0', ' ') === 'C/T = 50 s'));
await run.until('the ladder follows', page, () => [...document.querySelectorAll('#takt [data-symbol=ladder] text')].some(t => t.textContent?.replace('\u00a0', ' ') === '50 s'));
await run.until('it is marked as not saved', page, () => document.getElementById('dirty')?.textContent !== '');

// a wrong unit is refused while typing
const field = await openField(page, weld.locator('[data-feature=cycleTime]'));
await field.fill('50 pcs');
await field.press('Enter');
await page.waitForSelector('.label-edit.validation-error', { state: 'attached' });
run.check('a wrong unit is not taken', await page.locator('.label-edit input').isVisible());
await run.shot(page, 'wrong-unit');
await page.keyboard.press('Escape');
await page.locator('.label-edit input').waitFor({ state: 'hidden' });

// undo and redo by keys
await clear(page);
await page.keyboard.press('Control+z');
await run.until('undo', page, () => [...document.querySelectorAll('#takt text')].some(t => t.textContent?.replace('\u00a0', ' ') === 'C/T = 39 s'));

// move: the rest stays
const stamping = named(page, 'Stamping').first();
const other = await middle(named(page, 'Spot weld 2'));
const before = await middle(stamping);
await drag(page, { x: before.x, y: before.top + 12 }, { x: before.x, y: before.top + 92 });
const isAt = y => Math.abs([...document.querySelectorAll('#takt g.takt-symbol')]
    .find(g => g.textContent.includes('Stamping') && g.dataset.symbol.includes('process'))
    .querySelector('.takt-frame').getBoundingClientRect().top - y) < 25;
await run.until('an element is moved', page, isAt, before.top + 80);
await run.shot(page, 'moved');
await page.keyboard.press('Control+z');
await run.until('the move is undone', page, isAt, before.top);
await page.keyboard.press('Control+y');
await run.until('and redone: it is the model that was moved, not the picture alone', page, isAt, before.top + 80);
const still = await middle(named(page, 'Spot weld 2'));
run.check('the others stay', Math.abs(still.x - other.x) < 1 && Math.abs(still.y - other.y) < 1);
await page.keyboard.press('Control+z');
await run.until('undone again', page, isAt, before.top);

// create by the palette, found by search
const count = await symbols(page, 'vsm/process').count();
await page.locator('#palette input').fill('process');
await page.locator('#palette button[data-tool="node:vsm/process"]').click();
await page.mouse.move(1000, 820);
await page.mouse.click(1000, 820);
await run.until('a process is created', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n, count + 1);
await page.locator('#palette input').fill('');
const made = named(page, 'Process 1');
await edit(page, made.locator('[data-feature=name]'), 'Deburring');
await run.until('it is named in place', page, () => [...document.querySelectorAll('#takt text')].some(t => t.textContent === 'Deburring'));
await run.shot(page, 'created');

// connect
const flows = await page.locator('#takt g[data-symbol=push]').count();
await page.locator('#palette button[data-tool="edge:vsm/flow-push"]').click();
const from = await middle(named(page, 'Assembly 2'));
const to = await middle(named(page, 'Deburring'));
await page.mouse.move(from.x, from.y);
await page.mouse.move(from.x + 2, from.y);
await page.waitForSelector('.edge-creation-select-source-mode');
await page.mouse.click(from.x + 2, from.y);
await page.waitForSelector('.feedback-edge', { state: 'attached' });
await page.mouse.move(to.x, to.y, { steps: 5 });
await page.waitForSelector('.edge-creation-select-target-mode');
await page.mouse.click(to.x, to.y);
await run.until('it is connected', page, n => document.querySelectorAll('#takt g[data-symbol=push]').length === n, flows + 1);
await run.shot(page, 'connected');
await page.keyboard.press('Escape');

// where a connection is illegal the cursor says so, and a click does nothing
await page.locator('#palette button[data-tool="edge:vsm/flow-shipment"]').click();
const spot = await middle(named(page, 'Production control'));
await page.mouse.move(spot.x - 4, spot.y);
await page.mouse.move(spot.x, spot.y);
await run.until('an illegal connection is refused by the cursor', page, () => document.querySelector('.edge-modification-not-allowed-mode') !== null);
await page.mouse.click(spot.x, spot.y);
run.check('and cannot be begun', await page.locator('.feedback-edge').count() === 0);
await page.keyboard.press('Escape');

// find an element, duplicate it, align the two, undo all of it
await page.keyboard.press('Control+f');
await page.locator('#finder input').pressSequentially('weld 2');
await page.waitForSelector('#finder [data-found]');
await page.keyboard.press('Enter');
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent?.includes('weld 2'));
run.check('an element is found', true);
const elements = await page.locator('#takt g.takt-symbol').count();
await clear(page);
await symbols(page, 'vsm/process').filter({ hasText: 'Spot weld 2' }).click({ position: { x: 30, y: 12 } });
await page.keyboard.press('Control+d');
await run.until('it is duplicated', page, n => document.querySelectorAll('#takt g.takt-symbol').length === n + 1, elements);
await run.until('with a name of its own, and selected', page, () => document.querySelector('#panel h2')?.textContent?.endsWith('Spot weld 3'));
const copy = await top(named(page, 'Spot weld 3'));
await page.keyboard.press('ArrowDown');
await run.until('an arrow moves it', page, y => [...document.querySelectorAll('#takt g.takt-symbol')].find(g => g.textContent.includes('Spot weld 3')).querySelector('.takt-frame').getBoundingClientRect().top > y + 3, copy);
await clear(page);
await page.keyboard.press('Control+a');
await page.waitForSelector('#panel [data-align=left]');
run.check('all are selected, and can be aligned', true);
await clear(page);
for (let i = 0; i < 2; i++) {
    await page.keyboard.press('Control+z');
}
await run.until('undone', page, n => document.querySelectorAll('#takt g.takt-symbol').length === n, elements);

// the keys walk through the elements and open the name
await clear(page);
await page.keyboard.press('Tab');
await page.waitForSelector('#takt g.takt-symbol.selected');
const first = await page.locator('#takt g.takt-symbol.selected').getAttribute('data-element-id');
await page.keyboard.press('Tab');
await run.until('Tab goes on', page, id => { const at = document.querySelector('#takt g.takt-symbol.selected'); return at && at.getAttribute('data-element-id') !== id; }, first);
await page.keyboard.press('Enter');
await run.until('Enter opens a field', page, () => document.activeElement?.matches('.label-edit input, #panel input, #panel select'));
await page.keyboard.press('Escape');

// a computed number is explained where the pointer rests
await clear(page);
const narrow = await middle(symbols(page, 'vsm/process').filter({ hasText: 'Assembly 1' }));
await page.mouse.move(narrow.x, narrow.y);
await run.until('the utilisation is explained', page, () => document.getElementById('tip')?.textContent?.includes('demandRate'));
await run.shot(page, 'explained');

// what was found is listed
await page.locator('#problemCount').click();
await run.until('what was found is listed', page, () => [...document.querySelectorAll('#problems .problem')].some(p => p.textContent.includes('Assembly 1')));
await run.shot(page, 'problems');
await page.locator('#problemCount').click();

// export
for (const format of ['svg', 'png', 'pdf']) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#export').selectOption(format)]);
    run.check(`exported as ${format}: ${file.suggestedFilename()}`, file.suggestedFilename().endsWith('.' + format));
}

// two clients, one model, one history
const second = await run.open(address.replace('lang=en', 'lang=ko') + '&theme=dark');
await run.until('a second client sees the same', second, () => [...document.querySelectorAll('#takt text')].some(t => t.textContent === 'Deburring'));
await run.shot(second, 'dark-korean');
await edit(page, weld.locator('[data-feature=cycleTime]'), '44 s');
await run.until('a change reaches the second client', second, () => [...document.querySelectorAll('#takt text')].some(t => /C\/T.*\b44/.test(t.textContent ?? '')));
await second.locator('#undo').click();
await run.until('one history: undone from there, seen here', page, () => [...document.querySelectorAll('#takt text')].some(t => t.textContent?.replace('\u00a0', ' ') === 'C/T = 39 s'));
await second.context().close();

// delete and save
await page.locator('#fit').click();
await clear(page);
await named(page, 'Deburring').click({ position: { x: 30, y: 12 } });
await page.keyboard.press('Delete');
await run.until('it is deleted with its connection', page, n => document.querySelectorAll('#takt g[data-symbol=push]').length === n, flows);
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty')?.textContent === '');

await run.end();
