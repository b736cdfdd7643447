/**
 * The sidecar's fields: what the parser reads, in the order in which they are written. The JSON
 * schema lists the same (a test compares them).
 */
export const SIDECAR_FORMAT = 1;

/** Keys at the top of a sidecar. */
export const FILE_FIELDS = ['format', 'annotations'] as const;

/** Keys of one annotation, in the order of writing. */
export const ENTRY_FIELDS = [
  'id',
  'motivation',
  'assessment',
  'body',
  'tags',
  'creator',
  'created',
  'modified',
  'target',
] as const;

/** Keys of one target. */
export const TARGET_FIELDS = ['source', 'selector'] as const;

/** Keys of the two kinds of selector. */
export const SELECTOR_FIELDS = {
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end'],
} as const;
