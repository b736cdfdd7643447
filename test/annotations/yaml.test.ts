import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { quickReadYaml } from '../../server/src/annotations/yaml/yaml-quick.js';
import { readYaml } from '../../server/src/annotations/yaml/yaml-read.js';
import { quoteText } from '../../server/src/annotations/yaml/yaml-write.js';
import { anyNotes, anyText, put } from './support/notes.js';

const RUNS = process.env.CORROBORATE_LONG ? 20_000 : 100;

/** Changes one line of a file into something a person might write there. */
function mutated(text: string, at: number, how: number, word: string): string {
  const lines = text.split('\n');
  const i = at % lines.length;
  const line = lines[i] ?? '';
  const indent = line.slice(0, line.length - line.trimStart().length);
  const changes = [
    line + ' # comment',
    line.replace(/: .*/, `: ${word}`),
    `${indent}extra: ${word}\n${line}`,
    `\n${line}`,
    ` ${line}`,
    line.slice(1),
    `${indent}# comment\n${line}`,
    line.replace('"', "'"),
    `${indent}- ${line.trimStart()}`,
    '',
    `${line} `,
    line.replace(/: (.*)/, ': [$1, two]'),
    `${indent}k: |\n${indent}  ${word}\n\n${indent}  two\n${line}`,
  ];
  lines[i] = changes[how % changes.length] ?? line;
  return lines.join('\n');
}

describe('reading YAML', () => {
  it('quickly gives what the library gives, or nothing', () => {
    let read = 0;
    const words = fc.oneof(
      fc.constantFrom(
        '12',
        '1.5',
        'a-b',
        '2025-03-04T09:12:00Z',
        '[a, "b"]',
        '|-',
        '>',
        '',
        'a: b',
        '~',
      ),
      anyText,
    );
    fc.assert(
      fc.property(
        anyNotes,
        fc.nat(),
        fc.nat(),
        words,
        fc.boolean(),
        (notes, at, how, word, crlf) => {
          const file = put('', ...notes);
          const plain = mutated(file, at, how, word);
          const text = crlf ? plain.replace(/\n/g, '\r\n') : plain;
          const quick = quickReadYaml(text);
          if (quick === undefined) return;
          read++;
          assert.deepEqual({ root: quick, problems: [] }, readYaml(text));
        },
      ),
      { numRuns: RUNS },
    );
    assert.ok(read > RUNS / 10, `${read} of ${RUNS} were read quickly`);
  });

  it('keeps any text that is quoted, on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const quoted = quoteText(text);
        assert.equal(/[\n\r\u2028]/.test(quoted), false);
        const { root } = readYaml(`key: ${quoted}\n`);
        assert.equal(
          root?.kind === 'map' &&
            root.entries[0]?.value?.kind === 'scalar' &&
            root.entries[0].value.text,
          text,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('takes marks of a merge for such only at the start of a line', () => {
    for (const [text, refused] of [
      ['a: 1\n<<<<<<< ours\n', true],
      ['a: 1\r\n=======\r\n', true],
      ['a: |\n  \u2028<<<<<<< ours\n', false],
      ['a: |\n  =======\n', false],
      ['a: "<<<<<<< ours"\n', false],
    ] as const) {
      assert.equal(readYaml(text).problems.length > 0, refused, JSON.stringify(text));
    }
  });

  it('refuses nesting that would end the process', () => {
    for (const open of ['- ', '[', '{a: ', '? ', '- ? ', '- - a: [']) {
      const { root, problems } = readYaml(open.repeat(50_000));
      assert.equal(root, undefined);
      assert.ok(problems.length > 0, open);
    }
    const stairs = Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}k:\n`).join('');
    assert.match(readYaml(stairs).problems[0]?.message ?? '', /nested/);
  });

  it('takes time that grows with the length only', () => {
    const time = (text: string): number => {
      const start = process.cpuUsage();
      readYaml(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    for (const unit of [
      'a: "b"\n',
      '- |\n  x\n',
      '# c\n',
      '"',
      ' ',
      "- '",
      '? a\n',
      ': ',
      '\t',
      '[],',
    ]) {
      time(unit.repeat(500));
      const small = time(unit.repeat(1_000));
      const large = time(unit.repeat(8_000));
      assert.ok(
        large < 40 * Math.max(small, 4),
        `${JSON.stringify(unit)}: ${small} and ${large} ms`,
      );
    }
  }).timeout(60_000);
});
