import { createAnchorer, type Anchor } from '../annotations/anchor.js';
import type { Annotation, Selectors, Target } from '../annotations/annotation.js';
import { rebaseAll, refreshedSelectors } from '../annotations/rebase.js';
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
  /** Lost while people typed: to be found in a later text only, not in the one before the edit. */
  readonly lost: boolean;
}

/** The annotations of one document, placed in this text; undefined: the document is not there to read. */
interface Placed {
  readonly text: string | undefined;
  readonly notes: readonly Note[];
}

/** A passage whose description in the file is out of date. */
export interface RefreshedTarget {
  readonly id: string;
  /** As the file has it. */
  readonly target: Target;
  /** What finds the passage in the present text. */
  readonly selectors: Selectors;
}

const ORPHANED: Anchor = { state: 'orphaned' };

/**
 * Keeps annotations placed: carried along while people type, found anew after any other change, and
 * not before somebody asks.
 */
export class AnnotationPlaces {
  readonly #textOfRead: (uri: DocumentUri) => string | undefined;
  /** Texts of documents that are not read, but carry annotations. */
  readonly #aside = new Map<DocumentUri, string>();
  readonly #placed = new Map<DocumentUri, Placed>();

  constructor(textOf: (uri: DocumentUri) => string | undefined) {
    this.#textOfRead = textOf;
  }

  /** The text that annotations of a document are found in; undefined when there is none. */
  textOf(uri: DocumentUri): string | undefined {
    return this.#textOfRead(uri) ?? this.#aside.get(uri);
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

  /** Annotations that were carried along and would not be found again, with what to write down now. */
  refreshed(uri: DocumentUri): readonly RefreshedTarget[] {
    const placed = this.#placed.get(uri);
    if (placed?.text === undefined) return [];
    const anchorer = createAnchorer(placed.text);
    return placed.notes.flatMap(({ annotation: { id }, target, anchor }) => {
      if (target === undefined || anchor === undefined) return [];
      const selectors = refreshedSelectors(anchorer, anchor, target);
      return selectors === undefined ? [] : [{ id, target, selectors }];
    });
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
      return { annotation, target, anchor, lost: known?.lost === true && anchor === undefined };
    });
    this.#placed.set(uri, { text: this.textOf(uri), notes });
  }

  /** Gives the text of a document that is not read; undefined: there is none. */
  putAside(uri: DocumentUri, text: string | undefined): void {
    if (text === undefined) this.#aside.delete(uri);
    else this.#aside.set(uri, text);
    this.textChanged(uri, undefined);
  }

  /** The text of a document is another; `edits` when it was typed. */
  textChanged(uri: DocumentUri, edits: readonly TextEdit[] | undefined): void {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return;
    const text = this.textOf(uri);
    if (text === placed.text) return;
    this.#placed.set(uri, carried(placed, edits) ?? { text, notes: placed.notes.map(forgotten) });
  }
}

/** Whether two passages are described alike. */
export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
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
  return { ...note, anchor: undefined, lost: false };
}

/** The notes after the edits; undefined when those are not known. */
function carried(placed: Placed, edits: readonly TextEdit[] | undefined): Placed | undefined {
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
    notes.map(({ anchor, target }) => ({
      anchor: target === undefined ? ORPHANED : (anchor ?? ORPHANED),
      selectors: target ?? NOWHERE,
    })),
    edit,
    before,
    after,
  );
  return notes.map((note, i) => ({ ...note, anchor: anchors[i], lost: anchors[i] === undefined }));
}

const NOWHERE = {
  quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '' },
  position: undefined,
} as const;

/** Finds the notes that have no anchor yet, as far as wanted; the same when there are none. */
function findAll(placed: Placed, wanted: (note: Note) => boolean = () => true): Placed {
  const { text, notes } = placed;
  const toFind = (note: Note) => note.anchor === undefined && wanted(note);
  if (!notes.some(toFind)) return placed;
  const anchorer = text === undefined ? undefined : createAnchorer(text);
  return {
    text,
    notes: notes.map((note) => {
      if (!toFind(note)) return note;
      const { target } = note;
      const anchor = (target && anchorer?.anchor(target)) ?? ORPHANED;
      return { ...note, anchor, lost: false };
    }),
  };
}
