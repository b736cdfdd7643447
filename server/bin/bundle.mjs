/**
 * What both programs of this package start with: finding the bundle and running it.
 * In the published package the bundle lies in dist/. In a clone it is built from src/, and built
 * again when a source has changed since: a bundle of yesterday reads today's data files wrongly.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const BUILD_SCRIPT = new URL('../../client/scripts/build.mjs', import.meta.url);

/**
 * Runs a bundle of dist/, given its file name. Where there is none that is up to date and none can
 * be built, says why on stderr and sets the exit status to 2.
 */
export async function runBundle(name) {
  const bundle = join(PACKAGE, 'dist', name);
  try {
    if (isClone() && isStale(bundle)) await rebuild(bundle);
  } catch (error) {
    console.error(`${name} could not be built from its sources: ${error.message}`);
    process.exitCode = 2;
    return;
  }
  await import(new URL(`../dist/${name}`, import.meta.url).href);
}

function isClone() {
  return existsSync(join(PACKAGE, 'src'));
}

function isStale(bundle) {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  return sources().some((file) => statSync(file).mtimeMs > built);
}

/** What a bundle is made of: all that lies in src/, the versions of the packages, the way it is built. */
function sources() {
  const src = join(PACKAGE, 'src');
  const files = readdirSync(src, { recursive: true }).map((file) => join(src, file));
  return [...files, join(PACKAGE, 'package.json'), fileURLToPath(BUILD_SCRIPT)];
}

async function rebuild(bundle) {
  const { build } = await import(BUILD_SCRIPT.href);
  await build({ only: [bundle] });
}
