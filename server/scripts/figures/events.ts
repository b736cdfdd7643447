import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentUri, type AnalyzeDocument } from '../../src/index.js';
import { readDocument } from '../../src/corpus/document-reading.js';
import { documentFigures } from '../../src/corpus/figures/document-figures.js';
import type { FigureRecord } from '../../src/corpus/figures/figure-record.js';
import type { Lexicon } from '../../src/corpus/word-weight.js';
import type { Span } from '../../src/text/span.js';

/** A figure as people marked it. */
interface MarkedFigure extends Span {
  readonly file: string;
  /** What it measures: equal for equal quantities, whatever their values; undefined when nothing else measures it. */
  readonly quantity?: string;
  /** Page furniture, ordinals: may be found or not. */
  readonly optional?: boolean;
}

/** A figure of an event with the quantity that people say it measures. */
export interface EventFigure {
  readonly file: string;
  readonly record: FigureRecord;
  readonly quantity: string | undefined;
}

/** The figures of all documents of an event that were found and marked, by document. */
export function readEvent(
  folder: string,
  analyze: AnalyzeDocument,
  lexicon: Lexicon,
): readonly (readonly EventFigure[])[] {
  const marked = JSON.parse(
    readFileSync(join(folder, 'figures.json'), 'utf8'),
  ) as readonly MarkedFigure[];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const uri = documentUri(`file:///${file}`);
      const analysis = analyze({ uri, version: 0, format: 'plaintext', text });
      const own = marked.filter((figure) => figure.file === file);
      return documentFigures(readDocument(analysis, lexicon)).flatMap((record) =>
        record === undefined ? [] : withMark(file, record, own),
      );
    });
}

function withMark(
  file: string,
  record: FigureRecord,
  marked: readonly MarkedFigure[],
): readonly EventFigure[] {
  const mark = marked.find((figure) => covers(figure, record.figure.span) >= 0.6);
  return mark === undefined || mark.optional === true
    ? []
    : [{ file, record, quantity: mark.quantity }];
}

/** How much of the shorter span lies in the other. */
function covers(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.min(a.end - a.start, b.end - b.start);
}

/** The folders of the events below a folder, by name. */
export function eventFolders(root: string): readonly string[] {
  return readdirSync(root)
    .sort()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, 'figures.json')));
}
