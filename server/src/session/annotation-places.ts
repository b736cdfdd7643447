import { createAnchorer, type Anchor } from '../annotations/anchor.js';
import type { Annotation, Selectors, Target } from '../annotations/annotation.js';
import { refreshedSelectors } from '../annotations/rebase.js';
import { placedAnnotation, type PlacedAnnotation } from '../features/placed-annotation.js';
import type { TextEdit } from '../text/edit.js';
import type { DocumentUri } from '../text/source-document.js';
import {
  carried,
  findAll,
  foundAnew,
  ORPHANED,
  type DocumentNotes,
  type Note,
} from './document-notes.js';

/** A passage whose description in the file is out of date. */
export interface RefreshedTarget {
  /** The document whose sidecar describes it. */
  readonly home: DocumentUri;
  /** The annotation's. */
  readonly id: string;
  /** As the file has it. */
  readonly target: Target;
  /** What finds the passage in the present text. */
  readonly selectors: Selectors;
}

/** What places are found from. */
export interface PlacesParts {
  /** The text of a document that is read. */
  readonly textOf: (uri: DocumentUri) => string | undefined;
  /** The document that a target's `source` means in the sidecar of another. */
  readonly documentOf: (home: DocumentUri, source: string) => DocumentUri;
}

/**
 * Keeps every passage of every annotation placed, in whichever document it lies: carried along while
 * people type, found anew after any other change, and not before somebody asks.
 */
export class AnnotationPlaces {
  readonly #parts: PlacesParts;
  /** Texts of documents that are not read, but carry annotations. */
  readonly #aside = new Map<DocumentUri, string>();
  /** What each sidecar holds, by its document. */
  readonly #held = new Map<DocumentUri, readonly Annotation[]>();
  /** The passages by the document they lie in. */
  readonly #placed = new Map<DocumentUri, DocumentNotes>();
  /** Answers of {@link of}, until something in them changes. */
  readonly #answers = new Map<DocumentUri, readonly PlacedAnnotation[]>();

  constructor(parts: PlacesParts) {
    this.#parts = parts;
  }

  /** The text that annotations of a document are found in; undefined when there is none. */
  textOf(uri: DocumentUri): string | undefined {
    return this.#parts.textOf(uri) ?? this.#aside.get(uri);
  }

  /** Documents that have annotations, in code-unit order. */
  get uris(): readonly DocumentUri[] {
    return [...this.#held.keys()].sort();
  }

  /** Documents in which passages lie, in code-unit order: others', too. */
  get carriers(): readonly DocumentUri[] {
    return [...this.#placed.keys()].sort();
  }

  /** Whether a passage of some annotation lies in the document, or should. */
  carries(uri: DocumentUri): boolean {
    return this.#placed.has(uri);
  }

  /** Documents whose annotations have a passage in this one. */
  homesIn(uri: DocumentUri): ReadonlySet<DocumentUri> {
    return new Set(this.#placed.get(uri)?.notes.map(({ home }) => home));
  }

  /** Documents in which the annotations of one have their passages. */
  documentsOf(home: DocumentUri): ReadonlySet<DocumentUri> {
    const held = this.#held.get(home) ?? [];
    return new Set(held.flatMap(({ targets }) => targets.map((one) => this.#where(home, one))));
  }

  /** The annotations of a document in the order of their file; empty when it has none. */
  of(uri: DocumentUri): readonly PlacedAnnotation[] {
    const known = this.#answers.get(uri);
    if (known !== undefined) return known;
    const annotations = this.#held.get(uri) ?? [];
    const anchors = this.#anchorsOf(uri);
    const isThere = this.textOf(uri) !== undefined;
    const answer = annotations.map((annotation) => {
      const passages = annotation.targets.map((target, i) => ({
        uri: this.#where(uri, target),
        target,
        anchor: anchors.get(keyOf(annotation.id, i)) ?? ORPHANED,
      }));
      return placedAnnotation(uri, annotation, passages, isThere);
    });
    this.#answers.set(uri, answer);
    return answer;
  }

  /** Passages in a document that were carried along and would not be found again, with what to write down now. */
  refreshed(uri: DocumentUri): readonly RefreshedTarget[] {
    const placed = this.#placed.get(uri);
    if (placed?.text === undefined) return [];
    const anchorer = createAnchorer(placed.text);
    return placed.notes.flatMap(({ home, id, target, anchor }) => {
      if (anchor === undefined) return [];
      const selectors = refreshedSelectors(anchorer, anchor, target);
      return selectors === undefined ? [] : [{ home, id, target, selectors }];
    });
  }

  /** Replaces the annotations of a document. A passage that is described as before stays where it is. */
  put(home: DocumentUri, annotations: readonly Annotation[]): void {
    const known = new Map<string, Note>();
    for (const uri of this.documentsOf(home)) this.#takeOut(home, uri, known);
    this.#answers.delete(home);
    if (annotations.length === 0) this.#held.delete(home);
    else this.#held.set(home, annotations);
    const fresh = new Map<DocumentUri, Note[]>();
    for (const { id, targets } of annotations) {
      targets.forEach((target, index) => {
        const uri = this.#where(home, target);
        const { anchor, lost = false } = known.get(descriptionKey(id, target)) ?? {};
        const notes = fresh.get(uri) ?? [];
        notes.push({ home, id, index, target, anchor, lost });
        fresh.set(uri, notes);
      });
    }
    for (const [uri, notes] of fresh) {
      const others = this.#placed.get(uri)?.notes ?? [];
      this.#placed.set(uri, { text: this.textOf(uri), notes: [...others, ...notes] });
    }
  }

  /** Gives the text of a document that is not read; undefined: there is none. */
  putAside(uri: DocumentUri, text: string | undefined): void {
    if (text === undefined) this.#aside.delete(uri);
    else this.#aside.set(uri, text);
    this.textChanged(uri, undefined);
  }

  /** The text of a document is another; `edits` when it was typed. */
  textChanged(uri: DocumentUri, edits: readonly TextEdit[] | undefined): void {
    this.#answers.delete(uri);
    const placed = this.#placed.get(uri);
    if (placed === undefined) return;
    const text = this.textOf(uri);
    if (text === placed.text) return;
    this.#set(uri, carried(placed, edits) ?? foundAnew(placed, text));
  }

  /** The text of a document turned out not to have been typed: whatever lies in it is found anew. */
  findAnew(uri: DocumentUri): void {
    const placed = this.#placed.get(uri);
    if (placed !== undefined) this.#set(uri, foundAnew(placed, placed.text));
  }

  #set(uri: DocumentUri, placed: DocumentNotes): void {
    this.#placed.set(uri, placed);
    for (const { home } of placed.notes) this.#answers.delete(home);
  }

  #where(home: DocumentUri, { source }: Target): DocumentUri {
    return source === undefined ? home : this.#parts.documentOf(home, source);
  }

  /** Takes the passages of one sidecar out of a document. */
  #takeOut(home: DocumentUri, uri: DocumentUri, taken: Map<string, Note>): void {
    const placed = this.#placed.get(uri);
    if (placed === undefined) return;
    const others: Note[] = [];
    for (const note of placed.notes) {
      if (note.home !== home) {
        others.push(note);
        continue;
      }
      const key = descriptionKey(note.id, note.target);
      if (!taken.has(key)) taken.set(key, note);
    }
    if (others.length === 0) this.#placed.delete(uri);
    else this.#placed.set(uri, { ...placed, notes: others });
  }

  /** Where the passages of a sidecar are; those that nobody asked for yet are found now. */
  #anchorsOf(home: DocumentUri): ReadonlyMap<string, Anchor> {
    const anchors = new Map<string, Anchor>();
    for (const uri of this.documentsOf(home)) {
      const placed = this.#placed.get(uri);
      if (placed === undefined) continue;
      const found = findAll(placed);
      if (found !== placed) this.#placed.set(uri, found);
      for (const { home: of, id, index, anchor } of found.notes) {
        if (of === home && anchor !== undefined) anchors.set(keyOf(id, index), anchor);
      }
    }
    return anchors;
  }
}

/** A key that two passages of annotations share when they are of one annotation and described alike. */
export function descriptionKey(id: string, { source, quote, position }: Target): string {
  const { exact, prefix, suffix } = quote;
  return JSON.stringify([id, source, exact, prefix, suffix, position?.start, position?.end]);
}

function keyOf(id: string, index: number): string {
  return `${id}\n${index}`;
}
