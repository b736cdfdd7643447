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
import type { BoardTimeline } from './board-timeline.js';

type Format = ReportParams['format'] | 'svg' | 'png';

/** What the board shows at the moment. */
export interface ShownBoard {
  readonly result: ConflictsResult | undefined;
  readonly view: BoardView;
  /** Undefined while nobody wants to see it. */
  readonly timeline: BoardTimeline | undefined;
}

/** Asks for a format and a file, and writes what the board shows into it. */
export async function exportBoard(
  server: ServerConnection,
  shown: ShownBoard,
  rasterize: (svg: string) => Promise<Uint8Array>,
): Promise<void> {
  const { t } = vscode.l10n;
  const format = await chosenFormat();
  if (format === undefined) return;
  const uri = await vscode.window.showSaveDialog({
    title: t('Export the board'),
    defaultUri: defaultUri(format.name ?? `conflicts.${format.extension}`),
    filters: { [format.label]: [format.extension] },
  });
  if (uri === undefined) return;
  const entries = wantedEntries(shown.result ?? { entries: [], answered: [] }, shown.view);
  const picture = (): string => boardSvg(entries, t, shown.timeline);
  if (format.format === 'png') {
    await vscode.workspace.fs.writeFile(uri, await rasterize(picture()));
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  const ids = entries.map(({ id }) => id);
  const text =
    format.format === 'svg' ? picture() : await report(server, format.format, shown.view, ids);
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
  /** The name that is offered, where it is not `conflicts` with the extension. */
  readonly name?: string;
}

async function chosenFormat(): Promise<ChosenFormat | undefined> {
  const { t } = vscode.l10n;
  const formats: readonly ChosenFormat[] = [
    {
      label: 'Markdown',
      description: t('a heading for each measure, a table of its values'),
      format: 'markdown',
      extension: 'md',
      // Left out of what is read: a list of the conflicts is no further witness of them.
      name: 'conflicts.corroborate.md',
    },
    {
      label: 'CSV',
      description: t('a row for each passage, for spreadsheets'),
      format: 'csv',
      extension: 'csv',
    },
    {
      label: 'SVG',
      description: t('the plots, and the timeline where it is shown, for print and web'),
      format: 'svg',
      extension: 'svg',
    },
    {
      label: 'PNG',
      description: t('the plots, and the timeline where it is shown, for slides and messages'),
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
