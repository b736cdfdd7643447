import * as vscode from 'vscode';
import type { ConflictKindName } from '../../../server/src/lsp/protocol.js';
import { conflictKinds } from './board-model.js';

/** Kinds of conflict that people want to see at first: the setting's; never none. */
export function wantedKinds(): readonly ConflictKindName[] {
  const kinds = vscode.workspace
    .getConfiguration('corroborate')
    .get<readonly string[]>('conflicts.kinds');
  const known = conflictKinds.filter((kind) => kinds?.includes(kind));
  return known.length > 0 ? known : ['contradiction', 'revision'];
}
