import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { cliBundle } from '../support/server-bundle.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

/** Loaded before a program: every way to another machine throws, and is noted in a file. */
const GUARD = `
import { appendFileSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
const require = createRequire(import.meta.url);
const deny = (name) => function () {
  appendFileSync(process.env.CORROBORATE_NETWORK, name + '\\n');
  throw new Error('the network is denied: ' + name);
};
const net = require('node:net');
net.Socket.prototype.connect = deny('net.connect');
net.Server.prototype.listen = deny('net.listen');
for (const name of ['connect', 'createConnection']) net[name] = deny('net.' + name);
for (const module of ['http', 'https']) {
  for (const name of ['request', 'get']) require('node:' + module)[name] = deny(module + '.' + name);
}
require('node:http2').connect = deny('http2.connect');
require('node:tls').connect = deny('tls.connect');
require('node:dgram').createSocket = deny('dgram.createSocket');
const dns = require('node:dns');
for (const where of [dns, dns.promises]) {
  for (const name of Object.keys(where)) {
    if (/^(?:lookup|resolve|reverse)/.test(name)) where[name] = deny('dns.' + name);
  }
}
globalThis.fetch = deny('fetch');
globalThis.WebSocket = deny('WebSocket');
syncBuiltinESMExports();
`;

const FILES = {
  'a.txt':
    'At least 8 sailors were killed near Varna, the coast guard said. See http://example.com/.',
  'b.md':
    '# News\n\nTwelve sailors were killed near Varna. ![x](http://example.com/x.png) <img src="//e.com">',
  'corroborate.yaml': 'format: 1\ncorrections: []\n',
};

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
}

describe('the network is not used', function () {
  this.timeout(60_000);
  let folder: string;
  let guard: string;
  let noted: string;
  const before_ = { ...process.env };
  before(() => {
    folder = temporaryFolder(FILES);
    const apart = temporaryFolder({ 'guard.mjs': GUARD });
    guard = join(apart, 'guard.mjs');
    noted = join(apart, 'noted.txt');
  });
  afterEach(() => {
    process.env = { ...before_ };
    rmSync(noted, { force: true });
  });
  after(removeFolders);

  const denying = (): NodeJS.ProcessEnv => ({
    ...process.env,
    NODE_OPTIONS: `--import ${guard}`,
    CORROBORATE_NETWORK: noted,
  });

  function run(args: readonly string[]): Promise<Ended> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, args, { env: denying() });
      let stdout = '';
      child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
      child.on('exit', (status) => resolve({ status, stdout }));
    });
  }

  it('this very test would notice: a program that looks up a name is stopped and noted', async () => {
    const script =
      "import { lookup } from 'node:dns'; import http from 'node:http'; try { lookup('x.example', () => 0) } catch {} http.get('http://127.0.0.1:9')";
    const { status } = await run(['--input-type=module', '-e', script]);
    assert.notEqual(status, 0);
    assert.deepEqual(readFileSync(noted, 'utf8').split('\n'), ['dns.lookup', 'http.get', '']);
  });

  it('by the command line', async () => {
    for (const args of [
      ['analyze', folder],
      ['analyze', folder, '--format', 'jsonl'],
      ['check', folder, '--format', 'sarif', '--fail-on', 'none'],
    ]) {
      const { status, stdout } = await run([await cliBundle(), ...args]);
      assert.equal(status, 0);
      assert.match(stdout, /sailors/);
      assert.ok(
        !existsSync(noted),
        `${args.join(' ')} used ${existsSync(noted) ? readFileSync(noted, 'utf8') : ''}`,
      );
    }
  });

  it('by the server: opening, cards, lists, notes, the cache', async () => {
    process.env = denying();
    const cache = temporaryFolder();
    for (let time = 0; time < 2; time++) {
      const client = await LspClient.start({ folders: [folder], args: [`--cache=${cache}`] });
      const uri = fileUri(folder, 'a.txt');
      await client.open(uri, FILES['a.txt']);
      const at = { line: 0, character: 11 };
      assert.ok(await client.at('textDocument/hover', uri, at));
      await client.request('corroborate/conflicts', {});
      const range = { start: at, end: { line: 0, character: 18 } };
      await client.request('corroborate/annotate', { uri, range, body: 'http://example.com' });
      await client.request('corroborate/report', { format: 'markdown' });
      assert.equal(await client.stop(), 0);
    }
    assert.ok(!existsSync(noted), existsSync(noted) ? readFileSync(noted, 'utf8') : '');
  });

  it('by the command line where there is no network at all', async function () {
    const apart = spawnSync('unshare', ['-rn', 'true']);
    // Not every machine lets a program have a network of its own.
    if (apart.status !== 0) this.skip();
    const child = spawn('unshare', ['-rn', process.execPath, await cliBundle(), 'analyze', folder]);
    let stdout = '';
    child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
    assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 0);
    assert.match(stdout, /sailors/);
  });

  it('by no module of ours: none is imported', () => {
    const names = ['server/src', 'client/src'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const sources = names.filter((name) => name.endsWith('.ts'));
    assert.ok(sources.length > 100, `${sources.length} files`);
    const found = sources.filter((name) => reachesOut(readFileSync(name, 'utf8')));
    assert.deepEqual(found, []);
    for (const text of WAYS_OUT) assert.ok(reachesOut(text), text);
    assert.ok(!reachesOut("import { connect } from './net-of-names.js'; const nets = ['net'];"));
  });
});

/** Whether a source imports, in whichever way, what reaches another machine, or names what needs no import. */
function reachesOut(source: string): boolean {
  const modules = '(?:node:)?(?:http|https|http2|net|tls|dgram|dns|undici|ws)(?:/promises)?';
  const quoted = `['"\`]${modules}['"\`]`;
  const imported = new RegExp(
    `(?:\\bfrom|\\bimport|\\bimport\\s*\\(|\\brequire\\s*\\(|getBuiltinModule\\s*\\()\\s*${quoted}`,
  );
  return imported.test(source) || GLOBALS.test(source);
}

const GLOBALS = /\bfetch\(|\bWebSocket\b|\bEventSource\b|XMLHttpRequest|\bsendBeacon\b/;

const WAYS_OUT = [
  "import { get } from 'node:https';",
  'import http from "http";',
  "import 'net';",
  "export { lookup } from 'node:dns/promises';",
  "const { connect } = await import('node:tls');",
  "const dgram = require('dgram');",
  "process.getBuiltinModule('node:http2')",
  "await fetch('//e.com')",
];
