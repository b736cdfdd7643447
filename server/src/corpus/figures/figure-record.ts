import type { DocumentAnalysis, Figure } from '../../document/document-analysis.js';
import { overlaps, sliceSpan, type Span } from '../../text/span.js';
import type { DocumentContext } from '../document-context.js';
import type { DocumentReading } from '../document-reading.js';
import type { NameForm } from '../names/name-form.js';
import { stem } from '../stem.js';
import { PEOPLE_CLASSES } from '../tables/head-kin.js';
import { makeBag, type Bag } from '../alignment.js';
import type { DocumentTerms } from '../document-terms.js';
import { termsOf, type Term } from '../terms.js';
import type { Lexicon } from '../word-weight.js';
import { comparableOf, type Comparable } from './comparable.js';
import { readMeasured, type Measured } from './measured.js';

/** A figure as comparison works on it: a value of the document alone. */
export interface FigureRecord {
  readonly figure: Figure;
  readonly quantity: Comparable;
  /** As written, on one line. */
  readonly written: string;
  readonly head: string | undefined;
  /** Kin classes of the head; the head's stem when it has none; empty when nothing is named. */
  readonly heads: ReadonlySet<string>;
  /** Kin classes of the predicate, or its stem. */
  readonly predicates: ReadonlySet<string>;
  /** Stems of the head's modifiers. */
  readonly modifiers: ReadonlySet<string>;
  /** Content words of the measure: context, modifiers, predicate, head. */
  readonly measure: Bag;
  /** Content words near the figure, in its clause. */
  readonly near: Bag;
  /** Content words of its whole sentence. */
  readonly sentence: Bag;
  readonly subject: NameForm | undefined;
  readonly place: NameForm | undefined;
  /** Names in the sentence, those of the figure's source left out. */
  readonly names: readonly NameForm[];
  /** Years named in the clause. */
  readonly years: ReadonlySet<string>;
  /** All of these are before the document's own time. */
  readonly historic: boolean;
  /** Folded name or role of the source. */
  readonly source: string;
  /** One of several counts of the thing: "two other people", "the first four shots", "of the five". */
  readonly partial: boolean;
  /** Given as a part of another figure of the same measure: "including two who". */
  readonly part: boolean;
  /** What is told was tried, planned or threatened, not done. */
  readonly attempted: boolean;
  readonly context: DocumentContext;
}

/** Takes a figure's record; undefined for figures that are never compared. */
export function figureRecord(reading: DocumentReading, figure: Figure): FigureRecord | undefined {
  const { analysis, words, names, context } = reading;
  const numeral = sliceSpan(analysis.text, figure.numeral);
  const quantity = comparableOf(figure, numeral);
  if (quantity === undefined) return undefined;
  const { measure } = figure;
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  const clause = clauseAround(analysis.text, sentence, figure.span);
  const years = yearsWithin(analysis, figure.sentence, clause);
  const measured = readMeasured(figure, quantity.dimension, words, clause);
  return {
    figure,
    quantity,
    written: sliceSpan(analysis.text, figure.span).replace(/\s+/g, ' '),
    head: measure.head,
    ...measured,
    part: isPart(analysis, figure, measured, words),
    modifiers: new Set(measure.modifiers.map(stem)),
    measure: measureBag(figure, reading.lexicon),
    near: bagAround(words, clause),
    sentence: bagAround(words, sentence),
    subject: names.of(measure.subject),
    place: names.of(measure.place),
    names: names.within(sentence, figure.attribution?.source),
    years,
    historic: isHistoric(years, context.year),
    source: sourceOf(figure),
    partial: isPartial(words, figure),
    attempted: words.plain(clause).some((term) => ATTEMPTS.has(term.stem)),
    context,
  };
}

/** Folded; empty when none is named, or only pointed at ("the same source"). */
function sourceOf({ attribution }: Figure): string {
  const text = (attribution?.sourceText ?? '').toLowerCase();
  return /\bsame\b/.test(text) ? '' : text;
}

/** Whether a record counts people without saying which. */
export function countsPeople(record: FigureRecord): boolean {
  if (record.heads.size === 0) return true;
  return [...record.heads].some((head) => PEOPLE_CLASSES.has(head));
}

/**
 * Of "154 on board 114 were rescued" the 114 are a whole of their own; of "12 killed, including two
 * beheaded" the two are a part: what happened to them happened to the whole.
 */
function isPart(
  analysis: DocumentAnalysis,
  figure: Figure,
  own: Measured,
  words: DocumentTerms,
): boolean {
  const whole = figure.partOf === undefined ? undefined : analysis.figures[figure.partOf];
  if (whole === undefined) return false;
  const other = readMeasured(whole, 'count', words, whole.span);
  const sameEvent = own.predicates.size === 0 || intersects(own.predicates, other.predicates);
  const general = own.heads.size === 0 || [...own.heads].some((head) => PEOPLE_CLASSES.has(head));
  return sameEvent && (general || intersects(own.heads, other.heads));
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

/** Words that, at a number, make it one of several counts of the same thing. */
const PARTS: ReadonlySet<string> = new Set(
  'other others another first last next more additional further remaining previous earlier extra separate different'.split(
    ' ',
  ),
);
/** Stems. */
const ATTEMPTS: ReadonlySet<string> = new Set(
  'attempt try tri threaten threat plot plan conspir conspiraci intend vow hope seek aim'.split(
    ' ',
  ),
);

const AMONG: ReadonlySet<string> = new Set(['among', 'amongst', 'between', 'including']);
const WHOLES: ReadonlySet<string> = new Set(['the', 'them', 'those', 'whom', 'which', 'these']);

/** "Among the dead are two officers": a part of what is told, however many that were. */
function amongTheWhole(words: DocumentTerms, figure: Figure): boolean {
  const before = words.before(figure.numeral.start, 6);
  return before.some(
    (term, i) => AMONG.has(term?.word ?? '') && WHOLES.has(before[i + 1]?.word ?? ''),
  );
}

/** Whether a word at the number marks it as a part of a count, or as the whole of which a part is told. */
function isPartial(words: DocumentTerms, figure: Figure): boolean {
  const [before2, before1] = words.before(figure.numeral.start, 2);
  if (PARTS.has(before1?.word ?? '')) return true;
  if (before2?.word === 'of' && DETERMINERS.has(before1?.word ?? '')) return true;
  if (amongTheWhole(words, figure)) return true;
  const [after1, after2] = words.after(figure.numeral.end, 2);
  return PARTS.has(after1?.word ?? '') && after2?.word !== 'than';
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the those these its their his her all our'.split(' '),
);

function measureBag(figure: Figure, lexicon: Lexicon): Bag {
  const { context, modifiers, head, predicate } = figure.measure;
  const said = [...context, ...modifiers].join(' ');
  const without = new Set([head ?? '', predicate ?? '', figure.unit ?? '', figure.kind]);
  const words = said
    .split(' ')
    .filter((word) => !without.has(word))
    .join(' ');
  return makeBag(withoutNumbers(termsOf(words, lexicon)));
}

function withoutNumbers(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term) => !term.number);
}

/** The stretch of a sentence between the commas and semicolons around the figure, at least 30 characters each way. */
function clauseAround(text: string, sentence: Span, figure: Span): Span {
  const left = text.slice(sentence.start, Math.max(sentence.start, figure.start - REACH));
  const right = text.slice(Math.min(sentence.end, figure.end + REACH), sentence.end);
  const before = Math.max(...BREAKS.map((mark) => left.lastIndexOf(mark)));
  const after = Math.min(...BREAKS.map((mark) => indexOrEnd(right, mark)));
  return {
    start: sentence.start + Math.max(0, before),
    end: sentence.end - right.length + after,
  };
}

const REACH = 30;
const BREAKS: readonly string[] = [', ', '; ', ' – ', ' — ', ': '];

function indexOrEnd(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}

/** Content words of a stretch but for numbers. */
function bagAround(words: DocumentTerms, within: Span): Bag {
  return makeBag(withoutNumbers(words.local(within)));
}

function yearsWithin(
  analysis: DocumentAnalysis,
  sentence: number,
  clause: Span,
): ReadonlySet<string> {
  const years = new Set<string>();
  for (const figure of figuresOf(analysis, sentence)) {
    if (!overlaps(figure.span, clause)) continue;
    const year = figure.iso === undefined ? undefined : /^\d{4}/.exec(figure.iso)?.[0];
    if (year !== undefined && (figure.kind === 'year' || figure.kind === 'date')) years.add(year);
  }
  return years;
}

function isHistoric(years: ReadonlySet<string>, present: number | undefined): boolean {
  if (present === undefined || years.size === 0) return false;
  return [...years].every((year) => Number(year) < present - 1);
}

/** The figures of a sentence: they are in text order, so found by bisection. */
function figuresOf(analysis: DocumentAnalysis, sentence: number): readonly Figure[] {
  let low = 0;
  let high = analysis.figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((analysis.figures[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (analysis.figures[end]?.sentence === sentence) end++;
  return analysis.figures.slice(low, end);
}
