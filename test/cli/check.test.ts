import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'server/src/cli/main.ts');

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function corroborate(...args: readonly string[]): Promise<Ended> {
  return corroborateIn(ROOT, args);
}

const TSX = import.meta.resolve('tsx');

function corroborateIn(cwd: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', TSX, MAIN, ...args],
      { cwd },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

interface SarifPlace {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly startColumn: number };
  };
}

interface Sarif {
  readonly runs: readonly {
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly SarifPlace[];
      readonly relatedLocations: readonly SarifPlace[];
    }[];
  }[];
}

/**
 * What the compiler finds wrong in a text as SARIF: as a literal of the type that is made from the
 * schema, with nothing missing, nothing unknown, and no word that the schema does not have.
 */
function sarifFaults(json: string): readonly string[] {
  const name = join(ROOT, 'test/cli/log.ts');
  const source = `import type { Log } from 'sarif';\nexport const log: Log = ${json};\n`;
  const options: ts.CompilerOptions = { strict: true, noEmit: true, types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => (path === name ? file : read(path, ...rest));
  const program = ts.createProgram(
    [name],
    { ...options, moduleResolution: ts.ModuleResolutionKind.Node10 },
    host,
  );
  return program
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('corroborate check', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = temporaryFolder({ ...REPORTS, 'other news/è.txt': REPORTS['evening.txt'] });
  });
  after(removeFolders);

  it('gives SARIF 2.1.0, with every passage as a location', async () => {
    const { status, stdout } = await corroborate('check', folder, '--format', 'sarif');
    assert.equal(status, 1);
    const log = JSON.parse(stdout) as Sarif;
    assert.deepEqual(sarifFaults(stdout), []);
    const [result] = log.runs[0]?.results ?? [];
    assert.match(result?.ruleId ?? '', /^conflict\/(contradiction|revision)$/);
    const places = [...(result?.locations ?? []), ...(result?.relatedLocations ?? [])];
    const named = places.map(({ physicalLocation: { artifactLocation, region } }) => {
      const path = decodeURIComponent(artifactLocation.uri);
      const line = readFileSync(join(folder, path), 'utf8').split('\n')[region.startLine - 1];
      return `${artifactLocation.uri} ${(line ?? '').slice(region.startColumn - 1).slice(0, 8)}`;
    });
    assert.deepEqual(named.sort(), [
      'evening.txt Twelve d',
      'harbor.txt At least',
      'other%20news/%C3%A8.txt Twelve d',
    ]);
  });

  it('has SARIF’s paths start where it runs, if that is above the folder', async () => {
    const checkout = temporaryFolder({
      'news/harbor.txt': REPORTS['harbor.txt'],
      'news/evening.txt': REPORTS['evening.txt'],
    });
    const log = async (cwd: string, path: string): Promise<readonly string[]> => {
      const { stdout } = await corroborateIn(cwd, ['check', path, '--format', 'sarif']);
      const [run] = (JSON.parse(stdout) as Sarif).runs;
      const base = run?.originalUriBaseIds['%SRCROOT%']?.uri ?? '';
      const result = run?.results[0];
      return [...(result?.locations ?? []), ...(result?.relatedLocations ?? [])].map(
        ({ physicalLocation: { artifactLocation } }) => {
          assert.match(readFileSync(new URL(base + artifactLocation.uri), 'utf8'), /Port Ellis/);
          return artifactLocation.uri;
        },
      );
    };
    const below = ['news/evening.txt', 'news/harbor.txt'];
    assert.deepEqual([...(await log(checkout, 'news'))].sort(), below);
    assert.deepEqual([...(await log(checkout, '.'))].sort(), below);
    assert.deepEqual([...(await log(ROOT, join(checkout, 'news')))].sort(), [
      'evening.txt',
      'harbor.txt',
    ]);
  });

  it('does not pass for a folder without documents, or a wrong path', async () => {
    const empty = temporaryFolder({ 'notes.pdf': 'not ours' });
    const { status, stdout, stderr } = await corroborate('check', empty);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^corroborate: no documents to check in .*\n$/);
  });

  it('would not pass as SARIF if it were none', () => {
    const run = '{ "tool": { "driver": { "name": "x" } }, "results": [] }';
    assert.deepEqual(sarifFaults(`{ "version": "2.1.0", "runs": [${run}] }`), []);
    assert.equal(sarifFaults('{ "version": "2.1.0", "runs": [{ "results": [] }] }').length, 1);
    assert.equal(sarifFaults(`{ "version": "2.0.0", "runs": [${run}] }`).length, 1);
    assert.equal(sarifFaults(`{ "version": "2.1.0", "runs": [${run}], "more": 1 }`).length, 1);
  });

  it('gives Markdown with a table for each measure', async () => {
    const { stdout } = await corroborate('check', folder, '--format=markdown');
    assert.match(stdout, /^# Conflicting figures\n\n1 difference in 4 documents/);
    assert.match(stdout, /\n\| at least 8 \| harbor\.txt:3 \| the fire brigade \|/);
  });

  it('fails on what it is asked to fail on', async () => {
    const none = await corroborate('check', folder, '--fail-on', 'none');
    assert.equal(none.status, 0);
    assert.match(none.stdout, /1 conflict in 4 documents/);
    assert.equal((await corroborate('check', folder, '--fail-on', 'any')).status, 1);
    assert.equal((await corroborate('check', folder, '--fail-on', 'never')).status, 2);
  });

  it('leaves out what a baseline lists, and nothing else', async () => {
    const baseline = join(folder, 'known.json');
    assert.equal((await corroborate('check', folder, '--write-baseline', baseline)).status, 0);
    const again = await corroborate('check', folder, '--baseline', baseline);
    assert.deepEqual([again.status, again.stderr], [0, '']);
    assert.match(again.stdout, /1 listed in .*known\.json are left out/);
    writeFileSync(baseline, '{ "format": 1, "conflicts": [] }');
    assert.equal((await corroborate('check', folder, '--baseline', baseline)).status, 1);
    for (const text of ['[]', '{ broken']) {
      writeFileSync(baseline, text);
      const broken = await corroborate('check', folder, '--baseline', baseline);
      assert.equal(broken.status, 2);
      assert.match(broken.stderr, /known\.json is no baseline/);
    }
  });

  it('says in words that a baseline cannot be read or written', async () => {
    const missing = join(folder, 'gone/known.json');
    const read = await corroborate('check', folder, '--baseline', missing);
    const written = await corroborate('check', folder, '--write-baseline', missing);
    assert.deepEqual([read.status, written.status], [2, 2]);
    const why = /known\.json: the file or its folder does not exist\n$/;
    assert.match(read.stderr, /^corroborate: cannot read the baseline/);
    assert.match(written.stderr, /^corroborate: cannot write the baseline/);
    for (const { stderr } of [read, written]) assert.match(stderr, why);
  });
});
