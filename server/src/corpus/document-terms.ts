import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { Span } from '../text/span.js';
import { makeBag, type Bag } from './alignment.js';
import { getOrAdd } from './order.js';
import { Term, termsOf } from './terms.js';
import type { Lexicon } from './word-weight.js';
import { partitionPoint } from '../text/partition-point.js';

/** The words of a document, read once for all that compares them. Offsets count from its start. */
export class DocumentTerms {
  readonly #plain: readonly Term[];
  readonly #local: readonly Term[];
  readonly #bags = new Map<string, Bag>();

  constructor(analysis: DocumentAnalysis, lexicon: Lexicon) {
    this.#plain = analysis.sentences.flatMap((sentence) =>
      termsOf(analysis.text.slice(sentence.start, sentence.end), lexicon, sentence.start),
    );
    this.#local = weighLocally(this.#plain, analysis.sentences, lexicon).filter(
      (term) => term.weight > 0,
    );
  }

  /** Words within a span, weighed by how rare they are in the language. */
  plain(span: Span): readonly Term[] {
    return within(this.#plain, span);
  }

  /** Content words within a span, weighed by how rare they are in the language and in the document. */
  local(span: Span): readonly Term[] {
    return within(this.#local, span);
  }

  /** The same without numbers as a bag, one object for each span. */
  bag(span: Span): Bag {
    return getOrAdd(this.#bags, `${span.start} ${span.end}`, () =>
      makeBag(this.local(span).filter((term) => !term.number)),
    );
  }

  /** The words before an offset, nearest last, at most so many; undefined ones fill up at the start. */
  before(offset: number, count: number): readonly (Term | undefined)[] {
    const end = lowerBound(this.#plain, offset);
    const known = this.#plain.slice(Math.max(0, end - count), end);
    return known.length === count
      ? known
      : [...new Array<undefined>(count - known.length), ...known];
  }

  /** The words from an offset on, at most so many. */
  after(offset: number, count: number): readonly Term[] {
    const start = lowerBound(this.#plain, offset);
    return this.#plain.slice(start, start + count);
  }

  /** All words in order. */
  get all(): readonly Term[] {
    return this.#plain;
  }
}

/**
 * What a document says in every sentence tells none of them apart: the inverse document frequency
 * within the document, in steps, so that one more or less changes nothing.
 */
function weighLocally(
  terms: readonly Term[],
  sentences: readonly Span[],
  { words }: Lexicon,
): readonly Term[] {
  const counts = sentencesWith(terms, sentences);
  return terms.map((term) => {
    const weight = term.weight * stepFactor(counts.get(term.stem) ?? 1);
    return weight === term.weight
      ? term
      : new Term(words.weighed(term.known, weight), term.start, term.end);
  });
}

function sentencesWith(
  terms: readonly Term[],
  sentences: readonly Span[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, number>();
  let sentence = 0;
  for (const term of terms) {
    while (term.start >= (sentences[sentence]?.end ?? Infinity)) sentence++;
    if (last.get(term.stem) === sentence) continue;
    last.set(term.stem, sentence);
    counts.set(term.stem, (counts.get(term.stem) ?? 0) + 1);
  }
  return counts;
}

function stepFactor(sentences: number): number {
  if (sentences <= 1) return 1;
  if (sentences <= 2) return 0.9;
  if (sentences <= 4) return 0.7;
  return sentences <= 8 ? 0.5 : 0.35;
}

function within(terms: readonly Term[], span: Span): readonly Term[] {
  const first = lowerBound(terms, span.start);
  let end = first;
  while ((terms[end]?.end ?? Infinity) <= span.end) end++;
  return terms.slice(first, end);
}

function lowerBound(terms: readonly Term[], offset: number): number {
  return partitionPoint(terms, (term) => term.start < offset);
}
