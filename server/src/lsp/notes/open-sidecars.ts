import type {
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import type { DocumentUri } from '../../index.js';
import { Documents } from '../documents/documents.js';
import type { Uris } from '../uris.js';

/** How many earlier contents of a file an editor may still show for a moment after a save. */
const REMEMBERED = 8;

/** Sidecars that are open in the editor, to know whether a save would get in a person's way. */
export class OpenSidecars {
  readonly #documents: Documents;
  readonly #onDisk = new Map<DocumentUri, (string | undefined)[]>();

  constructor(uris: Uris) {
    this.#documents = new Documents(uris);
  }

  open(item: TextDocumentItem): void {
    this.#documents.open(item);
    this.#documents.takePending();
  }

  change(
    id: VersionedTextDocumentIdentifier,
    changes: readonly TextDocumentContentChangeEvent[],
  ): void {
    this.#documents.change(id, changes);
    this.#documents.takePending();
  }

  close(written: string): void {
    const uri = this.#documents.close(written);
    if (uri !== undefined) this.#onDisk.delete(uri);
  }

  /** What the editor shows of a sidecar; undefined when it is not open. */
  text(sidecar: DocumentUri): string | undefined {
    return this.#documents.text(sidecar);
  }

  /** Whether the editor holds something that the disk does not, and did not a moment ago either. */
  hasUnsavedText(sidecar: DocumentUri, onDisk: string | undefined): boolean {
    const text = this.#documents.text(sidecar);
    if (text === undefined) return false;
    const before = this.#onDisk.get(sidecar) ?? [];
    if (before.at(-1) !== onDisk || before.length === 0) before.push(onDisk);
    this.#onDisk.set(sidecar, before.slice(-REMEMBERED));
    return text !== (onDisk ?? '') && !before.includes(text);
  }
}
