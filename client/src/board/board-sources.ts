import type { ConflictSide } from '../../../server/src/lsp/protocol.js';
import type { Translate } from './translate.js';

/** An independent source: a document, or several that took their text from one another. */
export interface BoardSource {
  readonly group: number;
  /** The first document's name, without folders. */
  readonly label: string;
  /** "and 1 copy"; undefined when the document stands alone. */
  readonly note: string | undefined;
  /** All of its documents, with folders. */
  readonly documents: readonly string[];
}

/** The independent sources of these passages, in the order of their documents' paths. */
export function boardSources(sides: readonly ConflictSide[], t: Translate): readonly BoardSource[] {
  const byGroup = new Map<number, Set<string>>();
  for (const { sourceGroup, document } of sides) {
    const known = byGroup.get(sourceGroup);
    if (known === undefined) byGroup.set(sourceGroup, new Set([document]));
    else known.add(document);
  }
  return [...byGroup]
    .map(([group, documents]) => ({ group, documents: [...documents].sort(byCode) }))
    .sort((a, b) => byCode(a.documents[0] ?? '', b.documents[0] ?? ''))
    .map(({ group, documents }) => ({
      group,
      documents,
      label: baseName(documents[0] ?? ''),
      note: copies(documents.length - 1, t),
    }));
}

function copies(count: number, t: Translate): string | undefined {
  if (count < 1) return undefined;
  return count === 1 ? t('and 1 copy') : t('and {0} copies', count);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** By code units: the same on every machine. */
function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
