import type { NounGroup } from './noun-group.js';
import type { SentenceView } from './sentence-view.js';

/** No nouns between a verb and its number. */
export const NO_WORDS: readonly string[] = [];

/** What a number hangs on to its left. */
export interface Governor {
  /**
   * object: of a verb, "killing 16"; oblique: of a verb through a preposition, "rose to 24"; complement:
   * "the limit is 180"; nominal: of a noun, "a toll of 24"; apposed: after a bare noun, "revenue $3bn";
   * coordinate: joined with the number before; parenthesis: in brackets after it; list: after a colon.
   */
  readonly type:
    | 'object'
    | 'oblique'
    | 'complement'
    | 'nominal'
    | 'apposed'
    | 'coordinate'
    | 'parenthesis'
    | 'list'
    | 'none';
  /** Token of the verb, where there is one. */
  readonly verb: number | undefined;
  readonly preposition: string | undefined;
  /** The noun phrase of a nominal or apposed governor. */
  readonly noun: NounGroup | undefined;
  /** The number before, of this sentence, for the last three types. */
  readonly draft: number | undefined;
  /** Nouns between the verb and the number: "promised each family 200,000". */
  readonly between: readonly string[];
  /** "earlier", "initial": a state that no longer holds. */
  readonly superseded: boolean;
}

/** What hangs on nothing. */
export const NO_GOVERNOR: Governor = governor('none');

/** A governor of which only what is given is known. */
export function governor(
  type: Governor['type'],
  verb?: number,
  preposition?: string,
  noun?: NounGroup,
  draft?: number,
  between: readonly string[] = NO_WORDS,
  superseded = false,
): Governor {
  return { type, verb, preposition, noun, draft, between, superseded };
}

/** The same governor, of a state that no longer holds where that is so. */
export function superseding(found: Governor, superseded: boolean): Governor {
  return superseded && !found.superseded ? { ...found, superseded } : found;
}

/** Marks of quotation and emphasis, which say nothing of what a number hangs on. */
export const QUOTE_MARKS: ReadonlySet<string> = new Set([...'"\'“‘«”’»*_']);
/** So many of them may stand in a row, in tokens. */
export const MAX_MARKS = 6;

/** The farthest that a governor stands from its number, in tokens. */
export const MAX_WAY = 14;

/** What hangs on the number before, by its place among those of the sentence. */
export function joined(
  type: 'parenthesis' | 'list' | 'coordinate',
  draft: number,
  preposition?: string,
): Governor {
  return governor(type, undefined, preposition, undefined, draft);
}

/** The number that ends right at token `i`. */
export function draftBefore(view: SentenceView, i: number): number | undefined {
  return view.draftAt(i) ?? view.draftAt(i - 1);
}

/** The nearest number before a colon. */
export function draftWithin(view: SentenceView, i: number): number | undefined {
  for (let k = i - 1; k > i - MAX_WAY; k--) {
    const draft = view.draftAt(k);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** "12 soldiers, three police and two civilians": joined with the number before, however far its phrase goes. */
export function coordinate(view: SentenceView, i: number, preposition?: string): Governor {
  const draft = draftWithin(view, i);
  if (draft !== undefined) return joined('coordinate', draft, preposition);
  return preposition === undefined ? NO_GOVERNOR : governor('none', undefined, preposition);
}
