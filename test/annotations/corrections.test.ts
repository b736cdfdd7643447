import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import {
  CORRECTION_KINDS,
  mergeCorrections,
  parseCorrections,
  updateCorrections,
  type Correction,
} from '../../server/src/annotations/index.js';
import {
  CORRECTION_FIELDS,
  ENTITY_FIELDS,
} from '../../server/src/annotations/correction-fields.js';
import { correction, named } from './support/corrections.js';
import { anyText, target } from './support/notes.js';

const RUNS = process.env.CORROBORATE_LONG ? 2000 : 40;

function put(text: string, ...corrections: readonly Correction[]): string {
  return corrections.reduce((before, one) => {
    const update = updateCorrections(before, { put: one });
    assert.ok(update.state === 'updated', JSON.stringify(update));
    return update.text;
  }, text);
}

const passages = [target('12 boats', 10, 'a.md'), target('18 boats', 40, 'b.md')];

/** One of each kind. */
const EACH: readonly Correction[] = [
  correction({
    id: 'merge00001',
    entities: [named('Hale'), named('R. Hale', 'a.md', 'b.md')],
    reason: 'Same office, same day: see page 3.',
  }),
  correction({
    id: 'split00001',
    kind: 'split',
    entities: [named('Hale', 'a.md'), named('Hale', 'c.md')],
  }),
  correction({ id: 'noname0001', kind: 'not-a-name', entities: [named('Breaking')] }),
  correction({ id: 'retype0001', kind: 'retype', entities: [named('Marguerite')], type: 'other' }),
  correction({
    id: 'rename0001',
    kind: 'rename',
    entities: [named('Hale')],
    value: 'Rosalind Hale',
  }),
  correction({ id: 'same000001', kind: 'same-claim', targets: passages }),
  correction({ id: 'differ0001', kind: 'different-claims', targets: passages }),
  correction({
    id: 'settle0001',
    kind: 'settle',
    targets: passages,
    value: '18',
    note: 'k7c0w2m9xe',
  }),
  correction({ id: 'dismiss001', kind: 'dismiss', targets: passages, reason: 'Another night.' }),
  correction({ id: 'date000001', kind: 'date', source: 'a.md', value: '2022-01-05' }),
  correction({ id: 'outlet0001', kind: 'outlet', source: 'a.md', value: 'The Harbor Post' }),
];

describe('corrections', () => {
  it('come back as they were put in, one of each kind', () => {
    const read = parseCorrections(put('', ...EACH));
    assert.deepEqual(new Set(EACH.map(({ kind }) => kind)), new Set(CORRECTION_KINDS));
    assert.deepEqual(read.problems, []);
    assert.deepEqual(read.corrections, EACH);
  });

  it('are written so that people can read them, in the order in which they were made', () => {
    assert.equal(
      put('', EACH[0]!, EACH[9]!),
      `# What people corrected in this folder. Take an entry out to undo it.
format: 1
corrections:
  - id: merge00001
    kind: merge
    entities:
      - name: "Hale"
      - name: "R. Hale"
        source: ["a.md", "b.md"]
    reason: "Same office, same day: see page 3."
    creator: "Ann"
    created: "2025-03-04T09:12:00Z"
  - id: date000001
    kind: date
    value: "2022-01-05"
    source: "a.md"
    creator: "Ann"
    created: "2025-03-04T09:12:00Z"
`,
    );
  });

  it('are taken out again, and leave the rest of the file as it was', () => {
    const hand = `settings: {x: 1} # mine
format: 1
corrections:
  # they told me
  - id: mine
    kind: merge
    entities: [Hale, "R. Hale"]
`;
    const [mine] = parseCorrections(hand).corrections;
    assert.deepEqual(mine?.entities, [named('Hale'), named('R. Hale')]);
    const more = put(hand, EACH[3]!);
    assert.ok(more.startsWith(hand));
    const update = updateCorrections(more, { delete: EACH[3]!.id });
    assert.equal(update.state === 'updated' && update.text, hand);
    assert.equal(put(hand, mine!), hand);
  });

  it('that cannot be understood are named and left alone', () => {
    const entry = (body: string) => `format: 1\ncorrections:\n  - id: a\n    ${body}\n`;
    for (const [body, message] of [
      ['kind: merge\n    entities: [one]', /two "entities"/],
      ['kind: mix', /"kind" is one of/],
      ['kind: settle', /passages/],
      ['kind: date\n    value: 2022', /"source" and "value"/],
      ['kind: rename\n    entities: [a]', /"value"/],
      ['kind: retype\n    entities: [a]', /"type"/],
      ['kind: not-a-name', /one of "entities"/],
      ['kind: same-claim\n    target: []', /two passages/],
    ] as const) {
      const { corrections, problems, readable } = parseCorrections(entry(body));
      assert.deepEqual(
        [corrections.length, readable, problems[0]?.severity],
        [0, true, 'entry'],
        body,
      );
      assert.match(problems[0]!.message, message);
      assert.equal(updateCorrections(entry(body), { put: EACH[2]! }).state, 'updated');
    }
    assert.equal(parseCorrections('format: 9\ncorrections: []\n').readable, false);
  });

  it('of two people are put together', () => {
    const base = put('', EACH[0]!);
    const ours = put(base, EACH[1]!);
    const theirs = put(base, EACH[2]!);
    const merge = mergeCorrections(base, ours, theirs);
    assert.ok(merge.state === 'merged');
    assert.deepEqual(
      merge.file.items.map(({ id }) => id),
      [EACH[0]!.id, EACH[2]!.id, EACH[1]!.id],
    );
  });

  it('keep any text', () => {
    const name = anyText.filter((text) => text !== '');
    const one = fc.record(
      { name, sources: fc.array(name, { maxLength: 2 }) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 3 }), anyText, (entities, reason) => {
        const made = correction({ id: 'anytext001', entities, reason });
        assert.deepEqual(parseCorrections(put(put('', EACH[4]!), made)).corrections[1], made);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the schema and the page of corrections', () => {
  const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  interface Part {
    readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  }
  const { definitions } = JSON.parse(file('syntaxes/corrections.schema.json')) as {
    readonly definitions: Readonly<Record<string, Part>>;
  };
  const page = file('docs/corrections.md');

  it('have the keys and kinds that the parser reads', () => {
    const { correction: fields, entity } = definitions;
    assert.deepEqual(Object.keys(fields!.properties), [...CORRECTION_FIELDS]);
    assert.deepEqual(Object.keys(entity!.properties), [...ENTITY_FIELDS]);
    assert.deepEqual(fields!.properties['kind']?.enum, [...CORRECTION_KINDS]);
    for (const kind of CORRECTION_KINDS) assert.ok(page.includes(`| ${kind} |`), kind);
    for (const key of CORRECTION_FIELDS) assert.ok(page.includes(`\`${key}\``), key);
  });

  it('show a file that is right', () => {
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(page)!;
    const { corrections, problems } = parseCorrections(text!);
    assert.deepEqual(problems, []);
    assert.equal(corrections.length, 4);
    assert.equal(put(text!, ...corrections), text);
  });
});
