/**
 * Bundles the extension, the language server and the command line with esbuild.
 * `node client/scripts/build.mjs [--watch]`
 */
import { existsSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, UserError, reportFailure } from './project.mjs';

/**
 * What is bundled: entry, result, where it runs, the modules that the host provides, and the
 * modules that lie apart, as bundles of their own beside this one, because they are needed later or
 * never: in a project of code VS Code loads the first 70 kB of the client and not the other 1 MB.
 */
export const BUNDLES = [
  {
    entry: 'client/src/extension.ts',
    outfile: 'client/dist/extension.cjs',
    external: ['vscode'],
    apart: ['language-client'],
  },
  {
    entry: 'client/src/language-client.ts',
    outfile: 'client/dist/language-client.cjs',
    external: ['vscode'],
  },
  {
    entry: 'client/src/web/extension.ts',
    outfile: 'client/dist/extension-web.cjs',
    external: ['vscode'],
    browser: true,
    format: 'cjs',
  },
  { entry: 'client/src/webview/board.ts', outfile: 'client/dist/board.js', browser: true },
  { entry: 'server/src/lsp/node-main.ts', outfile: 'server/dist/node-main.cjs' },
  {
    entry: 'server/src/lsp/browser-main.ts',
    outfile: 'server/dist/browser-main.js',
    browser: true,
  },
  { entry: 'server/src/cli/main.ts', outfile: 'server/dist/cli.cjs' },
];

/**
 * Builds all bundles, or `only` those whose results have these absolute paths; throws a `UserError`
 * when an entry is missing or does not compile. `shipped`: as they go to people, small and without
 * source maps. Resolves to the names of the packages that went into them, unless it watches.
 */
export async function build({ watch = false, allowMissing = false, shipped = false, only } = {}) {
  const asked = BUNDLES.filter(({ outfile }) => !only || only.includes(join(ROOT, outfile)));
  const present = asked.filter((bundle) => existsSync(join(ROOT, bundle.entry)));
  const missing = asked.filter((bundle) => !present.includes(bundle)).map(({ entry }) => entry);
  if (missing.length > 0 && !allowMissing) {
    throw new UserError(`Cannot build: ${missing.join(', ')} is not there. Is this a whole clone?`);
  }
  const esbuild = await loadEsbuild();
  const options = present.map((bundle) => bundleOptions(bundle, shipped));
  if (watch) return watchAll(esbuild, options);
  return buildAll(esbuild, options).finally(() => esbuild.stop());
}

async function buildAll(esbuild, options) {
  const results = await Promise.allSettled(options.map((option) => buildOne(esbuild, option)));
  const failed = options.filter((_, at) => results[at]?.status === 'rejected');
  if (failed.length > 0) {
    // esbuild has already printed what is wrong, with file and line.
    const entries = failed.map(({ entryPoints }) => entryPoints[0]);
    throw new UserError(`The build failed: ${entries.join(', ')} (see above).`);
  }
  return packagesOf(results.flatMap(({ value }) => Object.keys(value.metafile.inputs)));
}

/** Writes each file whole, under its name only when it is: another program may be starting it. */
async function buildOne(esbuild, option) {
  const result = await esbuild.build({ ...option, write: false });
  for (const { path, contents } of result.outputFiles) {
    const unfinished = `${path}.${process.pid}.new`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, path);
  }
  return result;
}

/** The packages that these files belong to, by their names. */
function packagesOf(files) {
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

async function watchAll(esbuild, options) {
  const contexts = await Promise.all(options.map((option) => esbuild.context(option)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes; Ctrl+C ends.');
}

function bundleOptions(bundle, shipped) {
  const { entry, outfile, external = [], apart = [], browser = false, format = 'iife' } = bundle;
  const common = {
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    external,
    bundle: true,
    sourcemap: !shipped,
    minify: shipped,
    // Names of errors and of rules are shown to people.
    keepNames: shipped,
    metafile: true,
    logLevel: 'warning',
  };
  return browser
    ? { ...common, platform: 'browser', target: 'es2022', format }
    : { ...common, ...nodeOptions(), plugins: apart.map(leftApart) };
}

/** Leaves an imported module of ours out: it is loaded from the bundle of its name beside this one. */
function leftApart(name) {
  return {
    name: `apart ${name}`,
    setup(build) {
      build.onResolve({ filter: new RegExp(`/${name}\\.js$`) }, () => ({
        path: `./${name}.cjs`,
        external: true,
      }));
    },
  };
}

function nodeOptions() {
  return {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A later import of another bundle is a `require`, which every VS Code has.
    supported: { 'dynamic-import': false },
    // Some packages have an UMD build as `main`, whose requires no bundler can follow.
    mainFields: ['module', 'main'],
    // The sources are ES modules and may ask where they are; in the bundle that is the bundle.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  };
}

async function loadEsbuild() {
  try {
    return await import('esbuild');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UserError('The packages are not installed yet: run `npm ci` first.');
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const installing = process.env.npm_lifecycle_event === 'prepare';
  const watch = process.argv.includes('--watch');
  build({ watch, allowMissing: installing }).catch((error) => {
    reportFailure(error);
    // The packages are in place all the same: whoever starts or tests builds again, and is told.
    if (installing) process.exitCode = 0;
  });
}
