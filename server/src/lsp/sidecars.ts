import {
  parseSidecar,
  updateSidecar,
  type Annotation,
  type DocumentUri,
  type Sidecar,
  type SidecarChange,
  type SidecarProblem,
} from '../index.js';
import type { FileSystem } from '../files/file-system.js';
import { pathOfFile } from './uris.js';
import { sidecarUri } from './sidecar-uris.js';

/** A sidecar as it was last found on disk. */
interface Known {
  readonly sidecar: Sidecar;
  /** What is shown: while the file cannot be read, what it held before. */
  readonly annotations: readonly Annotation[];
  /** Why the file as a whole cannot be used, with the line; undefined when it can. */
  readonly broken: Broken | undefined;
}

/** Why a file cannot be used. */
interface Broken {
  readonly line: number;
  readonly reason: string;
}

/** What came of a change: the sentence for the person when nothing was saved. */
export type ChangeOutcome =
  | { readonly state: 'saved'; readonly ids: readonly string[] }
  | { readonly state: 'refused'; readonly reason: string };

/** Decides on changes in view of what the file holds now; a string is the reason to refuse. */
export type Decide = (annotations: readonly Annotation[]) => readonly SidecarChange[] | string;

/** What to do when a sidecar holds something else than before. */
export interface SidecarsListener {
  changed(uri: DocumentUri, annotations: readonly Annotation[]): void;
  /** The sidecar's text in the editor, when it is open there and holds unsaved changes. */
  hasUnsavedText(sidecar: DocumentUri, onDisk: string | undefined): boolean;
}

/** Larger sidecars are not read: 10,000 annotations are a tenth of it. */
const MOST_BYTES = 64 << 20;

/** How often a save is tried when other programs write the same file at the same time. */
const ATTEMPTS = 5;

/**
 * The annotation files beside the documents. Every change starts from what the disk holds at that
 * moment and is saved before it is answered, so that there is nothing to lose.
 */
export class Sidecars {
  readonly #fileSystem: FileSystem;
  readonly #listener: SidecarsListener;
  readonly #known = new Map<DocumentUri, Known>();
  /** Work on one file is done one piece after the other. */
  readonly #queues = new Map<DocumentUri, Promise<unknown>>();

  constructor(fileSystem: FileSystem, listener: SidecarsListener) {
    this.#fileSystem = fileSystem;
    this.#listener = listener;
  }

  /** The sidecars last read, by their documents. */
  get known(): ReadonlyMap<DocumentUri, Known> {
    return this.#known;
  }

  /** Reads the sidecar of a document again. */
  reload(uri: DocumentUri): Promise<void> {
    return this.#queued(uri, async () => {
      await this.#read(uri);
    });
  }

  /** Changes the sidecar of a document and saves it. */
  change(uri: DocumentUri, decide: Decide): Promise<ChangeOutcome> {
    return this.#queued(uri, () => this.#change(uri, decide));
  }

  #queued<T>(uri: DocumentUri, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(uri) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled = result.catch((error: unknown) => error);
    this.#queues.set(uri, settled);
    void settled.then(() => {
      if (this.#queues.get(uri) === settled) this.#queues.delete(uri);
    });
    return result;
  }

  async #change(uri: DocumentUri, decide: Decide): Promise<ChangeOutcome> {
    const path = pathOfFile(sidecarUri(uri));
    if (path === undefined)
      return refused('Save the document first: annotations are kept in a file beside it.');
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const read = await this.#read(uri);
      if (read.state === 'failed') return refused(read.reason);
      const known = this.#known.get(uri);
      if (known?.broken) return refused(brokenReason(path, known.broken));
      if (this.#listener.hasUnsavedText(sidecarUri(uri), read.text)) {
        return refused(`${nameOf(path)} is open with unsaved changes: save or revert it first.`);
      }
      const changes = decide(known?.annotations ?? []);
      if (typeof changes === 'string') return refused(changes);
      const outcome = await this.#save(uri, path, read.text, changes);
      if (outcome !== undefined) return outcome;
    }
    return refused(`${nameOf(path)} is being changed by another program: try again.`);
  }

  /** Undefined when the file changed meanwhile: then everything starts anew. */
  async #save(
    uri: DocumentUri,
    path: string,
    before: string | undefined,
    changes: readonly SidecarChange[],
  ): Promise<ChangeOutcome | undefined> {
    let sidecar = this.#known.get(uri)?.sidecar ?? parseSidecar('');
    for (const change of changes) {
      const update = updateSidecar(sidecar, change);
      if (update.state === 'unreadable') return refused(brokenReason(path, first(update.problems)));
      sidecar = update.sidecar;
    }
    const ids = changes.map((change) => ('put' in change ? change.put.id : change.delete));
    if (sidecar.text === (before ?? '')) return { state: 'saved', ids };
    const saved = await this.#fileSystem.replace(path, sidecar.text, before);
    if (saved.state === 'changed') return undefined;
    if (saved.state === 'failed')
      return refused(`${nameOf(path)} could not be saved: ${saved.reason}.`);
    this.#take(uri, sidecar);
    return { state: 'saved', ids };
  }

  /** Reads the file and tells what it holds, if that is new. */
  async #read(
    uri: DocumentUri,
  ): Promise<{ state: 'read'; text: string | undefined } | { state: 'failed'; reason: string }> {
    const path = pathOfFile(sidecarUri(uri));
    if (path === undefined) return { state: 'read', text: undefined };
    const read = await this.#fileSystem.read(path, MOST_BYTES);
    switch (read.state) {
      case 'gone':
        this.#drop(uri);
        return { state: 'read', text: undefined };
      case 'too-large':
        return this.#fail(uri, path, 'the file is larger than 64 MB');
      case 'failed':
        return this.#fail(uri, path, read.reason);
      case 'read': {
        const text = strictUtf8(read.bytes);
        if (text === undefined) return this.#fail(uri, path, 'the file is not UTF-8');
        const known = this.#known.get(uri);
        if (known?.sidecar.text !== text || known.broken)
          this.#take(uri, parseSidecar(text, known?.sidecar));
        return { state: 'read', text };
      }
    }
  }

  #take(uri: DocumentUri, sidecar: Sidecar): void {
    const before = this.#known.get(uri)?.annotations ?? [];
    const problems = sidecar.problems.filter(({ severity }) => severity === 'unreadable');
    const broken = sidecar.readable ? undefined : first(problems);
    const annotations = broken && sidecar.annotations.length === 0 ? before : sidecar.annotations;
    this.#known.set(uri, { sidecar, annotations, broken });
    this.#listener.changed(uri, annotations);
  }

  #drop(uri: DocumentUri): void {
    if (this.#known.delete(uri)) this.#listener.changed(uri, []);
  }

  #fail(uri: DocumentUri, path: string, reason: string): { state: 'failed'; reason: string } {
    const known = this.#known.get(uri);
    const sidecar = known?.sidecar ?? parseSidecar('');
    const annotations = known?.annotations ?? [];
    this.#known.set(uri, { sidecar, annotations, broken: { line: 1, reason } });
    this.#listener.changed(uri, annotations);
    return {
      state: 'failed',
      reason: `${nameOf(path)} cannot be used: ${reason}.`,
    };
  }
}

function first([problem]: readonly SidecarProblem[]): Broken {
  return { line: problem?.line ?? 1, reason: problem?.message ?? 'it cannot be read' };
}

function refused(reason: string): ChangeOutcome {
  return { state: 'refused', reason };
}

function brokenReason(path: string, { line, reason }: Broken): string {
  const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return `${nameOf(path)}, line ${line}: ${sentence} Mend the file and try again.`;
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Undefined when the bytes are not UTF-8: written back, they would not be the same. A mark stays in the text. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
