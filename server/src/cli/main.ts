import { statSync } from 'node:fs';
import { publishAnalysis } from '../index.js';
import {
  readArguments,
  USAGE,
  type AnalyzeCommand,
  type CheckCommand,
  type Command,
} from './arguments.js';
import { check } from './check.js';
import { loadFolder, type LoadedFolder } from './load-folder.js';
import { outputTo } from './output.js';
import { printable } from './printable.js';
import { streamAnalyses } from './stream.js';
import { version } from '../files/version.js';

/** Exit statuses of `check`; the other commands use 0 and 2. */
const CLEAN = 0;
const CONFLICTS = 1;
const FAILED = 2;

/** Runs the command line and gives its exit status. Writes to standard output and standard error only. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readArguments(args));
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      await print(USAGE);
      return CLEAN;
    case 'version':
      await print(`${version}\n`);
      return CLEAN;
    case 'wrong':
      complain(command.message);
      process.stderr.write(`\n${USAGE}`);
      return FAILED;
    case 'analyze':
      return analyze(command);
    case 'check':
      return runCheck(await load(command.folder), command);
  }
}

const output = outputTo(process.stdout);

/** Writes everything, also into a slow pipe; a reader that went away (`| head`) is no error. */
async function print(text: string): Promise<void> {
  await output.write(text);
}

/** One line on standard error. Names of files and what stands in them must not steer the terminal. */
function complain(message: string): void {
  process.stderr.write(`corroborate: ${printable(message)}\n`);
}

/** Throws what is wrong with it, in words. */
function assertFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new Error(`no such folder: ${folder}`);
  if (!found.isDirectory()) throw new Error(`not a folder: ${folder}`);
}

async function load(folder: string): Promise<LoadedFolder> {
  assertFolder(folder);
  const loaded = await loadFolder(folder);
  for (const { path, reason } of loaded.skipped) complain(`skipped ${path}: ${reason}`);
  for (const { correction, problem } of loaded.corpus.corrections) {
    if (problem === undefined) continue;
    complain(`correction ${correction.id} does nothing: ${problem}`);
  }
  return loaded;
}

async function analyze({ folder, format }: AnalyzeCommand): Promise<number> {
  if (format === 'jsonl') {
    if (folder !== '-') assertFolder(folder);
    const { lines, broken } = await streamAnalyses(folder, process.stdin, output);
    // No failure: what reads the lines (Spark, parallel) would throw them all away for one bad file.
    if (broken > 0) {
      complain(`${broken} of ${lines} files could not be read: their lines have an "error"`);
    }
    return CLEAN;
  }
  const { corpus, pathOf } = await load(folder);
  await print(`${JSON.stringify(publishAnalysis(corpus, pathOf), undefined, 1)}\n`);
  return CLEAN;
}

async function runCheck(loaded: LoadedFolder, command: CheckCommand): Promise<number> {
  // A wrong path must not pass for a folder without conflicts.
  if (loaded.corpus.uris.length === 0) {
    throw new Error(
      `no documents to check in ${command.folder}: it has no plain text or Markdown file to read`,
    );
  }
  const { report, failed } = check(loaded, command);
  await print(report);
  return failed ? CONFLICTS : CLEAN;
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
