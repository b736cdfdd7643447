import * as vscode from 'vscode';
import {
  Requests,
  type ConflictsResult,
  type ReportParams,
  type ReportResult,
} from '../../../server/src/lsp/protocol.js';
import type { ServerConnection } from '../server-connection.js';
import { wantedEntries, type BoardView } from './board-filters.js';
import { boardSvg } from './board-svg.js';

type Format = ReportParams['format'] | 'svg' | 'png';

/** Asks for a format and a file, and writes what the board shows into it. */
export async function exportBoard(
  server: ServerConnection,
  result: ConflictsResult | undefined,
  view: BoardView,
  rasterize: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  const { t } = vscode.l10n;
  const format = await chosenFormat();
  if (format === undefined) return;
  const uri = await vscode.window.showSaveDialog({
    title: t('Export the board'),
    defaultUri: defaultUri(`conflicts.${format.extension}`),
    filters: { [format.label]: [format.extension] },
  });
  if (uri === undefined) return;
  const entries = wantedEntries(result ?? { entries: [], answered: [] }, view);
  if (format.format === 'png') {
    await vscode.workspace.fs.writeFile(uri, await rasterize(boardSvg(entries, t)));
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  const ids = entries.map(({ id }) => id);
  const text =
    format.format === 'svg' ? boardSvg(entries, t) : await report(server, format.format, view, ids);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(uri, { preview: true });
}

async function report(
  server: ServerConnection,
  format: ReportParams['format'],
  { kinds }: BoardView,
  ids: readonly string[],
): Promise<string> {
  const params: ReportParams = { format, kinds, ids };
  return (await server.ask<ReportResult>(Requests.report, params)).text;
}

interface ChosenFormat extends vscode.QuickPickItem {
  readonly format: Format;
  readonly extension: string;
}

async function chosenFormat(): Promise<ChosenFormat | undefined> {
  const { t } = vscode.l10n;
  const formats: readonly ChosenFormat[] = [
    {
      label: 'Markdown',
      description: t('a heading for each measure, a table of its values'),
      format: 'markdown',
      extension: 'md',
    },
    {
      label: 'CSV',
      description: t('a row for each passage, for spreadsheets'),
      format: 'csv',
      extension: 'csv',
    },
    {
      label: 'SVG',
      description: t('the plots, for print and web'),
      format: 'svg',
      extension: 'svg',
    },
    {
      label: 'PNG',
      description: t('the plots, for slides and messages'),
      format: 'png',
      extension: 'png',
    },
  ];
  return vscode.window.showQuickPick(formats, { placeHolder: t('Export the board as…') });
}

function defaultUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder.uri, name);
}
