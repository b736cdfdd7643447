/**
 * `npm run package:server`: makes the npm package of the language server and the command line, out
 * of a build without source maps. All that it needs is in its bundles: it depends on nothing.
 * `node client/scripts/package-server.mjs [FILE.tgz]`
 */
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { noticesOf } from './notices.mjs';
import { npm } from './npm.mjs';
import { MOST_BYTES, megabytes } from './package.mjs';
import { ROOT, UserError, removeFolder, reportFailure } from './project.mjs';

/** Where the package lies unless another place is wanted. */
export const SERVER_PACKAGE = join(ROOT, 'corroborate-language-server.tgz');

/** The bundles that its programs run. */
const BUNDLES = ['node-main.cjs', 'cli.cjs'];

/** Builds and packs; resolves to the package's size in bytes. */
export async function packageServer(file = SERVER_PACKAGE) {
  const stage = mkdtempSync(join(tmpdir(), 'corroborate-package-'));
  try {
    await fill(stage);
    await npm(['pack', '--pack-destination', stage], stage);
    const [packed] = readdirSync(stage).filter((name) => name.endsWith('.tgz'));
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(stage, packed), file);
  } finally {
    removeFolder(stage);
  }
  const { size } = statSync(file);
  if (size > MOST_BYTES) {
    throw new UserError(
      `${file} has ${megabytes(size)} MB, more than ${megabytes(MOST_BYTES)} MB.`,
    );
  }
  return size;
}

/** Puts into a folder what people get. */
async function fill(stage) {
  const server = join(ROOT, 'server');
  const only = BUNDLES.map((name) => join(server, 'dist', name));
  const names = await build({ shipped: true, only });
  mkdirSync(join(stage, 'dist'));
  for (const name of BUNDLES) copyFileSync(join(server, 'dist', name), join(stage, 'dist', name));
  for (const folder of ['bin', 'data']) {
    cpSync(join(server, folder), join(stage, folder), { recursive: true });
  }
  cpSync(join(ROOT, 'client/editors'), join(stage, 'editors'), { recursive: true });
  copyFileSync(join(server, 'README.md'), join(stage, 'README.md'));
  copyFileSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'));
  writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesOf(names));
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
}

/** The server's manifest without what is in the bundles; the repository is that of the extension. */
function manifest() {
  const { dependencies: _, devDependencies: __, ...own } = manifestAt('server/package.json');
  const { repository } = manifestAt('package.json');
  return repository ? { ...own, repository: { ...repository, directory: 'server' } } : own;
}

function manifestAt(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? SERVER_PACKAGE;
  packageServer(file)
    .then((size) => console.log(`${file}, ${megabytes(size)} MB`))
    .catch(reportFailure);
}
