import * as vscode from 'vscode';
import {
  Requests,
  type ConflictsParams,
  type ConflictsResult,
  type DatedView,
  type TimelineResult,
} from '../../../server/src/lsp/protocol.js';
import { ANSWER_COMMANDS, presentAnswers } from './answer-commands.js';
import { chosenView, type BoardView } from './board-filters.js';
import type { BoardRequest, BoardUpdate, ChosenView } from './board-messages.js';
import { boardModel, conflictKinds, entriesPerPage } from './board-model.js';
import { BoardPage, boardOptions } from './board-page.js';
import { BoardPassages, type PassageSurroundings } from './board-passages.js';
import { boardTimeline, type BoardTimeline } from './board-timeline.js';
import { exportBoard } from './export-board.js';
import { wantedKinds } from './wanted-kinds.js';

/** The type under which VS Code keeps and restores the board. */
export const boardViewType = 'corroborate.board';

/** Milliseconds to wait for further changes before asking the server again. */
const refreshDelay = 200;

/** What the board needs of the rest of the extension. */
export interface BoardSurroundings extends PassageSurroundings {
  readonly extensionUri: vscode.Uri;
}

/** The board of conflicting figures: one panel, drawn anew whenever the server says so. */
export class BoardPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #around: BoardSurroundings;
  readonly #page: BoardPage;
  readonly #passages: BoardPassages;
  readonly #subscriptions: vscode.Disposable[] = [];
  #view: BoardView = { kinds: wantedKinds() };
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #limit = entriesPerPage;
  #timelineShown = false;
  /** As it was last drawn; undefined while nobody wants to see it. */
  #timeline: BoardTimeline | undefined;
  /** The entry to bring into view once the board is drawn. */
  #wanted: string | undefined;

  /** Takes over a panel, new or restored, and draws in it. */
  constructor(panel: vscode.WebviewPanel, around: BoardSurroundings) {
    this.#panel = panel;
    this.#around = around;
    this.#page = new BoardPage(panel, around.extensionUri);
    this.#passages = new BoardPassages(around);
    panel.onDidChangeViewState(() => this.#refreshSoon(), null, this.#subscriptions);
    this.#subscriptions.push(
      around.server.onDidChange(() => this.#refreshSoon()),
      around.server.onDidChangeStatus(() => this.#refreshSoon()),
      this.#page.listen(around.extensionUri, (message) => this.#receive(message)),
    );
  }

  /** Opens a new panel. */
  static open(around: BoardSurroundings): BoardPanel {
    const panel = vscode.window.createWebviewPanel(
      boardViewType,
      vscode.l10n.t('Conflicting Figures'),
      vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active,
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
    if (this.#passages.conflicts !== undefined) void this.#refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.#panel.dispose();
  }

  /** What the person does that changes what is shown; all else is done with a passage. */
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
        this.#view = chosenView(this.#view, message.field, message.value);
        return this.#refresh();
      case 'timeline':
        this.#timelineShown = message.shown;
        return this.#refresh();
      case 'more':
        this.#limit += entriesPerPage;
        return this.#refresh();
      case 'export':
        return this.#export();
      case 'answer':
        await vscode.commands.executeCommand(ANSWER_COMMANDS[message.answer], message.entry);
        return;
      default:
        return this.#receiveForPassage(message);
    }
  }

  async #receiveForPassage(message: BoardRequest): Promise<void> {
    switch (message.type) {
      case 'open':
        return this.#passages.open(message.entry, message.side);
      case 'openDated':
        return this.#passages.openDated(message.index);
      case 'openSkipped':
        return this.#passages.openSkipped(message.index);
      case 'openBoth': {
        const { entry, left, right } = message;
        return this.#passages.openBoth(entry, [left, right], this.#panel.viewColumn);
      }
      case 'annotate':
        return this.#passages.annotate(message.entry, message.side);
      case 'compare': {
        const { entry, left, right } = message;
        const comparison = await this.#passages.compare(entry, left, right);
        if (comparison !== undefined) await this.#page.post({ type: 'compared', comparison });
      }
    }
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    if (this.#panel.visible) this.#timer = setTimeout(() => void this.#refresh(), refreshDelay);
  }

  async #refresh(): Promise<void> {
    const turn = ++this.#asked;
    const isLate = (): boolean => turn !== this.#asked;
    try {
      const params: ConflictsParams = {
        kinds: this.#view.kinds.length === 0 ? conflictKinds : this.#view.kinds,
      };
      const result = await this.#around.server.ask<ConflictsResult>(Requests.conflicts, params);
      if (isLate()) return;
      const dated = this.#timelineShown ? await this.#readDated() : undefined;
      const answers = await presentAnswers();
      if (isLate()) return;
      this.#passages.conflicts = result;
      this.#passages.dated = dated ?? [];
      this.#timeline = dated && this.#timelineOf(dated);
      const { status } = this.#around.server;
      const { t } = vscode.l10n;
      const model = boardModel(result, status, this.#view, t, this.#limit, answers, this.#timeline);
      await this.#page.post({ type: 'model', model });
      await this.#revealWanted();
    } catch (error) {
      if (!isLate()) await this.#page.post(failure(error));
    }
  }

  async #readDated(): Promise<readonly DatedView[]> {
    return (await this.#around.server.ask<TimelineResult>(Requests.timeline)).passages;
  }

  #timelineOf(dated: readonly DatedView[]): BoardTimeline {
    return boardTimeline(dated, this.#view.document, vscode.l10n.t, vscode.env.language);
  }

  #export(): Promise<void> {
    const shown = {
      result: this.#passages.conflicts,
      view: this.#view,
      timeline: this.#timeline,
    };
    return exportBoard(this.#around.server, shown, (svg) => this.#page.rasterize(svg));
  }

  async #revealWanted(): Promise<void> {
    const entry = this.#wanted;
    if (entry === undefined) return;
    this.#wanted = undefined;
    await this.#page.post({ type: 'reveal', entry });
  }
}

/** What of a page's choices is about conflicts. */
function viewOf({ timeline: _, ...view }: ChosenView): ChosenView {
  return view;
}

function failure(error: unknown): BoardUpdate {
  return {
    type: 'failed',
    title: vscode.l10n.t('The server does not answer'),
    text: error instanceof Error ? error.message : String(error),
  };
}
