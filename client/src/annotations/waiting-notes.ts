import * as vscode from 'vscode';
import {
  Requests,
  type AnnotateParams,
  type AnnotationChangeResult,
  type ChosenPlace,
} from '../../../server/src/lsp/protocol.js';
import type { AnnotationStore } from './annotation-store.js';
import { wordsAt } from './chosen-words.js';
import { WaitingList, wordsOf, type Waiting, type Written } from './waiting-list.js';

/** Milliseconds after which it is looked whether what waits can be saved, if nothing else happens. */
const patience = 31_000;

/**
 * What people wrote while its sidecar could not be written: kept in the workspace's storage, shown in
 * the list of annotations, and saved as soon as it can be.
 */
export class WaitingNotes implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #list: WaitingList;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Memento, store: AnnotationStore) {
    this.#store = store;
    this.#list = new WaitingList({
      storage,
      ask: (written) => ask(store, written),
      isBroken: (uri) => this.#isBroken(uri),
      now: () => Date.now(),
    });
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      store.onDidChange(() => void this.#retry()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith('.annotations.yaml')) void this.tryAgain();
      }),
    );
  }

  get entries(): readonly Waiting[] {
    return this.#list.entries;
  }

  /** Saves what somebody wrote; what cannot be saved now is kept, and that is said. */
  async save(written: Written): Promise<AnnotationChangeResult & { readonly waits: boolean }> {
    if (written.method === Requests.annotate) this.#store.remember(written.params);
    const result = await ask(this.#store, written).catch((error: unknown) => noAnswer(error));
    if (result.error === null || !result.passing) return { ...result, waits: false };
    await this.keep([await withWords(written, result)], result.error);
    return { ...result, waits: true };
  }

  /** Keeps what could not be saved, and says so. */
  async keep(all: readonly Written[], reason: string): Promise<void> {
    for (const written of all) await this.#list.add(written, reason);
    this.#listChanged();
    const message = vscode.l10n.t('The note waits until its file is mended: {0}', reason);
    void vscode.window.showWarningMessage(message);
  }

  /** Keeps a note for each of several places, which could not be saved. */
  async keepPlaces(
    places: readonly ChosenPlace[],
    note: Omit<AnnotateParams, 'uri' | 'range' | 'words'>,
    reason: string,
  ): Promise<void> {
    const all = places.map(async ({ uri, range, words }) => {
      const found = words === undefined ? await wordsAt(uri, range) : { words };
      const params = { ...note, uri, range, ...found };
      return { method: Requests.annotate, params };
    });
    await this.keep(await Promise.all(all), reason);
  }

  /** Tries at once to save what waits. */
  async tryAgain(): Promise<void> {
    this.#list.forgive();
    await this.#retry();
  }

  /** Copies what was written. */
  async copy({ written }: Waiting): Promise<void> {
    await vscode.env.clipboard.writeText(wordsOf(written));
  }

  /** Gives up what waits, if the person is sure. */
  async drop({ key, written }: Waiting): Promise<void> {
    const drop = vscode.l10n.t('Drop');
    const question = vscode.l10n.t('Drop what waits to be saved?');
    const detail = wordsOf(written);
    const options = { modal: true, detail };
    if ((await vscode.window.showWarningMessage(question, options, drop)) !== drop) return;
    await this.#list.drop(key);
    this.#listChanged();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #isBroken(uri: string): boolean {
    const sidecar = `${vscode.Uri.parse(uri).toString()}.annotations.yaml`;
    return this.#store.problems.some(
      (problem) => vscode.Uri.parse(problem.sidecar).toString() === sidecar,
    );
  }

  async #retry(): Promise<void> {
    const before = this.entries;
    if (before.length === 0) return;
    const saved = await this.#list.retry();
    if (JSON.stringify(before) !== JSON.stringify(this.entries)) this.#listChanged();
    if (saved > 0) {
      const words = vscode.l10n.t('{0} notes that waited are saved.', saved);
      void vscode.window.showInformationMessage(words);
    }
    this.#lookLater();
  }

  #listChanged(): void {
    this.#changed.fire();
    this.#lookLater();
  }

  /** A disk that is freed tells nobody. */
  #lookLater(): void {
    clearTimeout(this.#timer);
    if (this.entries.length > 0) this.#timer = setTimeout(() => void this.#retry(), patience);
  }
}

/** The server is down: what was written must not be lost for that. */
function noAnswer(error: unknown): AnnotationChangeResult {
  const reason = error instanceof Error ? error.message : String(error);
  return { id: null, sidecar: null, error: reason, passing: true, words: null, step: null };
}

/** What was written, with the words it is on: the text may be another when it is saved. */
async function withWords(written: Written, { words }: AnnotationChangeResult): Promise<Written> {
  switch (written.method) {
    case Requests.editAnnotation:
      return written;
    case Requests.annotate: {
      const { uri, range, words: chosen } = written.params;
      const known = words ?? chosen;
      const found = known === undefined ? await wordsAt(uri, range) : { words: known };
      const params = { ...written.params, ...found };
      return { ...written, params };
    }
    case Requests.addPassage: {
      const { uri, range } = written.params.passage;
      const known = words ?? written.params.words;
      const found = known === undefined ? await wordsAt(uri, range) : { words: known };
      const params = { ...written.params, ...found };
      return { ...written, params };
    }
  }
}

function ask(store: AnnotationStore, written: Written): Promise<AnnotationChangeResult> {
  switch (written.method) {
    case Requests.annotate:
      return store.annotate(written.params);
    case Requests.editAnnotation:
      return store.edit(written.params);
    case Requests.addPassage:
      return store.addPassage(written.params);
  }
}
