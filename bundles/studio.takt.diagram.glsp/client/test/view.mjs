// Looking around and taking away: zoom and pan by wheel, mouse, keys and buttons, overview, finding, explanations, and what the
// exported files hold. Nothing of it changes the model. Call: node test/view.mjs ADDRESS, with a copy of the Acme example
import { readFileSync } from 'node:fs';
import { PATIENCE, Run, clear, exactly, grip, middle } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
await page.addInitScript(`window.taktView = () => { const [, zoom, x, y] = /scale\\(([-\\d.e]+)\\)\\s*translate\\(([-\\d.e]+),\\s*([-\\d.e]+)\\)/
    .exec(document.querySelector('#takt svg.sprotty-graph > g').getAttribute('transform')).map(Number); return { zoom, x, y }; }`);
await page.reload();
await page.waitForSelector('body[data-ready=true]');
const view = () => page.evaluate(() => window.taktView());
/** Looks with each frame until it is as wanted. */
const changes = async (what, old, test) => {
    const end = performance.now() + PATIENCE;
    let now = await view();
    while (!test(now, old) && performance.now() < end) {
        await page.evaluate(() => new Promise(done => window.requestAnimationFrame(() => done())));
        now = await view();
    }
    run.check(what, test(now, old));
};
const near = (a, b, most = 2) => Math.abs(a - b) <= most;

// the wheel: larger and smaller, and what is under the pointer stays there
const first = await view();
const at = await middle(exactly(page, 'Spot weld 2'));
await page.mouse.move(at.x, at.y);
await page.mouse.wheel(0, -120);
await changes('the wheel makes larger', first, (now, old) => now.zoom > old.zoom * 1.1);
const larger = await middle(exactly(page, 'Spot weld 2'));
run.check('what is under the pointer stays there', near(larger.x, at.x) && near(larger.y, at.y));
await page.mouse.wheel(0, 120);
await changes('and smaller', first, (now, old) => Math.abs(now.zoom - old.zoom) < 0.01);

// dragging the ground, and the keys
await clear(page);
const before = await view();
const stage = await page.locator('#stage').boundingBox();
await page.mouse.move(stage.x + 40, stage.y + 60);
await page.mouse.down();
await page.mouse.move(stage.x + 140, stage.y + 110, { steps: 4 });
await page.mouse.up();
await changes('the ground is dragged', before, (now, old) => Math.abs((now.x - old.x) * now.zoom - 100) < 3 && Math.abs((now.y - old.y) * now.zoom - 50) < 3);
for (const [name, keyName, test] of [['right', 'ArrowRight', (now, old) => now.x < old.x - 20], ['left', 'ArrowLeft', (now, old) => now.x > old.x + 20],
    ['down', 'ArrowDown', (now, old) => now.y < old.y - 20], ['up', 'ArrowUp', (now, old) => now.y > old.y + 20], ['larger', '+', (now, old) => now.zoom > old.zoom], ['smaller', '-', (now, old) => now.zoom < old.zoom]]) {
    const old = await view();
    await page.keyboard.press(keyName);
    await changes(`the key for ${name}`, old, test);
}
for (const [button, test] of [['zoomIn', (now, old) => now.zoom > old.zoom * 1.2], ['zoomOut', (now, old) => now.zoom < old.zoom * 0.9]]) {
    const old = await view();
    await page.locator(`#${button}`).click();
    await changes(`the button ${button}`, old, test);
}
await page.keyboard.press('f');
const all = await page.evaluate(() => [...document.querySelectorAll('#takt g.takt-symbol')].map(each => each.getBoundingClientRect()));
run.check('after a button the keys still hold; all is shown', all.length > 10 && all.every(box => box.left >= stage.x - 1 && box.right <= stage.x + stage.width + 1));

// far away, and back by the overview
for (let i = 0; i < 6; i++) {
    const old = await view();
    await page.keyboard.press('+');
    await changes('larger', old, (now, old) => now.zoom > old.zoom);
}
const overview = await page.locator('#overview').boundingBox();
const far = await view();
await page.mouse.move(overview.x + overview.width / 2, overview.y + overview.height / 2);
await page.mouse.down();
await page.mouse.move(overview.x + overview.width - 30, overview.y + overview.height / 2, { steps: 4 });
await page.mouse.up();
await changes('dragging in the overview looks elsewhere', far, (now, old) => Math.abs(now.x - old.x) > 100);

// finding brings it into view
await page.keyboard.press('Control+f');
await page.waitForFunction(() => document.activeElement?.matches('#finder input'));
await page.keyboard.insertText('State Street');
await page.waitForSelector('#finder [data-found]');
await page.keyboard.press('Enter');
await run.until('what is found is selected and seen', page, () => {
    const [box, here] = [document.querySelector('#takt g.takt-symbol.selected .takt-frame'), document.getElementById('stage')].map(each => each?.getBoundingClientRect());
    return box && box.left >= here.left && box.right <= here.right && box.top >= here.top && box.bottom <= here.bottom;
});
await page.locator('#fit').click();
await clear(page);

// what a number comes from: an element, and the heading
const narrow = await grip(page, 'Assembly 1');
await page.mouse.move(narrow.x - 3, narrow.y);
await page.mouse.move(narrow.x, narrow.y);
await run.until('formula, inputs and source of a utilisation', page, () => {
    const tip = document.getElementById('tip');
    return !tip.hidden && [...tip.querySelectorAll('code')].some(each => each.textContent.includes('/'))
        && tip.querySelectorAll('.input').length > 1 && tip.querySelector('cite') !== null && tip.textContent.includes('Assembly 1');
});
run.check('with what was found of it', await page.locator('#tip .problem').count() === 1);
const heading = await page.locator('#takt [data-symbol=title] text', { hasText: 'Takt time' }).first().boundingBox();
await page.mouse.move(heading.x + 5, heading.y - 30);
await page.mouse.move(heading.x + 5, heading.y + 5);
await run.until('those of the map on its heading', page, () => !document.getElementById('tip').hidden && document.querySelector('#tip [data-figure=takt]') !== null);
await page.mouse.move(stage.x + 20, stage.y + 20);
await run.until('and it goes with the pointer', page, () => document.getElementById('tip').hidden);

// the files
const exported = async format => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#export').selectOption(format)]);
    run.check(`named after the diagram: ${file.suggestedFilename()}`, file.suggestedFilename() === `Current state.${format}`);
    return readFileSync(await file.path());
};
const svg = (await exported('svg')).toString('utf8');
run.check('the SVG is whole, with names, figures and a typeface', svg.trimStart().startsWith('<') && svg.trimEnd().endsWith('</svg>')
    && ['Spot weld 1', 'Michigan', '23.6', '@font-face'].every(each => svg.includes(each)) && !svg.includes('<script'));
const size = /viewBox="([-\d. ]+)"/.exec(svg)?.[1].split(' ').map(Number) ?? [];
run.check(`it is as large as the diagram: ${size.join(' ')}`, size[2] > 1000 && size[3] > 400 && svg.split('<path').length > 100);
const png = await exported('png');
run.check(`the PNG is twice as large: ${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`, png.subarray(1, 4).toString() === 'PNG'
    && Math.abs(png.readUInt32BE(16) - 2 * size[2]) <= 2);
const pdf = await exported('pdf');
run.check(`the PDF is whole: ${pdf.length} bytes`, pdf.subarray(0, 5).toString() === '%PDF-' && pdf.subarray(-32).toString('latin1').includes('%%EOF') && pdf.length > 5000);
run.check('nothing of all this changed anything', await page.locator('#dirty').textContent() === '');
await run.end();
