#!/usr/bin/env node
/**
 * Stands in for the desktop VS Code where none can be downloaded: takes the switches that
 * `@vscode/test-electron` passes, runs the suite in the VS Code of the npm registry, and ends with
 * the suite's exit status. `--extensionDevelopmentPath=`, `--extensionTestsPath=`,
 * `--user-data-dir=` and the folder to open are heeded, other switches are not needed here.
 */
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { RESULTS, UserError, removeFolder, reportFailure } from './project.mjs';
import { remoteUri, startServer } from './vscode-host.mjs';

/** The suite's own lines begin with this; all others are VS Code's. */
export const SUITE_PREFIX = '[suite] ';

const LOG = join(RESULTS, 'extension-host.log');
const MINUTES = 5;

/** Exit status when the suite never came to an end, as of the `timeout` command. */
const TIMED_OUT = 124;

async function main() {
  const { extension, tests, folder, data } = readSwitches(process.argv.slice(2));
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(LOG, '');
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ data: data.path, token, automation: true });
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const payload = [
      ['extensionDevelopmentPath', remoteUri(server.port, extension)],
      ['extensionTestsPath', remoteUri(server.port, tests)],
      ['skipWelcome', 'true'],
    ];
    process.exitCode = await runSuite(page, server.pageUrl(folder, payload));
  } finally {
    await browser?.close();
    await server.stop();
    if (data.temporary) removeFolder(data.path);
  }
}

function readSwitches(args) {
  const valueOf = (name) => {
    const start = `--${name}=`;
    return args.find((argument) => argument.startsWith(start))?.slice(start.length);
  };
  const extension = valueOf('extensionDevelopmentPath');
  const tests = valueOf('extensionTestsPath');
  if (!extension || !tests) {
    throw new UserError('--extensionDevelopmentPath= and --extensionTestsPath= are needed.');
  }
  const folder = args.find((argument) => !argument.startsWith('-')) ?? extension;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UserError(`There is no folder ${folder}`);
  }
  return {
    extension: resolve(extension),
    tests: resolve(tests),
    folder: resolve(folder),
    data: dataFolder(valueOf('user-data-dir')),
  };
}

function dataFolder(wanted) {
  if (wanted) return { path: resolve(wanted), temporary: false };
  return { path: mkdtempSync(join(tmpdir(), 'corroborate-launcher-')), temporary: true };
}

/** Opens the page, passes the suite's lines on, and resolves to its exit status. */
async function runSuite(page, url) {
  const ended = new Promise((end) => {
    page.exposeFunction('codeAutomationExit', (code) => end(code));
    page.on('crash', () => end(1));
  });
  await page.exposeFunction('codeAutomationLog', (_type, args) => log(format(...args)));
  await page.goto(url);
  const code = await Promise.race([ended, delay(MINUTES * 60_000, undefined, { ref: false })]);
  if (code !== undefined) return code;
  const picture = join(RESULTS, 'extension-host-timeout.png');
  await page.screenshot({ path: picture });
  console.error(`The suite did not end within ${MINUTES} minutes. See ${picture} and ${LOG}`);
  return TIMED_OUT;
}

function log(text) {
  appendFileSync(LOG, `${text}\n`);
  if (text.startsWith(SUITE_PREFIX)) console.log(text.slice(SUITE_PREFIX.length));
}

main().catch(reportFailure);
