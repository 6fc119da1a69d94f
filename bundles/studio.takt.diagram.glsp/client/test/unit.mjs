// Bundles the unit tests with what they test and runs them by Node's own test runner.
import * as esbuild from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'takt-unit-'));
const out = join(folder, 'unit.test.mjs');
await esbuild.build({
    entryPoints: [new URL('unit.ts', import.meta.url).pathname], outfile: out, bundle: true, format: 'esm',
    platform: 'node', logLevel: 'warning'
});
const result = spawnSync(process.execPath, ['--test', '--test-reporter=dot', out], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exit(result.status ?? 1);
