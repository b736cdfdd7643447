import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const bundles = new Map<string, Promise<string>>();

/** Bundles the server from its sources, as for the extension, once in a run; gives the bundle's path. */
export function serverBundle(): Promise<string> {
  return bundleOf('server/src/lsp/node-main.ts', 'server/dist/node-main.test.cjs');
}

/** The same of the command line. */
export function cliBundle(): Promise<string> {
  return bundleOf('server/src/cli/main.ts', 'server/dist/cli.test.cjs');
}

function bundleOf(entry: string, out: string): Promise<string> {
  const known = bundles.get(out) ?? bundle(path(entry), path(out));
  bundles.set(out, known);
  return known;
}

async function bundle(entry: string, outfile: string): Promise<string> {
  await build({
    entryPoints: [entry],
    // Beside the real one, since the models are looked for from there.
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
