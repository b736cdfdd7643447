import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

const FLOOD = {
  'morning.txt':
    'The flood in Arden killed 12 people, the fire service said on Tuesday. The river Issel rose overnight.\n',
  'evening.txt':
    'The flood in Arden killed 18 people, the county said on Tuesday. The river Issel rose overnight.\n',
};

function corroborate(
  ...args: readonly string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', MAIN, ...args],
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const passage = (source: string, exact: string) => `
      - source: ${source}
        selector:
          - { type: TextQuoteSelector, exact: "${exact}" }`;

describe('corrections, on the command line', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('take answered conflicts out of check, and say so', async () => {
    const folder = temporaryFolder(FLOOD);
    assert.equal((await corroborate('check', folder)).status, 1);
    const target = `${passage('morning.txt', 'killed 12 people')}${passage('evening.txt', 'killed 18 people')}`;
    writeFileSync(
      join(folder, 'corroborate.yaml'),
      `format: 1\ncorrections:\n  - id: one\n    kind: settle\n    value: "18"\n    target:${target}\n`,
    );
    const settled = await corroborate('check', folder);
    assert.equal(settled.status, 0, settled.stderr);
    assert.match(settled.stdout, /1 settled and 0 dismissed in corroborate\.yaml/);
    assert.deepEqual(
      JSON.parse((await corroborate('check', folder, '--format', 'json')).stdout),
      [],
    );
  });

  it('change names, dates and outlets in analyze, and name those that find nothing', async () => {
    const folder = temporaryFolder({
      'a.txt': 'Joan Pell spoke in Arden.\n',
      'b.txt': 'Ruth Amory spoke in Arden.\n',
    });
    writeFileSync(
      join(folder, 'corroborate.yaml'),
      [
        'format: 1',
        'corrections:',
        '  - { id: m1, kind: merge, entities: ["Joan Pell", "Ruth Amory"] }',
        '  - { id: d1, kind: date, source: a.txt, value: "1999-12-31" }',
        '  - { id: o1, kind: outlet, source: a.txt, value: "Arden Courier" }',
        '  - { id: r1, kind: rename, entities: ["Nobody Here"], value: "Somebody" }',
        '  - { id: x1, kind: nonsense }',
        '',
      ].join('\n'),
    );
    const { stdout, stderr, status } = await corroborate('analyze', folder);
    assert.equal(status, 0);
    const { documents, entities } = JSON.parse(stdout) as {
      documents: { path: string; date: string | null; outlet?: string }[];
      entities: { name: string; mentions: { path: string }[] }[];
    };
    assert.deepEqual(
      documents.map(({ date, outlet }) => [date, outlet]),
      [
        ['1999-12-31', 'Arden Courier'],
        [null, undefined],
      ],
    );
    const merged = entities.find(({ name }) => name === 'Joan Pell');
    assert.deepEqual(
      merged?.mentions.map(({ path }) => path),
      ['a.txt', 'b.txt'],
    );
    assert.match(stderr, /correction r1 does nothing: The name “Nobody Here”/);
    assert.match(stderr, /corroborate\.yaml, line 7: "kind" is one of/);
  });

  it('leave everything as it was when the file cannot be read, and say why', async () => {
    const folder = temporaryFolder(FLOOD);
    writeFileSync(join(folder, 'corroborate.yaml'), 'format: 1\ncorrections:\n\t- id: x\n');
    const { status, stderr } = await corroborate('check', folder);
    assert.equal(status, 1);
    assert.match(stderr, /corroborate\.yaml, line 3/);
  });
});
