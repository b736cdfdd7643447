import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import {
  CORRECTIONS,
  Session,
  SIDECAR,
  type Annotation,
  type CorpusIndex,
  type ReadInSteps,
  type Correction,
  type DocumentAnalysis,
  type DocumentUri,
  type Identified,
  type SourceDocument,
} from '../index.js';
import type { FileSystem } from '../files/file-system.js';
import { routedFileSystem } from '../files/routed-file-system.js';
import type { Analyzer } from '../workers/analyzer.js';
import { capabilities } from './capabilities.js';
import { clientFileSystem } from './client-files.js';
import { clientFeatures, type ClientFeatures } from './client-features.js';
import { Documents } from './documents/documents.js';
import { COMPLETION_TRIGGERS, registerFileCompletion } from './notes/file-completion.js';
import { shownPath } from './documents/folders.js';
import { EditorTexts } from './documents/editor-texts.js';
import { createGuard, type Guard } from './guard.js';
import { GuardedReader } from './documents/guarded-reader.js';
import { IndexingProgress } from './documents/indexing-progress.js';
import { registerInTextHandlers } from './answers/in-text-handlers.js';
import { registerLanguageHandlers } from './answers/language-handlers.js';
import { AsideTexts } from './notes/aside-texts.js';
import { ListFiles, type ListFileKind } from './notes/list-files.js';
import { followMoves } from './notes/moved-files.js';
import { OpenSidecars } from './notes/open-sidecars.js';
import { registerOwnHandlers } from './own-handlers.js';
import { OutsideChanges } from './documents/outside-changes.js';
import { Publisher } from './publisher.js';
import { refreshTargets } from './notes/reanchoring.js';
import { registerWithClient } from './registrations.js';
import { resolveSource } from './notes/relative-sources.js';
import { SavedPlaces } from './notes/saved-places.js';
import type { ServerContext } from './server-context.js';
import { correctionsUri, sidecarUri } from './notes/sidecar-uris.js';
import { UndoLog } from './notes/undo-log.js';
import { canonical, Uris } from './uris.js';
import { within } from './within.js';
import { WorkspaceFiles } from './documents/workspace-files.js';
import { WorkspaceState } from './documents/workspace-state.js';
import { folderCorrections, WorkspaceChanges } from './workspace-changes.js';

/** What the server needs from the machine it runs on. */
export interface Host {
  /** The machine's; undefined where there is none, as in a browser: then all files are the editor's. */
  readonly fileSystem: FileSystem | undefined;
  readonly analyze: (source: SourceDocument) => DocumentAnalysis;
  /** The same in steps, so that typing in a long text holds nobody up. */
  readonly analyzing?: ReadInSteps;
  /** Reads documents of the disk; may do so on other threads. */
  readonly analyzer: Analyzer;
  /** An empty one. */
  readonly corpus: CorpusIndex;
  readonly version: string;
  /** ISO 8601. */
  readonly now: () => string;
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** Said in the log at the start: what of the installation cannot be used. */
  readonly troubles: readonly string[];
  /** Said in the log at the start: what a server can do elsewhere and not here. */
  readonly remarks?: readonly string[];
}

/** Serves one editor over the connection, which it starts to listen on. */
export function serve(connection: Connection, host: Host): void {
  new LanguageServer(connection, host).listen();
}

/** A server's first action has a number up to this: an LSP integer, with room above for all that follow. */
const FIRST_STEPS = 2 ** 30;

/** Milliseconds that an editor which closes is kept waiting at most, as by a disk that does not answer. */
const PARTING = 3000;

class LanguageServer {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #fileSystem: FileSystem;
  readonly #uris = new Uris();
  readonly #documents = new Documents(this.#uris);
  readonly #openSidecars = new OpenSidecars(this.#uris);
  readonly #texts: EditorTexts;
  readonly #reader: GuardedReader;
  readonly #workspace: WorkspaceState;
  readonly #session: Session;
  readonly #files: WorkspaceFiles;
  readonly #sidecars: ListFiles<Annotation>;
  readonly #corrections: ListFiles<Correction>;
  readonly #outside: OutsideChanges;
  readonly #savedPlaces: SavedPlaces;
  readonly #asides: AsideTexts;
  readonly #undo: UndoLog;
  readonly #publisher: Publisher;
  readonly #progress: IndexingProgress;
  readonly #guard: Guard;
  readonly #changes: WorkspaceChanges;
  #features: ClientFeatures | undefined;

  constructor(connection: Connection, host: Host) {
    this.#connection = connection;
    this.#host = host;
    this.#undo = new UndoLog(Math.floor(host.random() * FIRST_STEPS));
    this.#fileSystem = this.#createFileSystem();
    this.#workspace = new WorkspaceState((message) => connection.console.warn(message));
    this.#guard = createGuard(
      (message) => connection.console.error(message),
      () => this.#texts.flush(),
    );
    this.#reader = new GuardedReader({
      analyze: host.analyze,
      analyzer: host.analyzer,
      guard: this.#guard,
      failed: ({ uri }, reason) => this.#files.setSkipped(uri, reason),
    });
    this.#session = new Session({
      analyze: (source) => this.#reader.read(source),
      ...(host.analyzing === undefined ? {} : { analyzing: host.analyzing }),
      corpus: host.corpus,
      pathOf: (uri) => shownPath(this.#workspace.folders, uri),
      documentOf: resolveSource,
    });
    this.#sidecars = this.#createSidecars();
    this.#corrections = this.#createCorrections();
    this.#files = this.#createFiles();
    this.#publisher = this.#createPublisher();
    this.#outside = new OutsideChanges(this.#fileSystem, {
      carriesNotes: (uri) => this.#session.carriesNotes(uri),
      cameFromOutside: (uri) => this.#cameFromOutside(uri),
    });
    this.#savedPlaces = new SavedPlaces({
      refresh: (uri) => refreshTargets(this.#context(), uri),
      textOf: (uri) => this.#documents.text(uri),
    });
    this.#asides = this.#createAsides();
    this.#texts = this.#createTexts();
    this.#changes = this.#createChanges();
    this.#progress = new IndexingProgress(connection, () => this.#files.cancel());
  }

  listen(): void {
    this.#connection.onInitialize((params) => this.#initialize(params));
    this.#connection.onInitialized(
      () => void this.#guard.run('initialized', () => this.#initialized()),
    );
    this.#connection.onShutdown(() => this.#shutDown());
    this.#texts.register(this.#connection);
    this.#changes.register();
    registerLanguageHandlers(this.#connection, this.#guard, this.#context());
    registerInTextHandlers(this.#connection, this.#guard, this.#context());
    registerFileCompletion(this.#connection, this.#guard, this.#context());
    registerOwnHandlers(this.#connection, this.#guard, this.#context());
    this.#connection.listen();
  }

  async #shutDown(): Promise<void> {
    this.#publisher.stop();
    this.#files.cancel();
    await within(PARTING, this.#written());
    this.#reader.stop();
  }

  /** Resolves when nothing of what people wrote is on its way to the disk any more. */
  async #written(): Promise<void> {
    await this.#texts.saved();
    await this.#undo.inTurn(() => Promise.resolve());
    await this.#sidecars.settled();
    await this.#corrections.settled();
  }

  #createFileSystem(): FileSystem {
    const given = clientFileSystem((method, params) =>
      this.#connection.sendRequest(method, params),
    );
    return routedFileSystem({
      machine: this.#host.fileSystem,
      editor: () => (this.#clientFeatures().servesFiles ? given : undefined),
    });
  }

  #createSidecars(): ListFiles<Annotation> {
    const homeless = 'Save the document first: annotations are kept in a file beside it.';
    const kind = { format: SIDECAR, uriOf: sidecarUri, homeless };
    return this.#createListFiles(kind, (uri, annotations) =>
      this.#session.change({ annotations: [{ uri, annotations }] }),
    );
  }

  #createCorrections(): ListFiles<Correction> {
    const homeless = 'Open a folder first: corrections are kept in a file at its root.';
    const kind = { format: CORRECTIONS, uriOf: correctionsUri, homeless };
    return this.#createListFiles(kind, () =>
      this.#session.change({
        corrections: folderCorrections(this.#workspace.folders, this.#corrections),
      }),
    );
  }

  #createListFiles<T extends Identified>(
    kind: ListFileKind<T>,
    take: (key: DocumentUri, items: readonly T[]) => Iterable<DocumentUri>,
  ): ListFiles<T> {
    return new ListFiles<T>(this.#fileSystem, kind, {
      changed: (key, items) => this.#publisher.affected(take(key, items)),
      hasUnsavedText: (file, onDisk) => this.#openSidecars.hasUnsavedText(file, onDisk),
    });
  }

  #createFiles(): WorkspaceFiles {
    const documents = this.#documents;
    return new WorkspaceFiles(this.#fileSystem, {
      analyze: (source) => this.#reader.readElsewhere(source),
      changed: (read, removed) => {
        this.#guard.attempt('linking', () =>
          this.#publisher.affected(this.#session.change({ disk: read, removed })),
        );
      },
      sidecarChanged: (uri) => this.#asides.sidecarChanged(uri),
      carriesNotes: (uri) => this.#session.carriesNotes(uri),
      statusChanged: () => this.#statusChanged(),
      get openDocuments() {
        return documents.uris;
      },
    });
  }

  #createTexts(): EditorTexts {
    return new EditorTexts({
      documents: this.#documents,
      openSidecars: this.#openSidecars,
      session: this.#session,
      files: this.#files,
      guard: this.#guard,
      affected: (uris) => this.#publisher.affected(uris),
      // A document outside of all folders may have a sidecar, too.
      opened: async (uri) => {
        this.#outside.opened(uri);
        if (!this.#sidecars.known.has(uri)) await this.#asides.sidecarChanged(uri);
      },
      changed: (uri, text, lines) => this.#outside.changed(uri, text, lines),
      saved: (uri, text) => {
        this.#outside.saved(uri, text);
        return this.#savedPlaces.saved(uri, text);
      },
      closed: async (uri) => {
        this.#outside.closed(uri);
        this.#savedPlaces.closed(uri);
        await this.#files.reread(uri);
        await this.#asides.read(uri);
      },
    });
  }

  #createAsides(): AsideTexts {
    return new AsideTexts(this.#fileSystem, {
      session: this.#session,
      documents: this.#documents,
      files: this.#files,
      sidecars: this.#sidecars,
      publisher: this.#publisher,
      folders: () => this.#workspace.folders,
      mended: (uri) => this.#savedPlaces.sidecarChanged(uri),
    });
  }

  #createChanges(): WorkspaceChanges {
    return new WorkspaceChanges(this.#connection, {
      guard: this.#guard,
      workspace: this.#workspace,
      session: this.#session,
      files: this.#files,
      corrections: this.#corrections,
      publisher: this.#publisher,
      features: () => this.#clientFeatures(),
      follow: (moves) => followMoves(this.#context(), moves),
    });
  }

  #createPublisher(): Publisher {
    return new Publisher({
      connection: this.#connection,
      session: this.#session,
      documents: this.#documents,
      files: this.#files,
      sidecars: this.#sidecars,
      corrections: this.#corrections,
      uris: this.#uris,
      features: () => this.#clientFeatures(),
      settings: () => this.#workspace.settings,
      run: (name, work) => this.#guard.run(name, work),
    });
  }

  #context(): ServerContext {
    return {
      session: this.#session,
      documents: this.#documents,
      sidecars: this.#sidecars,
      corrections: this.#corrections,
      undo: this.#undo,
      fileSystem: this.#fileSystem,
      folders: () => this.#workspace.folders,
      isReady: () => this.#files.status.state === 'ready',
      publisher: this.#publisher,
      flush: () => this.#texts.flush(),
      uris: this.#uris,
      features: () => this.#clientFeatures(),
      settings: () => this.#workspace.settings,
      openSidecarText: (sidecar) => this.#openSidecars.text(sidecar),
      whyUnread: (uri) => this.#whyUnread(uri),
      now: this.#host.now,
      random: this.#host.random,
    };
  }

  #clientFeatures(): ClientFeatures {
    return this.#features ?? clientFeatures({ processId: null, rootUri: null, capabilities: {} });
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#features = clientFeatures(params);
    this.#workspace.initialize(params);
    const serverInfo = { name: 'corroborate-language-server', version: this.#host.version };
    // Who can be asked for completion in some files only is not asked for all.
    const { completionRegistration } = this.#features;
    const completionProvider = { triggerCharacters: COMPLETION_TRIGGERS };
    const own = completionRegistration ? {} : { completionProvider };
    return { capabilities: { ...capabilities, ...own }, serverInfo };
  }

  async #initialized(): Promise<void> {
    for (const trouble of this.#host.troubles) this.#connection.console.error(trouble);
    for (const remark of this.#host.remarks ?? []) this.#connection.console.info(remark);
    // Not waited for: an editor may answer late or never, and reading can begin all the same.
    void this.#guard.run('registration', () =>
      registerWithClient(this.#connection, this.#clientFeatures()),
    );
    await this.#changes.initialized();
  }

  /** What looked typed was another program's doing, which the editor only passed on. */
  #cameFromOutside(uri: DocumentUri): void {
    this.#texts.flush();
    this.#publisher.affected(this.#session.change({ anew: [uri] }));
  }

  #statusChanged(): void {
    this.#publisher.statusChanged();
    if (this.#clientFeatures().progress) this.#progress.show(this.#files.status);
  }

  #whyUnread(written: DocumentUri): string {
    const uri = canonical(written);
    const { state, skipped } = this.#files.status;
    const reason = skipped.get(uri);
    if (reason !== undefined) return `This document is not read: ${reason}.`;
    if (state === 'indexing') return 'This document has not been read yet: try again in a moment.';
    return 'This document is not one of those that are read: see the settings under corroborate.files.';
  }
}
