/** Types of names that the tagger tells apart, in the order of the labels. */
export const NAME_TYPES = ['person', 'organization', 'place'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/**
 * Labels of the BILOU scheme: 0 outside; then for each type begin, inside, last, unit (a name of
 * one word). Ratinov and Roth 2009 found it better than BIO for linear models.
 */
export const LABELS = 1 + 4 * NAME_TYPES.length;
export const OUTSIDE = 0;
export const Part = { begin: 0, inside: 1, last: 2, unit: 3 } as const;

/** The label of a part of a name of a type. */
export function labelOf(type: number, part: number): number {
  return 1 + type * 4 + part;
}

/** The type's index of a label that is not `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

/** The part of a label that is not `OUTSIDE`. */
export function partOfLabel(label: number): number {
  return (label - 1) & 3;
}

/** Whether a name may go on from one label to the next; `previous` -1 is the sentence's start. */
export function mayFollow(previous: number, next: number): boolean {
  const open = previous > 0 && partOfLabel(previous) <= Part.inside;
  const continues =
    next > 0 && (partOfLabel(next) === Part.inside || partOfLabel(next) === Part.last);
  if (!open) return !continues;
  return continues && typeOfLabel(previous) === typeOfLabel(next);
}

/** Whether a sentence may end with the label. */
export function mayEnd(label: number): boolean {
  return label === OUTSIDE || partOfLabel(label) >= Part.last;
}
