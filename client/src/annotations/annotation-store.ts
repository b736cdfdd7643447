import * as vscode from 'vscode';
import {
  Requests,
  type AddPassageParams,
  type AnnotateParams,
  type AnnotationChangeResult,
  type AnnotationView,
  type AnnotationsResult,
  type DeleteAnnotationParams,
  type EditAnnotationParams,
  type ReanchorParams,
} from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { UndoKeys } from '../undo-keys.js';

/** Milliseconds to wait for further changes before asking the server again. */
const refreshDelay = 120;

/** The annotations of the workspace as the server last gave them; every change goes through it. */
export class AnnotationStore implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #undo: UndoKeys;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #result: AnnotationsResult = { annotations: [], problems: [] };
  #byDocument: ReadonlyMap<string, readonly AnnotationView[]> = new Map();
  #further: ReadonlyMap<string, { annotation: AnnotationView; range: vscode.Range }[]> = new Map();
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #last: AnnotateParams | undefined;
  #latest: Promise<void> | undefined;

  /** Fires when {@link annotations} or {@link problems} is another list. */
  readonly onDidChange = this.#changed.event;

  constructor(server: ServerConnection, undo: UndoKeys) {
    this.#server = server;
    this.#undo = undo;
    this.#subscription = server.onDidChange(() => this.#refreshSoon());
  }

  /** All annotations, in the server's order: by document, then by place. */
  get annotations(): AnnotationsResult['annotations'] {
    return this.#result.annotations;
  }

  /** Sidecars that cannot be read. */
  get problems(): AnnotationsResult['problems'] {
    return this.#result.problems;
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

  /** Resolves when the server has been asked at least once. */
  loaded(): Promise<void> {
    return this.#latest ?? this.refresh();
  }

  /** Asks the server anew; resolves when {@link annotations} is current. */
  refresh(): Promise<void> {
    this.#latest = this.#ask();
    return this.#latest;
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    const result = await this.#server.ask<AnnotationsResult>(Requests.annotations, {});
    if (turn !== this.#asked) return;
    this.#result = result;
    this.#byDocument = byDocument(result.annotations);
    this.#further = furtherPassages(result.annotations);
    this.#changed.fire();
  }

  /** The annotation last made in this window; undefined before the first. */
  get last(): AnnotateParams | undefined {
    return this.#last;
  }

  /** Passages in a document of annotations that belong to others, or beyond an annotation's first. */
  passagesIn(uri: vscode.Uri): readonly { annotation: AnnotationView; range: vscode.Range }[] {
    return this.#further.get(uri.toString()) ?? [];
  }

  /** Saves a new annotation. */
  annotate(params: AnnotateParams): Promise<AnnotationChangeResult> {
    this.#last = params;
    return this.#change(Requests.annotate, params);
  }

  /** Gives an annotation one passage more. */
  addPassage(params: AddPassageParams): Promise<AnnotationChangeResult> {
    return this.#change(Requests.addPassage, params);
  }

  /** Annotations were saved in another way. */
  async changedElsewhere(): Promise<void> {
    this.#undo.changed();
    await this.refresh();
  }

  /** Saves another note, tags or assessment for an annotation. */
  edit(params: EditAnnotationParams): Promise<AnnotationChangeResult> {
    return this.#change(Requests.editAnnotation, params);
  }

  /** Deletes an annotation. */
  delete(params: DeleteAnnotationParams): Promise<AnnotationChangeResult> {
    return this.#change(Requests.deleteAnnotation, params);
  }

  /** Attaches an annotation to another place. */
  reanchor(params: ReanchorParams): Promise<AnnotationChangeResult> {
    return this.#change(Requests.reanchor, params);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #change(method: string, params: object): Promise<AnnotationChangeResult> {
    const result = await this.#server.ask<AnnotationChangeResult>(method, params);
    if (result.error === null) this.#undo.changed();
    await this.refresh();
    return result;
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#server.state !== 'running') return;
      // The connection logs what failed; the next change asks again.
      this.refresh().catch(() => undefined);
    }, refreshDelay);
  }
}

/** Keyed by the editor's spelling of URIs, for programs spell them differently. */
function byDocument(
  annotations: readonly AnnotationView[],
): ReadonlyMap<string, readonly AnnotationView[]> {
  const documents = new Map<string, AnnotationView[]>();
  for (const annotation of annotations) {
    const key = vscode.Uri.parse(annotation.uri).toString();
    const list = documents.get(key);
    if (list === undefined) documents.set(key, [annotation]);
    else list.push(annotation);
  }
  return documents;
}

/** All found passages but the one that an annotation is shown at. */
function furtherPassages(
  annotations: readonly AnnotationView[],
): ReadonlyMap<string, { annotation: AnnotationView; range: vscode.Range }[]> {
  const further = new Map<string, { annotation: AnnotationView; range: vscode.Range }[]>();
  for (const annotation of annotations) {
    if (annotation.passages.length < 2) continue;
    const own = annotation.range === null ? undefined : toRange(annotation.range);
    for (const passage of annotation.passages) {
      if (passage.range === null) continue;
      const range = toRange(passage.range);
      if (passage.uri === annotation.uri && own?.isEqual(range) === true) continue;
      const key = vscode.Uri.parse(passage.uri).toString();
      further.set(key, [...(further.get(key) ?? []), { annotation, range }]);
    }
  }
  return further;
}
