import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver/node';
import {
  conflictProblems,
  countConflicts,
  DEFAULT_KINDS,
  type DocumentUri,
  type Session,
} from '../index.js';
import type { ClientFeatures } from './client-features.js';
import type { Documents } from './documents.js';
import { Notifications, type StatusResult } from './protocol.js';
import type { Settings } from './settings.js';
import type { Sidecars } from './sidecars.js';
import { Slices } from './slices.js';
import { ToLsp, toSeverity } from './to-lsp.js';
import type { Uris } from './uris.js';
import type { WorkspaceFiles } from './workspace-files.js';
import { sidecarUri } from './workspace-files.js';

/** What the publisher tells about. */
export interface Published {
  readonly connection: Connection;
  readonly session: Session;
  readonly documents: Documents;
  readonly files: WorkspaceFiles;
  readonly sidecars: Sidecars;
  readonly uris: Uris;
  readonly features: () => ClientFeatures;
  readonly settings: () => Settings;
  /** Runs work that nobody waits for, and logs its faults. */
  readonly run: (name: string, work: () => void | Promise<void>) => Promise<void>;
}

/** Milliseconds from a change to its announcement: while people type, and while files are read. */
const SOON = 150;
const LATER = 700;

/** Tells the editor what changed, a moment later and once for several changes. */
export class Publisher {
  readonly #about: Published;
  readonly #affected = new Set<DocumentUri>();
  /** Documents with diagnostics at the editor, and what was sent. */
  readonly #sent = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #statusTimer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(about: Published) {
    this.#about = about;
  }

  /** Anything shown of these documents may differ. */
  affected(uris: Iterable<DocumentUri>): void {
    for (const uri of uris) this.#affected.add(uri);
    if (this.#stopped || this.#affected.size === 0) return;
    const indexing = this.#about.files.status.state === 'indexing';
    // While typing, each key puts the announcement off; while reading, it comes at intervals.
    if (!indexing) clearTimeout(this.#timer);
    if (!indexing || this.#timer === undefined) {
      this.#timer = setTimeout(
        () => void this.#about.run('publishing', () => this.#publish()),
        indexing ? LATER : SOON,
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

  /** How far reading is and what was found. */
  status(): StatusResult {
    const { files, session, uris } = this.#about;
    const { state, done, total, skipped } = files.status;
    const counts = countConflicts(session);
    let annotations = 0;
    let needReview = 0;
    for (const uri of session.annotated) {
      for (const { anchor } of session.annotations(uri)) {
        annotations++;
        if (anchor.state !== 'anchored') needReview++;
      }
    }
    return {
      state,
      done,
      total,
      conflicts: counts.contradiction + counts.revision,
      annotations,
      needReview,
      skipped: [...skipped].slice(0, MOST_SKIPPED).map(([uri, reason]) => ({
        uri: uris.written(uri),
        document: session.pathOf(uri),
        reason,
      })),
    };
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
    const slices = new Slices();
    for (const uri of uris) {
      if (this.#stopped) return;
      // What is affected again meanwhile is computed again later, from its newer text.
      if (!this.#affected.has(uri)) await this.#publishDiagnostics(uri);
      await slices.breathe();
    }
  }

  async #publishDiagnostics(uri: DocumentUri): Promise<void> {
    const { documents, uris } = this.#about;
    const version = documents.version(uri);
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
    const known = this.#about.sidecars.known.get(uri);
    return (known?.sidecar.problems ?? []).map(({ line, severity, message }) => ({
      range: { start: { line: line - 1, character: 0 }, end: { line, character: 0 } },
      severity: SIDECAR_SEVERITIES[severity],
      code: 'annotation/sidecar',
      source: 'Corroborate',
      message,
    }));
  }
}

/** More are not listed; the log has them all. */
const MOST_SKIPPED = 500;

const SIDECAR_SEVERITIES = {
  unreadable: DiagnosticSeverity.Error,
  entry: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
} as const;
