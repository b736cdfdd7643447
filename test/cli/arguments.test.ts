import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArguments } from '../../server/src/cli/arguments.js';
import { printable } from '../../server/src/cli/printable.js';
import { version } from '../../server/src/files/version.js';

const check = (more: object): object => ({
  name: 'check',
  folder: 'a',
  format: 'text',
  failOn: 'revision',
  baseline: undefined,
  writeBaseline: false,
  ...more,
});

describe('readArguments', () => {
  const cases: readonly (readonly [args: string, command: object])[] = [
    ['analyze a', { name: 'analyze', folder: 'a', format: 'json' }],
    ['analyze a --format json', { name: 'analyze', folder: 'a', format: 'json' }],
    ['analyze a --format jsonl', { name: 'analyze', folder: 'a', format: 'jsonl' }],
    ['analyze - --format=jsonl', { name: 'analyze', folder: '-', format: 'jsonl' }],
    ['analyze -', { name: 'wrong', message: '- takes --format jsonl' }],
    ['check --format=json a', check({ format: 'json' })],
    ['check a', check({})],
    ['check a --format sarif', check({ format: 'sarif' })],
    ['check --fail-on=any a', check({ failOn: 'any' })],
    ['check a --baseline b.json', check({ baseline: 'b.json' })],
    ['check a --write-baseline b.json', check({ baseline: 'b.json', writeBaseline: true })],
    [
      'check a --baseline',
      { name: 'wrong', message: '--baseline and --write-baseline take a FILE' },
    ],
    [
      'check a --fail-on often',
      { name: 'wrong', message: '--fail-on takes contradiction, revision, any, none' },
    ],
    ['analyze a --fail-on any', { name: 'wrong', message: 'unknown option: --fail-on' }],
    ['', { name: 'help' }],
    ['check --help', { name: 'help' }],
    ['--version', { name: 'version' }],
    ['check', { name: 'wrong', message: 'check takes one FOLDER' }],
    ['check a b', { name: 'wrong', message: 'check takes one FOLDER' }],
    ['frob a', { name: 'wrong', message: 'unknown command: frob' }],
    ['check a --loud', { name: 'wrong', message: 'unknown option: --loud' }],
    [
      'analyze a --format',
      { name: 'wrong', message: 'analyze has no format ""; it has json, jsonl' },
    ],
  ];
  for (const [args, command] of cases) {
    it(args || '(nothing)', () => {
      assert.deepEqual(readArguments(args.split(' ').filter(Boolean)), command);
    });
  }
});

describe('printable', () => {
  it('writes out what would steer a terminal or reorder the line', () => {
    assert.equal(printable('a\u001b[31mb\u202ec\ud800'), 'a\\u{1b}[31mb\\u{202e}c\\u{d800}');
    assert.equal(printable('Évora 🌊'), 'Évora 🌊');
  });
});

describe('version', () => {
  it('is the one of the packages', () => {
    for (const path of [
      '../../package.json',
      '../../server/package.json',
      '../../client/package.json',
    ]) {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
        version: string;
      };
      assert.equal(manifest.version, version);
    }
  });
});
