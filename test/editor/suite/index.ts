import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import type Mocha from 'mocha';

/** Seconds that a test may take: the first one waits until the folder has been read. */
const TIMEOUT = 30;

/**
 * Runs the test files beside this one, in the extension host; called by VS Code. Rejects when one
 * fails. Its lines are marked, since VS Code writes many of its own.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const require = createRequire(__filename);
  const MochaClass = require('mocha') as typeof Mocha;
  markLines(MochaClass.reporters.Base);
  const reporter = require('../support/tally-reporter.cjs') as Mocha.ReporterConstructor;
  const mocha = new MochaClass({ ui: 'bdd', timeout: TIMEOUT * 1000, reporter });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** Where mocha's reporters write; its types leave it out. */
interface Writer {
  consoleLog: (...args: unknown[]) => void;
}

function markLines(base: typeof Mocha.reporters.Base): void {
  (base as unknown as Writer).consoleLog = (...args) => {
    for (const line of format(...args).split('\n')) console.log(`[suite] ${line}`);
  };
}
