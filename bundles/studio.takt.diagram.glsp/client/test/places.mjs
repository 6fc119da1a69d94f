// Where things lie: align by each side, spread, resize by each corner, snap lines, areas with Shift and Ctrl, and the corners
// of a connection. Each is taken back. Call: node test/places.mjs ADDRESS, with a copy of the Acme example that nobody has changed
import { BOXES, Run, SELECTED, clear, drag, exactly, grip, middle, pick, ready, watched } from './browser.mjs';

const [, , address, shots] = process.argv;
const run = await new Run(address, shots).start();
const page = await run.open();
await page.addInitScript(`window.taktBoxes = ${BOXES}; window.taktSelected = ${SELECTED}`);
const settled = watched(page);
await page.reload();
await ready(page);
const boxes = () => page.evaluate(() => window.taktBoxes());
const idOf = name => exactly(page, name).getAttribute('data-element-id');
const before = await boxes();
const same = all => page.waitForFunction(wanted => JSON.stringify(window.taktBoxes()) === wanted, JSON.stringify(all));

/** Takes the last change back; all lies where it lay. */
async function undo(what, all = before) {
    await clear(page);
    await page.keyboard.press('Control+z');
    run.check(`undone: ${what}`, await same(all).then(() => true, () => false));
}

/** Selects several by clicking. */
async function several(names, key = 'Control') {
    await clear(page);
    await pick(page, names[0]);
    for (const name of names.slice(1)) {
        await pick(page, name, key);
    }
    await page.waitForFunction(n => window.taktSelected().length === n, names.length);
}

// all sides, of nodes of different sizes
const NAMES = ['Stamping', 'Coils', 'Production control'];
const ids = await Promise.all(NAMES.map(idOf));
const at = ids.map(id => before[id]);
const edges = { left: Math.min(...at.map(b => b.x)), right: Math.max(...at.map(b => b.x + b.width)),
    top: Math.min(...at.map(b => b.y)), bottom: Math.max(...at.map(b => b.y + b.height)) };
const WANTED = {
    left: b => b.x - edges.left, right: b => b.x + b.width - edges.right, center: b => b.x + b.width / 2 - (edges.left + edges.right) / 2,
    top: b => b.y - edges.top, bottom: b => b.y + b.height - edges.bottom, middle: b => b.y + b.height / 2 - (edges.top + edges.bottom) / 2
};
for (const [how, off] of Object.entries(WANTED)) {
    await several(NAMES);
    await page.locator(`#panel [data-align=${how}]`).click();
    await page.waitForFunction(wanted => JSON.stringify(window.taktBoxes()) !== wanted, JSON.stringify(before));
    const now = await boxes();
    run.check(`aligned: ${how} ${ids.map(id => off(now[id])).join(' ')}`, ids.every(id => Math.abs(off(now[id])) <= 0.5));
    const cross = ['left', 'right', 'center'].includes(how) ? 'y' : 'x';
    run.check('along the other axis and elsewhere nothing moves', Object.keys(before)
        .every(id => ids.includes(id) ? now[id][cross] === before[id][cross] : JSON.stringify(now[id]) === JSON.stringify(before[id])));
    await undo(how);
}

// spread: as much room between neighbours everywhere, the outer ones stay
for (const [how, axis, size] of [['spreadX', 'x', 'width'], ['spreadY', 'y', 'height']]) {
    const names = how === 'spreadX' ? ['Coils', 'Stamping', 'Spot weld 2', 'Assembly 2'] : ['Production control', 'Steel truck', 'Shipping truck', 'Coils'];
    const spread = await Promise.all(names.map(idOf));
    await several(names, how === 'spreadX' ? 'Control' : 'Shift');
    await page.locator(`#panel [data-align=${how}]`).click();
    await page.waitForFunction(wanted => JSON.stringify(window.taktBoxes()) !== wanted, JSON.stringify(before));
    const now = await boxes();
    const sorted = spread.map(id => now[id]).sort((a, b) => a[axis] - b[axis]);
    const gaps = sorted.slice(1).map((each, i) => each[axis] - sorted[i][axis] - sorted[i][size]);
    run.check(`spread: ${how} ${gaps.join(' ')}`, Math.max(...gaps) - Math.min(...gaps) <= 1.01);
    const [lowest, highest] = [Math.min, Math.max].map((pickOne, i) => pickOne(...spread.map(id => before[id][axis] + i * before[id][size])));
    run.check('the outer ones stay', Math.abs(sorted[0][axis] - lowest) <= 0.5 && Math.abs(sorted.at(-1)[axis] + sorted.at(-1)[size] - highest) <= 0.5);
    await undo(how);
}

/** The handles of what is selected, from the upper left to the lower right one. */
async function handles(selector) {
    await page.waitForSelector(selector);
    return page.locator(selector).evaluateAll(all => all.map(each => {
        const box = each.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }));
}

// resize by each corner: the opposite one stays
const stamping = await idOf('Stamping');
const zoom = await page.evaluate(id => document.querySelector(`#takt [data-element-id="${id}"] .takt-frame`).getBoundingClientRect().width
    / Number(document.querySelector(`#takt [data-element-id="${id}"] .takt-frame`).getAttribute('width')), stamping);
for (const [name, sx, sy] of [['upper left', -1, -1], ['upper right', 1, -1], ['lower left', -1, 1], ['lower right', 1, 1]]) {
    await clear(page);
    await pick(page, 'Stamping');
    const corner = (await handles('#takt .sprotty-resize-handle')).sort((a, b) => sx * b.x + sy * b.y - sx * a.x - sy * a.y)[0];
    await drag(page, corner, { x: corner.x + sx * 40 * zoom, y: corner.y + sy * 30 * zoom });
    await page.waitForFunction(([id, old]) => JSON.stringify(window.taktBoxes()[id]) !== old, [stamping, JSON.stringify(before[stamping])]);
    await page.waitForFunction(() => document.getElementById('dirty').textContent !== '');
    const [was, now] = [before[stamping], (await boxes())[stamping]];
    const stays = (a, b) => Math.abs(a - b) <= 1.5;
    run.check(`resized by the ${name} corner: ${now.width - was.width} × ${now.height - was.height}`, now.width > was.width + 20 && now.height > was.height + 10
        && (sx < 0 ? stays(now.x + now.width, was.x + was.width) : stays(now.x, was.x))
        && (sy < 0 ? stays(now.y + now.height, was.y + was.height) : stays(now.y, was.y)));
    await undo(`the ${name} corner`);
}
await clear(page);
await pick(page, 'Stamping');
const corner = (await handles('#takt .sprotty-resize-handle')).sort((a, b) => b.x + b.y - a.x - a.y)[0];
const weld = await middle(exactly(page, 'Michigan'));
await drag(page, corner, { x: weld.x, y: weld.y });
await settled();
const least = (await boxes())[stamping];
run.check(`nobody is made too small to be read: ${least.width} × ${least.height}`, least.width > 20 && least.height > 20);
if (await page.locator('#dirty').textContent() !== '') {
    await undo('the smallest');
}

// snap lines while something is dragged, and what is dropped near one lies on it
await clear(page);
const one = await grip(page, 'Assembly 2');
await page.mouse.move(one.x, one.y);
await page.mouse.down();
await page.mouse.move(one.x + 20, one.y + 1, { steps: 5 });
await run.until('lines show with what it is aligned', page, () => document.querySelector('.helper-line') !== null);
await run.shot(page, 'snap-lines');
await page.mouse.up();
await run.until('and go when it is dropped', page, () => document.querySelector('.helper-line') === null && document.getElementById('dirty').textContent !== '');
const dropped = (await boxes())[await idOf('Assembly 2')];
run.check(`what is dropped near a line lies on it: ${dropped.y}`, dropped.y === before[await idOf('Assembly 2')].y);
await undo('the move');

// areas
const [left, right] = [await middle(exactly(page, 'Spot weld 1')), await middle(exactly(page, 'Spot weld 2'))];
const around = [{ x: left.left - 10, y: left.top - 10 }, { x: right.left + right.width + 6, y: right.top + right.height + 6 }];
const welds = [await idOf('Spot weld 1'), await idOf('After spot weld 1'), await idOf('Spot weld 2')].sort();
const selects = (what, wanted) => run.until(what, page, ids => JSON.stringify(window.taktSelected()) === ids, JSON.stringify([...wanted].sort()));
await clear(page);
await page.locator('#palette .tools button').nth(1).click();
await settled();
await drag(page, ...around);
await selects('an area selects what it touches', welds);
await page.keyboard.press('Escape');
await selects('Escape selects nothing', []);
await page.keyboard.down('Shift');
await drag(page, ...around);
await page.keyboard.up('Shift');
await selects('so does a drag with Shift, without a tool', welds);
run.check('which does not look elsewhere', Math.abs((await middle(exactly(page, 'Spot weld 1'))).left - left.left) < 1);
const party = await middle(exactly(page, 'Michigan'));
await page.keyboard.down('Shift');
await drag(page, { x: party.left - 8, y: party.top - 8 }, { x: party.left + 20, y: party.top + 20 });
await page.keyboard.up('Shift');
await selects('a second one adds to it', [...welds, await idOf('Michigan')]);
await pick(page, 'Coils', 'Shift');
await selects('and so does a click with Shift', [...welds, await idOf('Michigan'), await idOf('Coils')]);
await pick(page, 'Coils', 'Control');
await selects('a click with Ctrl lets go again', [...welds, await idOf('Michigan')]);
await page.locator('#palette .tools button').nth(1).click();
const truck = await middle(exactly(page, 'Steel truck'));
await page.keyboard.down('Control');
await drag(page, { x: truck.left - 12, y: truck.top + 4 }, { x: truck.left + 20, y: truck.top + 24 });
await page.keyboard.up('Control');
await selects('the tool adds with Ctrl', [...welds, await idOf('Michigan'), await idOf('Steel truck')]);
await run.shot(page, 'area');
await page.keyboard.press('Escape');

// several are dragged together
await several(['Spot weld 1', 'Spot weld 2', 'Coils']);
const coils = await grip(page, 'Coils');
await drag(page, coils, { x: coils.x, y: coils.y + 90 * zoom });
await page.waitForFunction(() => document.getElementById('dirty').textContent !== '');
const moved = await boxes();
const down = await Promise.all(['Spot weld 1', 'Spot weld 2', 'Coils'].map(async name => moved[await idOf(name)].y - before[await idOf(name)].y));
run.check(`several are moved together: ${down.join(' ')}`, down[0] > 60 && down.every(each => each === down[0]));
await undo('moving several');

// a connection: a corner is added, moved, removed
const pathOf = id => page.locator(`#takt g[data-element-id="${id}"] .takt-handle`).last().getAttribute('d');
const edge = page.locator('#takt g.sprotty-edge[data-symbol=electronic]').filter({ has: page.locator('.takt-handle') }).last();
const id = await edge.getAttribute('data-element-id');
const straight = await pathOf(id);

/** Selects the connection; its handles, and those at its corners. */
async function bends() {
    await page.keyboard.press('Escape');
    const spot = await page.evaluate(wanted => {
        const handle = [...document.querySelectorAll(`#takt g[data-element-id="${wanted}"] .takt-handle`)].at(-1);
        for (let part = 0.5; part < 1; part += 0.02) {
            const found = handle.getPointAtLength(handle.getTotalLength() * part).matrixTransform(handle.getScreenCTM());
            if (document.elementFromPoint(found.x, found.y)?.closest('g[data-element-id]')?.dataset.elementId === wanted) {
                return { x: found.x, y: found.y };
            }
        }
        return undefined;
    }, id);
    await page.mouse.click(spot.x, spot.y);
    await page.waitForSelector(`#takt g[data-element-id="${id}"].selected .sprotty-routing-handle`);
    const of = kind => page.locator(`#takt g[data-element-id="${id}"] .sprotty-routing-handle[data-kind=${kind}]`).evaluateAll(all => all.map(each => {
        const box = each.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }));
    return { spot, corners: await of('junction'), middles: await of('line') };
}

const changed = old => page.waitForFunction(([wanted, was]) => {
    const handle = [...document.querySelectorAll(`#takt g[data-element-id="${wanted}"] .takt-handle`)].at(-1);
    return handle && handle.getAttribute('d') !== was && document.querySelector(`#takt g[data-element-id="${wanted}"] .takt-moving`) === null;
}, [id, old]);

const first = await bends();
const grabbed = first.middles.sort((a, b) => Math.hypot(a.x - first.spot.x, a.y - first.spot.y) - Math.hypot(b.x - first.spot.x, b.y - first.spot.y))[0];
await drag(page, grabbed, { x: grabbed.x + 6, y: grabbed.y + 70 });
await changed(straight);
const bent = await pathOf(id);
const second = await bends();
run.check(`a corner is added: ${first.corners.length} → ${second.corners.length}`, second.corners.length === first.corners.length + 1);
await run.shot(page, 'bent');
const lowest = second.corners.sort((a, b) => b.y - a.y)[0];
await drag(page, lowest, { x: lowest.x + 30, y: lowest.y + 20 });
await changed(bent);
const shifted = await pathOf(id);
const third = await bends();
run.check('it is moved', third.corners.length === second.corners.length
    && third.corners.some(each => Math.hypot(each.x - lowest.x - 30, each.y - lowest.y - 20) < 8));
const low = third.corners.sort((a, b) => b.y - a.y)[0];
const ends = await page.evaluate(wanted => {
    const handle = [...document.querySelectorAll(`#takt g[data-element-id="${wanted}"] .takt-handle`)].at(-1);
    return [0, handle.getTotalLength()].map(length => {
        const found = handle.getPointAtLength(length).matrixTransform(handle.getScreenCTM());
        return { x: found.x, y: found.y };
    });
}, id);
const others = [ends[0], ...third.corners.filter(each => each !== low), ends[1]].sort((a, b) => Math.hypot(a.x - low.x, a.y - low.y) - Math.hypot(b.x - low.x, b.y - low.y));
await drag(page, low, { x: (others[0].x + others[1].x) / 2, y: (others[0].y + others[1].y) / 2 });
await changed(shifted);
const last = await bends();
run.check(`brought into line with its neighbours it goes: ${third.corners.length} → ${last.corners.length}`, last.corners.length === third.corners.length - 1);
await clear(page);
for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Control+z');
}
await run.until('undone, the model is what it was', page, () => document.getElementById('dirty').textContent === '');
await settled();
run.check(`and the line: ${await pathOf(id)} for ${straight}`, await pathOf(id) === straight);
await run.end();
