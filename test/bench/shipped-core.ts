import { buildSync } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Core from '../../server/src/index.js';

const require = createRequire(import.meta.url);

/**
 * The core as it ships: bundled, in the same way as the server's own bundles. Run from its sources it
 * is a tenth slower, because what translates them on the fly names every inner function at each call.
 */
export function shippedCore(): typeof Core {
  const folder = mkdtempSync(join(tmpdir(), 'corroborate-core-'));
  try {
    const outfile = join(folder, 'core.cjs');
    buildSync({
      entryPoints: [fileURLToPath(new URL('../../server/src/index.ts', import.meta.url))],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    return require(outfile) as typeof Core;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
