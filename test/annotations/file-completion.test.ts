import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  ASSESSMENTS,
  CORRECTION_KINDS,
  CORRECTIONS_FIELDS,
  fileCompletions,
  MOTIVATIONS,
  parseCorrections,
  parseSidecar,
  SIDECAR_FILE,
  type FileCompletion,
  type FileField,
  type OfferedValue,
} from '../../server/src/annotations/index.js';
import {
  CORRECTION_FIELDS,
  ENTITY_FIELDS,
} from '../../server/src/annotations/correction-fields.js';
import { ENTRY_FIELDS, TARGET_FIELDS } from '../../server/src/annotations/sidecar-fields.js';

const KNOWN: Readonly<Record<OfferedValue, readonly string[]>> = {
  id: ['k7c0w2m9xe'],
  now: ['2025-03-04T09:12:00Z'],
  tag: ['toll', 'to check'],
  document: ['county.md', 'notes/letter.md'],
  name: ['Lena Brandt'],
};

/** What is offered at the § of a text. */
function offeredIn(marked: string, file: readonly FileField[] = SIDECAR_FILE): FileCompletion[] {
  const offset = marked.indexOf('§');
  const text = marked.replace('§', '');
  return [...fileCompletions(file, text, offset, (kind) => KNOWN[kind])];
}

const labels = (marked: string, file?: readonly FileField[]): string[] =>
  offeredIn(marked, file).map(({ label }) => label);

/** The text with what is offered under a label put in. */
function taken(marked: string, label: string, file?: readonly FileField[]): string {
  const text = marked.replace('§', '');
  const found = offeredIn(marked, file).find((one) => one.label === label);
  assert.ok(found, `${label} is not offered`);
  return text.slice(0, found.span.start) + found.insert + text.slice(found.span.end);
}

const HEAD = 'format: 1\nannotations:\n';

describe('writing a sidecar by hand', () => {
  it('offers the keys of each place, and none that is there already', () => {
    assert.deepEqual(labels('§'), ['format', 'annotations']);
    assert.deepEqual(labels('format: 1\nann§'), ['annotations']);
    assert.deepEqual(labels(`${HEAD}  - §`), [...ENTRY_FIELDS]);
    const rest = ENTRY_FIELDS.filter((key) => !['id', 'body', 'tags'].includes(key));
    assert.deepEqual(labels(`${HEAD}  - id: a\n    §\n    body: x\n    tags: [a]\n`), rest);
    assert.deepEqual(labels(`${HEAD}  - id: a\n    tags: [a]\n  - body: x\n    §`), [
      ...ENTRY_FIELDS.filter((key) => key !== 'body'),
    ]);
    assert.deepEqual(labels(`${HEAD}  - id: a\n    target:\n      - §`), [...TARGET_FIELDS]);
    assert.deepEqual(labels(`${HEAD}  - id: a\n    target:\n      - source: x\n        §`), [
      'selector',
    ]);
    const selector = `${HEAD}  - id: a\n    target:\n      - selector:\n          - type: TextQuoteSelector\n            §`;
    assert.deepEqual(labels(selector), ['exact', 'prefix', 'suffix', 'start', 'end']);
    assert.deepEqual(labels(`${selector}\n      - source: b.md\n    created: x\n`).length, 5);
  });

  it('offers them where the list stands at the margin, with other line ends, and after comments', () => {
    const margin = 'format: 1\nannotations:\n- id: a\n  # mine\n\n  §';
    assert.deepEqual(labels(margin), [...ENTRY_FIELDS.filter((key) => key !== 'id')]);
    assert.deepEqual(labels(margin.replace(/\n/g, '\r\n')), [
      ...ENTRY_FIELDS.filter((key) => key !== 'id'),
    ]);
  });

  it('offers the words that a key may hold', () => {
    assert.deepEqual(labels(`${HEAD}  - id: a\n    motivation: §`), [...MOTIVATIONS]);
    assert.deepEqual(labels(`${HEAD}  - motivation: qu§`), [...MOTIVATIONS]);
    assert.deepEqual(labels(`${HEAD}  - assessment: "dis§`), [...ASSESSMENTS]);
    assert.deepEqual(labels(`${HEAD}  - id: a\n    target:\n      - source: §`), KNOWN.document);
    assert.deepEqual(labels(`${HEAD}  - target:\n      - selector:\n          - type: §`), [
      'TextQuoteSelector',
      'TextPositionSelector',
    ]);
    assert.deepEqual(labels(`${HEAD}  - tags: ["toll", §`), KNOWN.tag);
    assert.deepEqual(labels(`${HEAD}  - body: §`), []);
  });

  it('offers nothing in notes, comments and what is none of ours', () => {
    for (const marked of [
      `${HEAD}  - id: a\n    body: |-\n      One line.\n      mot§`,
      `${HEAD}  - id: a\n    body: >\n      §`,
      `${HEAD}  # mot§`,
      `${HEAD}  - id: a\n    mine:\n      §`,
      `${HEAD}  - id: a # §`,
      `${HEAD}  - id: a\n    motivation: "commenting" §`,
      `${HEAD}  - id: a\n    target: { §`,
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it('makes, taken one after the other, a file that is understood', () => {
    let text = '§';
    const take = (label: string, then = ''): void => {
      text = `${taken(text, label)}${then}§`;
    };
    take('format');
    take('1', '\n');
    take('annotations');
    take('k7c0w2m9xe', '\n    ');
    take('motivation');
    take('questioning', '\n    ');
    take('tags');
    take('to check', '\n    ');
    take('target');
    take('county.md', '\n        ');
    take('selector');
    take('TextQuoteSelector', '\n            ');
    take('exact', '"six boats"\n');
    const { annotations, problems } = parseSidecar(text.replace('§', ''));
    assert.deepEqual(problems, []);
    const [made] = annotations;
    assert.deepEqual(
      [made?.id, made?.motivation, made?.tags, made?.targets[0]?.source],
      ['k7c0w2m9xe', 'questioning', ['to check'], 'county.md'],
    );
  });

  it('replaces what is begun, and closes what is needed', () => {
    const begun = `${HEAD}  - motivation: ques§`;
    assert.equal(taken(begun, 'questioning'), `${HEAD}  - motivation: questioning`);
    assert.equal(taken(`${HEAD}  - mot§`, 'motivation'), `${HEAD}  - motivation: `);
    assert.equal(taken(`${HEAD}  - motivation:§`, 'linking'), `${HEAD}  - motivation: linking`);
    assert.equal(taken(`${HEAD}  - tags: ["a", §]`, 'toll'), `${HEAD}  - tags: ["a", "toll"]`);
  });

  it('is answered anywhere in any text', () => {
    const piece = fc.constantFrom('- ', '  ', '\n', 'id: a', 'target:', 'selector:', '|', '"', '[');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(200), (pieces, at) => {
        const text = pieces.join('');
        for (const { span } of fileCompletions(
          SIDECAR_FILE,
          text,
          Math.min(at, text.length),
          () => [],
        )) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('writing corrections by hand', () => {
  const CORRECTIONS = 'format: 1\ncorrections:\n';

  it('offers keys, kinds, names and documents', () => {
    assert.deepEqual(labels(`${CORRECTIONS}  - §`, CORRECTIONS_FIELDS), [...CORRECTION_FIELDS]);
    assert.deepEqual(labels(`${CORRECTIONS}  - kind: §`, CORRECTIONS_FIELDS), [
      ...CORRECTION_KINDS,
    ]);
    const entity = `${CORRECTIONS}  - kind: merge\n    entities:\n      - §`;
    assert.deepEqual(labels(entity, CORRECTIONS_FIELDS), [...ENTITY_FIELDS]);
    const text = taken(entity.replace('§', 'name: §'), 'Lena Brandt', CORRECTIONS_FIELDS);
    const more = `${text}\n      - name: Brandt\n        source: §`;
    const done = taken(more, 'county.md', CORRECTIONS_FIELDS).replace('kind:', 'id: a\n    kind:');
    const { corrections, problems } = parseCorrections(done);
    assert.deepEqual(problems, []);
    assert.deepEqual(corrections[0]?.entities, [
      { name: 'Lena Brandt', sources: [] },
      { name: 'Brandt', sources: ['county.md'] },
    ]);
  });
});
