/**
 * `npm start [-- FOLDER]`: from a plain clone to an open VS Code with the extension running.
 * Must run before any package is installed: Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { ensureDependencies } from './npm.mjs';
import { step } from './progress.mjs';
import { CACHE, ROOT, UserError, reportFailure } from './project.mjs';
import { remoteUri, startServer } from './vscode-host.mjs';

const USAGE = `Usage: npm start [-- [options] FOLDER]

Opens VS Code on FOLDER (or on the samples) with Corroborate running in it: the desktop one when
\`code\` is on the PATH, else one in the browser, fetched from the npm registry.

  --browser     in the browser, even if there is a desktop VS Code
  --port PORT   for the browser; another one is taken if it is in use (default: 3710)
`;

const DEFAULT_PORT = 3710;
const OLDEST_NODE = [20, 19];

/** The profile that stays from one start to the next: layout, settings, the address's token. */
const PROFILE = join(CACHE, 'start');

/** The walk through the samples opens as a page to read, with links to follow. */
const WALK = {
  'workbench.editorAssociations': { '**/samples/README.md': 'vscode.markdown.preview.editor' },
};

async function start() {
  requireNode();
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  const folder = folderToOpen(options.folder);
  await ensureDependencies();
  await step('Building the extension', () => build());
  const code = options.browser ? undefined : desktopCode();
  if (code && (await openOnDesktop(code, folder))) return;
  await openInBrowser(folder, options.port);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new UserError(
    `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.version}.`,
  );
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!(Number.isInteger(port) && port >= 0 && port < 65536)) {
      throw new Error(`Not a port: ${values.port}`);
    }
    if (positionals.length > 1) throw new Error('One folder at a time, please.');
    return { ...values, port, folder: positionals[0] };
  } catch (error) {
    throw new UserError(`${error.message}\n\n${USAGE}`);
  }
}

/** The folder that was asked for, as seen from where npm was called; the samples if none was. */
function folderToOpen(asked) {
  if (asked === undefined) return join(ROOT, 'samples');
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), asked);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new UserError(`There is no folder ${folder}`);
  if (!found.isDirectory()) {
    throw new UserError(`${folder} is a file. Give the folder that it is in.`);
  }
  return folder;
}

/** The desktop VS Code's command, if there is one that can open a window here. */
function desktopCode() {
  const linux = process.platform === 'linux';
  if (linux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  // In a terminal of a remote window `code` is another program, without the switches needed here.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Opens a window and waits until it is closed; false when VS Code could not open one. */
async function openOnDesktop(code, folder) {
  const args = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', '--wait', folder];
  // As root it asks for these two.
  if (process.getuid?.() === 0) {
    args.unshift('--no-sandbox', `--user-data-dir=${join(PROFILE, 'desktop')}`);
  }
  console.log(`Opening ${folder} in VS Code (${code}).`);
  console.log('Hover a name, a quote or a number. Ctrl+C here leaves the window open.');
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map((argument) => `"${argument}"`) : args;
  const child = spawn(windows ? `"${code}"` : code, quoted, { stdio: 'inherit', shell: windows });
  const failed = new Promise((tell) => child.once('error', (error) => tell(error.message)));
  const ended = new Promise((tell) => child.once('exit', (status) => tell(status ?? 0)));
  const outcome = await Promise.race([failed, ended, interruption()]);
  child.unref();
  if (outcome === 0 || outcome === 'interrupted') return true;
  console.log(`The desktop VS Code did not open (${outcome}): opening one in the browser.`);
  return false;
}

async function openInBrowser(folder, port) {
  const server = await startServer({ data: PROFILE, token: token(), port, settings: WALK });
  const address = server.pageUrl(folder, filesToShow(server.port, folder));
  if (port !== 0 && server.port !== port) {
    console.log(`Port ${port} is in use; this is port ${server.port}.`);
  }
  console.log(`\nVS Code is ready, with Corroborate, on ${folder}\nOpen this address:\n`);
  console.log(`  ${address}\n`);
  console.log('Hover a name, a quote or a number. Ctrl+C ends it.');
  showInBrowser(address);
  const reason = await Promise.race([interruption(), server.ended.then(() => 'ended')]);
  await server.stop();
  if (reason === 'ended')
    throw new UserError(`VS Code ended. Its log: ${join(PROFILE, 'server.log')}`);
  console.log('\nEnded.');
}

/** A newcomer on the samples finds the walk through them open. */
function filesToShow(port, folder) {
  const readme = join(folder, 'README.md');
  if (folder !== join(ROOT, 'samples') || !existsSync(readme)) return [];
  return [['openFile', remoteUri(port, readme)]];
}

/** Resolves when the person, or whoever started us, wants an end. */
function interruption() {
  return new Promise((resolve) => {
    const end = () => resolve('interrupted');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
    // npm may be ended without a word to us; then our ancestors are others.
    const before = ancestors();
    const isAbandoned = () => process.env.npm_lifecycle_event && ancestors() !== before;
    setInterval(() => isAbandoned() && end(), 1000).unref();
  });
}

/** Our parent, which is npm or the shell it runs us in, and on Linux the shell's parent. */
function ancestors() {
  const stat = `/proc/${process.ppid}/stat`;
  const parentOfParent = existsSync(stat) ? readFileSync(stat, 'utf8').split(') ')[1] : '';
  return `${process.ppid} ${parentOfParent.split(' ')[1] ?? ''}`;
}

/** The same for every start, so that a page left open finds its server again. */
function token() {
  const file = join(PROFILE, 'token');
  if (!existsSync(file)) {
    mkdirSync(PROFILE, { recursive: true });
    writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** Shows the page to a person who sits at this machine; elsewhere the printed address will do. */
function showInBrowser(address) {
  const mac = process.platform === 'darwin';
  const screen = mac || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen || !process.stdout.isTTY || process.env.CI) return;
  const child = spawn(mac ? 'open' : 'xdg-open', [address], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('(No browser could be opened from here.)'));
  child.unref();
}

start().catch(reportFailure);
