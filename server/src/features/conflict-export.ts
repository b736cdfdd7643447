import { toCsv } from '../annotations/exchange/csv.js';
import { escapeText } from '../annotations/exchange/escape-text.js';
import type { Conflict } from '../corpus/corpus-view.js';
import type { ListedSide } from './conflict-list.js';

/** A side of a conflict with its place for people. */
export interface ExportedSide extends ListedSide {
  readonly document: string;
  /** From 1. */
  readonly line: number;
}

/** A conflict with all its passages. */
export interface ExportedConflict {
  readonly conflict: Conflict;
  readonly sides: readonly ExportedSide[];
}

/** The conflicts as a table, one row for each passage; rows of one conflict have one number. */
export function conflictsToCsv(conflicts: readonly ExportedConflict[]): string {
  const head = ['conflict', 'kind', 'about', 'value', 'document', 'line', 'source', 'passage'];
  const rows = conflicts.flatMap(({ conflict, sides }, i) =>
    sides.map((side) => [
      String(i + 1),
      conflict.kind,
      conflict.label,
      side.value,
      side.document,
      String(side.line),
      side.source ?? '',
      side.before + side.at + side.after,
    ]),
  );
  return toCsv([head, ...rows]);
}

/** The conflicts as a Markdown document, each with its passages. */
export function conflictsToMarkdown(conflicts: readonly ExportedConflict[]): string {
  const parts = conflicts.flatMap(({ conflict, sides }) => [
    `## ${escapeText(conflict.label)}`,
    escapeText(conflict.explanation),
    ...sides.map(sideOf),
  ]);
  return `${['# Conflicting figures', ...parts].join('\n\n')}\n`;
}

function sideOf(side: ExportedSide): string {
  const { value, document, line, source, before, at, after } = side;
  const from = source === undefined ? '' : `, ${escapeText(source)}`;
  const passage = escapeText(`${before}\u0001${at}\u0002${after}`)
    .replace('\u0001', ' **')
    .replace('\u0002', '** ');
  return `**${escapeText(value)}** (${escapeText(document)}, line ${line}${from})\n\n> ${passage.replace(/ {2,}/g, ' ').trim()}`;
}
