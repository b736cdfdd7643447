import type { ConflictKind } from '../../corpus/corpus-view.js';
import { lineColumn } from '../../text/line-index.js';
import type { ListedConflict, ListedSide } from '../conflict-list.js';
import { Lines } from '../lines.js';
import { shownText } from '../shown-text.js';
import type { Workspace } from '../workspace.js';

/** What each kind of conflict is called and means, and how severe SARIF takes it to be. */
const RULES: Readonly<Record<ConflictKind, { name: string; text: string; level: string }>> = {
  contradiction: {
    name: 'Contradiction',
    text: 'Documents give values for the same thing that cannot all hold.',
    level: 'warning',
  },
  revision: {
    name: 'Revision',
    text: 'A later or wider report of the same thing gives another value.',
    level: 'note',
  },
  vagueness: {
    name: 'Vagueness',
    text: 'One document is only less exact than another.',
    level: 'note',
  },
  wording: {
    name: 'Wording',
    text: 'One utterance is quoted in different words.',
    level: 'note',
  },
  name: { name: 'Name', text: 'One name stands in different spellings.', level: 'note' },
};

const KINDS: readonly ConflictKind[] = [
  'contradiction',
  'revision',
  'vagueness',
  'wording',
  'name',
];

/** What the paths of a SARIF file start from. */
export interface SarifRoot {
  /** The URI of a folder, with a slash at its end. */
  readonly uri: string;
  /** What leads from there to the documents' folder, with a slash at its end: "reports/", or nothing. */
  readonly prefix: string;
}

/**
 * Conflicts as SARIF 2.1.0 (OASIS): one result for each conflict, at its first passage, with the
 * others as related locations. Paths are relative to `%SRCROOT%`, which is the root given; columns
 * are UTF-16 code units.
 */
export function reportSarif(
  workspace: Workspace,
  conflicts: readonly ListedConflict[],
  version: string,
  root: SarifRoot,
): string {
  const lines = new Lines(workspace);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Corroborate', version, rules: KINDS.map(rule) } },
        originalUriBaseIds: { '%SRCROOT%': { uri: root.uri } },
        columnKind: 'utf16CodeUnits',
        results: conflicts.flatMap((listed) => result(listed, lines, root)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule(kind: ConflictKind): object {
  const { name, text, level } = RULES[kind];
  return {
    id: `conflict/${kind}`,
    name,
    shortDescription: { text },
    defaultConfiguration: { level },
  };
}

function result(
  { conflict, sides }: ListedConflict,
  lines: Lines,
  { prefix }: SarifRoot,
): object[] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  const values = [...new Set(sides.map(({ value }) => value))].join(', ');
  return [
    {
      ruleId: `conflict/${conflict.kind}`,
      ruleIndex: KINDS.indexOf(conflict.kind),
      level: RULES[conflict.kind].level,
      message: { text: `${shownText(conflict.label)}: ${values}. ${shownText(conflict.reason)}` },
      locations: [location(first, lines, prefix)],
      relatedLocations: others.map((side, i) => ({ id: i + 1, ...location(side, lines, prefix) })),
      partialFingerprints: { 'corroborateConflict/v1': fingerprint(conflict.kind, sides, lines) },
      properties: { rule: conflict.rule, score: conflict.score, id: conflict.id },
    },
  ];
}

function location(side: ListedSide, lines: Lines, prefix: string): object {
  const index = lines.index(side.uri);
  const start = lineColumn(index, side.span.start);
  const end = lineColumn(index, side.span.end);
  const said = side.source === undefined ? side.value : `${side.value} (${side.source})`;
  return {
    message: { text: said },
    physicalLocation: {
      artifactLocation: { uri: relativeUri(prefix + lines.path(side.uri)), uriBaseId: '%SRCROOT%' },
      region: {
        startLine: start.line + 1,
        startColumn: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        snippet: { text: side.at },
      },
    },
  };
}

function relativeUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * What a conflict is known by when the documents have changed around it: its kind, and each value
 * with its document and words; no line, no order.
 */
export function fingerprint(
  kind: ConflictKind,
  sides: readonly ListedSide[],
  lines: Lines,
): string {
  const parts = sides.map((side) => `${lines.path(side.uri)} ${side.value}`);
  return `${kind}: ${[...new Set(parts)].sort().join(' | ')}`;
}
