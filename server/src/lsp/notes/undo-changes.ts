import type { UndoParams, UndoResult } from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import type { ChangeOutcome } from './list-files.js';
import type { FileStep, NumberedStep } from './undo-log.js';

/** Answers `corroborate/undo`: the last change of an annotation or a correction is taken back, or the one that is named. */
export function undoLast(
  context: ServerContext,
  { step: number }: UndoParams,
): Promise<UndoResult> {
  return context.undo.inTurn(async () => {
    await settled(context);
    const step = context.undo.takeUndo(number);
    if (step === undefined) return answer(context, null, 'There is nothing to undo.');
    const done = await takeBack(context, step, (both) => both);
    context.undo.undone(done.step, done.left);
    return answer(context, done.file, done.error);
  });
}

/** Answers `corroborate/redo`: the change last taken back is done again. */
export function redoLast(context: ServerContext): Promise<UndoResult> {
  return context.undo.inTurn(async () => {
    await settled(context);
    const step = context.undo.takeRedo();
    if (step === undefined) return answer(context, null, 'There is nothing to redo.');
    const done = await takeBack(context, step, ({ before, after }) => ({
      before: after,
      after: before,
    }));
    context.undo.redone(done.step, done.left);
    return answer(context, done.file, done.error);
  });
}

/** What was asked for before is to be taken back, too, though it may still be under way. */
async function settled({ sidecars, corrections }: ServerContext): Promise<void> {
  await sidecars.settled();
  await corrections.settled();
}

type Both = Pick<FileStep, 'before' | 'after'>;

/** What the file is to become, and what it was made from; and the same back. */
type Turn = (both: Both) => Both;

interface TakenBack {
  /** What was taken back of the action. */
  readonly step: NumberedStep;
  /** What could not be. */
  readonly left: readonly FileStep[];
  readonly file: string | null;
  readonly error: string | null;
}

async function takeBack(
  context: ServerContext,
  { number, files }: NumberedStep,
  turn: Turn,
): Promise<TakenBack> {
  const done: FileStep[] = [];
  const left: FileStep[] = [];
  let error: string | null = null;
  for (const file of files) {
    const { before, after } = turn(file);
    const outcome: ChangeOutcome = await storeOf(context, file).takeBack(file.key, before, after);
    if (outcome.state === 'saved') {
      // Not more than this can be done again: others may have changed a part of it since.
      done.push({ ...file, ...turn({ before: outcome.after, after: outcome.before }) });
    } else {
      error ??= outcome.reason;
      // What can never be taken back must not stand in the way of what can.
      if (outcome.passing) left.push(file);
    }
  }
  const [first] = done;
  const file = first && context.uris.written(storeOf(context, first).uriOf(first.key));
  return { step: { number, files: done }, left, file: file ?? null, error };
}

function storeOf({ sidecars, corrections }: ServerContext, { kind }: FileStep) {
  return kind === 'annotations' ? sidecars : corrections;
}

function answer({ undo }: ServerContext, file: string | null, error: string | null): UndoResult {
  return { file, error, canUndo: undo.canUndo, canRedo: undo.canRedo };
}
