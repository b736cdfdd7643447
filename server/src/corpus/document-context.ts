import type { DocumentAnalysis } from '../document/document-analysis.js';
import { compareStrings, getOrAdd } from './order.js';
import type { DocumentTerms } from './document-terms.js';

/** What comparison knows of a whole document: little, so that few edits change it. */
export interface DocumentContext {
  /** ISO 8601; undefined when not read. */
  readonly date: string | undefined;
  /** The year it was written in: of its date, else the latest it names; undefined when it names none. */
  readonly year: number | undefined;
  /** Stems that tell the document's event apart, most telling first. */
  readonly topics: readonly string[];
  /** Its most telling names and their weights. */
  readonly names: ReadonlyMap<string, number>;
}

/** How many of a document's words, and of its names, stand for its event. */
const TOPICS = 24;
const NAMES = 16;
/** Long documents are known by their beginning and do not cost more. */
const READ = 12_000;

/** The telling words and names of a document, by how often and how rare; ties in code-unit order. */
export function documentContext(analysis: DocumentAnalysis, words: DocumentTerms): DocumentContext {
  const counts = new Map<string, { weight: number; times: number; names: number }>();
  for (const term of words.all) {
    if (term.start > READ) break;
    if (term.weight === 0 || term.number || term.stem.length < 3) continue;
    const known = getOrAdd(counts, term.stem, () => ({ weight: term.weight, times: 0, names: 0 }));
    known.times++;
    if (term.capital) known.names++;
  }
  const telling = [...counts].map(([stem, { weight, times, names }]) => ({
    stem,
    topic: weight ** 2 * (times + names / 2),
    name: names === 0 ? 0 : weight ** 3 * steps(names),
  }));
  const topics = ranked(telling, (word) => word.topic).filter(({ topic }) => topic > 1);
  const names = ranked(telling, (word) => word.name).filter(({ name }) => name > 0);
  return {
    date: analysis.date,
    year: yearOf(analysis),
    topics: topics.slice(0, TOPICS).map(({ stem }) => stem),
    names: new Map(names.slice(0, NAMES).map(({ stem, name }) => [stem, name])),
  };
}

/** 1, 2, 3 for once, twice, four times and more: one more mention seldom changes it. */
function steps(times: number): number {
  return Math.min(3, 1 + Math.floor(Math.log2(times)));
}

function ranked<T extends { readonly stem: string }>(
  words: readonly T[],
  score: (word: T) => number,
): T[] {
  return [...words].sort((a, b) => score(b) - score(a) || compareStrings(a.stem, b.stem));
}

function yearOf(analysis: DocumentAnalysis): number | undefined {
  if (analysis.date !== undefined) return Number(analysis.date.slice(0, 4));
  const years = analysis.figures.flatMap(({ kind, iso }) => {
    const year = kind === 'year' || kind === 'date' ? /^\d{4}/.exec(iso ?? '')?.[0] : undefined;
    return year === undefined ? [] : [Number(year)];
  });
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Shares of two documents' telling words that both have, 0..1. */
export function sameTopic(a: DocumentContext, b: DocumentContext): number {
  const smaller = Math.min(a.topics.length, b.topics.length);
  if (smaller === 0) return 0;
  const other = new Set(b.topics);
  return a.topics.filter((word) => other.has(word)).length / smaller;
}

/** Reports of one event share about half of their names' weight; of two events hardly ever a fifth. */
const SAME_EVENT = 0.13;

/** Whether two documents may tell of one event; one without names may tell of any. */
export function sameEvent(a: DocumentContext, b: DocumentContext): boolean {
  if (a.names.size === 0 || b.names.size === 0) return sameTopic(a, b) > 0;
  let shared = 0;
  for (const [name, weight] of a.names) shared += Math.min(weight, b.names.get(name) ?? 0);
  return shared >= SAME_EVENT * Math.min(total(a.names), total(b.names));
}

function total(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

/** The context as text: equal for documents that compare alike. */
export function contextDigest({ date, year, topics, names }: DocumentContext): string {
  const weights = [...names].map(([name, weight]) => `${name}${weight.toFixed(2)}`);
  return [date ?? '', year ?? '', [...topics].sort().join(), weights.sort().join()].join(';');
}
