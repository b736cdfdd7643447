import * as vscode from 'vscode';
import type { AnnotationView, AnnotationsResult } from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';

/** A row of the tree of annotations. */
export type AnnotationNode =
  | { readonly kind: 'problem'; readonly problem: AnnotationsResult['problems'][number] }
  | { readonly kind: 'document'; readonly uri: string; readonly name: string }
  | { readonly kind: 'annotation'; readonly annotation: AnnotationView }
  | { readonly kind: 'candidate'; readonly annotation: AnnotationView; readonly index: number };

/** The tree of annotations: problems of sidecars first, then by document; candidates below each. */
export class AnnotationsTree implements vscode.TreeDataProvider<AnnotationNode> {
  readonly #store: AnnotationStore;
  readonly onDidChangeTreeData: vscode.Event<void>;

  constructor(store: AnnotationStore) {
    this.#store = store;
    this.onDidChangeTreeData = store.onDidChange;
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (node === undefined) return [...this.#problems(), ...this.#documents()];
    if (node.kind === 'document') return this.#annotations(node.uri);
    if (node.kind !== 'annotation') return [];
    const { annotation } = node;
    return annotation.candidates.map((_range, index) => ({ kind: 'candidate', annotation, index }));
  }

  getTreeItem(node: AnnotationNode): Promise<vscode.TreeItem> | vscode.TreeItem {
    switch (node.kind) {
      case 'problem':
        return problemItem(node.problem);
      case 'document':
        return documentItem(node, this.#annotations(node.uri).length);
      case 'annotation':
        return annotationItem(node.annotation);
      case 'candidate':
        return candidateItem(node);
    }
  }

  #problems(): AnnotationNode[] {
    return this.#store.problems.map((problem) => ({ kind: 'problem', problem }));
  }

  #documents(): AnnotationNode[] {
    const names = new Map(this.#store.annotations.map(({ uri, document }) => [uri, document]));
    return [...names].map(([uri, name]) => ({ kind: 'document', uri, name }));
  }

  #annotations(uri: string): AnnotationNode[] {
    return this.#store.annotations
      .filter((annotation) => annotation.uri === uri)
      .map((annotation) => ({ kind: 'annotation', annotation }));
  }
}

function problemItem({
  sidecar,
  line,
  message,
}: AnnotationsResult['problems'][number]): vscode.TreeItem {
  const uri = vscode.Uri.parse(sidecar);
  const name = vscode.workspace.asRelativePath(uri);
  const item = new vscode.TreeItem(vscode.l10n.t('Cannot read {0}', name));
  item.description = message;
  const place = vscode.l10n.t('{0}, line {1}', name, line);
  const promise = vscode.l10n.t('Nothing will be written to this file until that is mended.');
  item.tooltip = `${place}: ${message}\n\n${promise}`;
  item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  item.contextValue = 'problem';
  const at = new vscode.Range(Math.max(0, line - 1), 0, Math.max(0, line - 1), 0);
  item.command = { command: 'vscode.open', title: '', arguments: [uri, { selection: at }] };
  return item;
}

function documentItem(
  node: { readonly uri: string; readonly name: string },
  count: number,
): vscode.TreeItem {
  const item = new vscode.TreeItem(node.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.uri;
  item.resourceUri = vscode.Uri.parse(node.uri);
  item.iconPath = vscode.ThemeIcon.File;
  item.description = String(count);
  item.contextValue = 'document';
  return item;
}

function annotationItem(annotation: AnnotationView): vscode.TreeItem {
  const label = annotation.body === '' ? `“${annotation.quote}”` : oneLine(annotation.body);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, annotation.candidates.length > 0 ? Collapsed : None);
  const state = stateWord(annotation);
  item.id = `${annotation.uri}#${annotation.id}`;
  item.description = annotation.state === 'anchored' ? `“${oneLine(annotation.quote)}”` : state;
  item.tooltip = tooltip(annotation, state);
  item.iconPath = stateIcon(annotation);
  item.contextValue = `annotation.${annotation.state}`;
  item.command = {
    command: '_corroborate.openAnnotation',
    title: '',
    arguments: [annotation.uri, annotation.id],
  };
  item.accessibilityInformation = {
    label: vscode.l10n.t('Annotation, {0}: {1}. On: {2}', state, label, oneLine(annotation.quote)),
  };
  return item;
}

async function candidateItem(
  node: Extract<AnnotationNode, { kind: 'candidate' }>,
): Promise<vscode.TreeItem> {
  const { annotation, index } = node;
  const candidate = annotation.candidates[index];
  const range = candidate === undefined ? new vscode.Range(0, 0, 0, 0) : toRange(candidate);
  const uri = vscode.Uri.parse(annotation.uri);
  const line = vscode.l10n.t('Line {0}', range.start.line + 1);
  const item = new vscode.TreeItem(line);
  item.description = oneLine(await textAround(uri, range));
  item.iconPath = new vscode.ThemeIcon('location');
  item.contextValue = 'candidate';
  item.tooltip = vscode.l10n.t('May belong here. "Attach Here" settles it.');
  item.command = {
    command: '_corroborate.openPassage',
    title: '',
    arguments: [{ uri: annotation.uri, range: candidate }],
  };
  return item;
}

async function textAround(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  const document = await Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(
    () => undefined,
  );
  if (document === undefined || range.start.line >= document.lineCount) return '';
  const from = Math.max(0, range.start.character - 30);
  return document.getText(
    new vscode.Range(range.start.line, from, range.end.line, range.end.character + 30),
  );
}

function stateWord({ state }: AnnotationView): string {
  switch (state) {
    case 'anchored':
      return vscode.l10n.t('attached');
    case 'needs-review':
      return vscode.l10n.t('needs review');
    case 'orphaned':
      return vscode.l10n.t('its words are gone');
  }
}

function stateIcon({ state }: AnnotationView): vscode.ThemeIcon {
  switch (state) {
    case 'anchored':
      return new vscode.ThemeIcon('note');
    case 'needs-review':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
    case 'orphaned':
      return new vscode.ThemeIcon(
        'debug-disconnect',
        new vscode.ThemeColor('list.warningForeground'),
      );
  }
}

function tooltip(annotation: AnnotationView, state: string): string {
  const byline = [annotation.creator, annotation.modified ?? annotation.created, state];
  return [
    annotation.body,
    `“${annotation.quote}”`,
    annotation.tags.map((tag) => `#${tag}`).join(' '),
    byline.filter(Boolean).join(' · '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
