import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Bundles the server from its sources, as for the extension, once in a run; gives the bundle's path. */
export function serverBundle(): Promise<string> {
  bundling ??= bundle();
  return bundling;
}

let bundling: Promise<string> | undefined;

async function bundle(): Promise<string> {
  // Beside the real one, since the models are looked for from there.
  const outfile = path('server/dist/node-main.test.cjs');
  await build({
    entryPoints: [path('server/src/lsp/node-main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
  return outfile;
}
