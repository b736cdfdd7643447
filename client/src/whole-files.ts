import type { FileSaved } from '../../server/src/lsp/protocol.js';

/** The files that are written, by whatever names them. */
export interface TextFiles<File> {
  /** The file's text, with its byte order mark; null when it does not exist. */
  read(file: File): Promise<string | null>;
  write(file: File, text: string): Promise<void>;
  delete(file: File): Promise<void>;
  /** The same for the same file. */
  keyOf(file: File): string;
  /** Resolves a moment later: long enough for another's write to be done. */
  moment(): Promise<void>;
}

/**
 * Replaces files as a whole over a file system that can only write: each is looked at before and
 * after. In one window, what is done to one file is done in turn. Over another window there is no
 * lock: when both write within the same moment, the later of the two stands.
 */
export class WholeFiles<File> {
  readonly #files: TextFiles<File>;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(files: TextFiles<File>) {
    this.#files = files;
  }

  /** Writes the file, if it is as expected (null: does not exist). */
  replace(file: File, text: string, expected: string | null): Promise<FileSaved> {
    return this.#inTurn(file, () => this.#replace(file, text, expected));
  }

  /** Takes the file away, if it is as expected. */
  remove(file: File, expected: string): Promise<FileSaved> {
    return this.#inTurn(file, async () => {
      if ((await this.#files.read(file)) !== expected) return { state: 'changed' };
      await this.#files.delete(file);
      return { state: 'saved' };
    });
  }

  #inTurn(file: File, work: () => Promise<FileSaved>): Promise<FileSaved> {
    const key = this.#files.keyOf(file);
    const done = (this.#turns.get(key) ?? Promise.resolve()).then(work).catch(failed);
    this.#turns.set(key, done);
    void done.then(() => {
      if (this.#turns.get(key) === done) this.#turns.delete(key);
    });
    return done;
  }

  async #replace(file: File, text: string, expected: string | null): Promise<FileSaved> {
    if ((await this.#files.read(file)) !== expected) return { state: 'changed' };
    try {
      await this.#files.write(file, text);
    } catch (error) {
      const left = await this.#putBack(file, text, expected);
      // The write was reported as failed: another's text is no reason to try it again.
      return left.state === 'saved' ? left : failed(error);
    }
    return this.#putBack(file, text, expected);
  }

  /**
   * What a write left. Only the beginning of what was written is a write cut short, and is undone;
   * anything else was written by somebody else since, and is theirs.
   */
  async #putBack(file: File, text: string, before: string | null): Promise<FileSaved> {
    const found = await this.#files.read(file);
    if (found === text) return { state: 'saved' };
    if (found === before) return CUT_SHORT;
    if (!isCut(found, text)) return { state: 'changed' };
    // Another window that is just writing empties the file first.
    await this.#files.moment();
    if ((await this.#files.read(file)) !== found) return { state: 'changed' };
    if (before !== null) await this.#files.write(file, before);
    else await this.#files.delete(file);
    return CUT_SHORT;
  }
}

const CUT_SHORT = { state: 'failed', reason: 'it was not written as a whole' } as const;

function isCut(found: string | null, text: string): boolean {
  return found !== null && found.length < text.length && text.startsWith(found);
}

function failed(error: unknown): FileSaved {
  return { state: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
