import type { Governor } from './governor.js';
import type { QuantityKind, TokenRange } from './quantity.js';
import type { VerbGroup } from './verb-group.js';

/** What a number was found to measure, before the clause's flags are added. */
export interface Measured {
  readonly head: string | undefined;
  readonly modifiers: readonly string[];
  readonly predicate: string | undefined;
  readonly context: readonly string[];
  /** The words that name what is counted or measured, where they stand. */
  readonly phrase: TokenRange | undefined;
  /** The noun phrase that it is a figure of. */
  readonly subject: TokenRange | undefined;
  /** The verb group that says it, where one was read. */
  readonly group: VerbGroup | undefined;
  /** Lemma of the verb whose object it is. */
  readonly lemma: string | undefined;
  /** The verb on the left that says it, where one was read. */
  readonly verb: number | undefined;
  readonly governor: Governor;
  readonly change: boolean;
  readonly superseded: boolean;
  readonly partOf: number | undefined;
  /** The kind as the sentence corrects it; undefined when it stands. */
  readonly kind: QuantityKind | undefined;
  readonly how: string;
}

/** The measures read so far, by the draft's position in its block; undefined for those still to come. */
export type EarlierMeasures = readonly (Measured | undefined)[];

/** What a number's own noun says of it. */
export type OwnNoun = Pick<Measured, 'head' | 'modifiers' | 'predicate' | 'phrase'>;

/** Of a number without a noun. */
export const NO_NOUN: OwnNoun = {
  head: undefined,
  modifiers: [],
  predicate: undefined,
  phrase: undefined,
};

/** A measure of which nothing was read yet but what the number's own noun says. */
export function unread(governor: Governor, noun: OwnNoun = NO_NOUN): Measured {
  return {
    head: noun.head,
    modifiers: noun.modifiers,
    predicate: noun.predicate,
    context: [],
    phrase: noun.phrase,
    subject: undefined,
    group: undefined,
    lemma: undefined,
    verb: undefined,
    governor,
    change: false,
    superseded: governor.superseded,
    partOf: undefined,
    kind: undefined,
    how: 'bare',
  };
}
