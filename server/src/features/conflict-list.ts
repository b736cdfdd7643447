import type { Conflict, ConflictKind, ConflictMember } from '../corpus/corpus-view.js';
import type { Interval } from '../document/document-analysis.js';
import { namesAround } from './names-around.js';
import { sourceText } from './claim-source.js';
import { passage, type Passage } from './passage.js';
import { isAmount } from './wording.js';
import { sideValue } from './side-value.js';
import type { Place, Workspace } from './workspace.js';

/** One value of a conflict with its passage. */
export interface ListedSide extends Passage, Place {
  readonly value: string;
  /** Whom the passage names as its source; undefined when it names none. */
  readonly source: string | undefined;
  readonly sourceGroup: number;
  /** The number stated, in base units; undefined for dates, "dozens", words and names. */
  readonly number: number | undefined;
  /** The values that the wording allows; undefined for what is no amount. */
  readonly interval: Interval | undefined;
}

/** A conflict with all its passages, ready to be shown. */
export interface ListedConflict {
  readonly conflict: Conflict;
  readonly sides: readonly ListedSide[];
  /** Names of what is named in the passages, the most frequent first. */
  readonly names: readonly string[];
}

/** Kinds that are shown unless others are asked for. */
export const DEFAULT_KINDS: readonly ConflictKind[] = ['contradiction', 'revision'];

/**
 * The conflicts of these kinds, of all that nobody has answered unless others are given:
 * contradictions before revisions, the surest first.
 */
export function conflictList(
  workspace: Workspace,
  kinds: readonly ConflictKind[],
  conflicts: readonly Conflict[] = workspace.corpus.conflicts,
): readonly ListedConflict[] {
  const order = new Map(ALL_KINDS.map((kind, i) => [kind, i]));
  return conflicts
    .filter(({ kind }) => kinds.includes(kind))
    .map((conflict, position) => ({ conflict, position }))
    .sort(
      (a, b) =>
        (order.get(a.conflict.kind) ?? 0) - (order.get(b.conflict.kind) ?? 0) ||
        b.conflict.score - a.conflict.score ||
        a.position - b.position,
    )
    .map(({ conflict }) => ({
      conflict,
      sides: conflict.members.flatMap((member) => side(workspace, member) ?? []),
      names: namesAround(workspace, conflict.members),
    }));
}

const ALL_KINDS: readonly ConflictKind[] = [
  'contradiction',
  'revision',
  'vagueness',
  'wording',
  'name',
];

/** How many conflicts of each kind there are. */
export function countConflicts({ corpus }: Workspace): Readonly<Record<ConflictKind, number>> {
  const counts = { contradiction: 0, revision: 0, vagueness: 0, wording: 0, name: 0 };
  for (const { kind } of corpus.conflicts) counts[kind]++;
  return counts;
}

function side(workspace: Workspace, member: ConflictMember): ListedSide | undefined {
  const { corpus } = workspace;
  const analysis = corpus.analysis(member.uri);
  if (analysis === undefined) return undefined;
  const figure = member.figure === undefined ? undefined : analysis.figures[member.figure];
  return {
    uri: member.uri,
    span: member.span,
    ...passage(analysis, member.span),
    value: sideValue(workspace, member),
    source: sourceText(analysis, member),
    sourceGroup: corpus.sourceGroup(member.uri),
    number: figure?.value,
    interval: figure && isAmount(figure) ? figure.interval : undefined,
  };
}
