import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import {
  Requests,
  type ComparePassagesResult,
  type ConflictSide,
  type ConflictsResult,
  type DatedView,
} from '../../../server/src/lsp/protocol.js';
import type { AnnotationCommands } from '../annotations/annotation-commands.js';
import type { PassageOpener } from '../passage.js';
import { toLocation } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { BoardComparison } from './board-messages.js';
import { compareSides } from './compare-sides.js';

/** What of the rest of the extension passages are shown with. */
export interface PassageSurroundings {
  readonly server: ServerConnection;
  readonly passages: PassageOpener;
  readonly annotations: AnnotationCommands;
}

/** The passages on the board, by the places that the page names them with: opened, annotated, compared. */
export class BoardPassages {
  readonly #around: PassageSurroundings;
  /** What the board was drawn of; undefined until it was. */
  conflicts: ConflictsResult | undefined;
  /** The dated passages of the timeline that is shown. */
  dated: readonly DatedView[] = [];

  constructor(around: PassageSurroundings) {
    this.#around = around;
  }

  async open(entry: string, side: number): Promise<void> {
    const chosen = this.#sides(entry)[side];
    if (chosen !== undefined) await this.#openBeside(chosen.location);
  }

  async openDated(index: number): Promise<void> {
    const chosen = this.dated[index];
    if (chosen !== undefined) await this.#openBeside(chosen.location);
  }

  /** Opens two passages, the first in this column and the other beside it. */
  async openBoth(
    entry: string,
    [left, right]: readonly [number, number],
    column: vscode.ViewColumn | undefined,
  ): Promise<void> {
    const sides = this.#sides(entry);
    const chosen = [sides[left], sides[right]].filter((side) => side !== undefined);
    await compareSides(chosen, this.#around.passages, column);
  }

  async openSkipped(index: number): Promise<void> {
    const file = this.conflicts?.skipped[index];
    if (file === undefined) return;
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file.uri));
  }

  async annotate(entry: string, side: number): Promise<void> {
    const chosen = this.#sides(entry)[side];
    if (chosen === undefined) return;
    const { uri, range } = toLocation(chosen.location);
    await this.open(entry, side);
    const document = await vscode.workspace.openTextDocument(uri);
    await this.#around.annotations.annotateRange(document, range);
  }

  /** The words in which two passages differ; undefined when one of them is gone. */
  async compare(entry: string, left: number, right: number): Promise<BoardComparison | undefined> {
    const sides = this.#sides(entry);
    const [one, other] = [sides[left], sides[right]];
    if (one === undefined || other === undefined) return undefined;
    const words = await this.#around.server.ask<ComparePassagesResult>(Requests.comparePassages, {
      left: one.location,
      right: other.location,
    });
    return { entry, left, right, words };
  }

  #sides(entry: string): readonly ConflictSide[] {
    const all = [...(this.conflicts?.entries ?? []), ...(this.conflicts?.answered ?? [])];
    return all.find(({ id }) => id === entry)?.sides ?? [];
  }

  async #openBeside(location: Location): Promise<void> {
    await this.#around.passages.open(toLocation(location), {
      viewColumn: vscode.ViewColumn.Beside,
    });
  }
}
