import type { UndoResult } from './protocol.js';
import type { ServerContext } from './server-context.js';
import type { ChangeOutcome } from './list-files.js';
import type { FileStep, UndoStep } from './undo-log.js';

/** Answers `corroborate/undo`: the last change of an annotation or a correction is taken back. */
export async function undoLast(context: ServerContext): Promise<UndoResult> {
  await settled(context);
  const step = context.undo.takeUndo();
  if (step === undefined) return answer(context, null, 'There is nothing to undo.');
  const done = await takeBack(context, step, ({ before, after }) => ({ before, after }));
  context.undo.undone(done.step);
  return answer(context, done.file, done.error);
}

/** Answers `corroborate/redo`: the change last taken back is done again. */
export async function redoLast(context: ServerContext): Promise<UndoResult> {
  await settled(context);
  const step = context.undo.takeRedo();
  if (step === undefined) return answer(context, null, 'There is nothing to redo.');
  const done = await takeBack(context, step, ({ before, after }) => ({
    before: after,
    after: before,
  }));
  context.undo.redone(done.step);
  return answer(context, done.file, done.error);
}

/** What was asked for before is to be taken back, too, though it may still be under way. */
async function settled({ sidecars, corrections }: ServerContext): Promise<void> {
  await sidecars.settled();
  await corrections.settled();
}

/** Both ways: what the file is to become, and what it was made from. */
type Turn = (step: FileStep) => Pick<FileStep, 'before' | 'after'>;

async function takeBack(
  context: ServerContext,
  { files }: UndoStep,
  turn: Turn,
): Promise<{
  readonly step: UndoStep;
  readonly file: string | null;
  readonly error: string | null;
}> {
  const done: FileStep[] = [];
  for (const file of files) {
    const { before, after } = turn(file);
    const store = file.kind === 'annotations' ? context.sidecars : context.corrections;
    const outcome: ChangeOutcome = await store.takeBack(file.key, before, after);
    if (outcome.state === 'refused') {
      return { step: { files: done }, file: null, error: outcome.reason };
    }
    done.push(file);
  }
  const [first] = files;
  const store = first?.kind === 'annotations' ? context.sidecars : context.corrections;
  const file = first === undefined ? null : context.uris.written(store.uriOf(first.key));
  return { step: { files: done }, file, error: null };
}

function answer({ undo }: ServerContext, file: string | null, error: string | null): UndoResult {
  return { file, error, canUndo: undo.canUndo, canRedo: undo.canRedo };
}
