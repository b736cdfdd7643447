import type { DocumentUri } from '../text/source-document.js';
import type { Workspace } from './workspace.js';
import { counted } from './words.js';

/**
 * " (4 files, 2 sources)" when some of the documents took their text from one another; " (4 files)"
 * when none did; empty for a single document.
 */
export function sourcesNote({ corpus }: Workspace, uris: readonly DocumentUri[]): string {
  const files = new Set(uris);
  if (files.size < 2) return '';
  const groups = new Set([...files].map((uri) => corpus.sourceGroup(uri)));
  const copies = groups.size < files.size ? `, ${counted(groups.size, 'independent source')}` : '';
  return ` (${counted(files.size, 'file')}${copies})`;
}
