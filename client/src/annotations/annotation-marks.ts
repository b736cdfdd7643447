import * as vscode from 'vscode';
import { toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';

/**
 * Marks annotated words in the text: a tint and a dotted line below where an annotation is
 * attached, a dashed frame where one may belong. Shape and color both tell them apart.
 */
export class AnnotationMarks implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #anchored = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corroborate.annotationBackground'),
    borderColor: new vscode.ThemeColor('corroborate.annotationBorder'),
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    overviewRulerColor: new vscode.ThemeColor('corroborate.annotationBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #candidate = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('corroborate.reviewBorder'),
    borderStyle: 'dashed',
    borderWidth: '1px',
    overviewRulerColor: new vscode.ThemeColor('corroborate.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #subscriptions: vscode.Disposable;

  constructor(store: AnnotationStore) {
    this.#store = store;
    this.#subscriptions = vscode.Disposable.from(
      store.onDidChange(() => this.#draw()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      this.#anchored,
      this.#candidate,
    );
    this.#draw();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#drawIn(editor);
  }

  #drawIn(editor: vscode.TextEditor): void {
    const annotations = this.#store.of(editor.document.uri);
    const anchored = annotations.flatMap(({ range }) => (range === null ? [] : [toRange(range)]));
    const candidates = annotations.flatMap((annotation) =>
      annotation.candidates.map((range) => ({
        range: toRange(range),
        hoverMessage: vscode.l10n.t(
          'An annotation may belong here: {0}',
          firstLine(annotation.body),
        ),
      })),
    );
    editor.setDecorations(this.#anchored, anchored);
    editor.setDecorations(this.#candidate, candidates.map(asPlainText));
  }
}

function asPlainText(mark: {
  range: vscode.Range;
  hoverMessage: string;
}): vscode.DecorationOptions {
  return {
    range: mark.range,
    hoverMessage: new vscode.MarkdownString().appendText(mark.hoverMessage),
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
