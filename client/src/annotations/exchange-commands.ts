import * as vscode from 'vscode';
import {
  Requests,
  type CitationResult,
  type ExportParams,
  type ExportResult,
  type ImportResult,
} from '../../../server/src/lsp/protocol.js';
import { say } from '../corrections/correction-prompts.js';
import { fromRange } from '../places.js';
import { saveExport } from '../save-export.js';
import type { ServerConnection } from '../server-connection.js';
import { annotationTarget } from './annotation-target.js';
import type { AnnotationStore } from './annotation-store.js';

const { t } = vscode.l10n;

/** Annotations and conflicts out to other programs, and annotations in. */
export class ExchangeCommands {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;

  constructor(server: ServerConnection, store: AnnotationStore) {
    this.#server = server;
    this.#store = store;
  }

  /** Asks what, as what and where, and shows the file. */
  async export(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const items = exportItems(uri);
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Export'),
      matchOnDescription: true,
    });
    if (chosen === undefined) return;
    const { text, count } = await this.#server.ask<ExportResult>(Requests.export, chosen.params);
    if (count === 0) {
      say(t('There is nothing to export.'));
      return;
    }
    const { what, format } = chosen.params;
    const extension = EXTENSIONS[format];
    const saved = await saveExport(
      {
        title: t('Export'),
        name: format === 'markdown' ? `${what}.corroborate.md` : `${what}.${extension}`,
        format: { label: chosen.label, extension },
      },
      () => Promise.resolve(text),
    );
    if (saved !== undefined) await vscode.window.showTextDocument(saved, { preview: true });
  }

  /** Puts the annotations of a file of another program beside those of the document in front. */
  async import(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || document.isUntitled) {
      say(t('Open the document that the annotations are for first.'));
      return;
    }
    const [file] =
      (await vscode.window.showOpenDialog({
        title: t('Annotations as W3C JSON-LD or from Hypothesis'),
        filters: { JSON: ['json', 'jsonld'] },
      })) ?? [];
    if (file === undefined) return;
    const bytes = await vscode.workspace.fs.readFile(file);
    const result = await this.#server.ask<ImportResult>(Requests.import, {
      uri: document.uri.toString(),
      text: new TextDecoder().decode(bytes),
    });
    await this.#store.changedElsewhere();
    tellImport(result);
  }

  /** Copies the selected words, or those at the caret, with where they are from. */
  async copyCitation(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const range = editor && (await annotationTarget(this.#server, editor));
    if (editor === undefined || range === undefined) {
      say(t('Select the words to quote first.'));
      return;
    }
    const params = { uri: editor.document.uri.toString(), range: fromRange(range) };
    const { text, message } = await this.#server.ask<CitationResult>(Requests.citation, params);
    if (text === null) {
      say(message ?? '');
      return;
    }
    await vscode.env.clipboard.writeText(text);
    say(t('Copied: {0}', text));
  }
}

const EXTENSIONS = { jsonld: 'jsonld', csv: 'csv', markdown: 'md' } as const;

function exportItems(
  uri: string | undefined,
): readonly (vscode.QuickPickItem & { readonly params: ExportParams })[] {
  const here = uri === undefined ? {} : { uri };
  const all = t('all annotations');
  const own = t('annotations of this document');
  const conflicts = t('conflicts with their passages');
  const annotations = (
    [
      ['jsonld', 'W3C JSON-LD'],
      ['csv', 'CSV'],
      ['markdown', 'Markdown'],
    ] as const
  ).flatMap(([format, label]) => [
    { label, description: all, params: { what: 'annotations' as const, format } },
    { label, description: own, params: { what: 'annotations' as const, format, ...here } },
  ]);
  return [
    ...annotations,
    {
      label: 'Markdown',
      description: conflicts,
      params: { what: 'conflicts', format: 'markdown' },
    },
    { label: 'CSV', description: conflicts, params: { what: 'conflicts', format: 'csv' } },
  ];
}

function tellImport({ added, known, problems, error }: ImportResult): void {
  if (error !== null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was saved: {0}', error));
    return;
  }
  const counts = vscode.l10n.t('{0} annotations added, {1} were there already.', added, known);
  void vscode.window.showInformationMessage([counts, ...problems.slice(0, 3)].join(' '));
}
