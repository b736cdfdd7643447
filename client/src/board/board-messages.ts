import type { ComparedWords, ConflictKindName } from '../../../server/src/lsp/protocol.js';
import type { BoardChoice } from './board-filters.js';
import type { BoardModel, ConflictAnswer } from './board-model.js';

/** What the page remembers of the person's choices: the kinds, and for each choice its value. */
export interface ChosenView {
  readonly kinds?: readonly ConflictKindName[];
  readonly document?: string;
  readonly name?: string;
  readonly state?: 'answered';
  readonly timeline?: boolean;
}

/** What the board tells the extension. Passages are named by entry and side, never by address. */
export type BoardRequest =
  | { readonly type: 'ready'; readonly view: ChosenView }
  | { readonly type: 'kinds'; readonly kinds: readonly ConflictKindName[] }
  | { readonly type: 'choose'; readonly field: BoardChoice['field']; readonly value: string }
  | { readonly type: 'more' }
  | { readonly type: 'export' }
  | { readonly type: 'timeline'; readonly shown: boolean }
  | { readonly type: 'openDated'; readonly index: number }
  /** The bytes in base64; undefined when the picture cannot be drawn. */
  | { readonly type: 'rasterized'; readonly png: string | undefined }
  | { readonly type: 'open'; readonly entry: string; readonly side: number }
  | { readonly type: 'annotate'; readonly entry: string; readonly side: number }
  | { readonly type: 'answer'; readonly entry: string; readonly answer: ConflictAnswer }
  | {
      readonly type: 'compare' | 'openBoth';
      readonly entry: string;
      readonly left: number;
      readonly right: number;
    }
  | { readonly type: 'openSkipped'; readonly index: number };

/** Two passages of an entry with the words marked in which they differ. */
export interface BoardComparison {
  readonly entry: string;
  readonly left: number;
  readonly right: number;
  readonly words: {
    readonly left: readonly ComparedWords[];
    readonly right: readonly ComparedWords[];
  };
}

/** What the extension tells the board. */
export type BoardUpdate =
  | { readonly type: 'model'; readonly model: BoardModel }
  /** Bring one entry into view, once it is drawn. */
  | { readonly type: 'reveal'; readonly entry: string }
  | { readonly type: 'compared'; readonly comparison: BoardComparison }
  /** Draw this picture of ours as PNG. */
  | { readonly type: 'rasterize'; readonly svg: string }
  | { readonly type: 'failed'; readonly title: string; readonly text: string };
