import type { Annotation } from './annotation.js';
import type { FileProblem, FileSeverity } from './list-file/file-problem.js';
import { parseListFile, type ListFile } from './list-file/list-file.js';
import { mergeListFiles } from './list-file/list-file-merge.js';
import { updateListFile, type ListChange } from './list-file/list-file-update.js';
import { SIDECAR } from './sidecar-format.js';

/** How bad a problem of a sidecar is. */
export type SidecarSeverity = FileSeverity;

/** Something wrong with a sidecar, in words for the person who owns it. */
export type SidecarProblem = FileProblem;

/** A sidecar as read. A value of its text. */
export interface Sidecar extends ListFile<Annotation> {
  /** In file order; those that are not understood are left out. */
  readonly annotations: readonly Annotation[];
}

/** One annotation put in (new, or in the place of the one with its id), or taken out by its id. */
export type SidecarChange = ListChange<Annotation>;

/**
 * The sidecar after a change, read again and found to say what was asked for; or the reasons why the
 * file must not be written.
 */
export type SidecarUpdate =
  | { readonly state: 'updated'; readonly text: string; readonly sidecar: Sidecar }
  | { readonly state: 'unreadable'; readonly problems: readonly SidecarProblem[] };

/**
 * Two people's changes to one sidecar, put together; or, when one of the files cannot be read, the
 * reasons, and nothing is to be written.
 */
export type SidecarMerge =
  | {
      readonly state: 'merged';
      readonly text: string;
      readonly sidecar: Sidecar;
      /** Ids under which our version was kept beside theirs, because both changed the same field. */
      readonly keptBoth: readonly string[];
    }
  | { readonly state: 'unreadable'; readonly problems: readonly SidecarProblem[] };

/**
 * Reads a sidecar, whatever it holds. Annotations that stand unchanged in `previous` are not read
 * again.
 */
export function parseSidecar(text: string, previous?: Sidecar): Sidecar {
  return asSidecar(parseListFile(SIDECAR, text, previous));
}

/**
 * Puts or deletes one annotation and changes no other line of the file. A change that says what the
 * file says already leaves every byte. Takes the file's text, empty for a new one, or what was parsed
 * from it, which is quicker.
 */
export function updateSidecar(file: string | Sidecar, change: SidecarChange): SidecarUpdate {
  const before = typeof file === 'string' ? parseSidecar(file) : file;
  const update = updateListFile(SIDECAR, before, change);
  if (update.state === 'unreadable') return update;
  const sidecar = asSidecar(update.file);
  return { state: 'updated', text: sidecar.text, sidecar };
}

/**
 * Brings our changes since `base` into `theirs`, annotation by annotation: what only one side
 * changed is taken, tags are united, fields that both changed differently keep both versions as two
 * annotations, and a note that one side deleted and the other changed stays. Of their file only the
 * lines of our changes differ.
 */
export function mergeSidecars(base: string, ours: string, theirs: string): SidecarMerge {
  const merge = mergeListFiles(SIDECAR, base, ours, theirs);
  if (merge.state === 'unreadable') return merge;
  const sidecar = asSidecar(merge.file);
  return { state: 'merged', text: sidecar.text, sidecar, keptBoth: merge.keptBoth };
}

function asSidecar(file: ListFile<Annotation>): Sidecar {
  return { ...file, annotations: file.items };
}
