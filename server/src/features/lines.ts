import { lineColumn, lineIndex, type LineIndex } from '../text/line-index.js';
import type { DocumentUri } from '../text/source-document.js';
import type { CardPlace } from './card.js';
import { shortPath } from './short-path.js';
import type { Place, Workspace } from './workspace.js';

/** Looks up lines of documents; made for one answer, since an edit makes it stale. */
export class Lines {
  readonly #workspace: Workspace;
  readonly #here: string | undefined;
  readonly #indices = new Map<DocumentUri, LineIndex>();

  /** Beside a document (`here`), what lies in its folder is named without the folder. */
  constructor(workspace: Workspace, here?: DocumentUri) {
    this.#workspace = workspace;
    this.#here = here && workspace.pathOf(here);
  }

  /** The line index of a document; that of an empty text for an unknown one. */
  index(uri: DocumentUri): LineIndex {
    const known = this.#indices.get(uri);
    if (known !== undefined) return known;
    const made = lineIndex(this.#workspace.textOf(uri) ?? '');
    this.#indices.set(uri, made);
    return made;
  }

  /** The place as a card names it. */
  place({ uri, span }: Place): CardPlace {
    const { line } = lineColumn(this.index(uri), span.start);
    return { uri, path: this.path(uri), line: line + 1 };
  }

  /** A document's path as it is named here. */
  path(uri: DocumentUri): string {
    return shortPath(this.#workspace.pathOf(uri), this.#here);
  }
}
