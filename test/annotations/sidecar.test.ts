import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  documentPath,
  isSidecarPath,
  parseSidecar,
  sidecarPath,
  updateSidecar,
  type Annotation,
} from '../../server/src/annotations/index.js';
import { anyNote, anyNotes, anyText, byId, note, put, remove, target } from './support/notes.js';

const RUNS = process.env.CORROBORATE_LONG ? 5000 : 40;

/** Reads a file that must be refused and gives its first problem. */
function refused(text: string): { line: number; message: string } {
  const { readable, problems } = parseSidecar(text);
  assert.equal(readable, false, `was read: ${JSON.stringify(text)}`);
  const update = updateSidecar(text, { put: note('newnotehere') });
  assert.equal(update.state, 'unreadable');
  const first = problems.find(({ severity }) => severity === 'unreadable');
  return { line: first!.line, message: first!.message };
}

const HAND_WRITTEN = `# my notes, do not sort
format: 1

annotations:
  # the flu
  - id: abc     # short id of mine
    motivation: commenting
    body: >
      Folded over
      two lines.
    tags: [flu, 012]
    color: red
    target:
      - selector:
          - { type: TextQuoteSelector, exact: "12 cases", prefix: "counted " }

  - motivation: "questioning"
    id: 'def'
    body: 'It''s odd: why?'
    target:
        selector:
            type: TextQuoteSelector
            exact: no
    reviewers:
      - Bo
# the end
links: [x]
`;

describe('reading a sidecar', () => {
  it('reads what people write by hand', () => {
    const { annotations, problems, readable } = parseSidecar(HAND_WRITTEN);
    assert.equal(readable, true);
    assert.deepEqual(
      annotations.map(({ id, body, tags }) => ({ id, body, tags })),
      [
        { id: 'abc', body: 'Folded over two lines.\n', tags: ['flu', '012'] },
        { id: 'def', body: "It's odd: why?", tags: [] },
      ],
    );
    assert.equal(annotations[1]?.targets[0]?.quote.exact, 'no');
    assert.deepEqual(
      problems.map(({ severity, line }) => `${severity} ${line}`),
      ['hint 12', 'hint 24'],
    );
  });

  it('takes an empty file, and one with comments only, for one without annotations', () => {
    for (const text of ['', '\n\n', '# later\n', 'format: 1\n', 'format: 1\nannotations:\n']) {
      const sidecar = parseSidecar(text);
      assert.deepEqual([sidecar.readable, sidecar.annotations], [true, []], JSON.stringify(text));
    }
  });

  it('refuses what it must not write over, and says where and why', () => {
    const start = 'format: 1\nannotations:\n';
    const cases: [string, number, RegExp][] = [
      [`${start}  - id: a1\n    body: "half sav`, 4, /not valid YAML/],
      [`${start}<<<<<<< HEAD\n  - id: a\n=======\n  - id: b\n>>>>>>> other\n`, 3, /merge conflict/],
      [`${start}\t- id: a\n`, 3, /tab/],
      ['format: 2\nannotations: []\n', 1, /format 2.*knows format 1/],
      ['format: one\nannotations: []\n', 1, /must be 1/],
      [
        put(put('', note('samesame')), note('otherone')).replace('otherone', 'samesame'),
        18,
        /twice/,
      ],
      [`${start}  - &x {id: a}\n`, 3, /Anchors/],
      [`${start}  - id: a\n    body: !!str 3\n`, 4, /Tags/],
      [`${start}  - id: a\n    __proto__: 1\n`, 4, /__proto__/],
      [`${start}  - id: a\n    id: b\n`, 4, /twice/],
      ['- id: a\n', 1, /starts with "format: 1"/],
      ['just words\n', 1, /starts with "format: 1"/],
      ['format: 1\nannotations: none\n', 2, /must be a list/],
      [`${start}${' - '.repeat(5000)}x`, 3, /nested/],
      [`format: 1\nannotations: ${'['.repeat(5000)}`, 2, /nested/],
      [`${start}  - id: a\n    body: "${'x'.repeat(1024 * 1024 + 1)}"\n`, 4, /longer than/],
      ['format: 1\n---\nformat: 1\n', 2, /second document/],
      ['format: 1\nannotations: *all\n', 2, /./],
      [`${start}  - id: a\n- id: b\n`, 4, /./],
    ];
    for (const [text, line, message] of cases) {
      const problem = refused(text);
      assert.match(problem.message, message);
      assert.equal(
        problem.line,
        line,
        `${problem.message} in ${JSON.stringify(text.slice(0, 80))}`,
      );
    }
  });

  it('leaves out an annotation it does not understand, keeps the others, and says so', () => {
    const text = `${put('', note('goodgood'))}  - id: badbad\n    target:\n      - selector: []\n`;
    const { annotations, problems, readable } = parseSidecar(text);
    assert.deepEqual([annotations.length, readable], [1, true]);
    assert.equal(problems[0]?.severity, 'entry');
    assert.match(problems[0]?.message ?? '', /TextQuoteSelector/);
    assert.equal(updateSidecar(text, { put: note('badbad') }).state, 'unreadable');
    assert.ok(
      put(text, note('newnew')).includes('id: badbad\n    target:\n      - selector: []\n'),
    );
  });

  it('never throws, whatever the file holds', () => {
    const parts = [
      ...['format: 1\n', 'annotations:\n', '  - id: abc\n', '    body: ', '    tags: [a, "b"]\n'],
      ...['    target:\n', '      - selector:\n', 'exact: "x"\n', '          - type: T\n', '|-\n'],
      ...[
        '&a ',
        '*a ',
        '!!map ',
        '? ',
        ': ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '#',
        '\t',
        '\r\n',
      ],
    ];
    const yamlish = fc
      .array(fc.oneof(fc.constantFrom(...parts), anyText), { maxLength: 30 })
      .map((pieces) => pieces.join(''));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((b) => new TextDecoder().decode(b));
    fc.assert(
      fc.property(fc.oneof(yamlish, bytes, anyText), (text) => {
        const sidecar = parseSidecar(text);
        const update = updateSidecar(sidecar, { put: note('newnotehere') });
        assert.ok(update.state !== 'updated' || sidecar.readable);
        if (update.state === 'updated') {
          assert.deepEqual(byId(update.text).get('newnotehere'), note('newnotehere'));
        }
      }),
      { numRuns: RUNS * 4 },
    );
  });

  it('reads quickly and slowly alike: pieces read before are used again', () => {
    const text = put('', note('aaaaaaaa'), note('bbbbbbbb'), note('cccccccc'));
    const first = parseSidecar(text);
    const changed = text.replace('Ask the clinic.', 'Ask the other clinic.');
    assert.deepEqual(parseSidecar(changed, first), parseSidecar(changed));
  });
});

describe('writing a sidecar', () => {
  it('writes blocks that people can read', () => {
    const first = note('bbbbbbbb', {
      tags: ['012', 'no'],
      body: 'One\nTwo: 1e3',
      assessment: 'agree',
    });
    assert.equal(
      put('', first),
      `# Notes on the document beside this file. They are yours: read, edit, merge and keep them.
format: 1
annotations:
  - id: bbbbbbbb
    motivation: commenting
    assessment: "agree"
    body: |-
      One
      Two: 1e3
    tags: ["012", "no"]
    creator: "Ann"
    created: "2025-03-04T09:12:00Z"
    target:
      - selector:
          - type: TextQuoteSelector
            exact: "12 cases"
            prefix: "counted "
            suffix: " of flu"
          - type: TextPositionSelector
            start: 20
            end: 28
`,
    );
  });

  it('keeps what the text says: 012, no, 1e3, a colon, marks and halves of characters', () => {
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const text = put('', ...notes);
        const read = byId(text);
        assert.equal(read.size, notes.length);
        for (const annotation of notes) assert.deepEqual(read.get(annotation.id), annotation);
        assert.deepEqual(parseSidecar(text).problems, []);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves every byte when nothing changes', () => {
    for (const annotation of parseSidecar(HAND_WRITTEN).annotations) {
      assert.equal(put(HAND_WRITTEN, annotation), HAND_WRITTEN);
    }
    assert.equal(remove(HAND_WRITTEN, 'not there'), HAND_WRITTEN);
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const text = put('', ...notes);
        assert.equal(put(text, ...notes), text);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('changes only the lines of the annotation that changes', () => {
    const changes = fc.tuple(anyNotes, fc.nat(), fc.boolean()).chain(([notes, pick, crlf]) => {
      const id = notes[pick % Math.max(1, notes.length)]?.id ?? 'freshfresh';
      return fc.tuple(fc.constant(notes), anyNote(id), fc.constant(crlf));
    });
    fc.assert(
      fc.property(changes, ([notes, changed, crlf]) => {
        const text = withEnds(put('', note('staysstays'), ...notes), crlf);
        const after = put(text, changed);
        assert.equal(linesWithout(after, changed.id), linesWithout(text, changed.id));
        assert.equal(after.replace(/\r\n/g, '').includes('\n'), !crlf || !text.includes('\n'));
        const read = byId(after);
        for (const other of notes) {
          assert.deepEqual(read.get(other.id), other.id === changed.id ? changed : other);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps comments, foreign keys, order and style of what it changes', () => {
    const [abc, def] = parseSidecar(HAND_WRITTEN).annotations as [Annotation, Annotation];
    const after = put(HAND_WRITTEN, { ...abc, body: 'New.', modified: '2026-01-01' });
    assert.equal(
      after,
      HAND_WRITTEN.replace('>\n      Folded over\n      two lines.', '"New."').replace(
        'tags: [flu, 012]\n',
        'tags: [flu, 012]\n    modified: "2026-01-01"\n',
      ),
    );
    const second = put(HAND_WRITTEN, { ...def, motivation: 'assessing', tags: ['x'] });
    assert.equal(
      second,
      HAND_WRITTEN.replace('"questioning"', 'assessing').replace(
        "why?'\n",
        'why?\'\n    tags: ["x"]\n',
      ),
    );
  });

  it('changes two numbers when a note is put on another place', () => {
    const text = put('', note('aaaaaaaa'), note('bbbbbbbb', { targets: [target('other', 90)] }));
    const moved = put(text, note('aaaaaaaa', { targets: [target('12 cases', 52)] }));
    const different = text.split('\n').filter((line, i) => line !== moved.split('\n')[i]);
    assert.deepEqual(different, ['            start: 20', '            end: 28']);
  });

  it('keeps a comment on a line whose value grows to several lines', () => {
    const text = put('', note('aaaaaaaa')).replace('"Ask the clinic."', '"Ask." # why');
    const after = put(text, note('aaaaaaaa', { body: 'One\nTwo' }));
    assert.ok(after.includes('body: "One\\nTwo" # why'));
  });

  it('puts a new annotation in the order of positions and moves none', () => {
    const at = (id: string, start: number) => note(id, { targets: [target('word', start)] });
    const text = put(
      '',
      at('aaaaaaaa', 50),
      at('bbbbbbbb', 10),
      at('cccccccc', 30),
      at('dddddddd', 99),
    );
    assert.deepEqual(
      parseSidecar(text).annotations.map(({ id }) => id),
      ['bbbbbbbb', 'cccccccc', 'aaaaaaaa', 'dddddddd'],
    );
  });

  it('takes an annotation out with its lines and nothing else', () => {
    fc.assert(
      fc.property(anyNotes, anyNote('freshfresh'), (notes, fresh) => {
        const text = put('', note('staysstays'), ...notes);
        assert.equal(remove(put(text, fresh), fresh.id), text);
      }),
      { numRuns: RUNS },
    );
    const without = remove(HAND_WRITTEN, 'abc');
    assert.ok(without.includes('# the flu') && without.includes('# my notes'));
    assert.equal(remove(without, 'def').includes('annotations: []'), true);
    assert.deepEqual(parseSidecar(remove(without, 'def')).problems, []);
  });

  it('writes into files that are laid out otherwise', () => {
    const layouts = [
      '{"format": 1, "annotations": []}',
      '{"format": 1}',
      '{}',
      '{"format": 1, "annotations": [{"id": "abc", "body": "x"}], "own": 3}\n',
      'format: 1\nannotations: [] # none yet\nown: 3\n',
      'format: 1\nannotations: [{id: abc, body: x}, {id: def}]\n',
      'annotations:\n- id: abc\n  body: x\n- id: def\nformat: 1\n',
      'annotations:\n  - id: abc\n    body: x',
      'format: 1\r\nannotations:\r\n    -   id: abc\r\n        body: x\r\n',
      '---\nformat: 1\nannotations:\n  - {id: abc}\n  -\n    id: def\n',
      '# nothing yet',
      '\uFEFFformat: 1\nannotations:\n',
    ];
    for (const layout of layouts) {
      const before = byId(layout);
      const after = put(layout, note('newnewnew'));
      assert.deepEqual(byId(after).get('newnewnew'), note('newnewnew'), layout);
      assert.equal(byId(after).size, before.size + 1, layout);
      for (const [id, annotation] of before) {
        assert.deepEqual(byId(after).get(id), annotation, layout);
        const edited = put(after, { ...annotation, body: 'a\nb', tags: ['t'] });
        assert.deepEqual(
          byId(edited).get(id),
          { ...annotation, body: 'a\nb', tags: ['t'] },
          layout,
        );
        assert.equal(byId(remove(edited, id)).size, before.size, layout);
      }
    }
  });

  it('writes ten thousand annotations in little more than the time of reading them once', () => {
    const one = put('', note('n000000000', { targets: [target('word', 1)] }));
    const entry = one.slice(one.indexOf('  - id'));
    const many = Array.from({ length: 10_000 }, (_, i) =>
      entry.replace('n000000000', `n${String(i).padStart(9, '0')}`).replace('word', `word ${i}`),
    );
    const start = process.cpuUsage();
    const sidecar = parseSidecar(`format: 1\nannotations:\n${many.join('')}`);
    assert.equal(sidecar.annotations.length, 10_000);
    const update = updateSidecar(sidecar, { put: note('n000005000', { body: 'changed' }) });
    assert.equal(update.state, 'updated');
    const { user, system } = process.cpuUsage(start);
    assert.ok((user + system) / 1e6 < 5, `${(user + system) / 1e6} s`);
  }).timeout(60_000);
});

describe('the path of a sidecar', () => {
  it('is the path of the document and a suffix, both ways', () => {
    assert.equal(sidecarPath('a/report.md'), 'a/report.md.annotations.yaml');
    assert.equal(documentPath('a/report.md.annotations.yaml'), 'a/report.md');
    assert.equal(documentPath('a/.annotations.yaml'), undefined);
    assert.equal(isSidecarPath('a/report.md'), false);
  });
});

function withEnds(text: string, crlf: boolean): string {
  return crlf ? text.replace(/\n/g, '\r\n') : text;
}

/** The file without the lines of one annotation. */
function linesWithout(text: string, id: string): string {
  const { entries } = parseSidecar(text);
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) return text;
  const start = text.lastIndexOf('\n', entry.origin + entry.start) + 1;
  const end = text.indexOf('\n', entry.origin + entry.end);
  return text.slice(0, start) + (end === -1 ? '' : text.slice(end + 1));
}
