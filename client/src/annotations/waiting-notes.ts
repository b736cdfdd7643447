import * as vscode from 'vscode';
import type { AnnotateParams } from '../../../server/src/lsp/protocol.js';
import { fromRange, toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';

/** Where the notes lie that wait, in the storage of the workspace. */
const storageKey = 'corroborate.waitingNotes';

/** Code units of context that are kept on either side, to find the words again. */
const contextLength = 48;

/** A note that could not be saved, with the words it is on. */
interface WaitingNote {
  readonly params: AnnotateParams;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/**
 * Notes on documents whose sidecar cannot be written at the moment: kept in the workspace's storage,
 * through restarts, and saved as soon as the sidecar is mended and their words are found.
 */
export class WaitingNotes implements vscode.Disposable {
  readonly #storage: vscode.Memento;
  readonly #store: AnnotationStore;
  readonly #subscription: vscode.Disposable;
  #retrying = false;

  constructor(storage: vscode.Memento, store: AnnotationStore) {
    this.#storage = storage;
    this.#store = store;
    this.#subscription = store.onDidChange(() => {
      // What fails now is tried again with the next change.
      this.#retry().catch(() => undefined);
    });
  }

  /** How many wait. */
  get count(): number {
    return this.#notes.length;
  }

  /** Keeps a note that could not be saved, if the reason is a sidecar that must be mended; says whether it did. */
  async keep(params: AnnotateParams): Promise<boolean> {
    if (!this.#isBroken(params.uri)) return false;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri));
    const text = document.getText();
    const range = toRange(params.range);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const note = {
      params,
      before: text.slice(Math.max(0, start - contextLength), start),
      exact: text.slice(start, end),
      after: text.slice(end, end + contextLength),
    };
    await this.#storage.update(storageKey, [...this.#notes, note]);
    return true;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  get #notes(): readonly WaitingNote[] {
    return this.#storage.get<readonly WaitingNote[]>(storageKey) ?? [];
  }

  #isBroken(uri: string): boolean {
    const sidecar = `${vscode.Uri.parse(uri).toString()}.annotations.yaml`;
    return this.#store.problems.some(
      (problem) => vscode.Uri.parse(problem.sidecar).toString() === sidecar,
    );
  }

  async #retry(): Promise<void> {
    if (this.#retrying || this.#notes.length === 0) return;
    this.#retrying = true;
    try {
      let saved = 0;
      for (const note of this.#notes) if (await this.#save(note)) saved++;
      if (saved > 0) {
        const words = vscode.l10n.t('{0} notes that waited are saved.', saved);
        void vscode.window.showInformationMessage(words);
      }
    } finally {
      this.#retrying = false;
    }
  }

  async #save(note: WaitingNote): Promise<boolean> {
    if (this.#isBroken(note.params.uri)) return false;
    const range = await placeOf(note);
    if (range === undefined) return false;
    const result = await this.#store.annotate({ ...note.params, range: fromRange(range) });
    if (result.error !== null) return false;
    const left = this.#notes.filter((one) => JSON.stringify(one) !== JSON.stringify(note));
    await this.#storage.update(storageKey, left);
    return true;
  }
}

/** Where the words stand now: with their context, or alone if they stand once; undefined when that cannot be told. */
async function placeOf(note: WaitingNote): Promise<vscode.Range | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(note.params.uri));
  const text = document.getText();
  const whole = onlyPlace(text, note.before + note.exact + note.after);
  const start = whole === undefined ? onlyPlace(text, note.exact) : whole + note.before.length;
  if (start === undefined) return undefined;
  const end = start + note.exact.length;
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function onlyPlace(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at < 0 || text.includes(words, at + 1) ? undefined : at;
}
