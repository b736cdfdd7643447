import type { DocumentUri } from '../../index.js';

/** What one action did to one file. */
export interface FileStep {
  readonly kind: 'annotations' | 'corrections';
  /** The document of a sidecar, or the folder of corrections. */
  readonly key: DocumentUri;
  /** Undefined: there was no file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What one action of a person did, to be taken back as one. */
export interface UndoStep {
  readonly files: readonly FileStep[];
}

/** An action with the number by which it is named. */
export interface NumberedStep extends UndoStep {
  readonly number: number;
}

/** Older actions are forgotten when there are more, or their texts together are longer, in code units. */
const MOST_STEPS = 100;
const MOST_TEXT = 64 << 20;

/** The last actions that changed people's files, to be taken back and done again. */
export class UndoLog {
  #undo: NumberedStep[] = [];
  #redo: NumberedStep[] = [];
  #last: number;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param first above it the actions are numbered; another for each server, so that what names an action of an earlier one names none of this */
  constructor(first: number) {
    this.#last = first;
  }

  /** Does what takes back, or moves what could be taken back, one after the other. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch((error: unknown) => error);
    return result;
  }

  /** Notes an action; what was taken back before it can no longer be done again. Gives its number; undefined when nothing was changed. */
  push(step: UndoStep): number | undefined {
    const files = step.files.filter(({ before, after }) => before !== after);
    if (files.length === 0) return undefined;
    const number = ++this.#last;
    this.#undo.push({ number, files });
    this.#redo = [];
    let size = 0;
    let kept = 0;
    for (let i = this.#undo.length - 1; i >= 0 && kept < MOST_STEPS; i--, kept++) {
      const noted = this.#undo[i];
      size += noted === undefined ? 0 : sizeOf(noted);
      if (size > MOST_TEXT && kept > 0) break;
    }
    this.#undo = this.#undo.slice(-kept);
    return number;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** The last action, or the one with this number, which is in the log no longer; undefined when there is none. */
  takeUndo(number?: number): NumberedStep | undefined {
    if (number === undefined) return this.#undo.pop();
    const at = this.#undo.findIndex((step) => step.number === number);
    return at < 0 ? undefined : this.#undo.splice(at, 1)[0];
  }

  /** The action last taken back. */
  takeRedo(): NumberedStep | undefined {
    return this.#redo.pop();
  }

  /** Notes that an action was taken back in these files, and could not be in the others: those can be tried again. */
  undone({ number, files }: NumberedStep, left: readonly FileStep[]): void {
    if (files.length > 0) this.#redo.push({ number, files });
    if (left.length === 0) return;
    this.#undo.push({ number, files: left });
    // One that was taken out of the middle goes back to where it was.
    this.#undo.sort((a, b) => a.number - b.number);
  }

  /** Notes that an action was done again in these files, and could not be in the others. */
  redone({ number, files }: NumberedStep, left: readonly FileStep[]): void {
    if (left.length > 0) this.#redo.push({ number, files: left });
    if (files.length === 0) return;
    this.#undo.push({ number, files });
    this.#undo.sort((a, b) => a.number - b.number);
  }

  /** Rewrites what is remembered of files, as when they are somewhere else now. */
  rewrite(change: (file: FileStep) => FileStep): void {
    const rewritten = ({ number, files }: NumberedStep) => ({ number, files: files.map(change) });
    this.#undo = this.#undo.map(rewritten);
    this.#redo = this.#redo.map(rewritten);
  }
}

function sizeOf({ files }: UndoStep): number {
  return files.reduce(
    (sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0),
    0,
  );
}
