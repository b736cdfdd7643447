import * as vscode from 'vscode';
import {
  Requests,
  type AddPassageParams,
  type AnnotateAllParams,
  type AnnotateAllResult,
  type AnnotateParams,
  type AnnotationChangeResult,
  type AnnotationView,
  type AnnotationsResult,
  type DeleteAnnotationParams,
  type EditAnnotationParams,
  type ReanchorParams,
  type UndoResult,
} from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { UndoKeys } from '../undo-keys.js';
import { AnswerStore } from './answer-store.js';

/** A place in a document that has to do with an annotation. */
export interface AnnotationPlace {
  readonly annotation: AnnotationView;
  readonly range: vscode.Range;
}

/** The annotations of the workspace as the server last gave them; every change goes through it. */
export class AnnotationStore extends AnswerStore<AnnotationsResult> {
  #byDocument: ReadonlyMap<string, readonly AnnotationView[]> = new Map();
  #further: ReadonlyMap<string, readonly AnnotationPlace[]> = new Map();
  #candidates: ReadonlyMap<string, readonly AnnotationPlace[]> = new Map();
  #last: AnnotateParams | undefined;

  constructor(server: ServerConnection, undo: UndoKeys) {
    super(server, undo, Requests.annotations, { annotations: [], problems: [] });
  }

  /** All annotations, in the server's order: by document, then by place. */
  get annotations(): AnnotationsResult['annotations'] {
    return this.answer.annotations;
  }

  /** Sidecars that cannot be read. */
  get problems(): AnnotationsResult['problems'] {
    return this.answer.problems;
  }

  /** The annotations of one document. */
  of(uri: vscode.Uri): readonly AnnotationView[] {
    return this.#byDocument.get(uri.toString()) ?? [];
  }

  /** The annotation in whose place the position lies, the shortest one first; undefined when none. */
  at(uri: vscode.Uri, position: vscode.Position): AnnotationView | undefined {
    return this.of(uri)
      .filter(({ range }) => range !== null && toRange(range).contains(position))
      .sort((a, b) => a.quote.length - b.quote.length)[0];
  }

  /** An annotation as it is now; undefined when it is gone. */
  find({ uri, id }: { readonly uri: string; readonly id: string }): AnnotationView | undefined {
    return this.annotations.find((one) => one.uri === uri && one.id === id);
  }

  /** The annotation last made in this window; undefined before the first. */
  get last(): AnnotateParams | undefined {
    return this.#last;
  }

  /** Passages in a document of annotations that belong to others, or beyond an annotation's first. */
  passagesIn(uri: vscode.Uri): readonly AnnotationPlace[] {
    return this.#further.get(uri.toString()) ?? [];
  }

  /** Places in a document where passages may belong. */
  candidatesIn(uri: vscode.Uri): readonly AnnotationPlace[] {
    return this.#candidates.get(uri.toString()) ?? [];
  }

  /** Notes what was made last, to be repeated: what waited is not. */
  remember(params: AnnotateParams): void {
    this.#last = params;
  }

  /** Saves a new annotation. */
  annotate(params: AnnotateParams): Promise<AnnotationChangeResult> {
    return this.change(Requests.annotate, params);
  }

  /** Saves one annotation at each place. */
  async annotateAll(params: AnnotateAllParams): Promise<AnnotateAllResult> {
    const result = await this.request<AnnotateAllResult>(Requests.annotateAll, params);
    if (result.added > 0) await this.changedElsewhere();
    return result;
  }

  /** Gives an annotation one passage more. */
  addPassage(params: AddPassageParams): Promise<AnnotationChangeResult> {
    return this.change(Requests.addPassage, params);
  }

  /** Saves another note, tags or assessment for an annotation. */
  edit(params: EditAnnotationParams): Promise<AnnotationChangeResult> {
    return this.change(Requests.editAnnotation, params);
  }

  /** Deletes an annotation. */
  delete(params: DeleteAnnotationParams): Promise<AnnotationChangeResult> {
    return this.change(Requests.deleteAnnotation, params);
  }

  /** Attaches a passage of an annotation to another place. */
  reanchor(params: ReanchorParams): Promise<AnnotationChangeResult> {
    return this.change(Requests.reanchor, params);
  }

  /** Takes back what was done under this number, whatever came after it. */
  async takeBack(step: number): Promise<UndoResult> {
    const result = await this.request<UndoResult>(Requests.undo, { step });
    await this.refreshAfter();
    return result;
  }

  protected answered({ annotations }: AnnotationsResult): void {
    this.#byDocument = grouped(annotations.map((one) => [one.uri, one]));
    this.#further = grouped(annotations.flatMap(furtherPassages));
    this.#candidates = grouped(annotations.flatMap(candidatePlaces));
  }
}

/** Keyed by the editor's spelling of URIs, for programs spell them differently. */
function grouped<T>(items: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [uri, item] of items) {
    const key = vscode.Uri.parse(uri).toString();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** All found passages but the one that an annotation is shown at. */
function furtherPassages(annotation: AnnotationView): (readonly [string, AnnotationPlace])[] {
  const own = annotation.range === null ? undefined : toRange(annotation.range);
  return annotation.passages.flatMap((passage) => {
    const range = passage.range === null ? undefined : toRange(passage.range);
    const isShown = passage.uri === annotation.uri && range && own?.isEqual(range);
    return range === undefined || isShown ? [] : [[passage.uri, { annotation, range }] as const];
  });
}

function candidatePlaces(annotation: AnnotationView): (readonly [string, AnnotationPlace])[] {
  return annotation.passages.flatMap(({ uri, candidates }) =>
    candidates.map(({ range }) => [uri, { annotation, range: toRange(range) }] as const),
  );
}
