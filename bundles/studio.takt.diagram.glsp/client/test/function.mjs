// Changes a graphical function, a flow and a stock of a stock-flow model in the panel, and undoes it.
// Call: node test/function.mjs ADDRESS [FOLDER FOR SCREENSHOTS]; the model has one stock-flow model with a graphical
// function "effect" of three points (0 0, 1 4, 2 2), a stock "Stock" and a flow "drain" that leaves it.
import { Run, named, ready, type } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
await ready(page);

const panel = (feature, control = 'input') => page.locator(`#panel > .field[data-field=${feature}] ${control}`);
async function select(name) {
    await named(page, name).first().locator('.takt-mark').first().click({ force: true });
    await page.waitForFunction(text => document.querySelector('#panel h2')?.textContent.endsWith(text), name);
}
const undo = () => page.keyboard.press('Control+z');
const redo = () => page.keyboard.press('Control+Shift+z');
const line = () => page.locator('#panel .curve path').getAttribute('d');
const lineIs = (what, wanted) => run.until(what, page, text => document.querySelector('#panel .curve path')?.getAttribute('d') === text, wanted);

await select('effect');
run.check('a graphical function has a picture', await line() === 'M8 102L120 8L232 55');
run.check('and its points in a table', await page.locator('#panel .rows .point').count() === 3);
await run.shot(page, 'function');
await panel('kind', 'select').selectOption('discrete');
await lineIs('steps are drawn as steps', 'M8 102H120V8H232V55');
await undo();
await lineIs('undone', 'M8 102L120 8L232 55');

const cell = (axis, place) => page.locator(`#panel .rows .point input[data-axis=${axis}]`).nth(place);
await cell('y', 2).fill('4');
await lineIs('the curve follows what is typed', 'M8 102L120 8L232 8');
await cell('y', 2).press('Enter');
await run.until('and the list has it', page, () => document.querySelector('#panel > [data-field=y] input').value === '0, 4, 4');
await cell('x', 1).fill('3');
await cell('x', 1).press('Enter');
await run.until('abscissae that do not ascend are told or taken as typed', page, () =>
    document.querySelector('#panel > [data-field=x] input').value === '0, 3, 2' || !document.querySelector('#panel .points .fault').hidden);
await cell('x', 1).fill('1');
await cell('x', 1).press('Enter');
await run.until('back again', page, () => document.querySelector('#panel > [data-field=x] input').value === '0, 1, 2');
await page.locator('#panel .points [data-add=point]').click();
await run.until('a point more', page, () => document.querySelector('#panel > [data-field=x] input').value === '0, 1, 2, 3'
    && document.querySelector('#panel > [data-field=y] input').value === '0, 4, 4, 4');
await page.locator('#panel .rows .point button').nth(1).click();
await run.until('a point less', page, () => document.querySelector('#panel > [data-field=x] input').value === '0, 2, 3'
    && document.querySelectorAll('#panel .rows .point').length === 3);
await cell('y', 0).fill('abc');
await cell('y', 0).press('Enter');
await run.until('what is no number is told', page, () => !document.querySelector('#panel .points .fault').hidden);
await run.shot(page, 'function-fault');
await page.locator('#panel h2').click();
await undo();
await run.until('one step brings the point back', page, () => document.querySelector('#panel > [data-field=x] input').value === '0, 1, 2, 3');
await redo();
await run.until('and takes it again', page, () => document.querySelector('#panel > [data-field=x] input').value === '0, 2, 3');

await select('drain');
await type(page, 'priority', '7');
await run.until('a priority', page, () => document.querySelector('#panel > [data-field=priority] input').value === '7');
await panel('nonNegative').check();
await type(page, 'unit', 'pcs/d');
await run.until('a unit', page, () => document.querySelector('#panel > [data-field=unit] input').dataset.known === 'pcs/d');
await panel('unit').fill('pcs//d');
await run.until('a unit that is none is told', page, () => !document.querySelector('#panel > [data-field=unit] .fault').hidden);
await panel('unit').press('Escape');
await page.locator('#panel h2').click();
await undo();
await run.until('without the unit again', page, () => document.querySelector('#panel > [data-field=unit] input').value === '');
await undo();
await run.until('no longer without negative values', page, () => !document.querySelector('#panel > [data-field=nonNegative] input').checked);
await undo();
await run.until('of no priority', page, () => document.querySelector('#panel > [data-field=priority] input').value !== '7');
await redo();
await run.until('redone', page, () => document.querySelector('#panel > [data-field=priority] input').value === '7');
await panel('priority').fill('x');
await run.until('a priority that is no number is told', page, () => !document.querySelector('#panel > [data-field=priority] .fault').hidden);
await panel('priority').press('Escape');

await select('Stock');
await panel('nonNegative').check();
await panel('dimensions', 'select').selectOption({ label: 'Zone' });
await run.until('an array has its dimension', page, () => document.querySelectorAll('#panel > [data-field=dimensions] .chip').length === 1);
await page.locator('#panel > [data-field=dimensions] .chip .link').click();
await run.until('which can be gone to', page, () => document.querySelector('#panel h2').textContent.endsWith('Zone'));
await panel('elements').fill('north, south, 서쪽');
await panel('elements').press('Enter');
await run.until('and have elements', page, () => document.querySelector('#panel > [data-field=elements] input').dataset.known === 'north, south, 서쪽');
await run.shot(page, 'dimension');
await page.locator('#panel h2').click();
await undo();
await undo();
await select('Stock');
await run.until('no array any more', page, () => document.querySelectorAll('#panel > [data-field=dimensions] .chip').length === 0);
await run.end();
