import type { Conflict, ConflictKind, ConflictMember } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import { shortPath } from './short-path.js';
import { shownText } from './shown-text.js';
import { sideValue } from './side-value.js';
import { counted } from './words.js';
import type { Place, Workspace } from './workspace.js';

/** What a problem is about: a stable name that people may filter by. */
export type ProblemCode =
  `conflict/${ConflictKind}` | 'annotation/needs-review' | 'annotation/sidecar';

/** Something to tell about a passage of a document. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  readonly message: string;
  /** The other passages it is about. */
  readonly related: readonly RelatedPlace[];
}

/** Another passage, and what stands there. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** Most other passages named with a problem. */
const MOST_RELATED = 8;

/** The conflicts of these kinds in a document, one problem for each of its passages. */
export function conflictProblems(
  workspace: Workspace,
  uri: DocumentUri,
  kinds: readonly ConflictKind[],
): readonly Problem[] {
  return workspace.corpus
    .conflictsIn(uri)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((conflict) =>
      conflict.members
        .filter((member) => member.uri === uri)
        .map((member) => conflictProblem(workspace, conflict, member)),
    );
}

function conflictProblem(workspace: Workspace, conflict: Conflict, here: ConflictMember): Problem {
  const others = conflict.members.filter((member) => member !== here);
  const value = sideValue(workspace, here);
  const differing = others.filter((other) => sideValue(workspace, other) !== value);
  return {
    code: `conflict/${conflict.kind}`,
    span: here.span,
    message: `${shownText(conflict.label)}: ${value} here, ${elsewhere(workspace, here.uri, differing.length > 0 ? differing : others)}`,
    related: others.slice(0, MOST_RELATED).map((other) => ({
      uri: other.uri,
      span: other.span,
      message: `${sideValue(workspace, other)} in ${pathBeside(workspace, other, here.uri)}`,
    })),
  };
}

/** "12 in b.txt, 18 in c.txt and 2 more". */
function elsewhere(
  workspace: Workspace,
  here: DocumentUri,
  others: readonly ConflictMember[],
): string {
  const named = others
    .slice(0, 3)
    .map((other) => `${sideValue(workspace, other)} in ${pathBeside(workspace, other, here)}`);
  const more = others.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${counted(more, 'other passage')}` : '');
}

function pathBeside(workspace: Workspace, { uri }: Place, here: DocumentUri): string {
  return shortPath(workspace.pathOf(uri), workspace.pathOf(here));
}
