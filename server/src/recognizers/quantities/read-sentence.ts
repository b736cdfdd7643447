import type { ScannedBlock, Sentence } from '../scanned-block.js';
import { TOLL_PREDICATES } from '../tables/predicates-figures.js';
import { readFlags } from './clause-flags.js';
import { carryOver, type Memory } from './carry-over.js';
import type { ClauseReading } from './clause-reading.js';
import type { Draft } from './draft.js';
import { measureAmount } from './measure-amount.js';
import { measureCount } from './measure-count.js';
import { measureTime } from './measure-time.js';
import { unread, type Measured } from './measured.js';
import { governorOf } from './governor.js';
import { nounsAfter } from './noun-group.js';
import { countBefore } from './part-of.js';
import type { DraftClause } from './read-clauses.js';
import { SentenceView } from './sentence-view.js';
import { timeMarks, whenOf, type TimeMark } from './when.js';

/** Reads what a sentence says of each of its drafts, `first` to `end` of the block's list. */
export function readSentence(
  block: ScannedBlock,
  sentence: Sentence,
  drafts: readonly Draft[],
  first: number,
  end: number,
  memory: Memory,
): DraftClause[] {
  const view = new SentenceView(block.tokens, sentence, drafts, first, end);
  const measures: Measured[] = [];
  const earlier = (d: number) => measures[d - first];
  for (let d = first; d < end; d++) measures.push(measure(view, d, earlier, memory));
  const marks = timeMarks(view);
  return measures.map((measured, i) => ({
    measured,
    clause: clauseOf(view, first + i, measured, marks),
    kind: measured.kind ?? drafts[first + i]?.kind ?? 'other',
  }));
}

function measure(
  view: SentenceView,
  d: number,
  earlier: (d: number) => Measured | undefined,
  memory: Memory,
): Measured {
  switch (view.drafts[d]?.kind) {
    case 'count':
    case 'membership':
    case 'fraction':
      return withPeople(
        carryOver(measureCount(view, d, earlier), {
          ...memory,
          same: () => countOf(view, d, earlier),
        }),
      );
    case 'money':
    case 'percent':
    case 'measurement':
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

function countOf(
  view: SentenceView,
  d: number,
  earlier: (d: number) => Measured | undefined,
): Measured | undefined {
  const before = countBefore(view, d);
  return before === undefined ? undefined : earlier(before);
}

/** "26 dead, 28 missing": what dies, is hurt or is missed without a name is people. */
function withPeople(measured: Measured): Measured {
  const toll = measured.head === undefined && TOLL_PREDICATES.has(measured.predicate ?? '');
  return toll ? { ...measured, head: 'person' } : measured;
}

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
  const time = dated ? undefined : whenOf(view, marks, range, measured.group?.at ?? measured.verb);
  return {
    head: measured.head,
    modifiers: measured.modifiers,
    predicate: measured.predicate,
    context: [...new Set(measured.context)],
    subject: measured.subject && { first: measured.subject.first, end: measured.subject.end },
    scope: { first: view.first, end: view.end },
    when: time?.when,
    ...flags,
    superseded: flags.superseded || (time?.back ?? false),
    change: measured.change,
    partOf: measured.partOf,
    how: measured.how,
  };
}
