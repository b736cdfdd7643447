import type { Sentence } from '../scanned-block.js';
import { LIGHT_VERBS } from '../tables/clause-figures.js';
import { TOLL_PREDICATES } from '../tables/predicates-figures.js';
import { readFlags } from './clause-flags.js';
import { carryAmount, carryOver, type Memory } from './carry-over.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import { measureAmount } from './measure-amount.js';
import { measureCount } from './measure-count.js';
import { measureTime } from './measure-time.js';
import { unread, type EarlierMeasures, type Measured } from './measured.js';
import { governorOf } from './find-governor.js';
import { nounsAfter } from './noun-group.js';
import type { DraftClause } from './read-clauses.js';
import { asideOf } from './aside.js';
import type { TokenRange } from './quantity.js';
import { SentenceView } from './sentence-view.js';
import { whenOf } from './time-of-number.js';
import { timeMarks, type TimeMark } from './when.js';

/** Reads what a sentence says of each of its drafts, `first` to `end` of the block's list, and adds it to `readings`. */
export function readSentence(
  sentence: Sentence,
  drafts: readonly Draft[],
  first: number,
  end: number,
  memory: Memory,
  readings: DraftClause[],
): void {
  const view = new SentenceView(memory.block.tokens, sentence, drafts, first, end);
  const measures: (Measured | undefined)[] = new Array<undefined>(first).fill(undefined);
  let dated = true;
  for (let d = first; d < end; d++) {
    measures.push(measure(view, d, measures, memory));
    dated = dated && DATED.has(drafts[d]?.kind ?? 'other');
  }
  for (let d = end - 2; d >= first; d--) measures[d] = respective(view, d, measures);
  const marks = dated ? NO_MARKS : timeMarks(view);
  for (let d = first; d < end; d++) {
    const measured = measures[d];
    if (!measured) continue;
    const kind = measured.kind ?? drafts[d]?.kind ?? 'other';
    readings.push({ measured, clause: clauseOf(view, d, measured, marks), kind });
  }
}

const NO_MARKS: readonly TimeMark[] = [];

function measure(
  view: SentenceView,
  d: number,
  earlier: EarlierMeasures,
  memory: Memory,
): Measured {
  switch (view.drafts[d]?.kind) {
    case 'count':
    case 'membership':
    case 'fraction':
      return withPeople(carryOver(view, d, measureCount(view, d, earlier), memory, earlier));
    case 'money':
    case 'percent':
    case 'measurement':
      return carryAmount(view, d, measureAmount(view, d, earlier), memory);
    case 'duration':
      return measureAmount(view, d, earlier);
    case 'date':
    case 'time':
    case 'year':
      return measureTime(view, d, earlier);
    case 'age':
      return {
        ...unread(governorOf(view, view.drafts[d]?.tokens.first ?? 0)),
        head: 'age',
        how: 'age',
      };
    default:
      return measureOther(view, d);
  }
}

/** "26 dead, 28 missing": what dies, is hurt or is missed without a name is people. */
function withPeople(measured: Measured): Measured {
  const { head, predicate = '', group } = measured;
  const came = group !== undefined && COMING.has(predicate) && !group.passive;
  const toll = head === undefined && (TOLL_PREDICATES.has(predicate) || came);
  return toll ? { ...measured, head: 'person' } : measured;
}

/** What people do when they gather: "organisers say 5,000 came". */
const COMING: ReadonlySet<string> = new Set(
  'come attend march gather protest demonstrate rally queue cheer flee'.split(' '),
);

/** Ordinals, ranks and what is left: their noun, and what follows it. */
function measureOther(view: SentenceView, d: number): Measured {
  const draft = view.drafts[d];
  const base = unread(governorOf(view, draft?.tokens.first ?? 0));
  if (!draft) return base;
  return {
    ...base,
    head: draft.noun?.head,
    modifiers: draft.noun?.modifiers ?? [],
    context: nounsAfter(view, draft.tokens.end, view.end),
    how: draft.kind,
  };
}

/** Kinds that are times themselves, or have none. */
const DATED: ReadonlySet<string> = new Set(['date', 'time', 'year', 'age', 'ordinal', 'rank']);

function clauseOf(
  view: SentenceView,
  d: number,
  measured: Measured,
  marks: readonly TimeMark[],
): ClauseReading {
  const flags = readFlags(view, d, measured);
  const range = view.drafts[d]?.tokens ?? { first: view.first, end: view.first };
  const dated = DATED.has(view.drafts[d]?.kind ?? 'other');
  const verb = measured.group?.at ?? measured.verb;
  const time = dated ? undefined : whenOf(view, marks, range, verb, measured.superseded);
  const subject = namedBefore(view, d) ?? measured.subject;
  return {
    head: measured.head,
    modifiers: measured.modifiers,
    predicate: measured.predicate,
    context: distinct(measured.context),
    subject: subject && { first: subject.first, end: subject.end },
    phrase: measured.phrase && { first: measured.phrase.first, end: measured.phrase.end },
    active: isActive(measured),
    aside: asideOf(view, range.first),
    scope: { first: view.first, end: view.end },
    when: time?.when,
    negated: flags.negated,
    hedged: flags.hedged,
    hypothetical: flags.hypothetical,
    superseded: flags.superseded || (time?.back ?? false),
    change: measured.change,
    partOf: measured.partOf,
    how: measured.how,
  };
}

/** "had given Orr 44% and Berg 31%": the name right before a share is whose it is; undefined for other numbers. */
function namedBefore(view: SentenceView, d: number): TokenRange | undefined {
  const draft = view.drafts[d];
  if (draft?.kind !== 'percent') return undefined;
  const end =
    view.word(draft.tokens.first - 1) === 'on' ? draft.tokens.first - 1 : draft.tokens.first;
  let first = end;
  while (first > end - 5 && view.capital(first - 1) && view.role(first - 1) === 'noun') first--;
  if (first === end || first <= view.first) return undefined;
  const open = view.role(first - 1);
  const given = GIVING.has(view.verb(first - 1)?.lemma ?? '') || end < draft.tokens.first;
  return given || open === 'conjunction' || view.word(first - 1) === ','
    ? { first, end }
    : undefined;
}

const GIVING: ReadonlySet<string> = new Set(['give', 'hand', 'award', 'predict']);

/** "58 and 56 of the 140 seats", "six and seven seats": the first counts what the second does. */
function respective(
  view: SentenceView,
  d: number,
  measures: EarlierMeasures,
): Measured | undefined {
  const [own, next] = [measures[d], measures[d + 1]];
  const [draft, other] = [view.drafts[d], view.drafts[d + 1]];
  if (!own || own.head !== undefined || next?.head === undefined || !draft || !other) return own;
  if (draft.kind !== 'count' || other.kind !== 'count' || draft.noun) return own;
  const joined =
    view.word(draft.tokens.end) === 'and' && other.tokens.first === draft.tokens.end + 1;
  if (!joined) return own;
  const { head, modifiers, phrase, partOf } = next;
  return { ...own, head, modifiers, phrase, partOf: own.partOf ?? partOf };
}

/** "650 jobs will go" is no "jobs cutting": only the verb's own sense is active. */
function isActive({ group, predicate }: Measured): boolean {
  if (group?.type !== 'verb' || group.passive) return false;
  if (predicate === undefined || LIGHT_VERBS.has(group.lemma)) return true;
  return predicate.split(' ')[0] === group.lemma;
}

function distinct(words: readonly string[]): readonly string[] {
  for (let i = 1; i < words.length; i++)
    if (words.indexOf(words[i] ?? '') < i) return [...new Set(words)];
  return words;
}
