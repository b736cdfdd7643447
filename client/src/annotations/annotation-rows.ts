import * as vscode from 'vscode';
import type {
  AnnotationView,
  AnnotationsResult,
  StrayCandidate,
  StrayView,
} from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';
import { markLabel } from './annotation-words.js';
import { wordsOf, type Waiting } from './waiting-list.js';

/** A row of the tree of annotations. */
export type AnnotationNode =
  | { readonly kind: 'problem'; readonly problem: AnnotationsResult['problems'][number] }
  | { readonly kind: 'stray'; readonly stray: StrayView }
  | { readonly kind: 'home'; readonly stray: StrayView; readonly candidate: StrayCandidate }
  | { readonly kind: 'document'; readonly uri: string; readonly name: string }
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly icon: string }
  | { readonly kind: 'annotation'; readonly annotation: AnnotationView }
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | PassageNode
  | CandidateNode;

/** A passage of an annotation that is nowhere found. */
interface PassageNode {
  readonly kind: 'passage';
  readonly annotation: AnnotationView;
  readonly passage: number;
}

/** A place where a passage of an annotation may be. */
interface CandidateNode {
  readonly kind: 'candidate';
  readonly annotation: AnnotationView;
  readonly passage: number;
  readonly index: number;
}

/** By what the annotations are put together. */
export type Grouping = 'file' | 'tag' | 'state';

/** How a row looks; `count`: how many rows are below it. */
export function rowItem(
  node: AnnotationNode,
  grouping: Grouping,
  count: () => number,
): Promise<vscode.TreeItem> | vscode.TreeItem {
  switch (node.kind) {
    case 'problem':
      return problemItem(node.problem);
    case 'waiting':
      return waitingItem(node.waiting);
    case 'passage':
      return passageItem(node);
    case 'stray':
      return strayItem(node.stray);
    case 'home':
      return homeItem(node);
    case 'document':
      return documentItem(node, count());
    case 'group':
      return groupItem(node, count());
    case 'annotation':
      return annotationItem(node.annotation, grouping);
    case 'candidate':
      return candidateItem(node);
  }
}

/** Where its passages may be, and those that are nowhere. */
export function passageRows(annotation: AnnotationView): AnnotationNode[] {
  return annotation.passages.flatMap(({ state, candidates }, passage): AnnotationNode[] => {
    // Of an only passage, the row above says all there is.
    const isAlone = annotation.passages.length === 1;
    if (state === 'orphaned' && !isAlone) return [{ kind: 'passage', annotation, passage }];
    return candidates.map((_candidate, index) => ({
      kind: 'candidate',
      annotation,
      passage,
      index,
    }));
  });
}

function groupItem(
  node: Extract<AnnotationNode, { kind: 'group' }>,
  count: number,
): vscode.TreeItem {
  const item = new vscode.TreeItem(node.name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.description = String(count);
  item.contextValue = 'group';
  return item;
}

function strayItem(stray: StrayView): vscode.TreeItem {
  const { document, annotations, candidates } = stray;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const state = candidates.length > 0 ? Expanded : None;
  const item = new vscode.TreeItem(vscode.l10n.t('{0} is gone', document), state);
  item.description = vscode.l10n.t('{0} notes are kept', annotations);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'stray';
  return item;
}

function homeItem({
  stray,
  candidate,
}: Extract<AnnotationNode, { kind: 'home' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(candidate.document);
  item.description = vscode.l10n.t('{0} of {1} stand here', candidate.found, stray.annotations);
  item.iconPath = new vscode.ThemeIcon('location');
  item.contextValue = 'home';
  item.resourceUri = vscode.Uri.parse(candidate.uri);
  item.command = { command: 'vscode.open', title: '', arguments: [item.resourceUri] };
  return item;
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

function annotationItem(annotation: AnnotationView, grouping: Grouping): vscode.TreeItem {
  const label = annotation.body === '' ? `“${annotation.quote}”` : oneLine(annotation.body);
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, passageRows(annotation).length > 0 ? Collapsed : None);
  const state = stateWord(annotation);
  item.id = `${annotation.uri}#${annotation.id}`;
  const place = grouping === 'file' ? '' : annotation.document;
  const shown = annotation.state === 'anchored' ? `“${oneLine(annotation.quote)}”` : state;
  item.description = [markLabel(annotation), place, shown].filter(Boolean).join(' · ');
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

async function candidateItem(node: CandidateNode): Promise<vscode.TreeItem> {
  const passage = node.annotation.passages[node.passage];
  const candidate = passage?.candidates[node.index];
  const range = candidate === undefined ? new vscode.Range(0, 0, 0, 0) : toRange(candidate.range);
  const uri = vscode.Uri.parse(passage?.uri ?? node.annotation.uri);
  const line = vscode.l10n.t('Line {0}', range.start.line + 1);
  const elsewhere = passage?.uri !== node.annotation.uri;
  const item = new vscode.TreeItem(elsewhere ? `${passage?.document ?? ''}, ${line}` : line);
  item.description = oneLine(await textAround(uri, range));
  item.iconPath = new vscode.ThemeIcon('location');
  item.contextValue = 'candidate';
  item.tooltip = vscode.l10n.t('May belong here. "Attach Here" settles it.');
  item.command = {
    command: '_corroborate.openPassage',
    title: '',
    arguments: [{ uri: uri.toString(), range: candidate?.range }],
  };
  return item;
}

function passageItem({ annotation, passage }: PassageNode): vscode.TreeItem {
  const { quote = '', document = '', uri = '' } = annotation.passages[passage] ?? {};
  const item = new vscode.TreeItem(`“${oneLine(quote)}”`);
  item.description = [document, vscode.l10n.t('its words are gone')].join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    'debug-disconnect',
    new vscode.ThemeColor('list.warningForeground'),
  );
  item.contextValue = 'passage';
  item.command = { command: 'vscode.open', title: '', arguments: [vscode.Uri.parse(uri)] };
  return item;
}

function waitingItem({ key, written, reason }: Waiting): vscode.TreeItem {
  const words = wordsOf(written);
  const item = new vscode.TreeItem(oneLine(words));
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(written.params.uri));
  const state = vscode.l10n.t('waits to be saved');
  item.id = `waiting ${key}`;
  item.description = [name, state].join(' · ');
  item.tooltip = [words, `${state}: ${name}`, reason].filter(Boolean).join('\n\n');
  item.iconPath = new vscode.ThemeIcon('watch', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'waiting';
  item.accessibilityInformation = {
    label: vscode.l10n.t('Note that waits to be saved: {0}. {1}', oneLine(words), reason),
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
