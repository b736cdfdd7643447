import type { DocumentAnalysis, Figure } from '../../document/document-analysis.js';
import { overlaps, type Span } from '../../text/span.js';
import type { DocumentTerms } from '../document-terms.js';
import type { Term } from '../terms.js';
import { partitionPoint } from '../../text/partition-point.js';

/** The stretch of a sentence between the commas and semicolons around the figure, at least 30 characters each way. */
export function clauseAround(text: string, sentence: Span, figure: Span): Span {
  const left = text.slice(sentence.start, Math.max(sentence.start, figure.start - REACH));
  const semicolon = text.slice(sentence.start, figure.start).lastIndexOf('; ');
  const right = text.slice(Math.min(sentence.end, figure.end + REACH), sentence.end);
  const before = Math.max(semicolon, ...BREAKS.map((mark) => left.lastIndexOf(mark)));
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

/** Years named in a stretch of a sentence. */
export function yearsWithin(
  analysis: DocumentAnalysis,
  own: Figure,
  clause: Span,
): ReadonlySet<string> {
  const years = new Set<string>();
  const beside = figuresOf(analysis, own.sentence);
  for (const figure of beside) {
    if (!overlaps(figure.span, clause) || isAnothers(figure, own, beside)) continue;
    const year = figure.iso === undefined ? undefined : /^\d{4}/.exec(figure.iso)?.[0];
    if (year !== undefined && (figure.kind === 'year' || figure.kind === 'date')) years.add(year);
  }
  return years;
}

/** "64%, compared with 71% in 2021": between the first and the year another figure of its kind has the year. */
function isAnothers(year: Figure, own: Figure, beside: readonly Figure[]): boolean {
  const [start, end] = [
    Math.min(year.span.end, own.span.end),
    Math.max(year.span.start, own.span.start),
  ];
  return beside.some(
    ({ kind, span }) => kind === own.kind && span.start >= start && span.end <= end,
  );
}

/** Whether all years named lie well before the document's own. */
export function isHistoric(years: ReadonlySet<string>, present: number | undefined): boolean {
  if (present === undefined || years.size === 0) return false;
  return [...years].every((year) => Number(year) < present - 1);
}

/** The figures of a sentence: they are in text order, so found by bisection. */
export function figuresOf(analysis: DocumentAnalysis, sentence: number): readonly Figure[] {
  const first = partitionPoint(analysis.figures, (figure) => figure.sentence < sentence);
  let end = first;
  while (analysis.figures[end]?.sentence === sentence) end++;
  return analysis.figures.slice(first, end);
}

/** Which figure of its kind in its sentence it is, of how many: "2/3". */
export function ordinalOf(analysis: DocumentAnalysis, figure: Figure): string {
  const beside = figuresOf(analysis, figure.sentence).filter(({ kind }) => kind === figure.kind);
  return `${beside.indexOf(figure) + 1}/${beside.length}`;
}

/** The sentence of a figure with the ones before and after it. */
export function passageAround({ sentences }: DocumentAnalysis, figure: Figure): Span {
  const own = sentences[figure.sentence] ?? figure.span;
  const before = sentences[figure.sentence - 1] ?? own;
  const after = sentences[figure.sentence + 1] ?? own;
  return { start: before.start, end: after.end };
}

const FUTURE: ReadonlySet<string> = new Set(
  "will would shall going 'll won't planned plans plan proposes proposed".split(' '),
);

/** Whether a clause tells of something to come. */
export function isFuture(terms: readonly Term[]): boolean {
  return terms.some(
    ({ word }, i) => FUTURE.has(word) || (word === 'to' && TO_COME.has(terms[i - 1]?.word ?? '')),
  );
}

const TO_COME: ReadonlySet<string> = new Set(
  'is are due set ready about expected planned plans expects wants jobs'.split(' '),
);

/** "Rose to 400 from 250": the number after "from" is an earlier one, when another after "to" stands before it. */
export function isEarlier(
  analysis: DocumentAnalysis,
  words: DocumentTerms,
  figure: Figure,
): boolean {
  if (figure.superseded) return true;
  const link = words.before(figure.span.start, 1)[0]?.word;
  if (link !== 'from' && !(link === 'after' && figure.kind === 'money')) return false;
  const beside = figuresOf(analysis, figure.sentence);
  const previous = beside[beside.indexOf(figure) - 1];
  if (previous === undefined || previous.kind !== figure.kind) return false;
  return link === 'after' || words.before(previous.span.start, 1)[0]?.word === 'to';
}

const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec i`.split(
    /\s+/,
  ),
);

/** So far from the figure a name may stand and still be whose it is, in words. */
const OWNER_REACH = 8;

/** An age stands right behind its name, or before it: "Ana Duarte, 44", "44-year-old Ana Duarte". */
const AGE_REACH = 3;

/** The stems of the name next to a figure: "won 45 seats for the Union", else the last one before it. */
export function ownerOf(words: DocumentTerms, sentence: Span, figure: Figure): ReadonlySet<string> {
  const after = words.after(figure.span.end, 4).filter(({ end }) => end <= sentence.end);
  const [link] = after;
  if (figure.kind === 'age' && isName(link) && link?.start === figure.span.end + 1) {
    const end = after.findIndex((term) => !isName(term));
    return new Set(after.slice(0, end < 0 ? after.length : end).map(({ stem }) => stem));
  }
  if (figure.kind === 'age' && words.plain(figure.span).some(({ word }) => word === 'old')) {
    return new Set();
  }
  if (link !== undefined && (link.word === 'for' || link.word === 'to')) {
    const given = after.slice(1).filter(isName);
    if (given.length > 0 && !isAnothersName(after)) return new Set(given.map(({ stem }) => stem));
  }
  const before = words
    .plain({ start: sentence.start, end: figure.span.start })
    .slice(figure.kind === 'age' ? -AGE_REACH : -OWNER_REACH);
  return lastName(before);
}

/** "Won by 13,904 votes to Dunne's 13,827": the name belongs to the number that follows it. */
function isAnothersName(after: readonly Term[]): boolean {
  let last = after.length - 1;
  while (last > 0 && !isName(after[last])) last--;
  return after[last + 1]?.number === true;
}

/** What stands behind these is where, not who: "in Keliba, where it won 52 seats". */
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'across']);

/** The stems of the last name in a row of words that is not said to be where something is. */
function lastName(before: readonly Term[]): ReadonlySet<string> {
  let last = before.length - 1;
  while (last >= 0) {
    while (last >= 0 && !isName(before[last])) last--;
    let first = last;
    while (first > 0 && isName(before[first - 1])) first--;
    if (last >= 0 && !WHERE.has(before[first - 1]?.word ?? '')) {
      return new Set(before.slice(first, last + 1).map(({ stem }) => stem));
    }
    last = first - 1;
  }
  return new Set();
}

function isName(term: Term | undefined): boolean {
  return term !== undefined && term.capital && term.weight > 0 && !CALENDAR.has(term.word);
}

const NOW: ReadonlySet<string> = new Set(['now', 'today', 'currently', 'meanwhile']);

/**
 * "In 2022 it was 110; now it is 165", "it lost money in 2022 and will sell 3": the second is not of the
 * past, whatever year was named before.
 */
export function atPresent(words: DocumentTerms, figure: Figure): Figure {
  if (!figure.otherEvent && figure.measure.time === undefined) return figure;
  const before = words.before(figure.span.start, 4);
  if (!before.some((term) => NOW.has(term?.word ?? '') || term?.word === 'will')) return figure;
  return { ...figure, otherEvent: false, measure: { ...figure.measure, time: undefined } };
}

/** The value of the figure of which this is a part: told as one, or "210 of the firm's 310". */
export function wholeOf(
  analysis: DocumentAnalysis,
  words: DocumentTerms,
  figure: Figure,
): number | undefined {
  const whole = figure.partOf === undefined ? undefined : analysis.figures[figure.partOf];
  if (whole !== undefined) return whole.value;
  if (words.after(figure.numeral.end, 1)[0]?.word !== 'of') return undefined;
  const beside = figuresOf(analysis, figure.sentence);
  const next = beside[beside.indexOf(figure) + 1];
  if (next === undefined || next.span.start - figure.numeral.end > WHOLE_REACH) return undefined;
  return next.value;
}

/** So far after "of" the whole may stand, in characters. */
const WHOLE_REACH = 30;

/** "112 mm in 24 hours": the stretch of time, in seconds, that a figure is told for. */
export function stretchOf(
  analysis: DocumentAnalysis,
  words: DocumentTerms,
  figure: Figure,
): number | undefined {
  if (figure.kind === 'duration') return undefined;
  const beside = figuresOf(analysis, figure.sentence);
  const next = beside
    .slice(beside.indexOf(figure) + 1)
    .find(({ kind, span }) => kind === 'duration' && span.start - figure.span.end < STRETCH_REACH);
  if (next === undefined) return undefined;
  const link = words.before(next.span.start, 1)[0]?.word ?? '';
  return STRETCHES.has(link) ? next.interval.low : undefined;
}

const STRETCH_REACH = 30;
const STRETCHES: ReadonlySet<string> = new Set(['in', 'over', 'within', 'for']);

/** Telling numbers that stand beside a figure in its sentence, in three digits, by kind. */
export function companionsOf(analysis: DocumentAnalysis, figure: Figure): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const other of figuresOf(analysis, figure.sentence)) {
    if (other === figure || other.value === undefined || !COMPANIONS.has(other.kind)) continue;
    const digits = String(Math.abs(other.value)).replace(/\D|0+$/g, '').length;
    if (digits >= 3) keys.add(`${other.kind}=${other.value.toPrecision(3)}`);
  }
  return keys;
}

const COMPANIONS: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'measurement']);

const FRONTING: ReadonlySet<string> = new Set(['in', 'at', 'within', 'near', 'around']);
/** So many words into its sentence a name may stand that limits what the sentence tells. */
const FRONT = 6;

/** "In Lindau, two people drowned": the stems of the name that limits a sentence from its front; empty for none. */
export function frontOf(words: DocumentTerms, sentence: Span): ReadonlySet<string> {
  const start = words.plain(sentence).slice(0, FRONT);
  if (!FRONTING.has(start[0]?.word ?? '')) return new Set();
  const first = start.findIndex((term, i) => i > 0 && isName(term));
  if (first < 0) return new Set();
  let end = first;
  while (isName(start[end])) end++;
  return new Set(start.slice(first, end).map(({ stem }) => stem));
}
