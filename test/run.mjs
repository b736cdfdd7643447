/**
 * `npm test [-- --only PART,PART]`: installs what is missing, runs every part, and says at the end
 * how many tests passed, failed and were skipped. Works without a terminal and without input.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../client/scripts/build.mjs';
import { ensureBrowser } from '../client/scripts/browser.mjs';
import { ensureDependencies } from '../client/scripts/npm.mjs';
import { stop } from '../client/scripts/processes.mjs';
import { RESULTS, ROOT, UserError, reportFailure } from '../client/scripts/project.mjs';
import { ensureHost } from '../client/scripts/vscode-host.mjs';

const MOCHA = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js'];
const REPORTER = ['--reporter', 'test/editor/support/tally-reporter.cjs'];

/** All folders of tests but those of the edges, which come after, and those without tests. */
const CORE = 'test/!(lsp|cli|editor|bench|support)/**/*.test.ts';

/**
 * The parts in order. `tests`: mocha counts them, and none at all is a failure; the other parts
 * count as one test each. `bundled`: it runs what the build makes. `editor`: it needs the VS Code
 * and the browser of the npm registry; where they cannot be had it is skipped.
 */
const PARTS = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'core', tests: true, args: mocha(CORE, 20) },
  { name: 'server', tests: true, bundled: true, args: mocha('test/{lsp,cli}/**/*.test.ts', 30) },
  {
    name: 'host',
    tests: true,
    bundled: true,
    editor: true,
    args: ['--import', 'tsx', 'test/editor/runTest.ts'],
  },
  {
    name: 'hands',
    tests: true,
    bundled: true,
    editor: true,
    // A browser that does not close must not keep the run from ending.
    args: [...mocha('test/editor/hands/**/*.test.ts', 60), '--exit'],
  },
];

const NONE = { passed: 0, failed: 0, skipped: 0 };

/** Minutes after which a part is held to hang. */
const PATIENCE = 12;

let building;
/** Builds for all parts together; rejects for all of them when the build fails. */
function buildOnce() {
  building ??= build();
  return building;
}

function mocha(files, seconds) {
  return [...MOCHA, ...REPORTER, '--timeout', String(seconds * 1000), files];
}

async function main() {
  const parts = chosenParts();
  await ensureDependencies();
  clearPictures();
  const outcomes = [];
  for (const part of parts) outcomes.push(await runPart(part));
  report(outcomes);
}

/** Removes what an earlier run has left of tests that failed. */
function clearPictures() {
  mkdirSync(RESULTS, { recursive: true });
  for (const name of readdirSync(RESULTS)) {
    if (name.startsWith('failed-')) rmSync(join(RESULTS, name));
  }
}

function chosenParts() {
  const names = PARTS.map(({ name }) => name);
  const { values } = parseArgs({ options: { only: { type: 'string', default: names.join(',') } } });
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new UserError(`No such part: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  }
  return PARTS.filter(({ name }) => wanted.includes(name));
}

/** Runs a part and gives `{ name, passed, failed, skipped, reason, seconds }`. */
async function runPart(part) {
  console.log(`\n=== ${part.name}`);
  const started = Date.now();
  const counts = await tryPart(part);
  return { name: part.name, ...counts, seconds: Math.round((Date.now() - started) / 1000) };
}

async function tryPart(part) {
  const unbuilt = part.bundled && (await problemOf(buildOnce));
  if (unbuilt) return { ...NONE, failed: 1, reason: unbuilt };
  const missing =
    part.editor && ((await problemOf(ensureHost)) || (await problemOf(ensureBrowser)));
  if (missing) return { ...NONE, skipped: 1, reason: missing };
  const tally = join(RESULTS, `${part.name}.json`);
  rmSync(tally, { force: true });
  const ending = await runToEnd(part.args, tally);
  return part.tests ? counted(tally, ending) : single(ending);
}

/** What keeps `prepare` from succeeding, said on the screen too; undefined when nothing does. */
async function problemOf(prepare) {
  try {
    await prepare();
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(error.message);
    return error.message;
  }
}

function single({ code, reason }) {
  return code === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1, reason };
}

/** What mocha counted; when it came to no count, or to none at all, that is a failure. */
function counted(tally, { code, reason }) {
  const counts = existsSync(tally) ? JSON.parse(readFileSync(tally, 'utf8')) : NONE;
  if (counts.passed + counts.failed + counts.skipped === 0) {
    return { ...NONE, failed: 1, reason: code === 0 ? 'it has no tests' : reason };
  }
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, reason };
  return counts;
}

/** Runs Node with the arguments, its output going where ours goes. */
function runToEnd(args, tally) {
  return new Promise((resolve) => {
    const env = { ...process.env, CORROBORATE_TALLY: tally };
    const stdio = ['ignore', 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio });
    const timer = setTimeout(() => {
      resolve({ code: 1, reason: `it did not end within ${PATIENCE} minutes` });
      void stop(child);
    }, PATIENCE * 60_000);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, reason: `it ended with ${signal ?? `status ${code}`}` });
    });
  });
}

function report(outcomes) {
  console.log('\n=== summary');
  const total = { ...NONE };
  for (const { name, passed, failed, skipped, reason, seconds } of outcomes) {
    const why = reason ? ` (${reason.split('\n')[0]})` : '';
    console.log(
      `${name}: ${passed} passed, ${failed} failed, ${skipped} skipped${why}, ${seconds} s`,
    );
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  if (total.failed > 0) process.exitCode = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

main().catch(reportFailure);
