// Everything by keyboard alone: create, name, give values in the data box and beside it, connect, select several, align, delete,
// undo, look elsewhere. The mouse is not used. Call: node test/keyboard.mjs ADDRESS, with a copy of the Acme example
import { BOXES, Run, SELECTED, watched, ready } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
await page.addInitScript(`window.taktBoxes = ${BOXES}; window.taktSelected = ${SELECTED}`);
const settled = watched(page);
await page.reload();
await ready(page);
const key = name => page.keyboard.press(name);
const shown = () => page.locator('#panel').evaluate(panel => panel.dataset.shownElement);
const title = () => page.locator('#panel h2').textContent();
const count = symbol => page.locator(`#takt g[data-symbol="${symbol}"][data-element-id]`).count();
const text = wanted => run.until(`it is shown: ${wanted}`, page, words => [...document.querySelectorAll('#takt text')].some(each => each.textContent?.replaceAll('\u00a0', ' ') === words), wanted);
const field = async wanted => run.until(`the field is open: ${wanted}`, page, value => document.activeElement?.matches('.label-edit input') && document.activeElement.value === value, wanted);
const titled = name => run.until(`it is selected: ${name}`, page, wanted => document.querySelector('#panel h2')?.textContent.endsWith(wanted), name);

/** A tool of the palette by the letters of its name. */
async function tool(letters) {
    await key('p');
    await page.waitForFunction(() => document.activeElement?.matches('#palette input'));
    await page.keyboard.insertText(letters);
    await key('Enter');
}

const processes = await count('vsm/process');
const map = await shown();
await tool('process');
await run.until('a process is made', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n + 1, processes);
await titled('Process 1');
await key('Enter');
await field('Process 1');
await page.keyboard.insertText('Washing');
await key('Enter');
await text('Washing');
await titled('Washing');

// its values beside it, by Tab, and back to the diagram by Escape
await key('F4');
await run.until('F4 goes to the values', page, () => document.activeElement?.closest('#panel .field') !== null);
const reach = async feature => {
    for (let i = 0; i < 60 && await page.evaluate(() => document.activeElement?.closest('.field')?.dataset.field) !== feature; i++) {
        await key('Tab');
    }
};
await reach('cycleTime');
await page.keyboard.insertText('50 pcs');
await run.until('a wrong unit is said while one types', page, () => document.activeElement.getAttribute('aria-invalid') === 'true'
    && document.activeElement.closest('.field').querySelector('.fault').textContent.length > 0);
await key('Escape');
await run.until('Escape takes back what was typed', page, () => document.activeElement.value === '' && document.activeElement.closest('#panel') !== null);
await page.keyboard.insertText('50 s');
await key('Enter');
await text('C/T = 50 s');
await reach('changeoverTime');
await page.keyboard.insertText('5 min');
await key('Enter');
await text('C/O = 5 min');
await key('Escape');
await run.until('Escape goes back to the diagram', page, () => document.activeElement?.closest('#panel') === null);

// the values in the data box, from one to the next by Tab
await key('Enter');
await field('Washing');
await key('Tab');
await run.until('Tab goes on to the next value', page, () => document.activeElement?.matches('.label-edit input') && document.activeElement.value !== 'Washing');
for (let i = 0; i < 10 && await page.evaluate(() => document.activeElement?.value) !== '50 s'; i++) {
    const now = await page.evaluate(() => document.activeElement?.value);
    await key('Tab');
    await page.waitForFunction(old => document.activeElement?.matches('.label-edit input') && document.activeElement.value !== old, now);
}
await field('50 s');
await page.keyboard.press('Control+a');
await page.keyboard.insertText('55 kg');
await run.until('what is wrong is said below the field', page, () => {
    const fault = document.querySelector('.label-edit .fault');
    return !fault.hidden && fault.textContent.length > 3 && document.activeElement.getAttribute('aria-invalid') === 'true';
});
await run.shot(page, 'in-place-fault');
await key('Tab');
await settled();
run.check('Tab does not leave what is wrong', await page.evaluate(() => document.activeElement.value) === '55 kg');
await page.keyboard.press('Control+a');
await page.keyboard.insertText('55 s');
await run.until('what is right is not complained of', page, () => document.querySelector('.label-edit .fault').hidden);
await key('Tab');
await text('C/T = 55 s');
await field('5 min');
await key('Escape');
await run.until('Escape closes the field', page, () => !document.activeElement?.matches('.label-edit input'));
const washing = await shown();

// a second one lies beside the first; a connection from the one to the other
await tool('inventory');
await page.waitForFunction(old => document.getElementById('panel').dataset.shownElement !== old, washing);
const stock = await shown();
const boxes = await page.evaluate(() => window.taktBoxes());
const [a, b] = [boxes[washing], boxes[stock]];
run.check('it does not lie on the first', a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
const pushes = await count('push');
await tool('push');
await run.until('what to do is said', page, () => !document.getElementById('hint').hidden);
for (let i = 0; i < 40 && await shown() !== washing; i++) {
    const now = await shown();
    await key('Tab');
    await page.waitForFunction(old => document.getElementById('panel').dataset.shownElement !== old, now);
}
await run.until('and that it may end here', page, () => document.getElementById('hint').textContent.startsWith('Enter'));
await run.shot(page, 'connect-by-keys');
await key('Enter');
await run.until('it is connected', page, n => document.querySelectorAll('#takt g[data-symbol=push][data-element-id]').length === n + 1, pushes);
run.check('nothing is said any more', await page.locator('#hint').isHidden());
await key('Escape');
await page.waitForFunction(id => document.getElementById('panel').dataset.shownElement === id, map);
await tool('push');
await run.until('without a beginning nothing begins, and that is said', page, () => !document.getElementById('message').hidden);

// where it may not end
for (let i = 0; i < 40 && !(await title()).endsWith('Washing'); i++) {
    const now = await shown();
    await key('Tab');
    await page.waitForFunction(old => document.getElementById('panel').dataset.shownElement !== old, now);
}
await tool('push');
await run.until('it begins', page, () => !document.getElementById('hint').hidden);
for (let i = 0; i < 40 && !(await title()).endsWith('Production control'); i++) {
    const now = await shown();
    await key('Tab');
    await page.waitForFunction(old => document.getElementById('panel').dataset.shownElement !== old, now);
}
await run.until('where it may not end, why not is said', page, () => document.getElementById('hint').textContent.toLowerCase().includes('production control'));
await key('Enter');
await settled();
run.check('and Enter does nothing', await count('push') === pushes + 1 && await page.locator('#hint').isVisible());
await key('Escape');
await run.until('Escape ends it', page, () => document.getElementById('hint').hidden);

// several: Space keeps one while Tab goes on
await key('Tab');
await page.waitForFunction(() => window.taktSelected().length === 1);
const [first] = await page.evaluate(() => window.taktSelected());
await key('Space');
await key('Tab');
await page.waitForFunction(() => window.taktSelected().length === 2);
await key('Tab');
await run.until('Space keeps an element selected', page, id => window.taktSelected().length === 2 && window.taktSelected().includes(id), first);
const two = await page.evaluate(() => window.taktSelected());
const before = await page.evaluate(() => window.taktBoxes());
await key('F4');
await page.waitForFunction(() => document.querySelector('#panel [data-align=bottom]') !== null);
for (let i = 0; i < 20 && !await page.evaluate(() => document.activeElement?.dataset.align === 'bottom'); i++) {
    await key('Shift+Tab');
}
await key('Enter');
await run.until('they are aligned', page, ids => {
    const [one, other] = ids.map(id => window.taktBoxes()[id]);
    return Math.abs(one.y + one.height - other.y - other.height) <= 1;
}, two);
await key('Control+z');
await run.until('undone', page, all => JSON.stringify(window.taktBoxes()) === all, JSON.stringify(before));
await key('Escape');

// it is deleted, and all is undone
await page.keyboard.press('Control+f');
await page.waitForFunction(() => document.activeElement?.matches('#finder input'));
await page.keyboard.insertText('washing');
await page.waitForSelector('#finder [data-found]');
await key('Enter');
await titled('Washing');
await key('Delete');
await run.until('it is deleted with its connection', page, ([n, m]) => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n
    && document.querySelectorAll('#takt g[data-symbol=push][data-element-id]').length === m, [processes, pushes]);
await key('Control+z');
await text('C/T = 55 s');
await key('Control+Shift+z');
await run.until('and redone', page, n => document.querySelectorAll('#takt g[data-symbol="vsm/process"][data-element-id]').length === n, processes);
await key('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty').textContent === '');
await run.end();
