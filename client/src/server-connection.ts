import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CrashListener } from './client-options.js';
import { serveFiles } from './served-files.js';
import { Notifications, Requests, type StatusResult } from '../../server/src/lsp/protocol.js';

/** What the connection is doing: `off` until somebody needs it, `failed` until it is restarted by hand. */
export type ConnectionState = 'off' | 'starting' | 'running' | 'failed';

/** Loads what creates the language client: that of the desktop or that of the browser. */
export type LoadClient = () => Promise<{
  createLanguageClient(
    context: vscode.ExtensionContext,
    output: vscode.LogOutputChannel,
    listener: CrashListener,
  ): Promise<BaseLanguageClient>;
}>;

/**
 * The one line to the language server: starts it when first needed, asks it, and passes on what it
 * announces. The language client is loaded only then, so a window that never needs it pays nothing.
 */
export class ServerConnection implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #statusChanged = new vscode.EventEmitter<void>();
  readonly #output: vscode.LogOutputChannel;
  readonly #loadClient: LoadClient;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<void> | undefined;
  #state: ConnectionState = 'off';
  #status: StatusResult | undefined;

  /** Fires when conflicts, claims or annotations may differ from what was last answered. */
  readonly onDidChange = this.#changed.event;
  /** Fires when {@link state} or {@link status} moves. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  constructor(
    context: vscode.ExtensionContext,
    output: vscode.LogOutputChannel,
    loadClient: LoadClient,
  ) {
    this.#context = context;
    this.#output = output;
    this.#loadClient = loadClient;
  }

  /** What the connection is doing now. */
  get state(): ConnectionState {
    return this.#state;
  }

  /** What the server last said of its work; undefined until it has said something. */
  get status(): StatusResult | undefined {
    return this.#status;
  }

  /**
   * Starts the server unless it runs; resolves when it answers, rejects when it cannot be started.
   * A server that could not be started stays down until {@link restart}: views that ask again with
   * every change must not start it over and over.
   */
  start(): Promise<void> {
    this.#starting ??= this.#launch();
    return this.#starting;
  }

  /** Stops the server, if it runs, and starts it afresh. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#client = undefined;
    this.#starting = undefined;
    this.#status = undefined;
    if (old !== undefined) await this.#stop(old);
    await this.start();
  }

  /** Sends a request, starting the server if need be; rejects when it cannot answer. */
  async request<R>(method: string, params: object = {}): Promise<R> {
    await this.start();
    const client = this.#client;
    if (client === undefined)
      throw new Error(vscode.l10n.t('The Corroborate server is not running.'));
    try {
      return await client.sendRequest<R>(method, params);
    } catch (error) {
      this.#output.error(`${method}: ${String(error)}`);
      throw error;
    }
  }

  /** Like {@link request}, for requests that always have an answer: none means that the server failed. */
  async ask<R extends object>(method: string, params: object = {}): Promise<R> {
    const answer = await this.request<R | null>(method, params);
    if (answer === null)
      throw new Error(vscode.l10n.t('The server met an error, which its output describes.'));
    return answer;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#statusChanged.dispose();
    const client = this.#client;
    this.#client = undefined;
    if (client !== undefined) void this.#stop(client);
  }

  async #launch(): Promise<void> {
    this.#setState('starting');
    const client = await this.#createClient();
    try {
      await client.start();
      this.#setStatus(
        (await client.sendRequest<StatusResult | null>(Requests.status, {})) ?? undefined,
      );
    } catch (error) {
      this.#output.error(`Starting the server: ${String(error)}`);
      this.#client = undefined;
      await this.#stop(client);
      this.#setState('failed');
      throw error;
    }
  }

  async #createClient(): Promise<BaseLanguageClient> {
    const { createLanguageClient } = await this.#loadClient();
    const client = await createLanguageClient(this.#context, this.#output, {
      restarting: () => this.#setState('starting'),
      gaveUp: () => this.#setState('failed'),
    });
    client.onNotification(Notifications.changed, () => this.#changed.fire());
    client.onNotification(Notifications.statusChanged, (status: StatusResult) =>
      this.#setStatus(status),
    );
    serveFiles(client);
    this.#followState(client);
    this.#client = client;
    return client;
  }

  #followState(client: BaseLanguageClient): void {
    const running = 2;
    client.onDidChangeState(({ newState }) => {
      if (this.#client !== client || Number(newState) !== running) return;
      this.#setState('running');
      this.#changed.fire();
    });
  }

  async #stop(client: BaseLanguageClient): Promise<void> {
    try {
      await client.dispose();
    } catch (error) {
      this.#output.warn(`Stopping the server: ${String(error)}`);
    }
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    this.#statusChanged.fire();
  }

  #setStatus(status: StatusResult | undefined): void {
    this.#status = status;
    this.#statusChanged.fire();
  }
}
