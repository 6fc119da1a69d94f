// Random gestures of mouse and keyboard, by a seed; then all is undone: picture and, when saved, file are what they were.
// Call: node test/random.mjs ADDRESS, with a copy of the Acme example as it was saved by the editor.
// TAKT_RANDOM_EDITS says how many (60), TAKT_RANDOM_SEED which (1).
import { LOOKS, Run, clear, drag, ready, watched } from './browser.mjs';

const MANY = Number(process.env.TAKT_RANDOM_EDITS ?? 60);
let state = Number(process.env.TAKT_RANDOM_SEED ?? 1);
const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
await page.addInitScript(`window.taktLooks = ${LOOKS}`);
const settled = watched(page);
await page.reload();
await ready(page);

/** A number below n (mulberry32). */
function any(n) {
    state = state + 0x6D2B79F5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return Math.floor(((t ^ t >>> 14) >>> 0) / 4294967296 * n);
}

const one = all => all[any(all.length)];
const fit = async () => {
    await page.locator('#fit').click();
    await clear(page);
    await settled();
};
await fit();
const before = await page.evaluate(() => window.taktLooks());
const stage = await page.locator('#stage').boundingBox();
const spot = () => ({ x: stage.x + 30 + any(stage.width - 60), y: stage.y + 60 + any(stage.height - 100) });
const boxes = selector => page.locator(selector).evaluateAll(all => all.map(each => each.getBoundingClientRect())
    .filter(box => box.width > 0).map(box => ({ x: box.x + box.width / 2, y: box.y + box.height / 2, left: box.x, top: box.y })));
const inside = all => all.filter(at => at.x > stage.x && at.x < stage.x + stage.width && at.y > stage.y && at.y < stage.y + stage.height);
const nodes = async () => inside(await boxes('#takt g.takt-symbol[data-element-id] > .takt-frame')).map(at => ({ x: at.left + 9, y: at.top + 9 }));
const tools = kind => page.locator(`#palette button[data-tool^="${kind}"]`).evaluateAll(all => all.map(each => each.dataset.tool));
const choose = async id => page.locator(`#palette button[data-tool="${id}"]`).click();
const TEXTS = ['45 s', '10 min', '3', '460 pcs/shift', '12.5 %', '2 d', 'Press', '압착기', '-1', '1e300', '0', '50 pcs', ''];

/** Clicks on something, and says whether there was anything. */
async function select() {
    const at = one(await nodes());
    if (at) {
        await page.mouse.click(at.x, at.y);
        await settled();
    }
    return at;
}

const GESTURES = {
    create: async () => {
        await choose(one(await tools('node:')));
        const at = spot();
        await page.mouse.move(at.x, at.y);
        await page.mouse.click(at.x, at.y);
    },
    connect: async () => {
        const all = await nodes();
        await choose(one(await tools('edge:')));
        await drag(page, one(all), one(all));
    },
    move: async () => drag(page, one(await nodes()), spot()),
    nudge: async () => {
        await select();
        await page.keyboard.press(one(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Shift+ArrowDown']));
    },
    resize: async () => {
        await select();
        const handle = one(inside(await boxes('#takt .sprotty-resize-handle')));
        if (handle) {
            await drag(page, handle, { x: handle.x + any(80) - 30, y: handle.y + any(60) - 20 });
        }
    },
    bend: async () => {
        const at = one(inside(await boxes('#takt g.sprotty-edge .takt-handle')));
        await page.mouse.click(at.x, at.y);
        const handle = one(inside(await boxes('#takt .sprotty-routing-handle')));
        if (handle) {
            await drag(page, handle, one([spot(), ...await nodes()]));
        }
    },
    type: async () => {
        await select();
        const fields = page.locator('#panel > .field :is(input[type=text], textarea)');
        const field = fields.nth(any(await fields.count()));
        await field.fill(one(TEXTS));
        await field.press('Enter');
        await settled();
        await page.keyboard.press('Escape');
    },
    pick: async () => {
        await select();
        const fields = page.locator('#panel > .field select');
        if (await fields.count() > 0) {
            const field = fields.nth(any(await fields.count()));
            const values = await field.locator('option').evaluateAll(all => all.map(each => each.value).filter(each => !each.startsWith('new:')));
            await field.selectOption(one(values));
        }
    },
    tick: async () => {
        await select();
        const boxesThere = page.locator('#panel > .field input[type=checkbox]');
        if (await boxesThere.count() > 0) {
            await boxesThere.nth(any(await boxesThere.count())).click();
        }
    },
    add: async () => {
        await select();
        const adds = page.locator('#panel > .field .add');
        if (await adds.count() > 0) {
            await adds.nth(any(await adds.count())).click();
        }
    },
    inPlace: async () => {
        const at = one(inside(await boxes('#takt .takt-value')));
        if (at) {
            await page.mouse.dblclick(at.x, at.y);
            if (await page.locator('.label-edit input').isVisible()) {
                await page.keyboard.insertText(one(TEXTS));
                await page.keyboard.press('Enter');
                await settled();
                await page.keyboard.press('Escape');
            }
        }
    },
    remove: async () => {
        await select();
        await page.keyboard.press('Delete');
    },
    duplicate: async () => {
        await select();
        await page.keyboard.press('Control+d');
    },
    paste: async () => {
        await select();
        await page.keyboard.press(one(['Control+c', 'Control+x']));
        await settled();
        await page.keyboard.press('Control+v');
    },
    align: async () => {
        const all = await nodes();
        await page.keyboard.down('Control');
        for (let i = 0; i < 3; i++) {
            const at = one(all);
            await page.mouse.click(at.x, at.y);
        }
        await page.keyboard.up('Control');
        await settled();
        const aligns = page.locator('#panel [data-align]');
        if (await aligns.count() > 0) {
            await aligns.nth(any(await aligns.count())).click();
        }
    },
    arrange: async () => page.locator('#arrange').click(),
    back: async () => page.keyboard.press('Control+z'),
    again: async () => page.keyboard.press('Control+y')
};
const WEIGHTED = Object.keys(GESTURES).flatMap(name => Array(['arrange', 'remove', 'paste', 'again'].includes(name) ? 1 : 2).fill(name));

for (let i = 0; i < MANY; i++) {
    const name = one(WEIGHTED);
    if (process.env.TAKT_RANDOM_LOG) {
        console.log(`${i} ${name}`);
    }
    await GESTURES[name]();
    await settled();
    await page.keyboard.press('Escape');
    if (i % 10 === 9) {
        await fit();
        if ((await nodes()).length < 4) {
            await page.keyboard.press('Control+z');
        }
    }
}
await fit();
run.check(`${MANY} gestures, and much has changed`, await page.evaluate(() => window.taktLooks()) !== before);
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty').textContent === '');
await run.shot(page, 'random');

// as often as there is anything to undo: a gesture makes no more than a few changes
for (let i = 0; i < 4 * MANY; i++) {
    await page.keyboard.press('Control+z');
}
await settled();
await fit();
const after = await page.waitForFunction(wanted => window.taktLooks() === wanted, before).then(() => '', async () => {
    const [now, then] = [(await page.evaluate(() => window.taktLooks())).split('\n'), before.split('\n')];
    return ` ${now.filter(each => !then.includes(each)).join(' / ')} instead of ${then.filter(each => !now.includes(each)).join(' / ')}`.slice(0, 2000);
});
run.check(`the picture is what it was${after}`, after === '');
await page.keyboard.press('Control+s');
await run.until('and is saved', page, () => document.getElementById('dirty').textContent === '');
await run.end();
