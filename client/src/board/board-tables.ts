import type {
  ConflictEntry,
  ConflictKindName,
  ConflictSide,
} from '../../../server/src/lsp/protocol.js';
import { boardSources, type BoardSource } from './board-sources.js';
import type { Translate } from './translate.js';
import { kindWords } from './kind-words.js';
import { valueMarks } from './value-marks.js';

/** What some sources give for some measures: a row for each measure, a column for each source. */
export interface BoardTable {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly BoardSource[];
  readonly rows: readonly BoardRow[];
}

/** One measure. */
export interface BoardRow {
  readonly entry: string;
  readonly label: string;
  readonly kind: ConflictKindName;
  readonly kindLabel: string;
  /** One for each column, in its order; empty where a source gives no value. */
  readonly cells: readonly (readonly BoardCellValue[])[];
}

/** A value in its place. */
export interface BoardCellValue {
  /** Index into the entry's sides. */
  readonly side: number;
  readonly value: string;
  /** The shape of the value: different values of a row have different ones. */
  readonly mark: number;
  readonly label: string;
}

/**
 * The entries as tables. Entries that have no source in common stand in tables of their own, so that
 * columns are not empty for want of anything to say.
 */
export function boardTables(
  entries: readonly ConflictEntry[],
  t: Translate,
): readonly BoardTable[] {
  return clusters(entries).map((cluster) => {
    const columns = boardSources(
      cluster.flatMap(({ sides }) => sides),
      t,
    );
    return {
      caption: cluster.length === 1 ? t('1 measure') : t('{0} measures', cluster.length),
      corner: t('Measure'),
      columns,
      rows: cluster.map((entry) => rowOf(entry, columns, t)),
    };
  });
}

function rowOf(entry: ConflictEntry, columns: readonly BoardSource[], t: Translate): BoardRow {
  const marks = valueMarks(entry.sides);
  const numbered = entry.sides.map((side, index) => ({ side, index }));
  return {
    entry: entry.id,
    label: entry.label,
    kind: entry.kind,
    kindLabel: kindWords(entry.kind, t).label,
    cells: columns.map(({ group }) =>
      firstOfEachValue(numbered.filter(({ side }) => side.sourceGroup === group)).map(
        ({ side, index }) => ({
          side: index,
          value: side.value,
          mark: marks.get(side.value) ?? 0,
          label: t('{0}: open {1}, line {2}', side.value, side.document, side.line),
        }),
      ),
    ),
  };
}

interface Numbered {
  readonly side: ConflictSide;
  readonly index: number;
}

function firstOfEachValue(sides: readonly Numbered[]): readonly Numbered[] {
  const first = new Map<string, Numbered>();
  for (const one of sides) if (!first.has(one.side.value)) first.set(one.side.value, one);
  return [...first.values()];
}

/** Entries that share a source, directly or through others, in the order of their first. */
function clusters(entries: readonly ConflictEntry[]): ConflictEntry[][] {
  const parents = new Map<number, number>();
  const root = (group: number): number => {
    let at = group;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) return at;
      parents.set(at, parents.get(parent) ?? parent);
      at = parent;
    }
  };
  for (const { sides } of entries) {
    const [first] = sides;
    for (const { sourceGroup } of sides)
      if (first !== undefined) parents.set(root(sourceGroup), root(first.sourceGroup));
  }
  const byRoot = new Map<number, ConflictEntry[]>();
  for (const entry of entries) {
    const key = root(entry.sides[0]?.sourceGroup ?? -1);
    byRoot.set(key, [...(byRoot.get(key) ?? []), entry]);
  }
  return [...byRoot.values()];
}
