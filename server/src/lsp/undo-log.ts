import type { DocumentUri } from '../index.js';

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

/** Older actions are forgotten when there are more, or their texts together are longer, in code units. */
const MOST_STEPS = 100;
const MOST_TEXT = 64 << 20;

/** The last actions that changed people's files, to be taken back and done again. */
export class UndoLog {
  #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];

  /** Notes an action; what was taken back before it can no longer be done again. */
  push(step: UndoStep): void {
    const files = step.files.filter(({ before, after }) => before !== after);
    if (files.length === 0) return;
    this.#undo.push({ files });
    this.#redo = [];
    let size = 0;
    let kept = 0;
    for (let i = this.#undo.length - 1; i >= 0 && kept < MOST_STEPS; i--, kept++) {
      const noted = this.#undo[i];
      size += noted === undefined ? 0 : sizeOf(noted);
      if (size > MOST_TEXT && kept > 0) break;
    }
    this.#undo = this.#undo.slice(-kept);
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** The last action, which is the last no longer; undefined when there is none. */
  takeUndo(): UndoStep | undefined {
    return this.#undo.pop();
  }

  /** The action last taken back. */
  takeRedo(): UndoStep | undefined {
    return this.#redo.pop();
  }

  /** Notes that an action was taken back, as `step` describes it from now on. */
  undone(step: UndoStep): void {
    if (step.files.length > 0) this.#redo.push(step);
  }

  /** Notes that an action was done again. */
  redone(step: UndoStep): void {
    if (step.files.length > 0) this.#undo.push(step);
  }
}

function sizeOf({ files }: UndoStep): number {
  return files.reduce(
    (sum, { before, after }) => sum + (before?.length ?? 0) + (after?.length ?? 0),
    0,
  );
}
