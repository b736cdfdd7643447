import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileSystem } from '../../server/src/files/file-system.js';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import { documentUri, parseCorrections, parseSidecar } from '../../server/src/index.js';
import { resolveSource } from '../../server/src/lsp/notes/relative-sources.js';
import { Requests, type StatusResult } from '../../server/src/lsp/protocol.js';
import { serverInProcess } from '../support/server-in-process.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const HEAD = 'format: 1\nannotations:\n';

/** Ten aliases of ten aliases of ten aliases: written out it would fill the memory. */
function bomb(depth: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < depth; i++) {
    lines.push(`a${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\nformat: 1\nannotations: *a${depth - 1}\n`;
}

/** Files that YAML programs have fallen over. */
const HOSTILE: Readonly<Record<string, string>> = {
  'aliases of aliases': bomb(12),
  'an alias of itself': `${HEAD}  - &a {id: a, body: *a}\n  - &b [*b]\n`,
  'tags that make objects': `${HEAD}  - !!js/function 'function () { throw 1 }'\n  - !!python/object/apply:os.system ['true']\n  - !<tag:yaml.org,2002:binary> aGVsbG8=\n`,
  'keys of the prototype': `${HEAD}  - {id: a, __proto__: {polluted: 1}, constructor: {prototype: {polluted: 1}}}\n__proto__: {polluted: 1}\n`,
  'merged keys': `x: &x {polluted: 1}\n${HEAD}  - {<<: *x, id: a}\n`,
  'a scalar of five megabytes': `${HEAD}  - {id: a, body: "${'x'.repeat(5 << 20)}"}\n`,
  'a source of slashes and colons': `${HEAD}  - {id: a, body: x, target: [{source: "${'/:'.repeat(150_000)}", selector: [{type: TextQuoteSelector, exact: x}]}]}\n`,
  'brackets without an end': `${HEAD}  - ${'['.repeat(100_000)}`,
  'braces without an end': `${HEAD}  - ${'{a: '.repeat(50_000)}`,
  'dashes without an end': `${HEAD}${'- '.repeat(50_000)}`,
  'a hundred thousand keys': `${HEAD}  - {${Array.from({ length: 100_000 }, (_, i) => `k${i}: ${i}`).join(', ')}}\n`,
  'keys that are maps': `${HEAD}  - ? {a: {b: c}}\n    : [d]\n`,
  'numbers without an end': `${HEAD}  - {id: ${'9'.repeat(100_000)}, body: 1e99999, created: .inf}\n`,
  'dates that are none': `${HEAD}  - {id: a, created: 9999-99-99T99:99:99Z}\n`,
};

/** Both ways in which a correction names a document: its date, and a passage of it. */
function correction(source: string, i: number): string {
  return [
    `  - id: c${i}aaaaaaaa`,
    '    kind: date',
    `    source: ${JSON.stringify(source)}`,
    '    value: 2024-05-01',
    `  - id: d${i}aaaaaaaa`,
    '    kind: dismiss',
    '    target:',
    `      - source: ${JSON.stringify(source)}`,
    '        selector: [{type: TextQuoteSelector, exact: "8 secret", prefix: "", suffix: ""}]',
    '      - source: a.txt',
    '        selector: [{type: TextQuoteSelector, exact: "8 sailors", prefix: "", suffix: ""}]\n',
  ].join('\n');
}

describe('hostile sidecars and corrections', function () {
  this.timeout(60_000);
  after(removeFolders);

  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name} are read in no time, or not`, () => {
      const before = process.cpuUsage();
      const sidecar = parseSidecar(text);
      const corrections = parseCorrections(text.replace('annotations:', 'corrections:'));
      assert.equal(sidecar.text, text);
      for (const { source } of sidecar.annotations.flatMap(({ targets }) => targets)) {
        if (source !== undefined) resolveSource(documentUri('file:///f/a.txt'), source);
      }
      assert.ok(Array.isArray(corrections.problems));
      assert.ok(!('polluted' in {}));
      assert.equal(Object.getPrototypeOf(sidecar.annotations[0] ?? {}), Object.prototype);
      const { user, system } = process.cpuUsage(before);
      assert.ok((user + system) / 1000 < 10_000, `${(user + system) / 1000} ms`);
    });
  }

  it('name no file that is read outside of the folder', async () => {
    const around = temporaryFolder({ 'outside.txt': 'At least 8 secret sailors.' });
    const sources = [
      '../outside.txt',
      join(around, 'outside.txt'),
      pathToFileURL(join(around, 'outside.txt')).href,
      '%2e%2e/outside.txt',
      '..\\outside.txt',
      '/etc/passwd',
    ];
    const targets = sources.map((source, i) =>
      [
        `  - id: n${i}aaaaaaaa`,
        '    body: x',
        '    target:',
        `      - source: ${JSON.stringify(source)}`,
        '        selector: [{type: TextQuoteSelector, exact: secret, prefix: "", suffix: ""}]\n',
      ].join('\n'),
    );
    assert.equal(parseSidecar(`${HEAD}${targets.join('')}`).annotations.length, sources.length);
    const corrections = `format: 1\ncorrections:\n${sources.map(correction).join('')}`;
    const { problems, corrections: read } = parseCorrections(corrections);
    assert.deepEqual(problems, []);
    assert.equal(read.length, 2 * sources.length);
    const folder = temporaryFolder({
      'a.txt': 'At least 8 sailors were killed.',
      'a.txt.annotations.yaml': `${HEAD}${targets.join('')}`,
      'corroborate.yaml': corrections,
    });
    const touched = new Set<string>();
    const watching: FileSystem = {
      ...nodeFileSystem,
      read: (path, most) => {
        touched.add(path);
        return nodeFileSystem.read(path, most);
      },
      replace: (path, text, expected) => {
        touched.add(path);
        return nodeFileSystem.replace(path, text, expected);
      },
      remove: (path, expected) => {
        touched.add(path);
        return nodeFileSystem.remove(path, expected);
      },
    };
    await openAndAsk(folder, watching);
    assert.ok(touched.has(join(folder, 'a.txt')));
    const outside = [...touched].filter((path) => !path.startsWith(`${folder}/`));
    assert.deepEqual(outside, []);
  });

  async function openAndAsk(folder: string, fileSystem: FileSystem): Promise<void> {
    const client = await serverInProcess(fileSystem, pathToFileURL(folder).href);
    for (let i = 0; i < 500; i++) {
      const { state, total } = await client.sendRequest<StatusResult>(Requests.status);
      if (state === 'ready' && total > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const uri = pathToFileURL(join(folder, 'a.txt')).href;
    await client.sendRequest(Requests.annotations, {});
    await client.sendRequest(Requests.corrections);
    await client.sendRequest(Requests.strays);
    await client.sendRequest('textDocument/definition', {
      textDocument: { uri },
      position: { line: 0, character: 10 },
    });
    client.dispose();
  }
});
