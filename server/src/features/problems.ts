import type { Conflict, ConflictKind, ConflictMember } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
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
  return {
    code: `conflict/${conflict.kind}`,
    span: here.span,
    message: `${shownText(conflict.label)}: ${sideValue(workspace, here)} here, ${elsewhere(workspace, others)}`,
    related: others.slice(0, MOST_RELATED).map((other) => ({
      uri: other.uri,
      span: other.span,
      message: `${sideValue(workspace, other)} in ${workspace.pathOf(other.uri)}`,
    })),
  };
}

/** "12 in b.txt, 18 in c.txt and 2 more". */
function elsewhere(workspace: Workspace, others: readonly ConflictMember[]): string {
  const named = others
    .slice(0, 3)
    .map((other) => `${sideValue(workspace, other)} in ${workspace.pathOf(other.uri)}`);
  const more = others.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${counted(more, 'other passage')}` : '');
}
