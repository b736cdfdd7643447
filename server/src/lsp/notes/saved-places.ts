import type { DocumentUri } from '../../index.js';

/** What saved documents are kept in step with. */
export interface SavedPlacesParts {
  /** Writes down where passages of a document are; gives the documents whose sidecars could not be written. */
  readonly refresh: (uri: DocumentUri) => Promise<readonly DocumentUri[]>;
  /** The text that the editor shows; undefined for what is not open. */
  readonly textOf: (uri: DocumentUri) => string | undefined;
}

/** A save after which a sidecar could not be written. */
interface Owed {
  readonly text: string;
  readonly homes: ReadonlySet<DocumentUri>;
}

/**
 * Keeps sidecars in step with documents that are saved: what could not be written then, as while a
 * sidecar is being edited by hand, is written as soon as the sidecar is another, provided that the
 * document is still what was saved.
 */
export class SavedPlaces {
  readonly #parts: SavedPlacesParts;
  readonly #owed = new Map<DocumentUri, Owed>();

  constructor(parts: SavedPlacesParts) {
    this.#parts = parts;
  }

  async saved(uri: DocumentUri, text: string): Promise<void> {
    const homes = await this.#parts.refresh(uri);
    if (homes.length === 0) this.#owed.delete(uri);
    else this.#owed.set(uri, { text, homes: new Set(homes) });
  }

  closed(uri: DocumentUri): void {
    this.#owed.delete(uri);
  }

  /** The sidecar of a document may have been mended. */
  async sidecarChanged(home: DocumentUri): Promise<void> {
    for (const [uri, { text, homes }] of [...this.#owed]) {
      if (!homes.has(home)) continue;
      // What was typed since is not saved, and may never be.
      if (this.#parts.textOf(uri) === text) await this.saved(uri, text);
    }
  }
}
