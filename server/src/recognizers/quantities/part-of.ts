import { isPersonNoun } from './noun-phrase.js';
import { REACH, type SentenceView } from './sentence-view.js';

/** How a number is tied to another one of its block as a part of it. */
export interface PartReading {
  /** The whole, in the block's list; undefined when it is not in the sentence. */
  readonly whole: number | undefined;
  /** A number whose predicate it shares beside: the 98 of "98 were saved, among them eight of the 14 crew". */
  readonly beside: number | undefined;
  /** Whether the part has no noun of its own and counts the whole's: "of whom 12". */
  readonly sameNoun: boolean;
  /** Joined by no more than "with": a part only if what is said of both can be true of one. */
  readonly loose?: boolean;
}

const INCLUDING = /^(?:including|among|amongst|include|includes|included|of|with)$/;

/** Reads "nine of the 11", "four of them", "including two", "of whom 12", "with 62 in": undefined when a number is whole. */
export function readPart(view: SentenceView, d: number): PartReading | undefined {
  const draft = view.drafts[d];
  if (!draft || !isCountable(view, d)) return undefined;
  const { first, end } = draft.tokens;
  const outer = before(view, d, first) ?? fronted(view, d);
  const after = afterOf(view, d, draft.core.end);
  if (after) return { ...after, beside: outer?.whole };
  if (view.word(end) === 'of' && /^(?:them|whom|which|those|these)$/.test(view.word(end + 1))) {
    return { whole: countBefore(view, d), sameNoun: true, beside: undefined };
  }
  return outer;
}

/** "Of the 154 on board, 114 were saved": every later number is a part of the one that opens the sentence. */
function fronted(view: SentenceView, d: number): PartReading | undefined {
  const whole = view.firstDraft;
  const first = view.drafts[whole]?.tokens.first ?? 0;
  if (whole === d || !isCountable(view, whole)) return undefined;
  const at = view.role(first - 1) === 'determiner' ? first - 2 : first - 1;
  if (at !== view.first || view.word(at) !== 'of') return undefined;
  const end = view.drafts[d]?.tokens.first ?? 0;
  for (let k = Math.max(first, end - REACH); k < end; k++) {
    if (view.word(k) === ',' && view.role(k + 1) === 'relative') return undefined;
  }
  return { whole, sameNoun: true, beside: undefined };
}

/** "eight of the 14 crew members", "two of 12 boats". */
function afterOf(view: SentenceView, d: number, end: number): PartReading | undefined {
  if (view.word(end) !== 'of') return undefined;
  const at = view.role(end + 1) === 'determiner' ? end + 2 : end + 1;
  const whole = view.draftAt(at);
  if (whole === undefined || whole === d || !isCountable(view, whole)) return undefined;
  return { whole, sameNoun: true, beside: undefined };
}

function before(view: SentenceView, d: number, first: number): PartReading | undefined {
  const word = view.word(first - 1);
  if (word === 'whom' || word === 'which') {
    if (!/^(?:of|among|amongst)$/.test(view.word(first - 2))) return undefined;
    const whole = (word === 'whom' ? personsBefore(view, d) : undefined) ?? countBefore(view, d);
    return { whole, sameNoun: true, beside: undefined };
  }
  if (word === 'them' && /^(?:among|amongst|including|of)$/.test(view.word(first - 2))) {
    const sameNoun = view.drafts[d]?.noun === undefined;
    return { whole: countBefore(view, d), sameNoun, beside: undefined };
  }
  if (!INCLUDING.test(word) || word === 'of') return undefined;
  if (word === 'with' && !followsComma(view, first - 1)) return undefined;
  const whole = countBefore(view, d);
  if (whole === undefined) return undefined;
  const sameNoun = view.drafts[d]?.noun === undefined;
  return { whole, sameNoun, beside: undefined, loose: word === 'with' };
}

/** ", with 40 in intensive care": only after a comma does "with" name a part. */
function followsComma(view: SentenceView, i: number): boolean {
  return view.word(i - 1) === ',' || /^[–—-]$/.test(view.word(i - 1));
}

/** The nearest count of persons before: "3,200 people from 14 villages, of whom 900". */
function personsBefore(view: SentenceView, d: number): number | undefined {
  for (let k = d - 1; k >= Math.max(view.firstDraft, d - 6); k--) {
    if (isPersonNoun(view.drafts[k]?.noun?.head ?? '')) return k;
  }
  return undefined;
}

/** The nearest count before, in the same sentence; the farthest of the last few if `first`. */
export function countBefore(view: SentenceView, d: number, first = false): number | undefined {
  let found: number | undefined;
  for (let k = d - 1; k >= Math.max(view.firstDraft, d - 6); k--) {
    if (!isCountable(view, k)) continue;
    found = k;
    if (!first) break;
  }
  return found;
}

/** Whether a number counts things: a count, or a vague one. */
export function isCountable(view: SentenceView, d: number): boolean {
  const kind = view.drafts[d]?.kind;
  return kind === 'count' || kind === 'membership';
}
