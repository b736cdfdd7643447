import type { DocumentReading } from '../document-reading.js';
import { stemsOf } from '../stem.js';
import {
  AFTER_CLAIMED,
  BEFORE_CLAIMED,
  CLAIMING,
  HAVING,
  TAKING_UP,
} from '../tables/contrast-words.js';
import type { Term } from '../terms.js';
import type { FigureRecord } from './figure-record.js';
import { kinship } from './kinship.js';
import { isSharedOut } from './scope.js';

const CLAIMS = stemsOf(CLAIMING);

/** Somebody else gives the second value, and tells no more than the value. */
export function isDisputed(
  reading: DocumentReading,
  first: FigureRecord,
  second: FigureRecord,
): boolean {
  if (!mayBeDisputed(first, second)) return false;
  const own = claimantOf(reading, first, second);
  if (own === undefined || !tellsNoMore(reading, first, second)) return false;
  return own !== 'elliptic' || isClaimed(reading, first);
}

/** Two values of one thing, each told by another source; a whole and what two parties have of it are not. */
function mayBeDisputed(first: FigureRecord, second: FigureRecord): boolean {
  const { figure } = second;
  if ([first, second].some(({ earlier, figure: { otherEvent } }) => earlier || otherEvent)) {
    return false;
  }
  if (figure.change || figure.iso !== undefined || figure.kind === 'age') return false;
  if (figure.value === undefined || first.figure.value === undefined) return false;
  if (first.figure.hypothetical && !figure.hypothetical) return false;
  if (first.mode !== second.mode || first.mode === 'forecast' || second.front.size > 0)
    return false;
  if (isSharedOut(first) || isSharedOut(second)) return false;
  if (first.heads.size + first.predicates.size + second.heads.size === 0) {
    return first.quantity.dimension !== 'count' || first.sentence.terms.length > 0;
  }
  return second.head === undefined || kinship(first.heads, second.heads) === 'kin';
}

/** Who gives a value: told by a verb, by the value alone ("the Red Cross 4,500"), or as its source. */
type Claimant = 'verb' | 'elliptic' | 'source';

function claimantOf(
  { words, analysis }: DocumentReading,
  { figure: first, source }: FigureRecord,
  second: FigureRecord,
): Claimant | undefined {
  const { figure } = second;
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  const start = Math.max(sentence.start, first.span.end);
  const before = words.plain({ start, end: figure.span.start });
  const at = claimAt(before);
  const last = before[at];
  const isOther = (term: Term | undefined): boolean =>
    term !== undefined && term.weight > 0 && !source.includes(term.word);
  const after = words.after(figure.span.end, 5).filter(({ end }) => end <= sentence.end);
  if (after[0]?.word === 'according') {
    return first.sentence === figure.sentence && after.slice(2).some(isOther)
      ? 'source'
      : undefined;
  }
  if (last === undefined) {
    return before.length === 0 && !['', source].includes(second.source) ? 'source' : undefined;
  }
  if (before.slice(0, at).some(({ word }) => TAKING_UP.has(word))) return undefined;
  if (isElsewhere(before, analysis.text.slice(start, figure.span.start), start)) return undefined;
  if (CLAIMS.has(last.stem) || HAVING.has(last.word)) {
    const who = before[at - 1];
    if (HAVING.has(last.word) && who?.word === 'alone') return undefined;
    if (before[at + 1]?.word === 'of' && !SPEAKING.has(last.word)) return undefined;
    return who !== undefined && (isOther(who) || who.word === 'i' || who.word === 'we')
      ? 'verb'
      : undefined;
  }
  return first.sentence === figure.sentence && last.capital && isOther(last)
    ? 'elliptic'
    : undefined;
}

const PLACING: ReadonlySet<string> = new Set(['in', 'for', 'across', 'at', 'near', 'around']);

/** The clause of a value begins with a place: "for the whole county the office says 900". */
function isElsewhere(before: readonly Term[], text: string, start: number): boolean {
  const clause = start + Math.max(0, text.search(/[;,](?=[^;,]*$)/u));
  const own = before.filter((term) => term.start >= clause);
  const first = own.findIndex(({ word }) => !JOINING.has(word));
  return PLACING.has(own[first]?.word ?? '');
}

const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas', 'where']);

/** "The union speaks of 40"; "the estimate of 40" is nobody's word. */
const SPEAKING: ReadonlySet<string> = new Set('speaks spoke speak talks talked talk'.split(' '));

/** The last word before a value that is not one of those that may stand before it: its verb, or who gives it. */
function claimAt(before: readonly Term[]): number {
  let at = before.length - 1;
  while (at >= 0) {
    const { word = '', stem = '' } = before[at] ?? {};
    const isIt = word === 'it' && CLAIMS.has(before[at - 1]?.stem ?? '');
    if (CLAIMS.has(stem) || HAVING.has(word) || !(isIt || BEFORE_CLAIMED.has(word))) break;
    at--;
  }
  return at;
}

/** Whether a verb of giving a value stands before the first one. */
function isClaimed({ words, analysis }: DocumentReading, { figure }: FigureRecord): boolean {
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  const before = words.plain({ start: sentence.start, end: figure.span.start });
  return before.some(({ stem }, i) => i > 0 && CLAIMS.has(stem));
}

const CLAUSE_ENDS = /[,;:.()—–]/u;

/** What stands behind the value in its clause says nothing that was not said of the first value. */
function tellsNoMore(
  { words, analysis }: DocumentReading,
  first: FigureRecord,
  { figure }: FigureRecord,
): boolean {
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  const rest = analysis.text.slice(figure.span.end, sentence.end);
  const end = rest.search(CLAUSE_ENDS);
  const after = words.plain({
    start: figure.span.end,
    end: end < 0 ? sentence.end : figure.span.end + end,
  });
  if (after[0]?.word === 'of') return false;
  const told =
    first.figure.sentence === figure.sentence
      ? new Set(words.plain(first.figure.span).map(({ stem }) => stem))
      : first.sentence.stems;
  return after.every(
    ({ weight, stem, word }) => weight === 0 || AFTER_CLAIMED.has(word) || told.has(stem),
  );
}
