import type {
  Connection,
  DidChangeTextDocumentParams,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import { tooLarge } from '../../files/read-text.js';
import type { DocumentUri, OpenDocument, Session, SessionChange, Steps } from '../../index.js';
import { Slices } from '../slices.js';
import type { Documents } from './documents.js';
import type { Guard } from '../guard.js';
import type { OpenSidecars } from '../notes/open-sidecars.js';
import { isOwnFile } from '../notes/sidecar-uris.js';
import { canonical } from '../uris.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** Where the editor's texts go. */
export interface EditorTextsParts {
  readonly documents: Documents;
  readonly openSidecars: OpenSidecars;
  readonly session: Session;
  readonly files: WorkspaceFiles;
  readonly guard: Guard;
  readonly affected: (uris: Iterable<DocumentUri>) => void;
  /** A document has another text, which is taken in a moment later. */
  readonly changed: (uri: DocumentUri, text: string, lines: boolean) => void;
  /** A document was opened, saved or closed, and that is taken in. */
  readonly opened: (uri: DocumentUri) => Promise<void>;
  readonly saved: (uri: DocumentUri, text: string) => Promise<void>;
  readonly closed: (uri: DocumentUri) => Promise<void>;
}

/** Reading after a key waits this often its own cost, up to the limit in milliseconds. */
const REST = 0.5;
const LONGEST_REST = 400;

/** A change on its way into the session: its longest text is prepared in steps. */
interface Work {
  readonly change: SessionChange;
  readonly steps: Steps<void>;
  /** Milliseconds that its steps took so far. */
  cost: number;
}

function* nothing(): Steps<void> {
  // No text is open: the change is all there is.
}

/** Carries what people open, type and close into the session. */
export class EditorTexts {
  readonly #parts: EditorTextsParts;
  /** Work on saves that is under way. */
  readonly #saving = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  /** Milliseconds that the last reading took. */
  #cost = 0;
  /** What is being taken in. */
  #work: Work | undefined;

  constructor(parts: EditorTextsParts) {
    this.#parts = parts;
  }

  /** Listens to the editor. */
  register(connection: Connection): void {
    const { run } = this.#parts.guard;
    connection.onDidOpenTextDocument(
      ({ textDocument }) => void run('didOpen', () => this.#opened(textDocument)),
    );
    connection.onDidChangeTextDocument(
      (params) => void run('didChange', () => this.#changed(params)),
    );
    connection.onDidSaveTextDocument(({ textDocument }) =>
      this.#track(run('didSave', () => this.#saved(textDocument.uri))),
    );
    connection.onDidCloseTextDocument(
      ({ textDocument }) => void run('didClose', () => this.#closed(textDocument.uri)),
    );
  }

  /** Resolves when what was saved before is taken in, and all that follows from it. */
  async saved(): Promise<void> {
    await Promise.all(this.#saving);
  }

  #track(saving: Promise<void>): void {
    this.#saving.add(saving);
    void saving.then(() => this.#saving.delete(saving));
  }

  /** Takes in what was typed. To be called ahead of every answer, so that none is about an older text. */
  flush(): void {
    this.#stopTimer();
    this.#finish();
    this.#work = this.#nextWork();
    this.#finish();
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Takes in what was typed while nobody asks: in slices, between which other answers and further keys
   * have their turn. Who asks meanwhile does the rest of it at once.
   */
  async #takeInSlices(): Promise<void> {
    const slices = new Slices();
    const work = this.#nextWork();
    this.#work = work;
    if (work === undefined) return;
    while (this.#work === work && !this.#step(work)) await slices.breathe();
    await slices.breathe();
    if (this.#work === work) this.#finish();
    if (this.#parts.documents.hasPending) this.#flushSoon();
  }

  #finish(): void {
    const work = this.#work;
    if (work === undefined) return;
    while (!this.#step(work));
    this.#work = undefined;
    const start = performance.now();
    this.#parts.affected(this.#parts.session.change(work.change));
    this.#cost = work.cost + performance.now() - start;
  }

  /** Does a step of the work; whether there is none left. A fault in it is found again, and told, when the text is taken in. */
  #step(work: Work): boolean {
    const start = performance.now();
    const step = this.#parts.guard.attempt('preparing', () => work.steps.next());
    work.cost += performance.now() - start;
    return step?.done !== false;
  }

  /** What waits to be taken in. */
  #nextWork(): Work | undefined {
    if (this.#work !== undefined) return this.#work;
    const { documents, session } = this.#parts;
    const pending = documents.takePending();
    if (pending.length === 0) return undefined;
    const open = pending.filter((document) => this.#fits(document));
    const shut = pending.filter((document) => !open.includes(document));
    const close = shut.map(({ source }) => source.uri);
    const [longest] = [...open].sort((a, b) => b.source.text.length - a.source.text.length);
    const steps = longest === undefined ? nothing() : session.preparing(longest.source);
    return { change: { open, close, removed: close }, steps, cost: 0 };
  }

  async #opened(item: TextDocumentItem): Promise<void> {
    const { documents, openSidecars, opened } = this.#parts;
    if (isOwnFile(item.uri)) {
      openSidecars.open(item);
      return;
    }
    const uri = documents.open(item);
    this.flush();
    await opened(uri);
  }

  #changed({ textDocument, contentChanges }: DidChangeTextDocumentParams): void {
    const { documents, openSidecars } = this.#parts;
    if (isOwnFile(textDocument.uri)) {
      openSidecars.change(textDocument, contentChanges);
      return;
    }
    const uri = documents.change(textDocument, contentChanges);
    if (uri === undefined) return;
    this.#flushSoon();
    this.#parts.changed(uri, documents.text(uri) ?? '', contentChanges.some(ofLines));
  }

  async #saved(written: string): Promise<void> {
    const uri = canonical(written);
    this.flush();
    const text = this.#parts.documents.text(uri);
    if (text !== undefined) await this.#parts.saved(uri, text);
  }

  async #closed(written: string): Promise<void> {
    const { documents, openSidecars, session, files, affected, closed } = this.#parts;
    if (isOwnFile(written)) {
      openSidecars.close(written);
      return;
    }
    this.#finish();
    const uri = documents.close(written);
    if (uri === undefined) return;
    files.setSkipped(uri, undefined);
    affected([uri, ...session.change({ close: [uri] })]);
    await closed(uri);
  }

  #flushSoon(): void {
    if (this.#timer !== undefined || this.#work !== undefined) return;
    const rest = Math.min(LONGEST_REST, this.#cost * REST);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#parts.guard.run('reading', () => this.#takeInSlices());
    }, rest);
  }

  /** Whether the document is one to read: not left out, and small enough; when too large, that is said. */
  #fits({ source: { uri, text } }: OpenDocument): boolean {
    const { files } = this.#parts;
    if (files.rules.leavesOut(uri)) return false;
    const { maxSizeKB } = files.rules.of(uri);
    const fits = text.length <= maxSizeKB * 1024;
    files.setSkipped(uri, fits ? undefined : tooLarge(text.length, maxSizeKB));
    return fits;
  }
}

/** Whether a change is of more than words of one line: editors send so what they read again from disk. */
function ofLines(change: TextDocumentContentChangeEvent): boolean {
  if (!('range' in change) || /[\n\r]/.test(change.text)) return true;
  return change.range.start.line !== change.range.end.line;
}
