import type { ListedConflict, ListedSide } from '../conflict-list.js';
import { Lines } from '../lines.js';
import { escapeMarkdown } from '../markdown.js';
import { counted } from '../words.js';
import type { Workspace } from '../workspace.js';

/** Conflicts as a Markdown document: a heading for each, and a table of its values. */
export function reportMarkdown(workspace: Workspace, conflicts: readonly ListedConflict[]): string {
  const lines = new Lines(workspace);
  const documents = counted(workspace.corpus.uris.length, 'document');
  const summary =
    conflicts.length === 0
      ? `Nothing conflicts in ${documents}.`
      : `${counted(conflicts.length, 'difference')} in ${documents}. A difference is not a verdict.`;
  const entries = conflicts.map((listed) => entry(listed, lines));
  return `${['# Conflicting figures', summary, ...entries].join('\n\n')}\n`;
}

function entry({ conflict, sides }: ListedConflict, lines: Lines): string {
  const { kind, label, reason, rule, score } = conflict;
  const table = [
    '| Value | Where | Source | Sentence |',
    '|---|---|---|---|',
    ...sides.map((side) => row(side, lines)),
  ];
  return [
    `## ${escapeMarkdown(label, ' ')} (${kind})`,
    table.join('\n'),
    `Compared because: ${escapeMarkdown(reason, ' ')} \`${rule}\` ${score.toFixed(2)}`,
  ].join('\n\n');
}

function row(side: ListedSide, lines: Lines): string {
  const { path, line } = lines.place(side);
  const cells = [
    side.value,
    `${path}:${String(line)}`,
    side.source ?? '',
    `${side.before}${side.at}${side.after}`,
  ];
  return `| ${cells.map((cell) => escapeMarkdown(cell, ' ')).join(' | ')} |`;
}
