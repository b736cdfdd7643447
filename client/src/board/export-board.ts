import * as vscode from 'vscode';
import {
  Requests,
  type ConflictsResult,
  type ReportParams,
  type ReportResult,
} from '../../../server/src/lsp/protocol.js';
import { saveExport } from '../save-export.js';
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
  const entries = wantedEntries(shown.result ?? { entries: [], answered: [] }, shown.view);
  const uri = await saveExport(
    {
      title: t('Export the board'),
      name: format.name ?? `conflicts.${format.extension}`,
      format,
    },
    async () => {
      if (format.format === 'svg') return boardSvg(entries, t, shown.timeline);
      if (format.format === 'png') return rasterize(boardSvg(entries, t, shown.timeline));
      const ids = entries.map(({ id }) => id);
      return report(server, format.format, shown.view, ids);
    },
  );
  if (uri === undefined) return;
  if (format.format === 'png') await vscode.commands.executeCommand('vscode.open', uri);
  else await vscode.window.showTextDocument(uri, { preview: true });
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
