import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../../../client/scripts/project.mjs';

const SUITE = join(ROOT, 'test/editor/suite');
const OUT = join(ROOT, 'test/editor/dist');

/** Bundles the suite for the extension host, one file per test file; gives the path of its index. */
export async function buildSuite(): Promise<string> {
  rmSync(OUT, { recursive: true, force: true });
  const entries = readdirSync(SUITE).filter((name) => name.endsWith('.ts'));
  await build({
    entryPoints: entries.map((name) => join(SUITE, name)),
    outdir: OUT,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // Mocha has to be the one that the index runs; the reporter brings it along.
    external: ['vscode', 'mocha', '*/tally-reporter.cjs'],
    logLevel: 'warning',
  });
  return join(OUT, 'index.cjs');
}
