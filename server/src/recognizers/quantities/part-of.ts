import type { SentenceView } from './sentence-view.js';

/** How a number is tied to another one of its block as a part of it. */
export interface PartReading {
  /** The whole, in the block's list; undefined when it is not in the sentence. */
  readonly whole: number | undefined;
  /** Whether the part has no noun of its own and counts the whole's: "of whom 12". */
  readonly sameNoun: boolean;
}

const INCLUDING = /^(?:including|among|amongst|include|includes|included|of|with)$/;

/** Reads "nine of the 11", "four of them", "including two", "of whom 12", "with 62 in": undefined when a number is whole. */
export function readPart(view: SentenceView, d: number): PartReading | undefined {
  const draft = view.drafts[d];
  if (!draft || !isCountable(view, d)) return undefined;
  const { first, end } = draft.tokens;
  const after = afterOf(view, draft.core.end);
  if (after) return after;
  if (view.word(end) === 'of' && /^(?:them|whom|which|those|these)$/.test(view.word(end + 1))) {
    return { whole: countBefore(view, d), sameNoun: true };
  }
  return before(view, d, first);
}

/** "nine of the 11 crew members", "two of 12 boats". */
function afterOf(view: SentenceView, end: number): PartReading | undefined {
  if (view.word(end) !== 'of') return undefined;
  const at = view.role(end + 1) === 'determiner' ? end + 2 : end + 1;
  const whole = view.draftAt(at);
  return whole === undefined || !isCountable(view, whole) ? undefined : { whole, sameNoun: true };
}

function before(view: SentenceView, d: number, first: number): PartReading | undefined {
  const word = view.word(first - 1);
  if (word === 'whom' || word === 'which') {
    return /^(?:of|among|amongst)$/.test(view.word(first - 2))
      ? { whole: countBefore(view, d), sameNoun: true }
      : undefined;
  }
  if (word === 'them' && /^(?:among|amongst|including|of)$/.test(view.word(first - 2))) {
    return { whole: countBefore(view, d), sameNoun: view.drafts[d]?.noun === undefined };
  }
  if (!INCLUDING.test(word) || word === 'of') return undefined;
  if (word === 'with' && !followsComma(view, first - 1)) return undefined;
  const whole = countBefore(view, d);
  return whole === undefined ? undefined : { whole, sameNoun: view.drafts[d]?.noun === undefined };
}

/** ", with 62 in intensive care": only after a comma does "with" name a part. */
function followsComma(view: SentenceView, i: number): boolean {
  return view.word(i - 1) === ',' || /^[–—-]$/.test(view.word(i - 1));
}

/** The nearest count before, in the same sentence. */
export function countBefore(view: SentenceView, d: number): number | undefined {
  for (let k = d - 1; k >= Math.max(view.firstDraft, d - 6); k--)
    if (isCountable(view, k)) return k;
  return undefined;
}

/** Whether a number counts things: a count, or a vague one. */
export function isCountable(view: SentenceView, d: number): boolean {
  const kind = view.drafts[d]?.kind;
  return kind === 'count' || kind === 'membership';
}
