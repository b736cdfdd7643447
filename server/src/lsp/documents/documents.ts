import type {
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import {
  type DocumentFormat,
  type DocumentUri,
  type OpenDocument,
  type TextEdit,
} from '../../index.js';
import { formatOf } from '../../files/format.js';
import { BackwardEdits } from './backward-edits.js';
import type { Uris } from '../uris.js';

/** The text of an open document and what was typed since it was last handed on. */
interface Open {
  readonly uri: DocumentUri;
  readonly format: DocumentFormat;
  version: number;
  text: string;
  /** Undefined: the text was replaced as a whole, or is new. */
  edits: TextEdit[] | undefined;
  pending: boolean;
}

/** The texts that the editor has open, kept up to date by its edits. */
export class Documents {
  readonly #uris: Uris;
  readonly #open = new Map<DocumentUri, Open>();

  constructor(uris: Uris) {
    this.#uris = uris;
  }

  get uris(): readonly DocumentUri[] {
    return [...this.#open.keys()];
  }

  /** The version that the editor last sent; undefined for what is not open. */
  version(uri: DocumentUri): number | undefined {
    return this.#open.get(uri)?.version;
  }

  /** The text as the editor has it; undefined for what is not open. */
  text(uri: DocumentUri): string | undefined {
    return this.#open.get(uri)?.text;
  }

  open({ uri: written, languageId, version, text }: TextDocumentItem): DocumentUri {
    const uri = this.#uris.opened(written);
    const format = languageId === 'markdown' ? 'markdown' : formatOf(uri);
    const document = {
      uri,
      format,
      version,
      text,
      edits: undefined,
      pending: true,
    };
    this.#open.set(uri, document);
    return uri;
  }

  /** Applies the editor's edits, one after the other; unknown documents are left aside. */
  change(
    { uri: written, version }: VersionedTextDocumentIdentifier,
    changes: readonly TextDocumentContentChangeEvent[],
  ): DocumentUri | undefined {
    const document = this.#open.get(this.#uris.opened(written));
    if (document === undefined) return undefined;
    applyChanges(document, changes);
    document.version = version;
    document.pending = true;
    return document.uri;
  }

  /** Forgets the document; undefined when it was not open. */
  close(written: string): DocumentUri | undefined {
    const uri = this.#uris.opened(written);
    this.#uris.closed(uri);
    return this.#open.delete(uri) ? uri : undefined;
  }

  /** What changed since the last call. */
  takePending(): readonly OpenDocument[] {
    const taken: OpenDocument[] = [];
    for (const document of this.#open.values()) {
      if (!document.pending) continue;
      const { uri, version, format, text, edits } = document;
      taken.push({ source: { uri, version, format, text }, edits });
      document.pending = false;
      document.edits = [];
    }
    return taken;
  }

  /** Whether anything waits to be taken. */
  get hasPending(): boolean {
    return [...this.#open.values()].some(({ pending }) => pending);
  }
}

function applyChanges(document: Open, changes: readonly TextDocumentContentChangeEvent[]): void {
  let batch = new BackwardEdits(document.text);
  for (const change of changes) {
    if (!('range' in change)) {
      batch = new BackwardEdits(change.text);
      document.edits = undefined;
      continue;
    }
    if (!batch.reaches(change.range)) batch = new BackwardEdits(batch.text);
    const edit = batch.take(change.range, change.text);
    document.edits?.push(edit);
  }
  document.text = batch.text;
}
