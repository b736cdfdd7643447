import * as vscode from 'vscode';
import { AnnotationCommands, type AnnotationArgument } from './annotations/annotation-commands.js';
import { AnnotationComments } from './annotations/annotation-comments.js';
import { AnnotationMarks } from './annotations/annotation-marks.js';
import { AnnotationStore } from './annotations/annotation-store.js';
import { ExchangeCommands } from './annotations/exchange-commands.js';
import { MarkCommands } from './annotations/mark-commands.js';
import { WaitingNotes } from './annotations/waiting-notes.js';
import { StrayNotes } from './annotations/stray-notes.js';
import { BoardPanel, boardViewType, type BoardSurroundings } from './board/board-panel.js';
import { isCodeWorkspace } from './code-project.js';
import { registerCommands } from './commands.js';
import { ClaimCommands } from './corrections/claim-commands.js';
import { CorrectionStore } from './corrections/correction-store.js';
import { NameCommands } from './corrections/name-commands.js';
import { PassageOpener } from './passage.js';
import { ServerConnection, type LoadClient } from './server-connection.js';
import { outputName, showOutput } from './show-output.js';
import { StatusItem } from './status-item.js';
import { UndoKeys } from './undo-keys.js';
import { Views } from './views.js';

/**
 * Registers everything, which is cheap; the server starts at once only where the folder is one of
 * documents. In a project of program code it waits until a command or view of ours is used.
 */
export async function activateWith(
  context: vscode.ExtensionContext,
  loadClient: LoadClient,
): Promise<void> {
  const output = vscode.window.createOutputChannel(outputName, { log: true });
  const server = new ServerConnection(context, output, loadClient);
  const passages = new PassageOpener();
  const undo = new UndoKeys(server);
  const store = new AnnotationStore(server, undo);
  const waiting = new WaitingNotes(context.workspaceState, store);
  const strays = new StrayNotes(server, store);
  const corrections = new CorrectionStore(server, undo);
  const views = new Views({ server, store, strays, waiting, corrections });
  const inText = new InText(server, store);
  const annotations = new AnnotationCommands(
    server,
    store,
    waiting,
    passages,
    () => inText.comments,
  );
  const board = new Board({ extensionUri: context.extensionUri, server, passages, annotations });
  context.subscriptions.push(
    output,
    server,
    passages,
    store,
    inText,
    board,
    undo,
    waiting,
    strays,
    corrections,
    views,
  );
  context.subscriptions.push(
    new StatusItem(server),
    registerCommands({
      context,
      server,
      output: {
        error: (message) => output.error(message),
        show: () => showOutput(output, context.extension.id),
      },
      passages,
      annotations,
      marks: new MarkCommands(server, store, waiting, {
        chosen: (argument) => annotations.chosen(argument as AnnotationArgument),
        open: (uri, id, passage) => annotations.open(uri, id, passage),
      }),
      exchange: new ExchangeCommands(server, store),
      strays,
      waiting,
      names: new NameCommands(server, corrections),
      claims: new ClaimCommands(server, corrections, store),
      corrections,
      undo,
      views,
      showBoard: (entry) => board.show(entry),
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => startWhereWanted(server)),
  );
  await startWhereWanted(server);
}

/** Starts the server, unless every folder is a project of program code. */
async function startWhereWanted(server: ServerConnection): Promise<void> {
  if (await isCodeWorkspace(vscode.workspace.workspaceFolders ?? [])) return;
  // A failure shows in the status item and the output; commands say it again when used.
  server.start().catch(() => undefined);
}

/** What shows annotations in the text; there from the server's first answer on. */
class InText implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #marks: AnnotationMarks | undefined;
  /** Undefined until the server runs, so that no gutter offers notes in a project of code. */
  comments: AnnotationComments | undefined;

  constructor(server: ServerConnection, store: AnnotationStore) {
    this.#subscription = server.onDidChangeStatus(() => {
      if (server.state !== 'running' || this.comments !== undefined) return;
      void vscode.commands.executeCommand('setContext', 'corroborate.active', true);
      this.comments = new AnnotationComments(store);
      this.#marks = new AnnotationMarks(store);
    });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.comments?.dispose();
    this.#marks?.dispose();
  }
}

/** The one board: opened once, brought to the front after that, restored with the window. */
class Board implements vscode.Disposable {
  readonly #around: BoardSurroundings;
  readonly #serializer: vscode.Disposable;
  #panel: BoardPanel | undefined;

  constructor(around: BoardSurroundings) {
    this.#around = around;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(boardViewType, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel) =>
        this.#keep(new BoardPanel(panel, around)),
    });
  }

  show(entry?: string): void {
    const panel = this.#panel ?? BoardPanel.open(this.#around);
    if (panel !== this.#panel) this.#keep(panel);
    panel.reveal(entry);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  #keep(panel: BoardPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.onDidDispose(() => {
      panel.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
  }
}
