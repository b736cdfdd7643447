/**
 * `npm run package`: makes the VSIX that people install, out of a build without source maps, and
 * says how large it is. `node client/scripts/package.mjs [FILE.vsix]`
 */
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { writeNotices } from './notices.mjs';
import { ROOT, UserError, reportFailure } from './project.mjs';
import { isPreRelease } from './release.mjs';
import { loadVsce } from './vsce.mjs';

/** People wait for it, and keep it: a larger package is refused. */
export const MOST_BYTES = 6 * 1024 * 1024;

/** Where the package lies unless another place is wanted. */
export const PACKAGE = join(ROOT, 'corroborate.vsix');

/** Builds and packs; resolves to the package's size in bytes. */
export async function packageExtension(file = PACKAGE) {
  writeNotices(await build({ shipped: true }));
  const { version, repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const createVSIX = await loadVsce();
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  await createVSIX({
    cwd: ROOT,
    packagePath: file,
    // All that is needed is in the bundles.
    dependencies: false,
    preRelease: isPreRelease(version),
    // Where the repository is known, links of the README lead there: the stores have no other files.
    allowMissingRepository: true,
    rewriteRelativeLinks: repository !== undefined,
  });
  const { size } = statSync(file);
  if (size > MOST_BYTES) {
    throw new UserError(
      `${file} has ${megabytes(size)} MB, more than ${megabytes(MOST_BYTES)} MB.`,
    );
  }
  return size;
}

/** A number of bytes as people read it. */
export function megabytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? PACKAGE;
  packageExtension(file)
    .then((size) => console.log(`${file}, ${megabytes(size)} MB`))
    .catch(reportFailure);
}
