import { spawn, type ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  type ClientCapabilities,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
} from 'vscode-languageserver-protocol/node';
import { Notifications, Requests, type StatusResult } from '../../server/src/lsp/protocol.js';
import { serverBundle } from './server-bundle.js';

/** What a client can do when nothing else is said: everything that the server asks for. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

/** How to start. */
export interface ClientOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** Answers to the server's questions for settings, by section. */
  readonly settings?: Record<string, unknown>;
  readonly initializationOptions?: unknown;
  /** The server's program; the bundle of this clone unless said otherwise. */
  readonly server?: string;
  /** Arguments of the server's program besides `--stdio`. */
  readonly args?: readonly string[];
  /** Other parameters of `initialize`. */
  readonly params?: Partial<InitializeParams>;
}

/** An editor, as far as a server can tell: speaks to a server process of its own over stdio. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly log: string[] = [];
  /** What the server told the person. */
  readonly messages: string[] = [];
  readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
  readonly registrations: Registration[] = [];
  readonly progress: unknown[] = [];
  progressToken: number | string | undefined;
  settings: Record<string, unknown>;
  initialized: InitializeResult | undefined;
  changes = 0;
  statuses: StatusResult[] = [];
  exitCode: Promise<number | null>;
  #version = 1;

  private constructor(server: string, { settings = {}, args = [] }: ClientOptions) {
    this.settings = settings;
    this.process = spawn(process.execPath, [server, '--stdio', ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.exitCode = new Promise((resolve) => this.process.once('exit', resolve));
    const { stdout, stdin } = this.process;
    if (stdout === null || stdin === null) throw new Error('no streams');
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#listen();
  }

  /** Starts a server and waits until it has read the folders. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    const client = await LspClient.startUnread(options);
    // A server that is left behind would keep the tests from ending.
    await client.ready().catch((error: unknown) => {
      client.process.kill();
      throw error;
    });
    return client;
  }

  /** Starts a server, without waiting for anything to be read. */
  static async startUnread(options: ClientOptions = {}): Promise<LspClient> {
    const client = new LspClient(options.server ?? (await serverBundle()), options);
    const folders = (options.folders ?? []).map((path) => ({
      uri: pathToFileURL(path).href,
      name: path.slice(path.lastIndexOf('/') + 1),
    }));
    client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? FULL,
      workspaceFolders: folders,
      initializationOptions: options.initializationOptions,
      ...options.params,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Waits until nothing more is being read. */
  async ready(): Promise<StatusResult> {
    return this.until(async () => {
      const status: StatusResult = await this.connection.sendRequest(Requests.status);
      return status.state === 'ready' && this.statuses.length > 0 ? status : undefined;
    }, 'the server to have read everything');
  }

  /** Waits until the answer is something. */
  async until<T>(ask: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
    const end = Date.now() + 15_000;
    for (;;) {
      const answer = await ask();
      if (answer !== undefined) return answer;
      if (Date.now() > end)
        throw new Error(`waited in vain for ${what}; log:\n${this.log.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Opens a document of the disk or of nowhere. */
  async open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = { uri, languageId, version: this.#version++, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces a range, or everything. */
  async change(uri: string, text: string, range?: Range): Promise<void> {
    const contentChanges = [range === undefined ? { text } : { range, text }];
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.#version++ },
      contentChanges,
    });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Sends a request about a place. */
  async at<T>(method: string, uri: string, position: Position, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  }

  /** Sends any request. */
  async request<T>(method: string, params?: unknown): Promise<T> {
    return params === undefined
      ? this.connection.sendRequest(method)
      : this.connection.sendRequest(method, params);
  }

  /** Tells of changed files: 1 created, 2 changed, 3 deleted. */
  async filesChanged(
    ...changes: readonly { readonly uri: string; readonly type: 1 | 2 | 3 }[]
  ): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Ends the server as the protocol wants it; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.exitCode;
    this.connection.dispose();
    return code;
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(
      LogMessageNotification.type,
      ({ message }) => void this.log.push(message),
    );
    connection.onNotification(
      ShowMessageNotification.type,
      ({ message }) => void this.messages.push(message),
    );
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      (params) => void this.diagnostics.set(params.uri, params),
    );
    connection.onNotification(Notifications.changed, () => void this.changes++);
    connection.onNotification(
      Notifications.statusChanged,
      (status: StatusResult) => void this.statuses.push(status),
    );
    connection.onNotification(
      '$/progress',
      (params: { value: unknown }) => void this.progress.push(params.value),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.progressToken = token;
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => this.settings[section ?? ''] ?? null),
    );
    connection.listen();
  }
}

/** The URI of a file in a folder. */
export function fileUri(folder: string, path: string): string {
  return pathToFileURL(`${folder}/${path}`).href;
}

/** The position of the first character of `words` in the text. */
export function positionOf(text: string, words: string): Position {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`no "${words}" in the text`);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The range of the first `words` in the text, which stand in one line. */
export function rangeOf(text: string, words: string): Range {
  const start = positionOf(text, words);
  return { start, end: { line: start.line, character: start.character + words.length } };
}
