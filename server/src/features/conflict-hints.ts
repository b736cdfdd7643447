import type { Conflict, ConflictMember } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import { DEFAULT_KINDS } from './conflict-list.js';
import { Lines } from './lines.js';
import { shownText } from './shown-text.js';
import { sideValue } from './side-value.js';
import type { Place, Workspace } from './workspace.js';

/** What stands beside a figure on which others differ. */
export interface ConflictHint extends Place {
  readonly conflict: Conflict;
  /** "≠ 12, 18" */
  readonly text: string;
  /** What is measured: "officers killed". */
  readonly label: string;
  /** Each other value with its place, a line each. */
  readonly details: readonly string[];
}

const MOST_VALUES = 3;

/** Hints for the figures of a document that others contradict or revise, in text order. */
export function conflictHints(workspace: Workspace, uri: DocumentUri): readonly ConflictHint[] {
  const lines = new Lines(workspace, uri);
  return workspace.corpus
    .conflictsIn(uri)
    .filter(({ kind }) => DEFAULT_KINDS.includes(kind))
    .flatMap((conflict) => hintsOf(workspace, uri, conflict, lines))
    .sort((a, b) => a.span.start - b.span.start);
}

function hintsOf(
  workspace: Workspace,
  uri: DocumentUri,
  conflict: Conflict,
  lines: Lines,
): ConflictHint[] {
  const valued = conflict.members.map((member) => ({
    member,
    value: sideValue(workspace, member),
    number: numberOf(workspace, member),
  }));
  return valued
    .filter(({ member }) => member.uri === uri)
    .map(({ member, value, number }) => {
      // The same number, put more or less exactly, is no other value.
      const others = valued.filter(
        (other) => other.value !== value && (number === undefined || other.number !== number),
      );
      return {
        uri,
        span: member.span,
        conflict,
        text: `≠ ${fewOf([...new Set(others.map((other) => other.value))])}`,
        label: shownText(conflict.label),
        details: others.map((other) => {
          const { path, line } = lines.place(other.member);
          return `${other.value} · ${path}:${String(line)}`;
        }),
      };
    });
}

function numberOf({ corpus }: Workspace, { uri, figure }: ConflictMember): number | undefined {
  return figure === undefined ? undefined : corpus.analysis(uri)?.figures[figure]?.value;
}

function fewOf(values: readonly string[]): string {
  const shown = values.slice(0, MOST_VALUES).join(', ');
  return values.length > MOST_VALUES ? `${shown}, …` : shown;
}
