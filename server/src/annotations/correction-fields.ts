/** Keys of one correction, in the order of writing. */
export const CORRECTION_FIELDS = [
  'id',
  'kind',
  'entities',
  'type',
  'value',
  'source',
  'note',
  'target',
  'reason',
  'creator',
  'created',
] as const;

/** Keys of one entity in it. */
export const ENTITY_FIELDS = ['name', 'source'] as const;
