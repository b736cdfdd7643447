import type { Figure } from '../../document/document-analysis.js';
import { overlaps, sliceSpan, type Span } from '../../text/span.js';
import type { DocumentContext } from '../document-context.js';
import type { DocumentReading } from '../document-reading.js';
import type { DocumentNames } from '../names/document-names.js';
import type { NameForm } from '../names/name-form.js';
import { stem } from '../stem.js';
import {
  ATTEMPTS,
  ELSEWHERE,
  FORECASTS,
  NEEDS,
  PAGE_WORDS,
  PERIOD_ARTICLES,
  PERIODS,
  THRESHOLDS,
} from '../tables/figure-modes.js';
import { PEOPLE_CLASSES } from '../tables/head-kin.js';
import { makeBag, type Bag } from '../alignment.js';
import type { DocumentTerms } from '../document-terms.js';
import { termsOf, type Term } from '../terms.js';
import type { Lexicon } from '../word-weight.js';
import { comparableOf, type Comparable } from './comparable.js';
import {
  atPresent,
  clauseAround,
  companionsOf,
  frontOf,
  isEarlier,
  isFuture,
  isHistoric,
  ordinalOf,
  ownerOf,
  passageAround,
  stretchOf,
  wholeOf,
  yearsWithin,
} from './figure-clause.js';
import { isPart, isPartial } from './figure-parts.js';
import { readMeasured } from './measured.js';

/**
 * stated: as it is; forecast: by a poll or a projection; required: a threshold; elsewhere: of
 * somebody else; page: when the page was made.
 */
export type FigureMode = 'stated' | 'forecast' | 'required' | 'elsewhere' | 'page';

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
  /** Content words of the measure as it is shown to people, with head and predicate. */
  readonly label: Bag;
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
  /** Told as something to come: "will", "is to", "would". */
  readonly future: boolean;
  /** Given as an earlier value: "rose to 400 from 250" gives 250. */
  readonly earlier: boolean;
  /** The names next before the figure in its sentence: "the Greens 15 seats". Stems. */
  readonly owner: ReadonlySet<string>;
  /** The name that limits its sentence from the front: "In Lindau, two drowned". Stems. */
  readonly front: ReadonlySet<string>;
  /** Its place, if it has one, is what the document is mostly about. */
  readonly mainPlace: boolean;
  /** Who or what organization its sentence is about: the first name in it that is not its source. */
  readonly actor: NameForm | undefined;
  /** Seconds it is told for: "112 mm in 24 hours". */
  readonly stretch: number | undefined;
  /** Telling numbers beside it in its sentence. */
  readonly companions: ReadonlySet<string>;
  /** Telling numbers next to it in its document, whatever they measure; see withNeighbors. */
  readonly neighbors: ReadonlySet<string>;
  /** "quarter", "month": the part of a year it is of; empty when none is told. */
  readonly period: string;
  /** How its sentence gives it, if not as a state of what the report is about; see {@link FigureMode}. */
  readonly mode: FigureMode;
  /** The number it is a part of: "210 of the firm's 310". */
  readonly whole: number | undefined;
  /** Which figure of its sentence it is, of how many: "2/3". */
  readonly ordinal: string;
  /** Content words of its sentence and the two beside it. */
  readonly around: Bag;
  /** Content words of the sentence before and of the one after. */
  readonly beside: readonly [before: Bag, after: Bag];
  /** The earlier value that its own sentence gives beside it: "400, up from 250". */
  readonly was: number | undefined;
  /** The other values that its document itself sets against it; see withContrasts. Theirs are left out. */
  readonly against: readonly FigureRecord[];
  /** How many other values its document gives for the like: 0 when it is the only one. */
  readonly rivals: number;
  readonly context: DocumentContext;
}

/** Takes a figure's record; undefined for figures that are never compared. */
export function figureRecord(reading: DocumentReading, read: Figure): FigureRecord | undefined {
  const { analysis, words, names, context } = reading;
  const figure = atPresent(words, read);
  const numeral = sliceSpan(analysis.text, figure.numeral);
  const quantity = isPoints(words, figure) ? undefined : comparableOf(figure, numeral);
  if (quantity === undefined) return undefined;
  const { measure } = figure;
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  const clause = clauseAround(analysis.text, sentence, figure.span);
  const years = figure === read ? yearsWithin(analysis, read, clause) : NO_YEARS;
  const ordinal = ordinalOf(analysis, read);
  const previous = ordinal.startsWith('1/') ? analysis.sentences[figure.sentence - 1] : undefined;
  const measured = readMeasured(figure, quantity.dimension, words, clause, previous);
  const place = names.of(measure.place);
  return {
    figure,
    quantity,
    written: sliceSpan(analysis.text, figure.span).replace(/\s+/g, ' '),
    head: measure.head,
    ...measured,
    part: isPart(analysis, figure, measured, words),
    modifiers: new Set(measure.modifiers.map(stem)),
    measure: measureBag(figure, reading.lexicon),
    label: labelBag(figure, reading.lexicon),
    near: bagAround(words, clause, figure.attribution?.source),
    sentence: bagAround(words, sentence),
    subject: names.of(measure.subject),
    place,
    names: names.within(sentence, figure.attribution?.source),
    years,
    historic: isHistoric(years, context.year),
    source: sourceOf(figure),
    partial:
      isPartial(words, figure, measured) ||
      isLimited(words, clause) ||
      isCompound(analysis.text, figure),
    period: periodOf(words, clause),
    stretch: stretchOf(analysis, words, read),
    companions: companionsOf(analysis, read),
    neighbors: NO_YEARS,
    attempted: words.plain(clause).some((term) => ATTEMPTS.has(term.stem)),
    future: isFuture(words.plain(clause)),
    earlier: isEarlier(analysis, words, read),
    owner: ownerOf(words, sentence, figure),
    front: frontOf(words, sentence),
    mainPlace: place === undefined || context.places.has(place.key),
    actor: actorOf(names, clause, figure),
    mode: isOfAnother(words, sentence, analysis.sentences[figure.sentence - 1])
      ? 'elsewhere'
      : modeOf(words, sentence, clause, figure),
    whole: wholeOf(analysis, words, read),
    ordinal,
    around: bagAround(words, passageAround(analysis, figure)),
    beside: [besideBag(reading, figure.sentence - 1), besideBag(reading, figure.sentence + 1)],
    was: undefined,
    against: [],
    rivals: 0,
    context,
  };
}

/** "Half a percentage point" is no half of anything. */
function isPoints(words: DocumentTerms, figure: Figure): boolean {
  return (
    figure.kind === 'fraction' &&
    words.after(figure.numeral.end, 3).some(({ word }) => word === 'percentage' || word === 'point')
  );
}

/** "In Ellerby alone 140": a part of what is told. */
function isLimited(words: DocumentTerms, clause: Span): boolean {
  const terms = words.plain(clause);
  const at = terms.findIndex(({ word }) => word === 'alone');
  const before = terms[at - 1];
  return before !== undefined && (before.capital || PERIODS.has(before.word));
}

/** "The 120-seat parliament" counts no seats that anybody won. */
function isCompound(text: string, { kind, numeral }: Figure): boolean {
  return kind === 'count' && /^[-‐‑/]\p{L}/u.test(text.slice(numeral.end, numeral.end + 2));
}

function periodOf(words: DocumentTerms, clause: Span): string {
  const terms = words.plain(clause);
  const at = terms.findIndex(
    ({ word }, i) => PERIODS.has(word) && PERIOD_ARTICLES.has(terms[i - 1]?.word ?? ''),
  );
  return at < 0 ? '' : (terms[at]?.stem ?? '');
}

const TAKEN_UP: ReadonlySet<string> = new Set(['it', 'its', 'they', 'their']);

/** Told of somebody beside those the report is about, in its sentence or in the one that its "it" takes up. */
function isOfAnother(words: DocumentTerms, sentence: Span, previous: Span | undefined): boolean {
  const own = words.plain(sentence);
  const told = (terms: readonly Term[]): boolean => terms.some(({ word }) => ELSEWHERE.has(word));
  if (told(own)) return true;
  return previous !== undefined && TAKEN_UP.has(own[0]?.word ?? '') && told(words.plain(previous));
}

/** Words of the sentence, or beside the figure, that give it another mode. */
function modeOf(words: DocumentTerms, sentence: Span, clause: Span, figure: Figure): FigureMode {
  const all = words.plain(sentence);
  if (figure.iso !== undefined && all.some(({ word }) => PAGE_WORDS.has(word))) return 'page';
  if (words.plain(clause).some(({ word }) => FORECASTS.has(word))) return 'forecast';
  const before = words.before(figure.span.start, 3);
  const after = words.after(figure.span.end, 3).filter(({ end }) => end <= sentence.end);
  const required =
    before.some((term) => NEEDS.has(term?.word ?? '')) ||
    after.some(({ word }) => THRESHOLDS.has(word));
  return required ? 'required' : 'stated';
}

/** The first person or organization before the figure in its clause, the figure's source left out. */
function actorOf(names: DocumentNames, clause: Span, figure: Figure): NameForm | undefined {
  const before = { start: clause.start, end: figure.span.start };
  return names
    .within(before, figure.attribution?.source)
    .find(({ type }) => type === 'person' || type === 'organization');
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

function labelBag({ measure }: Figure, lexicon: Lexicon): Bag {
  const { label, head = '', predicate = '' } = measure;
  return makeBag(withoutNumbers(termsOf(`${label} ${head} ${predicate}`, lexicon)));
}

function withoutNumbers(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term) => !term.number);
}

const NO_YEARS: ReadonlySet<string> = new Set();
const NO_WORDS: Bag = makeBag([]);

function besideBag({ analysis, words }: DocumentReading, sentence: number): Bag {
  const span = analysis.sentences[sentence];
  return span === undefined ? NO_WORDS : bagAround(words, span);
}

/** Content words of a stretch but for numbers, and for what touches `except`. */
function bagAround(words: DocumentTerms, within: Span, except?: Span): Bag {
  if (except === undefined) return words.bag(within);
  const terms = withoutNumbers(words.local(within));
  return makeBag(terms.filter((term) => !overlaps(term, except)));
}
