import * as vscode from 'vscode';
import type { AnnotationStore } from './annotations/annotation-store.js';
import { nothingConflicts } from './board/board-model.js';
import {
  AnnotationsTree,
  type AnnotationNode,
  type Grouping,
} from './annotations/annotations-tree.js';
import type { StrayNotes } from './annotations/stray-notes.js';
import type { WaitingNotes } from './annotations/waiting-notes.js';
import { ConflictsTree } from './conflicts/conflicts-tree.js';
import type { CorrectionStore } from './corrections/correction-store.js';
import { CorrectionsTree } from './corrections/corrections-tree.js';
import { EntitiesTree } from './findings/entities-tree.js';
import { TimelineTree } from './findings/timeline-tree.js';
import { QuotesTree } from './findings/quotes-tree.js';
import type { ServerConnection } from './server-connection.js';

/** What the views show. */
export interface ViewSurroundings {
  readonly server: ServerConnection;
  readonly store: AnnotationStore;
  readonly strays: StrayNotes;
  readonly waiting: WaitingNotes;
  readonly corrections: CorrectionStore;
}

/** The views of the side bar: conflicts, annotations and corrections, each with its badge. */
export class Views implements vscode.Disposable {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;
  readonly #waiting: WaitingNotes;
  readonly #conflicts: vscode.TreeView<unknown>;
  readonly #annotations: vscode.TreeView<AnnotationNode>;
  readonly #tree: AnnotationsTree;
  readonly #corrections: vscode.TreeView<unknown>;
  readonly #correctionStore: CorrectionStore;
  readonly #subscriptions: vscode.Disposable;

  constructor({ server, store, strays, waiting, corrections }: ViewSurroundings) {
    this.#server = server;
    this.#store = store;
    this.#waiting = waiting;
    this.#correctionStore = corrections;
    this.#tree = new AnnotationsTree(store, strays, waiting);
    const conflictsTree = new ConflictsTree(server);
    this.#conflicts = vscode.window.createTreeView('corroborate.conflicts', {
      treeDataProvider: conflictsTree,
      showCollapseAll: true,
    });
    this.#annotations = vscode.window.createTreeView('corroborate.annotations', {
      treeDataProvider: this.#tree,
      showCollapseAll: true,
    });
    this.#corrections = vscode.window.createTreeView('corroborate.corrections', {
      treeDataProvider: new CorrectionsTree(corrections),
    });
    const entities = new EntitiesTree(server);
    const quotes = new QuotesTree(server);
    const timeline = new TimelineTree(server);
    const found = [
      vscode.window.createTreeView<unknown>('corroborate.entities', {
        treeDataProvider: entities,
        showCollapseAll: true,
      }),
      vscode.window.createTreeView<unknown>('corroborate.quotes', {
        treeDataProvider: quotes,
        showCollapseAll: true,
      }),
      vscode.window.createTreeView<unknown>('corroborate.timeline', {
        treeDataProvider: timeline,
        showCollapseAll: true,
      }),
    ];
    this.#subscriptions = vscode.Disposable.from(
      entities,
      quotes,
      timeline,
      ...found,
      ...found.map((view) => this.#startWhenSeen(view)),
      conflictsTree,
      this.#tree,
      this.#conflicts,
      this.#annotations,
      this.#corrections,
      corrections.onDidChange(() => this.#drawCorrections()),
      server.onDidChangeStatus(() => this.#drawConflicts()),
      store.onDidChange(() => this.#drawAnnotations()),
      waiting.onDidChange(() => this.#drawAnnotations()),
      this.#startWhenSeen(this.#conflicts),
      this.#startWhenSeen(this.#annotations),
      this.#startWhenSeen(this.#corrections),
    );
  }

  /** Asks by what the annotations shall be put together. */
  async groupAnnotations(): Promise<void> {
    const { t } = vscode.l10n;
    const items: readonly (vscode.QuickPickItem & { readonly grouping: Grouping })[] = [
      { label: t('By file'), grouping: 'file' },
      { label: t('By tag'), grouping: 'tag' },
      { label: t('By state'), grouping: 'state' },
    ];
    const chosen = await vscode.window.showQuickPick(items, { title: t('Group Annotations') });
    if (chosen !== undefined) this.#tree.show({ grouping: chosen.grouping });
  }

  /** Asks for words that the annotations to be shown must have. */
  async filterAnnotations(): Promise<void> {
    const { t } = vscode.l10n;
    const filter = await vscode.window.showInputBox({
      title: t('Filter Annotations'),
      value: this.#tree.filter,
      placeHolder: t('Words of the note, the passage, a #tag or a file; empty shows all'),
    });
    if (filter === undefined) return;
    this.#tree.show({ filter: filter.trim() });
    this.#drawAnnotations();
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

  #drawCorrections(): void {
    const { corrections, problems } = this.#correctionStore;
    const count = problems.length + corrections.filter(({ state }) => state === 'orphaned').length;
    const tooltip = vscode.l10n.t('{0} corrections find nothing to correct', count);
    this.#corrections.badge = count === 0 ? undefined : { value: count, tooltip };
  }

  #drawAnnotations(): void {
    const { filter, shown } = this.#tree;
    if (filter === '') delete this.#annotations.message;
    else {
      const all = this.#store.annotations.length;
      const words = vscode.l10n.t('{0} of {1} with “{2}”', shown.length, all, filter);
      this.#annotations.message = words;
    }
    const count =
      this.#store.annotations.filter(({ state }) => state !== 'anchored').length +
      this.#store.problems.length +
      this.#waiting.entries.length;
    const tooltip = vscode.l10n.t('{0} annotations need review', count);
    this.#annotations.badge = count === 0 ? undefined : { value: count, tooltip };
  }
}
