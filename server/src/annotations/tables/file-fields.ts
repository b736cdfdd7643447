import { ASSESSMENTS, MOTIVATIONS } from '../annotation.js';
import { CORRECTION_FIELDS, ENTITY_FIELDS } from '../correction-fields.js';
import { CORRECTION_KINDS } from '../correction.js';
import { ENTRY_FIELDS, FILE_FIELDS, SELECTOR_FIELDS, TARGET_FIELDS } from '../sidecar-fields.js';

/** Words that only the workspace knows: what is offered for a field of this kind. */
export type OfferedValue = 'id' | 'now' | 'tag' | 'document' | 'name';

/** A field that people write by hand. */
export interface FileField {
  readonly key: string;
  /** What it holds, in a phrase. */
  readonly detail: string;
  /** The words it may hold; empty where it may hold any. */
  readonly values: readonly string[];
  readonly offered: OfferedValue | undefined;
  /** The fields of each item of the list that it holds; empty when it holds none. */
  readonly fields: readonly FileField[];
}

type Details<K extends string> = Readonly<Record<K, string>>;
type More = Readonly<Record<string, Partial<Omit<FileField, 'key' | 'detail'>>>>;

function fields<K extends string>(
  keys: readonly K[],
  details: Details<K>,
  more: More = {},
): readonly FileField[] {
  return keys.map((key) => ({
    key,
    detail: details[key],
    values: [],
    offered: undefined,
    fields: [],
    ...more[key],
  }));
}

const SELECTOR_KEYS = [
  ...new Set([...SELECTOR_FIELDS.TextQuoteSelector, ...SELECTOR_FIELDS.TextPositionSelector]),
];

const SELECTOR = fields(
  SELECTOR_KEYS,
  {
    type: 'by its words, or by its position',
    exact: 'the words of the passage',
    prefix: 'what stands before it',
    suffix: 'what stands after it',
    start: 'where it stood, in UTF-16 code units from 0',
    end: 'where it ended, itself excluded',
  },
  { type: { values: Object.keys(SELECTOR_FIELDS) } },
);

const TARGET = fields(
  TARGET_FIELDS,
  {
    source: 'another document, as a path from this folder',
    selector: 'how the passage is found again',
  },
  { source: { offered: 'document' }, selector: { fields: SELECTOR } },
);

const ENTRY = fields(
  ENTRY_FIELDS,
  {
    id: 'unique in this file',
    motivation: 'what it is for',
    assessment: 'your position to what the passage says',
    body: 'the note, in Markdown',
    tags: 'words to find it by',
    creator: 'who wrote it',
    created: 'when it was written',
    modified: 'when it was last changed',
    target: 'the passages it is about',
  },
  {
    id: { offered: 'id' },
    motivation: { values: MOTIVATIONS },
    assessment: { values: ASSESSMENTS },
    tags: { offered: 'tag' },
    created: { offered: 'now' },
    modified: { offered: 'now' },
    target: { fields: TARGET },
  },
);

const ENTITY = fields(
  ENTITY_FIELDS,
  {
    name: 'one of its names in the documents',
    source: 'the documents in which it is meant',
  },
  { name: { offered: 'name' }, source: { offered: 'document' } },
);

const CORRECTION = fields(
  CORRECTION_FIELDS,
  {
    id: 'unique in this file',
    kind: 'what is put right',
    entities: 'the names it is about',
    type: 'the right type, for retype',
    value: 'the right name, date, outlet or value',
    source: 'the document whose date or outlet it is',
    note: 'the id of the annotation that settles it',
    target: 'the passages it is about',
    reason: 'why',
    creator: 'who',
    created: 'when',
  },
  {
    id: { offered: 'id' },
    kind: { values: CORRECTION_KINDS },
    type: { values: ['person', 'organization', 'place', 'event', 'other'] },
    source: { offered: 'document' },
    created: { offered: 'now' },
    entities: { fields: ENTITY },
    target: { fields: TARGET },
  },
);

/** The fields of a sidecar, from its top. */
export const SIDECAR_FILE: readonly FileField[] = fields(
  FILE_FIELDS,
  { format: 'the version of this layout', annotations: 'one item each' },
  { format: { values: ['1'] }, annotations: { fields: ENTRY } },
);

/** The fields of a file of corrections, from its top. */
export const CORRECTIONS_FIELDS: readonly FileField[] = fields(
  ['format', 'corrections'],
  { format: 'the version of this layout', corrections: 'one item each' },
  { format: { values: ['1'] }, corrections: { fields: CORRECTION } },
);
