import * as vscode from 'vscode';
import type { ServerConnection } from './server-connection.js';

/**
 * A tree of what the server has found: empty while the server does not run, asked for anew whenever
 * something may differ.
 */
export abstract class ServerTree<Node> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  protected readonly server: ServerConnection;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: ServerConnection) {
    this.server = server;
    this.#subscriptions = [this.#changed, server.onDidChange(() => this.redraw())];
  }

  async getChildren(node?: Node): Promise<Node[]> {
    return this.server.state === 'running' ? [...(await this.below(node))] : [];
  }

  abstract getTreeItem(node: Node): vscode.TreeItem;

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The rows below a row, or at the top. */
  protected abstract below(node: Node | undefined): Promise<readonly Node[]> | readonly Node[];

  /** Asks for everything anew. */
  protected redraw(): void {
    this.#changed.fire();
  }

  /** Goes when the tree goes. */
  protected keep(subscription: vscode.Disposable): void {
    this.#subscriptions.push(subscription);
  }
}
