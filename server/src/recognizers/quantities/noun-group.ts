import { TRANSPARENT_NOUNS } from '../tables/clause-figures.js';
import type { TokenRange } from './quantity.js';
import { Is } from './lexeme.js';
import { REACH, type SentenceView } from './sentence-view.js';

/** A noun phrase as a measure: "the death toll from the ferry disaster". */
export interface NounGroup extends TokenRange {
  /** Singular, lower-cased; what follows "of" when the first noun only says that something is counted. */
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Nouns of the phrases that follow the head. */
  readonly context: readonly string[];
  /** The first noun, where it was seen through: "number" in "the number of missing". */
  readonly through: string | undefined;
  /** What was done to them, by lemma: "destroy" in the label "Houses destroyed"; missing elsewhere. */
  readonly done?: string;
}

/** Reads the noun phrase that starts at or after token `i` and ends before `end`; undefined when there is none. */
export function readNounGroup(view: SentenceView, i: number, end: number): NounGroup | undefined {
  let first = i;
  while (first < end && isSkippable(view, first)) first++;
  const head = runEnd(view, first, end);
  if (head === undefined) return undefined;
  const noun = view.lexeme(head).singular;
  const seen = TRANSPARENT_NOUNS.has(noun) && view.word(head + 1) === 'of';
  if (seen || (GIVEN_NOUNS.has(noun) && view.word(head + 1) === 'for')) {
    const inner = readNounGroup(view, head + 2, end);
    if (inner) return { ...inner, first, context: [...inner.context, noun], through: noun };
    const state =
      view.role(head + 2) === 'state' || view.word(head + 3) === '' ? head + 2 : head + 3;
    if (view.role(state) === 'state' && state < end) {
      return {
        first,
        end: state + 1,
        head: view.word(state),
        modifiers: [],
        context: [],
        through: noun,
      };
    }
  }
  if (view.word(head + 1) === 'per' && view.role(head + 2) === 'noun') {
    const joined = `${noun} per ${view.lexeme(head + 2).singular}`;
    return {
      first,
      end: head + 3,
      head: joined,
      modifiers: contentWords(view, first, head),
      context: [],
      through: undefined,
    };
  }
  const taxed = taxEnd(view, head + 1);
  const after = taxed ?? head + 1;
  const modifiers = contentWords(view, first, head);
  if (taxed !== undefined)
    modifiers.push(view.word(head + 1) === 'before' ? 'pre-tax' : 'after-tax');
  return {
    first,
    end: after,
    head: noun,
    modifiers,
    context: nounsAfter(view, after, end),
    through: undefined,
  };
}

/** Nouns for a number that is given for something: "its figure for the low flow". */
const GIVEN_NOUNS: ReadonlySet<string> = new Set(['figure', 'estimate', 'number', 'count']);

const TAXES: ReadonlySet<string> = new Set('tax taxes taxation interest'.split(' '));

/** Where "before tax" or "after tax and interest" ends, which is part of a name of profit; undefined when it does not stand at `i`. */
export function taxEnd(view: SentenceView, i: number): number | undefined {
  const word = view.word(i);
  if ((word !== 'before' && word !== 'after') || !TAXES.has(view.word(i + 1))) return undefined;
  return view.word(i + 2) === 'and' && TAXES.has(view.word(i + 3)) ? i + 4 : i + 2;
}

function isSkippable(view: SentenceView, i: number): boolean {
  const role = view.role(i);
  return (
    role === 'determiner' ||
    role === 'adverb' ||
    role === 'conjunction' ||
    role === 'relative' ||
    (role === 'mark' && view.word(i) !== ',')
  );
}

/** The last noun of the run that starts at token `i`, past a possessive: "the company's revenue". */
function runEnd(view: SentenceView, i: number, end: number): number | undefined {
  let last: number | undefined;
  for (let k = i; k < Math.min(end, i + 14); k++) {
    const role = view.role(k);
    const possessive = view.word(k) === "'s" || view.word(k) === "'";
    if (role === 'noun') last = k;
    else if (role === 'state' && view.role(k + 1) === 'noun') continue;
    else if (!possessive && !(role === 'draft' && view.role(k + 1) !== 'none')) break;
    else if (role === 'draft' && last !== undefined) break;
  }
  return last;
}

/** Lower-cased content words of a stretch, names left out. */
function contentWords(view: SentenceView, first: number, end: number): string[] {
  const words: string[] = [];
  for (let k = first; k < end; k++) {
    if (view.role(k) === 'noun' && !isName(view, k) && view.word(k) !== "'s")
      words.push(view.word(k));
  }
  return words;
}

/** A capitalised word that does not open the sentence: a name, left to the entities. */
export function isName(view: SentenceView, i: number): boolean {
  return view.capital(i) && i > view.first;
}

/** The most words of context that are kept. */
const MAX_CONTEXT = 5;

/** Singular nouns from token `i` up to `end` or the clause's end, names and numbers left out. */
export function nounsAfter(view: SentenceView, i: number, end: number): string[] {
  const nouns: string[] = [];
  for (let k = i; k < Math.min(end, i + REACH) && nouns.length < MAX_CONTEXT; k++) {
    const role = view.role(k);
    if (role === 'verb' || role === 'aux' || role === 'subordinator' || role === 'relative') break;
    if (role === 'mark' && CLOSING.has(view.word(k))) break;
    if (role !== 'noun' || isName(view, k) || !view.is(k, Is.content)) continue;
    const lexeme = view.lexeme(k);
    if ((lexeme.is & Is.plainAdjective) !== 0) continue;
    const noun = lexeme.singular;
    if (!nouns.includes(noun)) nouns.push(noun);
  }
  return nouns;
}

const CLOSING: ReadonlySet<string> = new Set([...',;:()–—.']);
