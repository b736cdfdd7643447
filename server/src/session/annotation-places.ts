import { createAnchorer, type Anchor } from '../annotations/anchor.js';
import type { Annotation, Target } from '../annotations/annotation.js';
import { rebaseAll } from '../annotations/rebase.js';
import type { PlacedAnnotation } from '../features/placed-annotation.js';
import { applyEdit, type TextEdit } from '../text/edit.js';
import type { DocumentUri } from '../text/source-document.js';

/** One annotation, its passage in its own document, and where that lies. */
interface Note {
  readonly annotation: Annotation;
  /** Undefined: it is about the document as a whole, or about others. */
  readonly target: Target | undefined;
  /** Undefined: to be found when somebody asks. */
  readonly anchor: Anchor | undefined;
}

/** The annotations of one document, placed in this text; undefined: the document is not there to read. */
interface Placed {
  readonly text: string | undefined;
  readonly notes: readonly Note[];
}

const ORPHANED: Anchor = { state: 'orphaned' };

/**
 * Keeps annotations placed: carried along while people type, found anew after any other change, and
 * not before somebody asks.
 */
export class AnnotationPlaces {
  readonly #textOf: (uri: DocumentUri) => string | undefined;
  readonly #placed = new Map<DocumentUri, Placed>();

  constructor(textOf: (uri: DocumentUri) => string | undefined) {
    this.#textOf = textOf;
  }

  /** Documents that have annotations, in code-unit order. */
  get uris(): readonly DocumentUri[] {
    return [...this.#placed.keys()].sort();
  }

  /** The annotations of a document in the order of their file; empty when it has none. */
  of(uri: DocumentUri): readonly PlacedAnnotation[] {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return [];
    const found = findAll(placed);
    if (found !== placed) this.#placed.set(uri, found);
    return found.notes.map(({ annotation, anchor }) => ({
      annotation,
      anchor: anchor ?? ORPHANED,
    }));
  }

  /** Replaces the annotations of a document. One whose passage is described as before stays where it is. */
  put(uri: DocumentUri, annotations: readonly Annotation[]): void {
    if (annotations.length === 0) {
      this.#placed.delete(uri);
      return;
    }
    const before = new Map(this.#placed.get(uri)?.notes.map((note) => [note.annotation.id, note]));
    const notes = annotations.map((annotation) => {
      const target = annotation.targets.find(({ source }) => source === undefined);
      const known = before.get(annotation.id);
      const anchor = sameTarget(known?.target, target) ? known?.anchor : undefined;
      return { annotation, target, anchor };
    });
    this.#placed.set(uri, { text: this.#textOf(uri), notes });
  }

  /** The text of a document is another; `edits` when it was typed. */
  textChanged(uri: DocumentUri, edits: readonly TextEdit[] | undefined): void {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return;
    const text = this.#textOf(uri);
    if (text === placed.text) return;
    this.#placed.set(uri, carried(placed, edits) ?? { text, notes: placed.notes.map(forgotten) });
  }
}

function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const sameQuote =
    a.quote.exact === b.quote.exact &&
    a.quote.prefix === b.quote.prefix &&
    a.quote.suffix === b.quote.suffix;
  return (
    sameQuote && a.position?.start === b.position?.start && a.position?.end === b.position?.end
  );
}

function forgotten(note: Note): Note {
  return { ...note, anchor: undefined };
}

/** The notes after the edits; undefined when those are not known. */
function carried(placed: Placed, edits: readonly TextEdit[] | undefined): Placed | undefined {
  if (edits === undefined || placed.text === undefined) return undefined;
  let { text, notes } = placed;
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
    notes.map(({ anchor, target }) => ({
      anchor: target === undefined ? ORPHANED : (anchor ?? ORPHANED),
      selectors: target ?? NOWHERE,
    })),
    edit,
    before,
    after,
  );
  return notes.map((note, i) => ({ ...note, anchor: anchors[i] }));
}

const NOWHERE = {
  quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
  position: undefined,
} as const;

/** The same when nothing was to be found. */
function findAll(placed: Placed): Placed {
  const { text, notes } = placed;
  if (notes.every(({ anchor }) => anchor !== undefined)) return placed;
  const anchorer = text === undefined ? undefined : createAnchorer(text);
  return {
    text,
    notes: notes.map((note) => {
      if (note.anchor !== undefined) return note;
      const { target } = note;
      return { ...note, anchor: (target && anchorer?.anchor(target)) ?? ORPHANED };
    }),
  };
}
