import type { Target } from './annotation.js';

/**
 * What a person can correct:
 * - `merge`: the entities are one; `split`: they are different, even if they have the same name;
 * - `not-a-name`: the entity is none; `retype`: it is of type `type`; `rename`: it is called `value`;
 * - `same-claim`, `different-claims`: the passages say the same, or do not;
 * - `settle`: the conflict of the passages is settled, by `value` or by the annotation `note`;
 *   `dismiss`: it is none;
 * - `date`, `outlet`: the document `source` is of the date `value`, or from the outlet `value`.
 */
export const CORRECTION_KINDS = [
  'merge',
  'split',
  'not-a-name',
  'retype',
  'rename',
  'same-claim',
  'different-claims',
  'settle',
  'dismiss',
  'date',
  'outlet',
] as const;
/** One of {@link CORRECTION_KINDS}. */
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** An entity as a person means it: a name, in some documents or in all. */
export interface NamedEntity {
  /** One of the names it has in the texts. */
  readonly name: string;
  /** Documents, as paths from the file's folder; empty: wherever the name stands. */
  readonly sources: readonly string[];
}

/** One thing that a person put right. Taking it out of the file undoes it. */
export interface Correction {
  readonly id: string;
  readonly kind: CorrectionKind;
  /** Two or more to merge or split, one for not-a-name, retype and rename, else none. */
  readonly entities: readonly NamedEntity[];
  /** The entity's right type, for retype. */
  readonly type: string | undefined;
  /** The right name, date or outlet; for settle: what is right. */
  readonly value: string | undefined;
  /** The document whose date or outlet is given. */
  readonly source: string | undefined;
  /** The id of the annotation that settles a conflict. */
  readonly note: string | undefined;
  /** The passages of claims and conflicts, with `source`. One that is gone makes an orphan, no error. */
  readonly targets: readonly Target[];
  /** Why. */
  readonly reason: string | undefined;
  /** Who. */
  readonly creator: string | undefined;
  /** When, ISO 8601. */
  readonly created: string | undefined;
}
