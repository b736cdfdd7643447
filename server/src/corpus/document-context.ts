import type { DocumentAnalysis } from '../document/document-analysis.js';
import { compareStrings } from './order.js';
import type { DocumentTerms } from './document-terms.js';

/** What comparison knows of a whole document: little, so that few edits change it. */
export interface DocumentContext {
  /** ISO 8601; undefined when not read. */
  readonly date: string | undefined;
  /** The year it was written in: of its date, else the latest it names; undefined when it names none. */
  readonly year: number | undefined;
  /** Stems that tell the document's event apart, most telling first. */
  readonly topics: readonly string[];
}

/** How many of a document's words stand for its event. */
const TOPICS = 24;
/** Long documents are known by their beginning and do not cost more. */
const READ = 12_000;

/** The telling words of a document, by how often and how rare; ties in code-unit order. */
export function documentContext(analysis: DocumentAnalysis, words: DocumentTerms): DocumentContext {
  const scores = new Map<string, number>();
  for (const term of words.all) {
    if (term.start > READ) break;
    if (term.weight === 0 || term.number || term.stem.length < 3) continue;
    const weight = term.weight ** 2 * (term.capital ? 1.5 : 1);
    scores.set(term.stem, (scores.get(term.stem) ?? 0) + weight);
  }
  const topics = [...scores]
    .filter(([, score]) => score > 1)
    .sort(([a, x], [b, y]) => y - x || compareStrings(a, b))
    .slice(0, TOPICS)
    .map(([word]) => word);
  return { date: analysis.date, year: yearOf(analysis), topics };
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
