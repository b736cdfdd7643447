import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { ensureHost } from '../../../client/scripts/vscode-host.mjs';
import { ROOT } from '../../../client/scripts/project.mjs';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.cjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** A VS Code that is nothing but files on a web server. */
export interface WebHost {
  readonly url: string;
  stop(): Promise<void>;
}

/** What is served. */
export interface WebHostOptions {
  /** The extension's folder: the sources with their bundles, or an unpacked package. */
  readonly extension?: string;
  /** Settings of the person's. */
  readonly settings?: object;
}

/**
 * Serves a VS Code that runs in the browser alone: pages and scripts, no process for extensions. The
 * extension comes from the same web server, from `extension`, and so does the open folder, which the
 * page reaches through the file system of test/editor/support/web-files.
 */
export async function startWebHost(
  folder: string,
  { extension = ROOT, settings = {} }: WebHostOptions = {},
): Promise<WebHost> {
  const { main } = await ensureHost();
  const vscode = join(dirname(main), '..');
  const roots: Readonly<Record<string, string>> = {
    vscode,
    extension,
    'web-files': join(ROOT, 'test/editor/support/web-files'),
  };
  const server = createServer((request, response) => {
    answer(request, response, { vscode, roots, folder, settings });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${String(portOf(server))}/`, stop: () => stop(server) };
}

interface Served {
  readonly vscode: string;
  readonly roots: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly settings: object;
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(pathname);
  try {
    const [, root = '', ...rest] = path.split('/');
    if (root === '') send(response, '.html', page(served, request.headers.host ?? ''));
    else if (root === 'files') {
      answerFile(request, response, rest[0] ?? '', inside(served.folder, searchParams));
    } else {
      const file = join(served.roots[root] ?? missing(), normalize(`/${rest.join('/')}`));
      const isWorkbench = file.endsWith('/workbench/workbench.js');
      send(response, extname(file), isWorkbench ? alone(file) : readFileSync(file));
    }
  } catch {
    response.writeHead(404).end();
  }
}

/** This build of VS Code takes the web server for a machine with files, which this one is not. */
function alone(workbench: string): string {
  const script = readFileSync(workbench, 'utf8');
  const parts = script.split(',remoteAuthority:location.host}');
  if (parts.length !== 2) throw new Error(`${workbench} is of another build`);
  return parts
    .join('}')
    .replace(
      /\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/,
      '.with({scheme:"vscode-userdata"}),"User")',
    );
}

function missing(): never {
  throw new Error('no such place');
}

/** The file that a request for `reports:/...` means; never one beside the folder. */
function inside(folder: string, query: URLSearchParams): string {
  return join(folder, normalize(`/${query.get('path') ?? ''}`));
}

function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  what: string,
  path: string,
): void {
  if (what === 'write') {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      writeFileSync(path, Buffer.concat(parts));
      response.end();
    });
  } else if (what === 'delete') {
    rmSync(path);
    response.end();
  } else if (what === 'read') send(response, '', readFileSync(path));
  else send(response, '.json', JSON.stringify(what === 'list' ? listed(path) : described(path)));
}

function listed(folder: string): readonly object[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isDirectory() ? 'folder' : 'file',
  }));
}

function described(path: string): object {
  const found = statSync(path);
  return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, mtime: found.mtimeMs };
}

function send(response: ServerResponse, ending: string, content: string | Buffer): void {
  const type = TYPES[ending] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
  response.end(content);
}

/** The page that starts VS Code, filled in as its own server does it, without a machine behind it. */
function page({ vscode, settings }: Served, host: string): string {
  const base = `http://${host}/vscode`;
  const at = (path: string) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'reports', path: '/' },
    additionalBuiltinExtensions: [at('/web-files'), at('/extension')],
    // This build wants one, though all is kept in the browser.
    userDataPath: '/user-data',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    webviewEndpoint: `${base}/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: settings,
    developmentOptions: { enableSmokeTestDriver: false },
    enableWorkspaceTrust: false,
    productConfiguration: { nameShort: 'Web', nameLong: 'Web', embedderIdentifier: 'tests' },
  };
  const html = readFileSync(join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  const values: Readonly<Record<string, string>> = {
    WORKBENCH_WEB_CONFIGURATION: escaped(JSON.stringify(configuration)),
    WORKBENCH_WEB_BASE_URL: base,
    WORKBENCH_NLS_FALLBACK_URL: `${base}/out/nls.messages.js`,
    BASE: '',
    VS_BASE: '',
  };
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
