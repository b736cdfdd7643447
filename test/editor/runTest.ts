/**
 * Runs test/editor/suite inside the extension host of a real VS Code: the desktop one, downloaded,
 * where that is possible; else the one of client/scripts/vscode-launcher.mjs, in a browser.
 * `npx tsx test/editor/runTest.ts`; CORROBORATE_VSCODE=desktop or =browser chooses.
 */
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { ROOT, removeFolder } from '../../client/scripts/project.mjs';
import { buildSuite } from './support/build-suite.js';

const LAUNCHER = join(ROOT, 'client/scripts/vscode-launcher.mjs');
const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';

/** What the two kinds of VS Code have in common: nothing is left of it afterwards. */
async function runIn(vscodeExecutablePath: string | undefined): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'corroborate-suite-'));
  const workspace = join(scratch, 'workspace');
  cpSync(join(ROOT, 'test/editor/workspace'), workspace, { recursive: true });
  try {
    await runTests({
      ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: await buildSuite(),
      launchArgs: [
        workspace,
        `--user-data-dir=${join(scratch, 'user')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        '--disable-telemetry',
      ],
    });
  } finally {
    removeFolder(scratch);
  }
}

/** Needs a screen, and the server that VS Code is downloaded from. */
async function isDesktopPossible(): Promise<boolean> {
  if (process.platform === 'linux' && !process.env['DISPLAY']) return false;
  return fetch(DOWNLOADS, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** Whether the suite came to an end: then its outcome counts, whatever VS Code it ran in. */
function hasTally(): boolean {
  return existsSync(process.env['CORROBORATE_TALLY'] ?? '');
}

async function runAnywhere(): Promise<void> {
  const choice = process.env['CORROBORATE_VSCODE'];
  if (choice === 'desktop') return runIn(undefined);
  if (choice !== 'browser' && (await isDesktopPossible())) {
    try {
      return await runIn(undefined);
    } catch (error) {
      if (hasTally()) throw error;
      console.log(
        `The desktop VS Code did not run (${String(error)}): using the one in a browser.`,
      );
    }
  }
  return runIn(LAUNCHER);
}

runAnywhere().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
