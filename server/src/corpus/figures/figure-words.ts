import type { FigureRecord } from './figure-record.js';

/** One sentence for people: why two figures are held to measure the same quantity. */
export function explainSameness(a: FigureRecord, b: FigureRecord): string {
  const parts: string[] = [];
  const x = a.figure.measure;
  const y = b.figure.measure;
  const heads = both(x.head, y.head);
  if (heads !== undefined) parts.push(`both count ${heads}`);
  else if (a.quantity.dimension !== 'count')
    parts.push(`both are ${plain(a.quantity.dimension)} figures`);
  const predicates = both(x.predicate, y.predicate);
  if (predicates !== undefined) parts.push(`of which it is said: ${predicates}`);
  const shared = sharedWords(a, b);
  if (shared.length > 0) parts.push(`in both sentences: ${shared.join(', ')}`);
  if (a.subject !== undefined && a.subject.key === b.subject?.key)
    parts.push(`both of ${a.subject.text}`);
  return parts.length === 0 ? 'The sentences around them agree.' : `${capital(parts.join('; '))}.`;
}

/** "officer", or "officer / policeman" when they differ; undefined when a side names none. */
function both(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === b ? a : `${a} / ${b}`;
}

function plain(dimension: string): string {
  return dimension.replace(/^money:/, '');
}

const SHOWN = 4;

/** The most telling words that stand near both. */
function sharedWords(a: FigureRecord, b: FigureRecord): readonly string[] {
  const other = b.sentence.stems;
  const seen = new Set<string>();
  return a.sentence.terms
    .filter((term) => other.has(term.stem) && !seen.has(term.stem) && seen.add(term.stem))
    .sort((s, t) => t.weight - s.weight)
    .slice(0, SHOWN)
    .map((term) => term.word);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
