import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';
import { markLabel, TAG_COLORS, tagColor } from './annotation-words.js';

/**
 * Small letters above the line, out of its flow: the editor wraps lines without regard to them, and
 * in the flow they would push words out of sight.
 */
const RAISED =
  'none; position: absolute; margin-top: -0.75em; padding-left: 1px; font-size: 0.68em; line-height: 1; white-space: nowrap; pointer-events: none';

/** How each position to a passage underlines it; without one the line is dotted. */
const LINES = {
  agree: { style: 'solid', color: 'corroborate.agreeBorder' },
  disagree: { style: 'double', color: 'corroborate.disagreeBorder' },
  discuss: { style: 'dashed', color: 'corroborate.discussBorder' },
  none: { style: 'dotted', color: 'corroborate.annotationBorder' },
} as const;

type Line = keyof typeof LINES;

/**
 * Marks annotated words in the text: a line below them, by assessment dotted, solid, double or dashed;
 * a tint by the first tag; the assessment's sign and the tags in small letters behind them; a dashed
 * frame where an annotation may belong. Line, sign and words tell what color alone could not; where
 * annotations overlap, each has its own.
 */
export class AnnotationMarks implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #lines = decorationsBy(Object.keys(LINES) as Line[], ({ style, color }) => ({
    borderColor: new vscode.ThemeColor(color),
    borderStyle: style,
    borderWidth: style === 'double' ? '0 0 3px 0' : '0 0 2px 0',
    overviewRulerColor: new vscode.ThemeColor(color),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  }));
  /** The last one is for annotations without a tag. */
  readonly #tints = Array.from({ length: TAG_COLORS + 1 }, (_, i) =>
    vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(
        i < TAG_COLORS
          ? `corroborate.tag${String(i + 1)}Background`
          : 'corroborate.annotationBackground',
      ),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
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
      ...this.#lines.values(),
      ...this.#tints,
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
    const own = annotations.flatMap((annotation) =>
      annotation.range === null ? [] : [{ annotation, range: toRange(annotation.range) }],
    );
    const marks = [...own, ...this.#store.passagesIn(editor.document.uri)];
    for (const [line, type] of this.#lines) {
      const here = marks.filter(({ annotation }) => lineOf(annotation) === line);
      editor.setDecorations(type, here.map(withLabel));
    }
    this.#tints.forEach((type, i) => {
      const here = marks.filter(({ annotation }) => tintOf(annotation) === i);
      editor.setDecorations(
        type,
        here.map(({ range }) => range),
      );
    });
    const candidates = this.#store.candidatesIn(editor.document.uri).map((place) => ({
      range: place.range,
      hoverMessage: vscode.l10n.t(
        'An annotation may belong here: {0}',
        firstLine(place.annotation.body),
      ),
    }));
    editor.setDecorations(this.#candidate, candidates.map(asPlainText));
  }
}

function decorationsBy(
  lines: readonly Line[],
  options: (line: (typeof LINES)[Line]) => vscode.DecorationRenderOptions,
): ReadonlyMap<Line, vscode.TextEditorDecorationType> {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  return new Map(
    lines.map((line) => {
      const all = { ...options(LINES[line]), rangeBehavior };
      return [line, vscode.window.createTextEditorDecorationType(all)];
    }),
  );
}

function lineOf({ assessment }: AnnotationView): Line {
  return assessment !== null && assessment in LINES ? (assessment as Line) : 'none';
}

function tintOf({ tags }: AnnotationView): number {
  const [first] = tags;
  return first === undefined ? TAG_COLORS : tagColor(first);
}

function withLabel({
  annotation,
  range,
}: {
  readonly annotation: AnnotationView;
  readonly range: vscode.Range;
}): vscode.DecorationOptions {
  const label = markLabel(annotation);
  if (label === '') return { range };
  const after = {
    contentText: label,
    color: new vscode.ThemeColor('descriptionForeground'),
    textDecoration: RAISED,
  };
  return { range, renderOptions: { after } };
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
