import type { DocumentUri } from '../text/source-document.js';
import type { Workspace } from './workspace.js';
import { counted } from './words.js';

/**
 * What a list of other passages says of the files they stand in, beside the file that is read:
 * " (3 files)"; " (3 files, 2 independent sources)" when some took their text from one another or
 * from the one that is read, which is no source of its own; empty for a single file of its own.
 */
export function sourcesNote(
  { corpus }: Workspace,
  here: DocumentUri,
  uris: readonly DocumentUri[],
): string {
  const files = new Set(uris);
  const others = [...files].filter((uri) => uri !== here);
  const groups = new Set(others.map((uri) => corpus.sourceGroup(uri)));
  groups.delete(corpus.sourceGroup(here));
  const notes = files.size < 2 ? [] : [counted(files.size, 'file')];
  if (groups.size < others.length) notes.push(independent(groups.size));
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}

function independent(count: number): string {
  return count === 0 ? 'no independent source' : counted(count, 'independent source');
}
