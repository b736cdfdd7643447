import type { FileSystem } from '../../files/file-system.js';
import {
  mergeListFiles,
  parseListFile,
  updateListFile,
  type DocumentUri,
  type FileProblem,
  type Identified,
  type ListChange,
  type ListFile,
  type ListFormat,
} from '../../index.js';
import { readSettled, type TextRead } from '../settled-read.js';
import { nameOf, pathOfFile } from '../uris.js';

/** A file as it was last found on disk. */
interface Known<T> {
  readonly file: ListFile<T>;
  /** What is shown: while the file cannot be read, what it held before. */
  readonly items: readonly T[];
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
  | {
      readonly state: 'saved';
      readonly ids: readonly string[];
      /** The file before and after; undefined: there was none. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly state: 'refused';
      readonly reason: string;
      /** Whether the reason may pass: the file must be mended, saved or freed, and then the same can be asked again. */
      readonly passing: boolean;
    };

/** Decides on changes in view of what the file holds now; a string is the reason to refuse. */
export type Decide<T> = (items: readonly T[]) => readonly ListChange<T>[] | string;

/** A kind of people's files: what they hold, and where they lie. */
export interface ListFileKind<T extends Identified> {
  readonly format: ListFormat<T>;
  /** The file of a key: of a document its sidecar, of a folder its corrections. */
  readonly uriOf: (key: DocumentUri) => DocumentUri;
  /** Said to people when a key has no file on this machine. */
  readonly homeless: string;
}

/** What to do when a file holds something else than before. */
export interface ListFilesListener<T> {
  changed(key: DocumentUri, items: readonly T[]): void;
  /** The file's text in the editor, when it is open there and holds unsaved changes. */
  hasUnsavedText(file: DocumentUri, onDisk: string | undefined): boolean;
}

/** Larger files are not read: 10,000 annotations are a tenth of it. */
const MOST_BYTES = 64 << 20;

/** How often a save is tried when other programs write the same file at the same time. */
const ATTEMPTS = 20;

/**
 * People's files of one kind: sidecars by document, corrections by folder. Every change starts from
 * what the disk holds at that moment and is saved before it is answered, so that there is nothing to
 * lose.
 */
export class ListFiles<T extends Identified> {
  readonly #fileSystem: FileSystem;
  readonly #kind: ListFileKind<T>;
  readonly #listener: ListFilesListener<T>;
  readonly #known = new Map<DocumentUri, Known<T>>();
  /** Beside these nothing is left of earlier saves that were cut short. */
  readonly #swept = new Set<DocumentUri>();
  /** Work on one file is done one piece after the other. */
  readonly #queues = new Map<DocumentUri, Promise<unknown>>();

  constructor(fileSystem: FileSystem, kind: ListFileKind<T>, listener: ListFilesListener<T>) {
    this.#fileSystem = fileSystem;
    this.#kind = kind;
    this.#listener = listener;
  }

  /** The files last read, by their keys. */
  get known(): ReadonlyMap<DocumentUri, Known<T>> {
    return this.#known;
  }

  /** Where the file of a key lies. */
  uriOf(key: DocumentUri): DocumentUri {
    return this.#kind.uriOf(key);
  }

  /** Reads a file again. */
  reload(key: DocumentUri): Promise<void> {
    return this.#queued(key, async () => {
      await this.#read(key);
    });
  }

  /** Resolves when nothing that was asked for before is under way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.#queues.values());
  }

  /** Changes a file and saves it. */
  change(key: DocumentUri, decide: Decide<T>): Promise<ChangeOutcome> {
    return this.#queued(key, () =>
      this.#attempt(key, (known) => {
        const changes = decide(known?.items ?? []);
        if (typeof changes === 'string') return refused(changes);
        let file = known?.file ?? this.#parse('');
        for (const change of changes) {
          const update = updateListFile(this.#kind.format, file, change);
          if (update.state === 'unreadable') return this.#broken(key, first(update.problems));
          file = update.file;
        }
        const ids = changes.map((change) => ('put' in change ? change.put.id : change.delete));
        return { state: 'wanted', file, ids };
      }),
    );
  }

  /**
   * Takes a change back: brings what led from `after` to `before` into the file as it is now, and
   * leaves what others changed since; refused when nothing is left of it. Undefined stands for a file
   * that was not there.
   */
  takeBack(
    key: DocumentUri,
    before: string | undefined,
    after: string | undefined,
  ): Promise<ChangeOutcome> {
    return this.#queued(key, () =>
      this.#attempt(key, (known) => {
        const now = known?.file.text ?? '';
        if (known === undefined && after !== undefined && !this.#bringsBack(before, after)) {
          const name = nameOf(pathOfFile(this.#kind.uriOf(key)) ?? '');
          return refused(`${name} is gone: there is nothing to take back in it.`);
        }
        if (now === (after ?? '')) {
          const file = before === undefined ? undefined : this.#parse(before);
          return { state: 'wanted', file, ids: [] };
        }
        const merge = mergeListFiles(this.#kind.format, after ?? '', before ?? '', now);
        if (merge.state === 'unreadable') return this.#broken(key, first(merge.problems));
        if (merge.file.text === now) return refused(this.#changedSince(key));
        return { state: 'wanted', file: merge.file, ids: [] };
      }),
    );
  }

  #changedSince(key: DocumentUri): string {
    const name = nameOf(pathOfFile(this.#kind.uriOf(key)) ?? '');
    return `What was done in ${name} was changed since: nothing is left to take back.`;
  }

  /** Whether items are in the one text that are not in the other: then a file that is gone is made for them. */
  #bringsBack(before: string | undefined, after: string): boolean {
    const there = new Set(this.#parse(after).items.map(({ id }) => id));
    return this.#parse(before ?? '').items.some(({ id }) => !there.has(id));
  }

  /** Moves a file to another key; refused when that has one already. What stands in it stays as it is. */
  move(from: DocumentUri, to: DocumentUri): Promise<ChangeOutcome> {
    return this.#queued(from, async () => {
      const read = await this.#read(from);
      if (read.state === 'failed') return refused(read.reason, true);
      const { text } = read;
      if (text === undefined) return { state: 'saved', ids: [], before: text, after: text };
      const outcome = await this.#queued(to, () => this.#create(to, text));
      if (outcome.state === 'refused') return outcome;
      const path = pathOfFile(this.#kind.uriOf(from)) ?? '';
      const removed = await this.#fileSystem.remove(path, text);
      await this.#read(from);
      if (removed.state === 'saved') return outcome;
      return refused(`${nameOf(path)} was copied but could not be taken away.`);
    });
  }

  async #create(key: DocumentUri, text: string): Promise<ChangeOutcome> {
    const path = pathOfFile(this.#kind.uriOf(key));
    if (path === undefined) return refused(this.#kind.homeless);
    const saved = await this.#fileSystem.replace(path, text, undefined);
    await this.#read(key);
    if (saved.state === 'changed') return refused(`${nameOf(path)} is there already.`);
    if (saved.state === 'failed') return refused(unsaved(path, saved.reason), true);
    return { state: 'saved', ids: [], before: undefined, after: text };
  }

  #queued<R>(key: DocumentUri, work: () => Promise<R>): Promise<R> {
    const before = this.#queues.get(key) ?? Promise.resolve();
    const result = before.then(work, work);
    const settled = result.catch((error: unknown) => error);
    this.#queues.set(key, settled);
    void settled.then(() => {
      if (this.#queues.get(key) === settled) this.#queues.delete(key);
    });
    return result;
  }

  /** Reads the file, decides on what it shall hold, and saves that; anew when it changed meanwhile. */
  async #attempt(
    key: DocumentUri,
    decide: (known: Known<T> | undefined) => Wanted<T>,
  ): Promise<ChangeOutcome> {
    const file = this.#kind.uriOf(key);
    const path = pathOfFile(file);
    if (path === undefined) return refused(this.#kind.homeless);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = this.#known.get(key)?.file.text;
      const read = await readSettled(() => this.#read(key), before);
      if (read.state === 'failed') return refused(read.reason, true);
      const known = this.#known.get(key);
      // Ahead of the decision: what cannot be read of the file is not gone from it.
      if (known?.broken) return this.#broken(key, known.broken);
      if (this.#listener.hasUnsavedText(file, read.text)) {
        const words = `${nameOf(path)} is open with unsaved changes: save or revert it first.`;
        return refused(words, true);
      }
      const wanted = decide(known);
      if (wanted.state === 'refused') return wanted;
      const outcome = await this.#save(key, path, read.text, wanted);
      if (outcome !== undefined) return outcome;
    }
    return refused(`${nameOf(path)} is being changed by another program: try again.`, true);
  }

  /** Undefined when the file changed meanwhile: then everything starts anew. */
  async #save(
    key: DocumentUri,
    path: string,
    before: string | undefined,
    { file, ids }: Extract<Wanted<T>, { state: 'wanted' }>,
  ): Promise<ChangeOutcome | undefined> {
    const after = file?.text;
    if ((after ?? '') === (before ?? '')) return { state: 'saved', ids, before, after: before };
    const saved =
      after === undefined
        ? await this.#fileSystem.remove(path, before ?? '')
        : await this.#fileSystem.replace(path, after, before);
    if (saved.state === 'changed') return undefined;
    if (saved.state === 'failed') return refused(unsaved(path, saved.reason), true);
    if (file === undefined) this.#drop(key);
    else this.#take(key, file);
    if (!this.#swept.has(key)) {
      this.#swept.add(key);
      await this.#fileSystem.sweep(path);
    }
    return { state: 'saved', ids, before, after };
  }

  /** Reads the file and tells what it holds, if that is new. */
  async #read(key: DocumentUri): Promise<TextRead> {
    const path = pathOfFile(this.#kind.uriOf(key));
    if (path === undefined) return { state: 'read', text: undefined };
    const read = await this.#fileSystem.read(path, MOST_BYTES);
    switch (read.state) {
      case 'gone':
        this.#drop(key);
        return { state: 'read', text: undefined };
      case 'too-large':
        return this.#fail(key, path, 'the file is larger than 64 MB');
      case 'failed':
        return this.#fail(key, path, read.reason);
      case 'read': {
        const text = strictUtf8(read.bytes);
        if (text === undefined) return this.#fail(key, path, 'the file is not UTF-8');
        const known = this.#known.get(key);
        if (known?.file.text !== text || known.broken)
          this.#take(key, this.#parse(text, known?.file));
        return { state: 'read', text };
      }
    }
  }

  #parse(text: string, previous?: ListFile<T>): ListFile<T> {
    return parseListFile(this.#kind.format, text, previous);
  }

  #take(key: DocumentUri, file: ListFile<T>): void {
    const before = this.#known.get(key)?.items ?? [];
    const problems = file.problems.filter(({ severity }) => severity === 'unreadable');
    const broken = file.readable ? undefined : first(problems);
    const items = broken && file.items.length === 0 ? before : file.items;
    this.#known.set(key, { file, items, broken });
    this.#listener.changed(key, items);
  }

  #drop(key: DocumentUri): void {
    if (this.#known.delete(key)) this.#listener.changed(key, []);
  }

  #fail(key: DocumentUri, path: string, reason: string): { state: 'failed'; reason: string } {
    const known = this.#known.get(key);
    const file = known?.file ?? this.#parse('');
    const items = known?.items ?? [];
    this.#known.set(key, { file, items, broken: { line: 1, reason } });
    this.#listener.changed(key, items);
    return {
      state: 'failed',
      reason: `${nameOf(path)} cannot be used: ${reason}.`,
    };
  }

  #broken(key: DocumentUri, broken: Broken): Refused {
    const path = pathOfFile(this.#kind.uriOf(key)) ?? '';
    return refused(brokenReason(path, broken), true);
  }
}

type Refused = Extract<ChangeOutcome, { state: 'refused' }>;

/** What a file shall hold; undefined: it shall be gone. */
type Wanted<T> =
  | {
      readonly state: 'wanted';
      readonly file: ListFile<T> | undefined;
      readonly ids: readonly string[];
    }
  | Refused;

function first([problem]: readonly Pick<FileProblem, 'line' | 'message'>[]): Broken {
  return { line: problem?.line ?? 1, reason: problem?.message ?? 'it cannot be read' };
}

function refused(reason: string, passing = false): Refused {
  return { state: 'refused', reason, passing };
}

function brokenReason(path: string, { line, reason }: Broken): string {
  const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`;
  return `${nameOf(path)}, line ${line}: ${sentence} Mend the file and try again.`;
}

function unsaved(path: string, reason: string): string {
  return `${nameOf(path)} could not be saved: ${reason}.`;
}

/** Undefined when the bytes are not UTF-8: written back, they would not be the same. A mark stays in the text. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
