import { FileChangeType, type FileEvent as LspFileEvent } from 'vscode-languageserver';
import { canonical } from '../uris.js';
import type { FileEvent } from './workspace-files.js';

/** What an editor says of files, in our terms; a file that is named twice counts once, as it was last. */
export interface FollowedEvents {
  readonly files: readonly FileEvent[];
  /** Whether rules for what is read are others now. */
  readonly rulesChanged: boolean;
}

/** Folders whose files are never read: events below them are left aside at once. */
const NEVER_READ = /\/(?:node_modules|\.git)\//;

/** Reads the editor's events. */
export function toFileEvents(changes: readonly LspFileEvent[]): FollowedEvents {
  const files = new Map<string, FileEvent>();
  let rulesChanged = false;
  for (const { uri: written, type } of changes) {
    const uri = canonical(written);
    if (NEVER_READ.test(uri)) continue;
    if (uri.endsWith('/.gitignore')) rulesChanged = true;
    // Put in anew, so that the order is that of the last events.
    files.delete(uri);
    files.set(uri, { uri, gone: type === FileChangeType.Deleted });
  }
  return { files: [...files.values()], rulesChanged };
}
