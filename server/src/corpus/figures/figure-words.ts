import { compareStrings } from '../order.js';
import { stem } from '../stem.js';
import type { FigureRecord } from './figure-record.js';
import { oneName } from './scope.js';

/** One sentence for people: which values the documents give. */
export function explainDifference(records: readonly FigureRecord[], label: string): string {
  const values = [...new Set(records.map(valueInWords))];
  return `The documents give ${listed(values)} for ${label}.`;
}

/**
 * The measure most figures are labelled with; of equals the longest, then the first in code-unit order.
 * One word alone says too little: "age of Ann Lee", "revenue of Acme", if it is nobody else's.
 */
export function commonLabel(records: readonly FigureRecord[]): string {
  const counts = new Map<string, number>();
  for (const { figure } of records) {
    counts.set(figure.measure.label, (counts.get(figure.measure.label) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([a, n], [b, m]) => m - n || b.length - a.length || compareStrings(a, b),
  );
  const label = best?.[0] ?? 'figure';
  const owner = label.includes(' ') ? undefined : ownerOf(records);
  return owner === undefined ? label : `${label} of ${owner}`;
}

/** Whose the figures are, by the longest of the names given; undefined where they are of several, or counts. */
function ownerOf(records: readonly FigureRecord[]): string | undefined {
  if (records.some(({ quantity }) => quantity.dimension === 'count')) return undefined;
  const owners = records.flatMap(({ subject }) => subject ?? []);
  if (2 * owners.length < records.length) return undefined;
  const [longest] = owners.sort(
    ({ text: a }, { text: b }) => b.length - a.length || compareStrings(a, b),
  );
  if (longest === undefined) return undefined;
  return owners.every((owner) => oneName(longest, owner)) ? longest.text : undefined;
}

const MODIFIER_WORDS: Readonly<Record<string, string>> = {
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
  'less-than': 'less than ',
  nearly: 'nearly ',
};

/** A count in digits with what qualifies it; other figures as they are written. */
export function valueInWords({ figure, quantity, written }: FigureRecord): string {
  if (quantity.dimension !== 'count' || figure.value === undefined) return written;
  return `${MODIFIER_WORDS[figure.modifier ?? ''] ?? ''}${grouped(figure.value)}`;
}

/** Thousands set apart by commas: the same on every machine. */
function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const marked = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** One sentence for people: why two figures are held to measure the same quantity. */
export function explainSameness(a: FigureRecord, b: FigureRecord): string {
  const x = a.figure.measure.label;
  const y = b.figure.measure.label;
  const measure =
    x === y ? `Both measure “${x}”` : `“${x}” and “${y}” are treated as the same measure`;
  const subject =
    a.subject !== undefined && a.subject.key === b.subject?.key ? ` of ${a.subject.text}` : '';
  const shared = sharedWords(a, b).map((word) => `“${word}”`);
  if (shared.length === 0) return `${measure}${subject}.`;
  return `${measure}${subject}, and both sentences also have ${listed(shared)}.`;
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

const SHOWN = 4;

/** The most telling words that both sentences have beside the measure's own, as the first writes them. */
function sharedWords(a: FigureRecord, b: FigureRecord): readonly string[] {
  const said = new Set(
    `${a.figure.measure.label} ${b.figure.measure.label}`.split(/[^\p{L}]+/u).map(stem),
  );
  return [...a.sentence.terms]
    .filter(({ stem: own, word }) => b.sentence.stems.has(own) && word.length > 1 && !said.has(own))
    .sort((s, t) => t.weight - s.weight)
    .slice(0, SHOWN)
    .map(({ word, capital }) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word));
}
