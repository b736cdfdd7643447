import * as vscode from 'vscode';
import type { AnnotationStore } from './annotations/annotation-store.js';
import { nothingConflicts } from './board/board-model.js';
import { AnnotationsTree, type AnnotationNode } from './annotations/annotations-tree.js';
import { ConflictsTree } from './conflicts/conflicts-tree.js';
import type { ServerConnection } from './server-connection.js';

/** The views of the side bar: conflicts and annotations, each with its badge. */
export class Views implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;
  readonly #conflicts: vscode.TreeView<unknown>;
  readonly #annotations: vscode.TreeView<AnnotationNode>;
  readonly #subscriptions: vscode.Disposable;

  constructor(server: ServerConnection, store: AnnotationStore) {
    this.#server = server;
    this.#store = store;
    const conflicts = new ConflictsTree(server);
    this.#conflicts = vscode.window.createTreeView('corroborate.conflicts', {
      treeDataProvider: conflicts,
      showCollapseAll: true,
    });
    this.#annotations = vscode.window.createTreeView('corroborate.annotations', {
      treeDataProvider: new AnnotationsTree(store),
      showCollapseAll: true,
    });
    this.#subscriptions = vscode.Disposable.from(
      conflicts,
      this.#conflicts,
      this.#annotations,
      server.onDidChangeStatus(() => this.#drawConflicts()),
      store.onDidChange(() => this.#drawAnnotations()),
      this.#startWhenSeen(this.#conflicts),
      this.#startWhenSeen(this.#annotations),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Who opens a view wants it filled. */
  #startWhenSeen(view: vscode.TreeView<unknown>): vscode.Disposable {
    const start = (): void => {
      // A failure shows in the status item; there is nothing to add here.
      if (view.visible && this.#server.state === 'off') this.#server.start().catch(() => undefined);
    };
    start();
    return view.onDidChangeVisibility(start);
  }

  #drawConflicts(): void {
    const { status, state } = this.#server;
    const count = status?.conflicts ?? 0;
    const { t } = vscode.l10n;
    this.#conflicts.badge =
      count === 0 ? undefined : { value: count, tooltip: t('{0} conflicts', count) };
    const reading = state === 'running' && status?.state === 'indexing';
    const none =
      state === 'running' && status?.state === 'ready' && count === 0 && status.total > 0;
    if (reading) this.#conflicts.message = t('Reading {0} of {1}', status.done, status.total);
    else if (none) this.#conflicts.message = nothingConflicts(status.total, t);
    else delete this.#conflicts.message;
  }

  #drawAnnotations(): void {
    const count =
      this.#store.annotations.filter(({ state }) => state !== 'anchored').length +
      this.#store.problems.length;
    const tooltip = vscode.l10n.t('{0} annotations need review', count);
    this.#annotations.badge = count === 0 ? undefined : { value: count, tooltip };
  }
}
