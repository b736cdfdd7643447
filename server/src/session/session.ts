import type { Annotation } from '../annotations/annotation.js';
import { CorrectedCorpus, type CorpusIndex } from '../corrections/corrected-corpus.js';
import type { FolderCorrections } from '../corrections/scoped-correction.js';
import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { PlacedAnnotation } from '../features/placed-annotation.js';
import type { Workspace } from '../features/workspace.js';
import type { Steps } from '../text/steps.js';
import type { TextEdit } from '../text/edit.js';
import type { DocumentUri, SourceDocument } from '../text/source-document.js';
import { AnnotationPlaces, type RefreshedTarget } from './annotation-places.js';

/** What the session is made of. */
export interface SessionParts {
  /** Reads a document. */
  readonly analyze: (source: SourceDocument) => DocumentAnalysis;
  /** The same in steps, if it can be done so: for {@link Session.preparing}. */
  readonly analyzing?: (source: SourceDocument) => Steps<DocumentAnalysis>;
  /** The empty index of all documents. */
  readonly corpus: CorpusIndex;
  /** A document's path as shown to people. */
  readonly pathOf: (uri: DocumentUri) => string;
  /** The document that a target's `source` means in the sidecar of another. */
  readonly documentOf: (home: DocumentUri, source: string) => DocumentUri;
}

/** An editor's text, new or changed. */
export interface OpenDocument {
  readonly source: SourceDocument;
  /** What was typed since the last text of this document, each edit counting in the text the one before left; undefined when not known. */
  readonly edits: readonly TextEdit[] | undefined;
}

/** What happened since the last change. Documents of one list are different ones. */
export interface SessionChange {
  readonly open?: readonly OpenDocument[];
  /** Closed in the editor: what the disk holds counts again; unknown to the disk, it is gone. */
  readonly close?: readonly DocumentUri[];
  /** Read from disk, and already analyzed. Waits while the document is open. */
  readonly disk?: readonly DocumentAnalysis[];
  /** No longer on disk, or no longer wanted. Waits while the document is open. */
  readonly removed?: readonly DocumentUri[];
  /** Open documents whose last text was not typed after all: their annotations are found anew. */
  readonly anew?: readonly DocumentUri[];
  /** Texts of annotated documents that are not read, for their annotations alone. */
  readonly aside?: readonly { readonly uri: DocumentUri; readonly text: string | undefined }[];
  /** What sidecars hold now; an empty list for one that is gone. */
  readonly annotations?: readonly SidecarContent[];
  /** The corrections of all folders now, in the place of those before. */
  readonly corrections?: readonly FolderCorrections[];
}

/** The annotations of a document, as its sidecar holds them. */
export interface SidecarContent {
  readonly uri: DocumentUri;
  readonly annotations: readonly Annotation[];
}

/**
 * The one owner of state: documents, their index, their annotations. Open documents shadow those on
 * disk. Between two calls of {@link change} nothing moves, so no answer can tear.
 */
export class Session implements Workspace {
  readonly #parts: SessionParts;
  readonly #open = new Set<DocumentUri>();
  /** What the disk holds behind open documents. */
  readonly #shadowed = new Map<DocumentUri, DocumentAnalysis>();
  readonly #places: AnnotationPlaces;
  /** What {@link preparing} read last. */
  #prepared: DocumentAnalysis | undefined;
  /** Every document, its links, and what people corrected in them. */
  readonly corpus: CorrectedCorpus;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.corpus = new CorrectedCorpus(parts.corpus);
    this.#places = new AnnotationPlaces({
      textOf: (uri) => parts.corpus.text(uri),
      documentOf: parts.documentOf,
    });
  }

  pathOf(uri: DocumentUri): string {
    return this.#parts.pathOf(uri);
  }

  textOf(uri: DocumentUri): string | undefined {
    return this.#places.textOf(uri);
  }

  get annotated(): readonly DocumentUri[] {
    return this.#places.uris;
  }

  annotations(uri: DocumentUri): readonly PlacedAnnotation[] {
    return this.#places.of(uri);
  }

  notesIn(uri: DocumentUri): readonly PlacedAnnotation[] {
    const homes = [...this.#places.homesIn(uri)].sort();
    return homes.flatMap((home) =>
      this.#places.of(home).filter(({ passages }) => passages.some((one) => one.uri === uri)),
    );
  }

  /** Documents in which passages of annotations lie, whether or not they are there to read. */
  get carriers(): readonly DocumentUri[] {
    return this.#places.carriers;
  }

  /** Whether a passage of some annotation lies in the document, or should. */
  carriesNotes(uri: DocumentUri): boolean {
    return this.#places.carries(uri);
  }

  /** Documents in which the annotations of one have their passages. */
  documentsOf(uri: DocumentUri): ReadonlySet<DocumentUri> {
    return this.#places.documentsOf(uri);
  }

  /** Passages in a document that are no longer found by their description, though it is known where they are. */
  refreshedTargets(uri: DocumentUri): readonly RefreshedTarget[] {
    return this.#places.refreshed(uri);
  }

  /** Whether the document is open in the editor. */
  isOpen(uri: DocumentUri): boolean {
    return this.#open.has(uri);
  }

  /** Reads a document without taking it in: for {@link SessionChange.disk}. */
  analyze(source: SourceDocument): DocumentAnalysis {
    return this.#parts.analyze(source);
  }

  /**
   * Reads an editor's text and makes it ready to be taken in, in steps, changing nothing that is
   * shown: {@link change} with this very text then takes the less time.
   */
  *preparing(source: SourceDocument): Steps<void> {
    const { analyzing } = this.#parts;
    if (analyzing === undefined || this.corpus.text(source.uri) === source.text) return;
    const analysis = yield* analyzing(source);
    yield* this.corpus.preparing(analysis);
    this.#prepared = analysis;
  }

  /** Takes a change in; names the documents of which anything shown may differ from before. */
  change(change: SessionChange): ReadonlySet<DocumentUri> {
    const upsert = new Map<DocumentUri, DocumentAnalysis>();
    const remove = new Set<DocumentUri>();
    const typed = new Map<DocumentUri, readonly TextEdit[] | undefined>();
    for (const analysis of change.disk ?? []) this.#takeDisk(analysis, upsert);
    for (const uri of change.removed ?? []) this.#takeRemoved(uri, remove);
    for (const uri of change.close ?? []) {
      this.#takeClosed(uri, upsert, remove);
      // The file is what counts from now on, and what its sidecar says of it.
      this.#places.findAnew(uri);
    }
    for (const { source, edits } of change.open ?? []) {
      this.#takeOpen(source, upsert);
      typed.set(source.uri, edits);
    }
    const affected = new Set(this.#applyToCorpus(upsert, remove));
    for (const uri of [...upsert.keys(), ...remove]) {
      affected.add(uri);
      this.#places.textChanged(uri, typed.get(uri));
    }
    this.#changePlaces(change, affected);
    if (change.corrections !== undefined) {
      for (const uri of this.corpus.correct(change.corrections)) affected.add(uri);
    }
    return affected;
  }

  #changePlaces(change: SessionChange, affected: Set<DocumentUri>): void {
    for (const uri of change.anew ?? []) {
      this.#places.findAnew(uri);
      affected.add(uri);
    }
    for (const { uri, text } of change.aside ?? []) {
      this.#places.putAside(uri, text);
      affected.add(uri);
    }
    for (const { uri, annotations } of change.annotations ?? []) {
      for (const other of this.#places.documentsOf(uri)) affected.add(other);
      this.#places.put(uri, annotations);
      for (const other of this.#places.documentsOf(uri)) affected.add(other);
      affected.add(uri);
    }
  }

  #applyToCorpus(
    upsert: ReadonlyMap<DocumentUri, DocumentAnalysis>,
    remove: ReadonlySet<DocumentUri>,
  ): ReadonlySet<DocumentUri> {
    if (upsert.size === 0 && remove.size === 0) return new Set();
    return this.corpus.apply({ upsert: [...upsert.values()], remove: [...remove] });
  }

  #takeDisk(analysis: DocumentAnalysis, upsert: Map<DocumentUri, DocumentAnalysis>): void {
    if (this.#open.has(analysis.uri)) this.#shadowed.set(analysis.uri, analysis);
    else upsert.set(analysis.uri, analysis);
  }

  #takeRemoved(uri: DocumentUri, remove: Set<DocumentUri>): void {
    this.#shadowed.delete(uri);
    if (!this.#open.has(uri)) remove.add(uri);
  }

  #takeClosed(
    uri: DocumentUri,
    upsert: Map<DocumentUri, DocumentAnalysis>,
    remove: Set<DocumentUri>,
  ): void {
    if (!this.#open.delete(uri)) return;
    const onDisk = this.#shadowed.get(uri);
    this.#shadowed.delete(uri);
    if (onDisk === undefined) remove.add(uri);
    else upsert.set(uri, onDisk);
  }

  #takeOpen(source: SourceDocument, upsert: Map<DocumentUri, DocumentAnalysis>): void {
    const { uri } = source;
    const before = this.corpus.asRead(uri);
    if (!this.#open.has(uri) && before !== undefined) this.#shadowed.set(uri, before);
    this.#open.add(uri);
    const known = this.#reuse(before, source) ?? this.#takePrepared(source);
    upsert.set(uri, known ?? this.#parts.analyze(source));
  }

  #takePrepared({ uri, version, format, text }: SourceDocument): DocumentAnalysis | undefined {
    const prepared = this.#prepared;
    if (prepared?.uri !== uri) return undefined;
    this.#prepared = undefined;
    const fits = prepared.version === version && prepared.format === format;
    return fits && prepared.text === text ? prepared : undefined;
  }

  /** Opening a file that was read from disk changes no word: only the version differs. */
  #reuse(
    before: DocumentAnalysis | undefined,
    source: SourceDocument,
  ): DocumentAnalysis | undefined {
    if (before?.text !== source.text || before.format !== source.format) return undefined;
    return { ...before, version: source.version };
  }
}
