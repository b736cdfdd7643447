import { toCsv } from '../../annotations/exchange/csv.js';
import type { ListedConflict, ListedSide } from '../conflict-list.js';
import { Lines } from '../lines.js';
import type { Workspace } from '../workspace.js';

const HEADINGS = [
  'conflict',
  'kind',
  'measure',
  'value',
  'number',
  'low',
  'high',
  'document',
  'line',
  'source',
  'independent source',
  'sentence',
  'reason',
  'rule',
  'score',
];

/** Conflicts as CSV, one row for each passage. */
export function reportCsv(workspace: Workspace, conflicts: readonly ListedConflict[]): string {
  const lines = new Lines(workspace);
  const sources = sourceNames(conflicts, lines);
  const rows = conflicts.flatMap((listed) =>
    listed.sides.map((side) => row(listed, side, lines, sources.get(side.sourceGroup) ?? '')),
  );
  return toCsv([HEADINGS, ...rows]);
}

/** What an independent source is called: the first of its documents that are listed, as on the board. */
function sourceNames(
  conflicts: readonly ListedConflict[],
  lines: Lines,
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { uri, sourceGroup } of conflicts.flatMap(({ sides }) => sides)) {
    const path = lines.path(uri);
    const known = names.get(sourceGroup);
    if (known === undefined || path < known) names.set(sourceGroup, path);
  }
  return names;
}

function row(
  { conflict }: ListedConflict,
  side: ListedSide,
  lines: Lines,
  independentSource: string,
): readonly string[] {
  const { id, kind, label, reason, rule, score } = conflict;
  const { path, line } = lines.place(side);
  const { low, high } = side.interval ?? {};
  return [
    id,
    kind,
    label,
    side.value,
    ...[side.number, low, high].map((number) => (number === undefined ? '' : String(number))),
    path,
    String(line),
    side.source ?? '',
    independentSource,
    `${side.before}${side.at}${side.after}`,
    reason,
    rule,
    score.toFixed(2),
  ];
}
