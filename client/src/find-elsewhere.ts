import * as vscode from 'vscode';
import {
  Requests,
  type FindParams,
  type FindResult,
  type FoundKind,
  type FoundPassage,
} from '../../server/src/lsp/protocol.js';
import { annotationTarget } from './annotations/annotation-target.js';
import type { PassageOpener } from './passage.js';
import { toLocation } from './places.js';
import type { ServerConnection } from './server-connection.js';

/** A row of a view that names, says or gives something. */
export type FoundFrom =
  | { readonly kind: 'entity'; readonly entity: { readonly name: string } }
  | { readonly kind: 'quote'; readonly quote: { readonly at: string } }
  | { readonly kind: 'side'; readonly side: { readonly at: string } };

/**
 * Looks for something in the other documents: what a row of a view is about, what is selected or
 * stands at the caret; and asks for it where there is nothing of the kind.
 */
export async function findElsewhere(
  server: ServerConnection,
  passages: PassageOpener,
  from: FoundFrom | undefined,
): Promise<void> {
  const wanted = from === undefined ? await atCaret(server) : { query: wordsOf(from) };
  const params = wanted ?? (await asked());
  if (params === undefined) return;
  const { passages: found, more } = await server.ask<FindResult>(Requests.find, params);
  const { t } = vscode.l10n;
  const chosen = await vscode.window.showQuickPick(rowsOf(found, more), {
    title:
      params.except === undefined
        ? t('“{0}” in the documents', shortened(params.query))
        : t('“{0}” in the other documents', shortened(params.query)),
    placeHolder: found.length === 0 ? t('It stands nowhere else.') : t('Choose a passage to open'),
    matchOnDetail: true,
  });
  if (chosen?.passage !== undefined) await passages.open(toLocation(chosen.passage.location));
}

/** Asks for what to look for in all documents. */
export async function findInDocuments(
  server: ServerConnection,
  passages: PassageOpener,
): Promise<void> {
  const params = await asked();
  if (params === undefined) return;
  await findElsewhere(server, passages, { kind: 'entity', entity: { name: params.query } });
}

function wordsOf(from: FoundFrom): string {
  if (from.kind === 'entity') return from.entity.name;
  return from.kind === 'quote' ? from.quote.at : from.side.at;
}

async function atCaret(server: ServerConnection): Promise<FindParams | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const range = await annotationTarget(server, editor);
  if (range === undefined) return undefined;
  const { document } = editor;
  return { query: document.getText(range), except: document.uri.toString() };
}

async function asked(): Promise<FindParams | undefined> {
  const query = await vscode.window.showInputBox({
    title: vscode.l10n.t('Find in the documents'),
    placeHolder: vscode.l10n.t('A name, a figure or some words'),
  });
  return query === undefined || query.trim() === '' ? undefined : { query };
}

interface Row extends vscode.QuickPickItem {
  readonly passage?: FoundPassage;
}

/** The passages under headings, and how many more there are. */
function rowsOf(passages: readonly FoundPassage[], more: number): readonly Row[] {
  const { t } = vscode.l10n;
  const rows: Row[] = [];
  let kind: FoundKind | undefined;
  for (const passage of passages) {
    if (passage.kind !== kind) rows.push(separator(headingOf(passage.kind)));
    kind = passage.kind;
    const { before, at, after, document, line, what } = passage;
    rows.push({
      label: shortened(`${shortenedStart(before)}${at}${after}`.trim()),
      detail: [`${document}:${String(line)}`, what].filter((one) => one !== '').join(' · '),
      passage,
    });
  }
  if (more > 0) rows.push(separator(t('{0} more are not shown', more)));
  return rows;
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function headingOf(kind: FoundKind): string {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'name':
      return t('As a name');
    case 'figure':
      return t('As a figure');
    case 'quote':
      return t('In a quote');
    case 'words':
      return t('In the text');
  }
}

/** Characters that a row has room for. */
const ROW = 110;

function shortened(words: string): string {
  return words.length > ROW ? `${words.slice(0, ROW - 1)}…` : words;
}

/** What goes before, so far that what was looked for is in sight. */
function shortenedStart(before: string): string {
  return before.length > ROW / 2 ? `…${before.slice(-ROW / 2)}` : before;
}
