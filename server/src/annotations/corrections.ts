import type { Correction } from './correction.js';
import { readCorrection, writeCorrection } from './correction-entry.js';
import { CORRECTION_FIELDS, ENTITY_FIELDS } from './correction-fields.js';
import type { FileProblem } from './list-file/file-problem.js';
import { parseListFile, type ListFile } from './list-file/list-file.js';
import { mergeListFiles, type ListMerge } from './list-file/list-file-merge.js';
import { updateListFile, type ListChange } from './list-file/list-file-update.js';
import type { ListFormat } from './list-file/list-format.js';
import { SELECTOR_FIELDS, TARGET_FIELDS } from './sidecar-fields.js';

/** The file at a folder's root that remembers what people corrected. */
export const CORRECTIONS_FILE = 'corroborate.yaml';

/** The corrections of a folder as read. A value of the file's text. */
export interface Corrections extends ListFile<Correction> {
  /** In file order; where two contradict each other the later one holds. */
  readonly corrections: readonly Correction[];
}

/** The file after a change; or the reasons why it must not be written. */
export type CorrectionsUpdate =
  | { readonly state: 'updated'; readonly text: string; readonly corrections: Corrections }
  | { readonly state: 'unreadable'; readonly problems: readonly FileProblem[] };

/** Reads a corrections file, whatever it holds. */
export function parseCorrections(text: string, previous?: Corrections): Corrections {
  return asCorrections(parseListFile(CORRECTIONS, text, previous));
}

/** Puts or takes out one correction and changes no other line of the file. */
export function updateCorrections(
  file: string | Corrections,
  change: ListChange<Correction>,
): CorrectionsUpdate {
  const before = typeof file === 'string' ? parseCorrections(file) : file;
  const update = updateListFile(CORRECTIONS, before, change);
  if (update.state === 'unreadable') return update;
  const corrections = asCorrections(update.file);
  return { state: 'updated', text: corrections.text, corrections };
}

/** Brings our changes since `base` into `theirs`; what both sides changed is kept twice. */
export function mergeCorrections(
  base: string,
  ours: string,
  theirs: string,
): ListMerge<Correction> {
  return mergeListFiles(CORRECTIONS, base, ours, theirs);
}

/** The corrections as a kind of file. */
export const CORRECTIONS: ListFormat<Correction> = {
  key: 'corrections',
  version: 1,
  name: 'A corrections file',
  heading: 'What people corrected in this folder. Take an entry out to undo it.',
  fields: CORRECTION_FIELDS,
  owned: new Set<string>([
    ...CORRECTION_FIELDS,
    ...ENTITY_FIELDS,
    ...TARGET_FIELDS,
    ...SELECTOR_FIELDS.TextQuoteSelector,
    ...SELECTOR_FIELDS.TextPositionSelector,
  ]),
  read: readCorrection,
  write: writeCorrection,
  order: () => 0,
  combine: () => undefined,
};

function asCorrections(file: ListFile<Correction>): Corrections {
  return { ...file, corrections: file.items };
}
