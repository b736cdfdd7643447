import type { Annotation } from './annotation.js';
import type { ListFormat } from './list-file/list-format.js';
import { combineAnnotations } from './sidecar-combine.js';
import { readAnnotation } from './sidecar-entry.js';
import { ENTRY_FIELDS, SELECTOR_FIELDS, SIDECAR_FORMAT, TARGET_FIELDS } from './sidecar-fields.js';
import { writeAnnotation } from './sidecar-write.js';

/** The sidecar as a kind of file. */
export const SIDECAR: ListFormat<Annotation> = {
  key: 'annotations',
  version: SIDECAR_FORMAT,
  name: 'A sidecar',
  heading:
    'Notes on the document beside this file. They are yours: read, edit, merge and keep them.',
  fields: ENTRY_FIELDS,
  owned: new Set<string>([
    ...ENTRY_FIELDS,
    ...TARGET_FIELDS,
    ...SELECTOR_FIELDS.TextQuoteSelector,
    ...SELECTOR_FIELDS.TextPositionSelector,
  ]),
  read: readAnnotation,
  write: writeAnnotation,
  order: startOf,
  combine: combineAnnotations,
};

/** Where the first target in the sidecar's own document starts; notes on the whole come first. */
function startOf(annotation: Annotation): number {
  const own = annotation.targets.find(({ source }) => source === undefined);
  return own?.position?.start ?? -1;
}
