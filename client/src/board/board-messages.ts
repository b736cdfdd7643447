import type { ConflictKindName } from '../../../server/src/lsp/protocol.js';
import type { BoardModel } from './board-model.js';

/** What the board tells the extension. Passages are named by entry and side, never by address. */
export type BoardRequest =
  | { readonly type: 'ready'; readonly kinds?: readonly ConflictKindName[] }
  | { readonly type: 'kinds'; readonly kinds: readonly ConflictKindName[] }
  | { readonly type: 'more' }
  | { readonly type: 'open'; readonly entry: string; readonly side: number }
  | { readonly type: 'annotate'; readonly entry: string; readonly side: number }
  | { readonly type: 'compare'; readonly entry: string }
  | { readonly type: 'openSkipped'; readonly index: number };

/** What the extension tells the board. */
export type BoardUpdate =
  | { readonly type: 'model'; readonly model: BoardModel }
  /** Bring one entry into view, once it is drawn. */
  | { readonly type: 'reveal'; readonly entry: string }
  | { readonly type: 'failed'; readonly title: string; readonly text: string };
