// What the Maven build calls: installs the libraries of the lock file, checks the sources and bundles the client.
// Nothing is done again that is done already.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
process.chdir(here);

function run(...args) {
    const result = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (result.error) {
        console.error('The web client is built with npm, which was not found. Install Node.js 18.18 or newer with npm.');
    }
    if (result.status !== 0) {
        process.exit(result.status ?? 1);
    }
}

function files(folder) {
    return readdirSync(folder, { recursive: true }).map(name => `${folder}/${name}`)
        .filter(name => statSync(name).isFile());
}

function digest(names) {
    const hash = createHash('sha256');
    for (const name of [...names].sort()) {
        hash.update(name).update(readFileSync(name));
    }
    return hash.digest('hex');
}

function once(stamp, key, act) {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== key) {
        act();
        writeFileSync(stamp, key);
    }
}

const own = ['package.json', 'package-lock.json', 'tsconfig.json', 'eslint.config.mjs', 'build.mjs', 'make.mjs'];
once('node_modules/.takt-installed', digest(['package.json', 'package-lock.json', '.npmrc']), () => run('ci'));
const sources = digest([...own, ...files('src'), ...files('static'), ...files('test')]);
const bundled = ['editor.js', 'editor.css', 'index.html'].every(name => existsSync(`../web/${name}`));
if (bundled) {
    once('node_modules/.takt-built', sources, () => run('run', 'verify'));
} else {
    run('run', 'verify');
    writeFileSync('node_modules/.takt-built', sources);
}
