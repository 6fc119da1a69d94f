// What was acknowledged is not lost: the connection breaks, the page crashes, the server is started anew.
// Call: node test/recover.mjs ADDRESS; it prints "restart" and reads the address of the server that was started anew.
import { createInterface } from 'node:readline';
import { Run, edit, ready, symbols } from './browser.mjs';

const [, , address] = process.argv;
const run = await new Run(address).start();
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const context = await run.browser.newContext({ viewport: { width: 1600, height: 900 } });
const weld = page => symbols(page, 'vsm/process').filter({ hasText: 'Spot weld 1' });
const shows = text => [...document.querySelectorAll('#takt text')].some(each => each.textContent?.replace('\u00a0', ' ') === text);
const value = async (page, text) => {
    await edit(page, weld(page).locator('[data-feature=cycleTime]'), text);
    await page.waitForFunction(shows, `C/T = ${text}`);
};

// the connection breaks; the page finds back by itself
const page = await run.page(context);
let broken = () => undefined;
await page.routeWebSocket(/\/glsp/, socket => {
    const server = socket.connectToServer();
    broken = async () => {
        await socket.close({ code: 1012 });
        await server.close();
    };
});
await page.goto(address);
await ready(page);
await value(page, '41 s');
await page.evaluate(() => { window.isTheSamePage = true; });
await broken();
await page.waitForFunction(() => !document.getElementById('banner').hidden || window.isTheSamePage !== true);
run.check('a lost connection is said', true);
await page.waitForFunction(() => window.isTheSamePage !== true && document.body.dataset.ready === 'true');
await run.until('and the page finds back, with what was done', page, shows, 'C/T = 41 s');
await value(page, '42 s');

// the page crashes
const second = await run.page(context);
second.on('crash', () => undefined);
await second.goto(address);
await ready(second);
await value(second, '43 s');
const crashed = new Promise(done => second.on('crash', done));
second.goto('chrome://crash').catch(() => undefined);
await crashed;
run.check('a page has crashed', true);
await run.until('the other page goes on', page, shows, 'C/T = 43 s');

// the server is started anew: this page is told so, and the new address shows what was done
console.log('restart');
const next = (await input.next()).value.trim();
await run.until('a server that was started anew is said', page, () => !document.getElementById('banner').hidden && document.getElementById('banner').textContent.length > 0);
const third = await run.open(next);
await run.until('and has what was done', third, shows, 'C/T = 43 s');
await run.end();
