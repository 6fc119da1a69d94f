// Draws a cup of tea that cools down from an empty project, with mouse and keyboard alone, and saves it.
// Call: node test/teacup.mjs ADDRESS [FOLDER FOR SCREENSHOTS]
import { Run, clear, ready, type } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
const shown = () => page.locator('#panel').evaluate(panel => panel.dataset.shownElement);

await page.locator('#newDiagramName').pressSequentially('Teacup');
await page.locator('#newDiagramKind').selectOption('StockFlowModel');
await Promise.all([page.waitForURL(/diagram=/), page.locator('#newDiagram .primary').click()]);
await ready(page);
await page.waitForSelector('#panel .field[data-field=dt]');
const model = await shown();
await type(page, 'stop', '30');
await type(page, 'dt', '0.125');
await page.locator('#panel > .field[data-field=method] select').selectOption('euler');
await page.locator('#panel > .field[data-field=timeUnit] input').fill('minute');
await page.locator('#panel > .field[data-field=timeUnit] input').press('Enter');

/** Draws by a tool of the palette, and names what is drawn. */
const known = [model];
async function draw(tool, x, y, name) {
    await page.locator(`#palette button[data-tool="node:stockflow/${tool}"]`).click();
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    await page.waitForFunction(all => !all.includes(document.getElementById('panel').dataset.shownElement), known);
    await type(page, 'name', name);
    known.push(await shown());
    await page.waitForFunction(text => [...document.querySelectorAll('#takt .takt-symbol')].some(each => each.getAttribute('aria-label').includes(text)), name);
    return known.at(-1);
}

const stock = await draw('stock', 600, 300, 'Teacup temperature');
await type(page, 'equation', '180');
await draw('constant', 900, 520, 'Room temperature');
await type(page, 'equation', '70');
await draw('constant', 620, 560, 'Characteristic time');
await type(page, 'equation', '10');
await run.shot(page, 'teacup-nodes');

// what flows out, into a cloud
await clear(page);
await page.locator(`#takt [data-element-id="${stock}"] .takt-mark`).first().click({ position: { x: 4, y: 40 } });
await page.waitForFunction(id => document.getElementById('panel').dataset.shownElement === id, stock);
await page.locator('#panel > [data-field=outflows] .add').click();
await page.waitForFunction(all => !all.includes(document.getElementById('panel').dataset.shownElement), known);
await type(page, 'name', 'Heat loss to room');
await page.waitForFunction(() => document.querySelector('#panel h2').textContent.endsWith('Heat loss to room'));
await run.until('the flow leads into a cloud', page, () => document.querySelector('#takt [data-symbol="stockflow/cloud"]') !== null);
await run.until('by a valve', page, () => document.querySelectorAll('#takt [data-symbol="stockflow/flow-valve"]').length === 1);

// its equation, checked and completed while it is typed
const equation = page.locator('#panel > [data-field=equation] textarea');
await equation.click();
await equation.pressSequentially('(Teacup_temperature - ');
await run.until('an unfinished equation is said', page, () => !document.querySelector('#panel > [data-field=equation] .fault').hidden);
await equation.fill('');
await equation.pressSequentially('(Teac');
await page.waitForSelector('#panel [data-completion=Teacup_temperature]');
await equation.press('Tab');
run.check(`a name is completed: ${await equation.inputValue()}`, await equation.inputValue() === '(Teacup_temperature');
await equation.pressSequentially(' - roo');
await page.waitForSelector('#panel [data-completion=Room_temperature]');
await equation.press('ArrowDown');
await equation.press('Enter');
run.check(`and chosen by the arrow keys: ${await equation.inputValue()}`, await equation.inputValue() === '(Teacup_temperature - Room_temperature');
await equation.pressSequentially(') / Time_constant');
await run.until('an unknown name is said', page, () => document.querySelector('#panel > [data-field=equation] .fault').textContent.includes('time_constant'));
for (let i = 0; i < 'Time_constant'.length; i++) {
    await equation.press('Backspace');
}
await equation.pressSequentially('Charac');
await page.waitForSelector('#panel [data-completion=Characteristic_time]');
await equation.press('Tab');
await run.until('what is right is not complained of', page, () => document.querySelector('#panel > [data-field=equation] .fault').hidden);
await equation.press('Enter');
await run.until('links show what the flow depends on', page, () => document.querySelectorAll('#takt .takt-decoration [data-symbol=link], #takt [data-symbol=link]').length > 0 || document.querySelectorAll('#takt .takt-decoration').length > 4);
await run.until('with the signs that the equation proves', page, () => {
    const texts = [...document.querySelectorAll('#takt .takt-decoration text')].map(each => each.textContent);
    return texts.includes('+') && texts.includes('\u2212');
});
await page.locator('#fit').click();
await run.shot(page, 'teacup');
await page.locator('#stage').click({ position: { x: 20, y: 20 } });
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty')?.textContent === '');
await run.end();
