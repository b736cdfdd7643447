import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  ASSESSMENTS,
  MOTIVATIONS,
  parseSidecar,
  updateSidecar,
} from '../../server/src/annotations/index.js';
import {
  ENTRY_FIELDS,
  FILE_FIELDS,
  SELECTOR_FIELDS,
  SIDECAR_FORMAT,
  TARGET_FIELDS,
} from '../../server/src/annotations/sidecar-fields.js';

interface Schema {
  readonly $id?: string;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema & { enum?: string[]; const?: unknown }>>;
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../syntaxes/annotations.schema.json', import.meta.url), 'utf8'),
) as Schema;

const keys = (name: string): string[] => Object.keys(schema.definitions[name]!.properties);

describe('the schema of sidecars', () => {
  it('names the version of the format', () => {
    assert.equal(schema.$id, `urn:corroborate:schema:annotations:${SIDECAR_FORMAT}`);
    assert.equal(schema.properties['format']?.const, SIDECAR_FORMAT);
  });

  it('has the keys that the parser reads, in the order in which they are written', () => {
    assert.deepEqual(Object.keys(schema.properties), [...FILE_FIELDS]);
    assert.deepEqual(keys('annotation'), [...ENTRY_FIELDS]);
    assert.deepEqual(keys('target'), [...TARGET_FIELDS]);
    assert.deepEqual(keys('TextQuoteSelector'), [...SELECTOR_FIELDS.TextQuoteSelector]);
    assert.deepEqual(keys('TextPositionSelector'), [...SELECTOR_FIELDS.TextPositionSelector]);
  });

  it('has the words that the parser knows', () => {
    const { motivation, assessment } = schema.definitions['annotation']!.properties;
    assert.deepEqual(motivation?.enum, [...MOTIVATIONS]);
    assert.deepEqual(assessment?.examples, [...ASSESSMENTS]);
  });

  it('requires what the parser requires', () => {
    const entry = (body: string) => `format: 1\nannotations:\n  - ${body}\n`;
    const quote = 'selector: [{type: TextQuoteSelector, exact: "x"}]';
    const complete = entry(`{id: a, target: [{${quote}}]}`);
    assert.deepEqual(parseSidecar(complete).problems, []);
    const incomplete: [string, readonly string[] | undefined][] = [
      [entry('{motivation: commenting}'), schema.definitions['annotation']!.required],
      [entry('{id: a, target: [{source: b.md}]}'), schema.definitions['target']!.required],
      [entry('{id: a, target: [{selector: [{type: TextQuoteSelector}]}]}'), ['exact']],
    ];
    for (const [text, required] of incomplete) {
      assert.ok(required !== undefined && required.length > 0);
      assert.equal(parseSidecar(text).problems[0]?.severity, 'entry', text);
    }
  });
});

describe('the page on sidecars', () => {
  const page = readFileSync(new URL('../../docs/sidecar.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((found) => found[1]!);

  it('shows files that are right', () => {
    assert.ok(blocks.length >= 2);
    for (const block of blocks.filter((text) => text.includes('annotations:'))) {
      const sidecar = parseSidecar(block);
      assert.deepEqual(sidecar.problems, []);
      assert.ok(sidecar.annotations.length > 0);
      for (const annotation of sidecar.annotations) {
        const same = updateSidecar(block, { put: annotation });
        assert.equal(same.state === 'updated' && same.text, block);
      }
    }
  });

  it('explains every key', () => {
    for (const key of [...ENTRY_FIELDS, ...TARGET_FIELDS, 'exact', 'prefix', 'suffix']) {
      assert.ok(page.includes(`\`${key}\``), key);
    }
    for (const word of [...MOTIVATIONS, ...ASSESSMENTS]) assert.ok(page.includes(word), word);
  });
});
