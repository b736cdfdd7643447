import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import {
  Requests,
  type ComparePassagesResult,
  type ConflictsParams,
  type ConflictsResult,
  type DatedView,
  type TimelineResult,
} from '../../../server/src/lsp/protocol.js';
import type { AnnotationCommands } from '../annotations/annotation-commands.js';
import type { PassageOpener } from '../passage.js';
import { toLocation } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import { compareSides } from './compare-sides.js';
import { boardHtml } from './board-html.js';
import type { BoardRequest, BoardUpdate, ChosenView } from './board-messages.js';
import type { BoardView } from './board-filters.js';
import { ANSWER_COMMANDS, presentAnswers } from './answer-commands.js';
import { exportBoard } from './export-board.js';
import { boardTimeline, type BoardTimeline } from './board-timeline.js';
import { boardModel, conflictKinds, entriesPerPage, type ConflictAnswer } from './board-model.js';
import { wantedKinds } from './wanted-kinds.js';

/** The type under which VS Code keeps and restores the board. */
export const boardViewType = 'corroborate.board';

/** Milliseconds to wait for further changes before asking the server again. */
const refreshDelay = 200;

/** Milliseconds that the page may take to draw a picture. */
const drawingPatience = 20_000;

/** What the board needs of the rest of the extension. */
export interface BoardSurroundings {
  readonly extensionUri: vscode.Uri;
  readonly server: ServerConnection;
  readonly passages: PassageOpener;
  readonly annotations: AnnotationCommands;
}

/** The board of conflicting figures: one panel, drawn anew whenever the server says so. */
export class BoardPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #around: BoardSurroundings;
  readonly #subscriptions: vscode.Disposable[] = [];
  #view: BoardView = { kinds: wantedKinds() };
  #result: ConflictsResult | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #limit = entriesPerPage;
  /** Whether the timeline is shown, and the passages in it. */
  #timelineShown = false;
  #dated: readonly DatedView[] = [];
  /** Waits for a picture that the page draws. */
  #drawn: ((png: string | undefined) => void) | undefined;
  /** The entry to bring into view once the board is drawn. */
  #wanted: string | undefined;

  /** Takes over a panel, new or restored, and draws in it. */
  constructor(panel: vscode.WebviewPanel, around: BoardSurroundings) {
    this.#panel = panel;
    this.#around = around;
    panel.iconPath = {
      light: vscode.Uri.joinPath(around.extensionUri, 'client/resources/board-light.svg'),
      dark: vscode.Uri.joinPath(around.extensionUri, 'client/resources/board-dark.svg'),
    };
    panel.webview.options = boardOptions(around.extensionUri);
    panel.webview.onDidReceiveMessage(
      (message: BoardRequest) => this.#receive(message),
      null,
      this.#subscriptions,
    );
    panel.onDidChangeViewState(() => this.#refreshSoon(), null, this.#subscriptions);
    this.#subscriptions.push(
      around.server.onDidChange(() => this.#refreshSoon()),
      around.server.onDidChangeStatus(() => this.#refreshSoon()),
    );
    panel.webview.html = this.#page();
  }

  /** Opens a new panel. */
  static open(around: BoardSurroundings): BoardPanel {
    const column = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active;
    const title = vscode.l10n.t('Conflicting Figures');
    const panel = vscode.window.createWebviewPanel(
      boardViewType,
      title,
      column,
      boardOptions(around.extensionUri),
    );
    return new BoardPanel(panel, around);
  }

  /** Fires when the person closes the panel. */
  get onDidDispose(): vscode.Event<void> {
    return this.#panel.onDidDispose;
  }

  /** Brings the panel to the front, and an entry, if one is named, into view. */
  reveal(entry?: string): void {
    this.#panel.reveal();
    this.#wanted = entry;
    if (entry === undefined) return;
    // Beyond the limit it would not be found.
    this.#limit = Number.POSITIVE_INFINITY;
    this.#view = { kinds: this.#view.kinds };
    if (this.#result !== undefined) void this.#refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#panel.dispose();
  }

  async #receive(message: BoardRequest): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#timelineShown = message.view.timeline === true;
        this.#view = { ...this.#view, ...viewOf(message.view) };
        return this.#refresh();
      case 'kinds':
        this.#view = { ...this.#view, kinds: message.kinds };
        return this.#refresh();
      case 'choose':
        this.#view = chosen(this.#view, message.field, message.value);
        return this.#refresh();
      case 'export':
        return exportBoard(this.#around.server, this.#result, this.#view, (svg) =>
          this.#rasterize(svg),
        );
      case 'rasterized':
        return this.#drawn?.(message.png);
      case 'timeline':
        this.#timelineShown = message.shown;
        return this.#refresh();
      case 'openDated':
        return this.#openDated(message.index);
      case 'answer':
        return this.#answer(message.entry, message.answer);
      case 'more':
        this.#limit += entriesPerPage;
        return this.#refresh();
      case 'open':
        return this.#open(message.entry, message.side);
      case 'annotate':
        return this.#annotate(message.entry, message.side);
      case 'compare':
        return this.#compare(message.entry, message.left, message.right);
      case 'openBoth':
        return this.#openBoth(message.entry, message.left, message.right);
      case 'openSkipped':
        return this.#openSkipped(message.index);
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    if (this.#panel.visible) this.#timer = setTimeout(() => void this.#refresh(), refreshDelay);
  }

  async #refresh(): Promise<void> {
    const turn = ++this.#asked;
    try {
      const params: ConflictsParams = {
        kinds: this.#view.kinds.length === 0 ? conflictKinds : this.#view.kinds,
      };
      const result = await this.#around.server.ask<ConflictsResult>(Requests.conflicts, params);
      if (turn !== this.#asked) return;
      const timeline = this.#timelineShown ? await this.#timeline() : undefined;
      if (turn !== this.#asked) return;
      this.#result = result;
      const status = this.#around.server.status;
      await this.#post({
        type: 'model',
        model: boardModel(
          result,
          status,
          this.#view,
          vscode.l10n.t,
          this.#limit,
          await presentAnswers(),
          timeline,
        ),
      });
      await this.#revealWanted();
    } catch (error) {
      if (turn === this.#asked) await this.#post(failure(error));
    }
  }

  async #timeline(): Promise<BoardTimeline> {
    const { passages } = await this.#around.server.ask<TimelineResult>(Requests.timeline);
    this.#dated = passages;
    const { t } = vscode.l10n;
    return boardTimeline(passages, this.#view.document, t, vscode.env.language);
  }

  async #openDated(index: number): Promise<void> {
    const chosen = this.#dated[index];
    if (chosen !== undefined) await this.#openBeside(chosen.location);
  }

  /** Lets the page draw a picture as PNG; rejects when it does not. */
  async #rasterize(svg: string): Promise<Uint8Array> {
    const drawn = new Promise<string | undefined>((resolve) => {
      this.#drawn = resolve;
      setTimeout(() => resolve(undefined), drawingPatience);
    });
    this.#panel.reveal();
    await this.#post({ type: 'rasterize', svg });
    const png = await drawn;
    if (png === undefined) throw new Error(vscode.l10n.t('The picture could not be drawn.'));
    return Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  }

  async #revealWanted(): Promise<void> {
    const entry = this.#wanted;
    if (entry === undefined) return;
    this.#wanted = undefined;
    await this.#post({ type: 'reveal', entry });
  }

  async #post(update: BoardUpdate): Promise<void> {
    await this.#panel.webview.postMessage(update);
  }

  #sides(entry: string): ConflictsResult['entries'][number]['sides'] {
    const all = [...(this.#result?.entries ?? []), ...(this.#result?.answered ?? [])];
    return all.find(({ id }) => id === entry)?.sides ?? [];
  }

  async #open(entry: string, side: number): Promise<void> {
    const chosen = this.#sides(entry)[side];
    if (chosen !== undefined) await this.#openBeside(chosen.location);
  }

  async #openBeside(location: Location): Promise<void> {
    await this.#around.passages.open(toLocation(location), {
      viewColumn: vscode.ViewColumn.Beside,
    });
  }

  async #annotate(entry: string, side: number): Promise<void> {
    const chosen = this.#sides(entry)[side];
    if (chosen === undefined) return;
    const { uri, range } = toLocation(chosen.location);
    await this.#open(entry, side);
    await this.#around.annotations.annotateRange(
      await vscode.workspace.openTextDocument(uri),
      range,
    );
  }

  async #compare(entry: string, left: number, right: number): Promise<void> {
    const sides = this.#sides(entry);
    const [one, other] = [sides[left], sides[right]];
    if (one === undefined || other === undefined) return;
    const words = await this.#around.server.ask<ComparePassagesResult>(Requests.comparePassages, {
      left: one.location,
      right: other.location,
    });
    await this.#post({ type: 'compared', comparison: { entry, left, right, words } });
  }

  async #openBoth(entry: string, left: number, right: number): Promise<void> {
    const sides = this.#sides(entry);
    const chosen = [sides[left], sides[right]].filter((side) => side !== undefined);
    await compareSides(chosen, this.#around.passages, this.#panel.viewColumn);
  }

  async #answer(entry: string, answer: ConflictAnswer): Promise<void> {
    await vscode.commands.executeCommand(ANSWER_COMMANDS[answer], entry);
  }

  async #openSkipped(index: number): Promise<void> {
    const file = this.#result?.skipped[index];
    if (file !== undefined)
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file.uri));
  }

  #page(): string {
    const { webview } = this.#panel;
    const uri = (path: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.#around.extensionUri, path)).toString();
    return boardHtml({
      title: this.#panel.title,
      language: vscode.env.language,
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID(),
      styleUri: uri('client/resources/board.css'),
      scriptUri: uri('client/dist/board.js'),
    });
  }
}

function boardOptions(
  extensionUri: vscode.Uri,
): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  const roots = ['client/dist', 'client/resources'].map((path) =>
    vscode.Uri.joinPath(extensionUri, path),
  );
  return { enableScripts: true, localResourceRoots: roots, enableFindWidget: true };
}

/** What of a page's choices is about conflicts. */
function viewOf({ timeline: _, ...view }: ChosenView): ChosenView {
  return view;
}

/** The view with another choice; what was chosen of another state does not hold for this one. */
function chosen(view: BoardView, field: keyof BoardView, value: string): BoardView {
  if (field === 'state')
    return { kinds: view.kinds, state: value === 'answered' ? value : undefined };
  return { ...view, [field]: value === '' ? undefined : value };
}

function failure(error: unknown): BoardUpdate {
  return {
    type: 'failed',
    title: vscode.l10n.t('The server does not answer'),
    text: error instanceof Error ? error.message : String(error),
  };
}
