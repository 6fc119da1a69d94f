// Bundles the client into ../web, which the Java bundle serves.
import * as esbuild from 'esbuild';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';

const out = new URL('../web/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });
copyFileSync(new URL('static/index.html', import.meta.url).pathname, out + 'index.html');
await esbuild.build({
    entryPoints: [new URL('src/editor.ts', import.meta.url).pathname],
    outdir: out,
    bundle: true,
    minify: true,
    // one copy of it, the one that GLSP requires
    alias: { inversify: createRequire(import.meta.url).resolve('inversify') },
    target: 'es2022',
    legalComments: 'none',
    loader: { '.ttf': 'empty', '.svg': 'dataurl', '.png': 'dataurl' },
    external: ['/fonts/*'],
    logLevel: 'warning'
});
