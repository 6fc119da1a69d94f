// The figures are live: takt, ladder, utilisation and bottleneck follow each value. Prints what is shown in the end, which
// the test compares with the figures of the saved file. Call: node test/figures.mjs ADDRESS, with a copy of the Acme example
import { Run, clear, edit, exactly, type } from './browser.mjs';

const [, , address] = process.argv;
const run = await new Run(address).start();
const page = await run.open();

/** What the title, the ladder and the data boxes say. For the page. */
const SHOWN = () => {
    const textsOf = symbol => [...document.querySelectorAll(`#takt .takt-decoration[data-symbol=${symbol}] text`)].map(each => each.textContent.replaceAll('\u00a0', ' '));
    const title = textsOf('title');
    const after = word => title[title.indexOf(word) + 1];
    const processes = [...document.querySelectorAll('#takt g:is([data-symbol="vsm/process"], [data-symbol="vsm/shared-process"])[data-element-id]')];
    return {
        takt: after('Takt time'), leadTime: after('Production lead time'), processingTime: after('Processing time'), bottleneck: after('Bottleneck'),
        ladder: textsOf('ladder'),
        utilisation: Object.fromEntries(processes.map(each => {
            const texts = [...each.querySelectorAll('text')].map(text => text.textContent.replaceAll('\u00a0', ' '));
            return [texts.find(text => /^(Stamping|Spot weld \d|Assembly \d)$/.test(text)) ?? '', texts.find(text => text.startsWith('Utilisation'))?.replace('Utilisation = ', '') ?? ''];
        }))
    };
};
await page.addInitScript(`window.taktShown = ${SHOWN}`);
await page.reload();
await page.waitForSelector('body[data-ready=true]');
const shows = (what, wanted) => run.until(what, page, parts => Object.entries(parts).every(([key, value]) => typeof value === 'string'
    ? window.taktShown()[key] === value
    : Array.isArray(value) ? value.every(each => window.taktShown()[key].includes(each))
        : Object.entries(value).every(([name, text]) => window.taktShown()[key][name] === text)), wanted);

await shows('as the book has it', { takt: '60 s', leadTime: '23.6 d', processingTime: '188 s', bottleneck: 'Assembly 1', utilisation: { 'Assembly 1': '103.3 %' } });

// a cycle time: processing time, ladder, utilisation and bottleneck
await edit(page, exactly(page, 'Assembly 1').locator('[data-feature=cycleTime]'), '30 s');
await shows('another bottleneck', { processingTime: '156 s', bottleneck: 'Spot weld 2', ladder: ['30 s', 'Processing time = 156 s'],
    utilisation: { 'Assembly 1': '50 %', 'Spot weld 2': '95.8 %' } });

// the demand: takt, waiting, utilisation
await clear(page);
await type(page, 'demandRate', '9200 pcs/month');
await shows('half the demand: twice the takt, half the load, twice the wait', { takt: '120 s', utilisation: { 'Spot weld 2': '47.9 %', 'Assembly 1': '25 %' } });

// in other units, and a value that makes no figure
await edit(page, exactly(page, 'Spot weld 2').locator('[data-feature=cycleTime]'), '1.5 min');
await shows('in other units', { processingTime: '200 s', ladder: ['90 s'], bottleneck: 'Spot weld 2' });
await edit(page, exactly(page, 'Spot weld 2').locator('[data-feature=uptime]'), '100 %');
await shows('uptime counts', { utilisation: { 'Spot weld 2': '75 %' } });
await page.keyboard.press('Control+z');
await shows('and undo too', { utilisation: { 'Spot weld 2': '93.8 %' } });
await page.keyboard.press('Control+y');
await shows('and redo', { utilisation: { 'Spot weld 2': '75 %' } });

// no demand: no takt, and that is said rather than shown wrongly
await clear(page);
await type(page, 'demandRate', '');
await run.until('without demand no takt is shown', page, () => window.taktShown().takt !== '120 s');
await type(page, 'demandRate', '9200 pcs/month');
await shows('with it there is one', { takt: '120 s', bottleneck: 'Spot weld 2' });
await page.keyboard.press('Control+s');
await run.until('it is saved', page, () => document.getElementById('dirty').textContent === '');
console.log(`shown ${JSON.stringify(await page.evaluate(() => window.taktShown()))}`);
await run.end();
