import {
  parseListFile,
  SIDECAR,
  updateListFile,
  type Annotation,
  type DocumentUri,
  type ListChange,
  type ListFile,
} from '../../index.js';
import type { ServerContext } from '../server-context.js';
import { nameOf, pathOfFile } from '../uris.js';
import type { ChangeOutcome } from './list-files.js';

/** So often is looked whether notes came while the others were joined. */
const ROUNDS = 5;

/**
 * Puts the notes of one sidecar into that of another document, which may have some, and takes the
 * first away. Refused for one in which more stands than notes: comments, keys of other programs.
 *
 * @param moved the notes as they read from the other document
 */
export async function joinSidecars(
  { sidecars }: Pick<ServerContext, 'sidecars'>,
  from: DocumentUri,
  to: DocumentUri,
  moved: (annotations: readonly Annotation[]) => readonly ListChange<Annotation>[],
): Promise<ChangeOutcome> {
  let outcome: ChangeOutcome = { state: 'saved', ids: [], before: undefined, after: undefined };
  for (let round = 0; round < ROUNDS; round++) {
    await sidecars.reload(from);
    const known = sidecars.known.get(from);
    if (known === undefined) return outcome;
    const { file, broken } = known;
    if (broken !== undefined || !holdsOnlyNotes(file)) return refused(sidecars.uriOf(from));
    const items = withChanges(file.items, moved(file.items));
    outcome = await sidecars.change(to, (there) => added(items, there));
    if (outcome.state === 'refused') return outcome;
    const taken = await sidecars.takeBack(from, undefined, file.text);
    if (taken.state === 'refused') return taken;
  }
  return outcome;
}

function refused(sidecar: DocumentUri): ChangeOutcome {
  const name = nameOf(pathOfFile(sidecar) ?? '');
  const reason = `${name} cannot be joined with another: more stands in it than notes. Join them by hand.`;
  return { state: 'refused', reason, passing: false };
}

/** Whether nothing would be lost if only the notes were kept. */
function holdsOnlyNotes(file: ListFile<Annotation>): boolean {
  let plain = parseListFile(SIDECAR, '');
  for (const put of file.items) {
    const update = updateListFile(SIDECAR, plain, { put });
    if (update.state === 'unreadable') return false;
    plain = update.file;
  }
  return plain.text === file.text;
}

function withChanges(
  items: readonly Annotation[],
  changes: readonly ListChange<Annotation>[],
): readonly Annotation[] {
  const put = new Map(changes.flatMap((one) => ('put' in one ? [[one.put.id, one.put]] : [])));
  return items.map((item) => put.get(item.id) ?? item);
}

/** The notes that are not there; of an id that another note has, under the next that is free. */
function added(
  items: readonly Annotation[],
  there: readonly Annotation[],
): ListChange<Annotation>[] {
  const known = new Map(there.map((one) => [one.id, JSON.stringify(one)]));
  return items.flatMap((item) => {
    let id = item.id;
    for (let n = 2; known.has(id); n++) {
      if (known.get(id) === JSON.stringify({ ...item, id })) return [];
      id = `${item.id}-${n}`;
    }
    const put = { ...item, id };
    known.set(id, JSON.stringify(put));
    return [{ put }];
  });
}
