// What was found, with ways to put it right by one click: applied, looked at, taken back.
// Call: node test/fixes.mjs ADDRESS, with a copy of the Acme example that nobody has changed
import { Run, clear, exactly, pick, type } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
const row = rule => page.locator(`#problems .problem[data-rule="${rule}"]`);
const found = (what, rule, n) => run.until(what, page, ([id, many]) => document.querySelectorAll(`#problems .problem[data-rule="${id}"]`).length === many, [rule, n]);
const undone = what => run.until(`undone: ${what}`, page, () => document.getElementById('dirty').textContent === '');
await page.locator('#problemCount').click();
await page.waitForSelector('#problems .problem');
run.check('what only the user can know has no fix', await row('metrics.bottleneck').locator('[data-fix]').count() === 0);

// two of the same name
await pick(page, 'Spot weld 2');
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent.endsWith('Spot weld 2'));
await type(page, 'name', 'Spot weld 1');
await page.waitForSelector('#problems .problem[data-rule="name.duplicate"]');
await run.until('it is marked where it is drawn', page, () => [...document.querySelectorAll('#takt g[data-problem]')].some(each => each.getAttribute('data-problem').includes('Spot weld 1')));
await run.shot(page, 'fixes');
const label = await row('name.duplicate').first().locator('[data-fix]').textContent();
run.check(`a fix is offered: ${label}`, label.includes('Spot weld 2'));
await row('name.duplicate').first().locator('[data-fix]').click();
await found('it is put right', 'name.duplicate', 0);
await run.until('with a name of its own', page, () => ['Spot weld 1', 'Spot weld 2'].every(name => [...document.querySelectorAll('#takt g.takt-symbol text')].filter(each => each.textContent === name).length === 1));
await clear(page);
await page.keyboard.press('Control+z');
await page.waitForSelector('#problems .problem[data-rule="name.duplicate"]');
await page.keyboard.press('Control+z');
await undone('both names');
await found('and nothing is found', 'name.duplicate', 0);

// a share without its sign
await pick(page, 'Stamping');
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent.endsWith('Stamping'));
await type(page, 'uptime', '85');
await page.waitForSelector('#problems .problem[data-rule="value.range"]');
run.check('the share is offered', (await row('value.range').locator('[data-fix]').textContent()).includes('85 %'));
await row('value.range').locator('[data-fix]').click();
await found('it is a share', 'value.range', 0);
await run.until('as it was before', page, () => document.querySelector('#panel [data-field=uptime] input').value === '85 %');
await clear(page);
await page.keyboard.press('Control+z');
await page.waitForSelector('#problems .problem[data-rule="value.range"]');
await page.keyboard.press('Control+z');
await undone('the share');

// what stands alone is deleted; the way to it is shown
await page.locator('#palette button[data-tool="node:vsm/process"]').click();
const stage = await page.locator('#stage').boundingBox();
await page.mouse.move(stage.x + 400, stage.y + 60);
await page.mouse.click(stage.x + 400, stage.y + 60);
await page.waitForSelector('#problems .problem[data-rule="map.unconnected"]');
await clear(page);
await row('map.unconnected').locator('button').first().click();
await run.until('the way to it is shown', page, () => document.querySelector('#panel h2')?.textContent.endsWith('Process 1'));
await row('map.unconnected').locator('[data-fix]').click();
await found('deleted', 'map.unconnected', 0);
run.check('and gone', await exactly(page, 'Process 1').count() === 0);
await clear(page);
await page.keyboard.press('Control+z');
await page.waitForSelector('#problems .problem[data-rule="map.unconnected"]');
await page.keyboard.press('Control+z');
await undone('the process');

// in Korean, too
const second = await run.open(address.replace('lang=en', 'lang=ko'));
await pick(page, 'Spot weld 2');
await page.waitForFunction(() => document.querySelector('#panel h2')?.textContent.endsWith('Spot weld 2'));
await type(page, 'name', 'Spot weld 1');
await second.waitForSelector('#problems .problem[data-rule="name.duplicate"] [data-fix]', { state: 'attached' });
const korean = await second.locator('#problems .problem[data-rule="name.duplicate"] [data-fix]').first().textContent();
run.check(`the fix in Korean: ${korean}`, /[가-힣]/.test(korean));
await run.end();
