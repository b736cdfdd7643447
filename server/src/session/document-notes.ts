import { createAnchorer, type Anchor, type Anchorer } from '../annotations/anchor.js';
import type { Target } from '../annotations/annotation.js';
import { rebaseAll } from '../annotations/rebase.js';
import { applyEdit, type TextEdit } from '../text/edit.js';
import type { DocumentUri } from '../text/source-document.js';

/** One passage of an annotation, and where that lies. */
export interface Note {
  /** The document whose sidecar the annotation stands in. */
  readonly home: DocumentUri;
  readonly id: string;
  /** Which of the annotation's targets it is. */
  readonly index: number;
  readonly target: Target;
  /** Undefined: to be found when somebody asks. */
  readonly anchor: Anchor | undefined;
  /** Lost while people typed: to be found in a later text only, not in the one before the edit. */
  readonly lost: boolean;
}

/** All passages in one document, of whatever sidecar, placed in this text. */
export interface DocumentNotes {
  /** Undefined: the document is not there to read. */
  readonly text: string | undefined;
  readonly notes: readonly Note[];
}

/** What a passage is that cannot be found. */
export const ORPHANED: Anchor = { state: 'orphaned' };

/** The notes in another text of which nothing is known: to be found anew. */
export function foundAnew({ notes }: DocumentNotes, text: string | undefined): DocumentNotes {
  return { text, notes: notes.map((note) => ({ ...note, anchor: undefined, lost: false })) };
}

/** The notes after the edits; undefined when those are not known. */
export function carried(
  placed: DocumentNotes,
  edits: readonly TextEdit[] | undefined,
): DocumentNotes | undefined {
  if (edits === undefined || placed.text === undefined) return undefined;
  // What nobody has asked for yet is found now, or it could not travel.
  let { notes } = findAll(placed, ({ lost }) => !lost);
  let { text } = placed;
  for (const edit of edits) {
    const after = applyEdit(text, edit);
    notes = carriedOver(notes, edit, text, after);
    text = after;
  }
  return { text, notes };
}

function carriedOver(
  notes: readonly Note[],
  edit: TextEdit,
  before: string,
  after: string,
): readonly Note[] {
  const anchors = rebaseAll(
    notes.map(({ anchor, target }) => ({ anchor: anchor ?? ORPHANED, selectors: target })),
    edit,
    before,
    after,
  );
  return notes.map((note, i) => ({ ...note, anchor: anchors[i], lost: anchors[i] === undefined }));
}

/** Finds the notes that have no anchor yet, as far as wanted; the same when there are none. */
export function findAll(
  placed: DocumentNotes,
  wanted: (note: Note) => boolean = () => true,
): DocumentNotes {
  const { text, notes } = placed;
  const toFind = (note: Note) => note.anchor === undefined && wanted(note);
  if (!notes.some(toFind)) return placed;
  const anchorer: Anchorer | undefined = text === undefined ? undefined : createAnchorer(text);
  return {
    text,
    notes: notes.map((note) => {
      if (!toFind(note)) return note;
      return { ...note, anchor: anchorer?.anchor(note.target) ?? ORPHANED, lost: false };
    }),
  };
}
