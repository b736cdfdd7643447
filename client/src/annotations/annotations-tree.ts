import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';
import { passageRows, rowItem, type AnnotationNode, type Grouping } from './annotation-rows.js';
import type { AnnotationStore } from './annotation-store.js';
import type { StrayNotes } from './stray-notes.js';
import type { WaitingNotes } from './waiting-notes.js';

export type { AnnotationNode, Grouping } from './annotation-rows.js';

/**
 * The tree of annotations: problems of sidecars and notes without a document first, then all by file,
 * tag or state, as far as they pass the filter; candidates below each.
 */
export class AnnotationsTree implements vscode.TreeDataProvider<AnnotationNode>, vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #strays: StrayNotes;
  readonly #waiting: WaitingNotes;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #grouping: Grouping = 'file';
  #filter = '';

  constructor(store: AnnotationStore, strays: StrayNotes, waiting: WaitingNotes) {
    this.#store = store;
    this.#strays = strays;
    this.#waiting = waiting;
    const changed = (): void => this.#changed.fire();
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      store.onDidChange(changed),
      strays.onDidChange(changed),
      waiting.onDidChange(changed),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** Shows other rows from now on. */
  show(view: { readonly grouping?: Grouping; readonly filter?: string }): void {
    this.#grouping = view.grouping ?? this.#grouping;
    this.#filter = view.filter ?? this.#filter;
    this.#changed.fire();
  }

  /** The annotations that pass the filter. */
  get shown(): readonly AnnotationView[] {
    const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return this.#store.annotations;
    return this.#store.annotations.filter((annotation) => {
      const text = searchable(annotation);
      return words.every((word) => text.includes(word));
    });
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (node === undefined) {
      const first = [...this.#problems(), ...this.#waitingRows(), ...this.#strayRows()];
      return [...first, ...this.#groups()];
    }
    switch (node.kind) {
      case 'document':
        return this.#annotations(({ uri }) => uri === node.uri);
      case 'group':
        return this.#annotations((annotation) => this.#groupsOf(annotation).includes(node.id));
      case 'annotation':
        return passageRows(node.annotation);
      case 'stray':
        return node.stray.candidates.map((candidate) => ({
          kind: 'home',
          stray: node.stray,
          candidate,
        }));
      default:
        return [];
    }
  }

  getTreeItem(node: AnnotationNode): Promise<vscode.TreeItem> | vscode.TreeItem {
    return rowItem(node, this.#grouping, () => this.getChildren(node).length);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #problems(): AnnotationNode[] {
    return this.#store.problems.map((problem) => ({ kind: 'problem', problem }));
  }

  #waitingRows(): AnnotationNode[] {
    return this.#waiting.entries.map((waiting) => ({ kind: 'waiting', waiting }));
  }

  #strayRows(): AnnotationNode[] {
    return this.#strays.strays.map((stray) => ({ kind: 'stray', stray }));
  }

  #groups(): AnnotationNode[] {
    if (this.#grouping === 'file') {
      const names = new Map(this.shown.map(({ uri, document }) => [uri, document]));
      return [...names].map(([uri, name]) => ({ kind: 'document', uri, name }));
    }
    const ids = [...new Set(this.shown.flatMap((annotation) => this.#groupsOf(annotation)))];
    const icon = this.#grouping === 'tag' ? 'tag' : 'circle-outline';
    return ids.sort().map((id) => ({ kind: 'group', id, name: groupName(id), icon }));
  }

  /** Its tags, or its state: `#` and `=` keep the two apart. */
  #groupsOf({ tags, state }: AnnotationView): readonly string[] {
    if (this.#grouping === 'state') return [`=${state}`];
    return tags.length === 0 ? ['#'] : tags.map((tag) => `#${tag}`);
  }

  #annotations(wanted: (annotation: AnnotationView) => boolean): AnnotationNode[] {
    return this.shown.filter(wanted).map((annotation) => ({ kind: 'annotation', annotation }));
  }
}

function searchable({ body, quote, tags, creator, document, assessment }: AnnotationView): string {
  const marks = tags.map((tag) => `#${tag}`);
  return [body, quote, ...marks, creator, document, assessment].join(' ').toLowerCase();
}

function groupName(id: string): string {
  if (id === '#') return vscode.l10n.t('without a tag');
  if (id.startsWith('#')) return id;
  switch (id) {
    case '=anchored':
      return vscode.l10n.t('attached');
    case '=needs-review':
      return vscode.l10n.t('needs review');
    default:
      return vscode.l10n.t('its words are gone');
  }
}
