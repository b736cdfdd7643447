import {
  CodeLensRefreshRequest,
  DiagnosticSeverity,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import {
  conflictProblems,
  countConflicts,
  DEFAULT_KINDS,
  type Annotation,
  type Correction,
  type DocumentUri,
  type FileProblem,
  type Session,
} from '../index.js';
import type { ClientFeatures } from './client-features.js';
import type { Documents } from './documents/documents.js';
import { Notifications, type StatusResult } from './protocol.js';
import type { Settings } from './settings.js';
import type { ListFiles } from './notes/list-files.js';
import { Slices } from './slices.js';
import { ToLsp, toSeverity } from './answers/to-lsp.js';
import type { Uris } from './uris.js';
import type { WorkspaceFiles } from './documents/workspace-files.js';
import { sidecarUri } from './notes/sidecar-uris.js';

/** What the publisher tells about. */
export interface Published {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly sidecars: ListFiles<Annotation>;
  readonly corrections: ListFiles<Correction>;
  readonly uris: Uris;
  readonly features: () => ClientFeatures;
  readonly settings: () => Settings;
  /** Runs work that nobody waits for, and logs its faults. */
  readonly run: (name: string, work: () => void | Promise<void>) => Promise<void>;
}

/** Milliseconds from a change to its announcement: while people type, and while files are read. */
const SOON = 150;
const LATER = 700;
/** An announcement that costs much comes later by this many times its cost, but never after LATEST. */
const REST = 10;
const LATEST = 5000;

/** The conflicts of so many changed documents are looked for in one go. */
const FEW = 12;

/** What is counted for the status. */
interface Counts {
  readonly conflicts: number;
  readonly annotations: number;
  readonly needReview: number;
}

/** Tells the editor what changed, a moment later and once for several changes. */
export class Publisher {
  readonly #about: Published;
  readonly #affected = new Set<DocumentUri>();
  /** Documents whose conflicts were not looked for since they were affected: that may take its time. */
  readonly #unsettled = new Set<DocumentUri>();
  /** Documents with diagnostics at the editor, and what was sent. */
  readonly #sent = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #statusTimer: NodeJS.Timeout | undefined;
  #counts: Counts = { conflicts: 0, annotations: 0, needReview: 0 };
  #countsAreOld = false;
  #counted = 0;
  #countCost = 0;
  #stopped = false;

  constructor(about: Published) {
    this.#about = about;
  }

  /** Anything shown of these documents may differ. */
  affected(uris: Iterable<DocumentUri>): void {
    for (const uri of uris) {
      this.#affected.add(uri);
      this.#unsettled.add(uri);
    }
    if (this.#stopped || this.#affected.size === 0) return;
    this.#countsAreOld = true;
    // While typing, each key puts the announcement off; while reading, it comes at intervals.
    if (!this.#isIndexing) clearTimeout(this.#timer);
    if (!this.#isIndexing || this.#timer === undefined) {
      const delay = this.#isIndexing ? LATER : SOON;
      this.#timer = setTimeout(
        () => void this.#about.run('publishing', () => this.#publish()),
        Math.min(LATEST, Math.max(delay, this.#countCost * REST)),
      );
    }
    this.statusChanged();
  }

  /** The status may differ. */
  statusChanged(): void {
    if (this.#stopped || this.#statusTimer !== undefined) return;
    this.#statusTimer = setTimeout(() => {
      this.#statusTimer = undefined;
      void this.#about.run('status', () =>
        this.#about.connection.sendNotification(Notifications.statusChanged, this.status()),
      );
    }, SOON);
  }

  /** Looks for the conflicts of what changed, in slices, so that listing all of them takes no time. */
  async settle(): Promise<void> {
    const slices = new Slices();
    for (const uri of [...this.#unsettled]) {
      const { corpus } = this.#about.session;
      if (this.#unsettled.delete(uri) && corpus.analysis(uri) !== undefined) {
        corpus.conflictsIn(uri);
        corpus.sourceGroup(uri);
      }
      await slices.breathe();
    }
  }

  /** How far reading is and what was found; after many documents changed, the counts may lag behind. */
  status(): StatusResult {
    const { files, session, uris } = this.#about;
    const { state, done, total, skipped } = files.status;
    this.#recount();
    return {
      state,
      done,
      total,
      ...this.#counts,
      skipped: [...skipped].slice(0, MOST_SKIPPED).map(([uri, reason]) => ({
        uri: uris.written(uri),
        document: session.pathOf(uri),
        reason,
      })),
    };
  }

  get #isIndexing(): boolean {
    return this.#about.files.status.state === 'indexing';
  }

  /**
   * Counting goes over the whole corpus: while that grows by the moment, only now and then, and after
   * a change to many documents not before their conflicts are known.
   */
  #recount(): void {
    if (!this.#countsAreOld || this.#unsettled.size > FEW) return;
    const start = performance.now();
    if (this.#isIndexing && start - this.#counted < this.#countCost * REST) return;
    this.#counts = countAll(this.#about.session);
    this.#counted = performance.now();
    this.#countCost = this.#counted - start;
    this.#countsAreOld = false;
  }

  /** Sends nothing more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#statusTimer);
  }

  async #publish(): Promise<void> {
    this.#timer = undefined;
    const { connection, session } = this.#about;
    const uris = [...this.#affected].sort(
      (a, b) => Number(session.isOpen(b)) - Number(session.isOpen(a)),
    );
    this.#affected.clear();
    await connection.sendNotification(Notifications.changed);
    this.#refreshInText();
    await this.#publishCorrections();
    const slices = new Slices();
    for (const uri of uris) {
      if (this.#stopped) return;
      // What is affected again meanwhile is computed again later, from its newer text.
      if (!this.#affected.has(uri)) await this.#publishDiagnostics(uri);
      await slices.breathe();
    }
    await this.settle();
    this.statusChanged();
  }

  /** What stands in the text may differ: the editor asks again for what it shows. */
  #refreshInText(): void {
    const { connection, features, run } = this.#about;
    const { tokens, hints, lenses } = features().refreshes;
    const wanted = [
      ...(tokens ? [() => connection.languages.semanticTokens.refresh()] : []),
      ...(hints ? [() => connection.languages.inlayHint.refresh()] : []),
      ...(lenses ? [() => connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ];
    // Not waited for: an editor may answer late or never.
    for (const refresh of wanted) void run('refresh', () => refresh());
  }

  async #publishDiagnostics(uri: DocumentUri): Promise<void> {
    const { documents, uris } = this.#about;
    const version = documents.version(uri);
    this.#unsettled.delete(uri);
    await this.#send(uris.written(uri), this.#conflictDiagnostics(uri), version);
    const sidecar = sidecarUri(uri);
    await this.#send(uris.written(sidecar), this.#sidecarDiagnostics(uri), undefined);
  }

  async #send(
    uri: string,
    diagnostics: readonly Diagnostic[],
    version: number | undefined,
  ): Promise<void> {
    const sent = JSON.stringify(diagnostics);
    if ((this.#sent.get(uri) ?? '[]') === sent) return;
    if (diagnostics.length === 0) this.#sent.delete(uri);
    else this.#sent.set(uri, sent);
    const params = { uri, diagnostics: [...diagnostics] };
    await this.#about.connection.sendDiagnostics(
      version === undefined ? params : { ...params, version },
    );
  }

  /** What is wrong with the files of corrections. */
  async #publishCorrections(): Promise<void> {
    const { corrections, uris } = this.#about;
    for (const [folder, { file }] of corrections.known) {
      const diagnostics = file.problems.map((one) => fileDiagnostic(one, 'corrections/file'));
      await this.#send(uris.written(corrections.uriOf(folder)), diagnostics, undefined);
    }
  }

  #conflictDiagnostics(uri: DocumentUri): Diagnostic[] {
    const { session, uris, features, settings } = this.#about;
    const severity = toSeverity(settings().conflictSeverity);
    if (severity === undefined) return [];
    const toLsp = new ToLsp(session, uris);
    return conflictProblems(session, uri, DEFAULT_KINDS).map((problem) =>
      toLsp.diagnostic(uri, problem, severity, features().relatedInformation),
    );
  }

  #sidecarDiagnostics(uri: DocumentUri): Diagnostic[] {
    const { problems } = this.#about.sidecars.known.get(uri)?.file ?? { problems: [] };
    return problems.map((problem) => fileDiagnostic(problem, 'annotation/sidecar'));
  }
}

function fileDiagnostic({ line, severity, message }: FileProblem, code: string): Diagnostic {
  return {
    range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
    severity: SIDECAR_SEVERITIES[severity],
    code,
    source: 'Corroborate',
    message,
  };
}

function countAll(session: Session): Counts {
  const { contradiction, revision } = countConflicts(session);
  const all = session.annotated.flatMap((uri) => session.annotations(uri));
  const needReview = all.filter(({ state }) => state !== 'anchored').length;
  return { conflicts: contradiction + revision, annotations: all.length, needReview };
}

/** More are not listed; the log has them all. */
const MOST_SKIPPED = 500;

const SIDECAR_SEVERITIES = {
  unreadable: DiagnosticSeverity.Error,
  entry: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const;
