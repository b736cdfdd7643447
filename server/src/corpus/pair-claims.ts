import type { Groups } from './groups.js';
import type { Link, LinkNode } from './linker.js';
import { compareStrings } from './order.js';
import type { DocumentUri } from '../text/source-document.js';

/** Two items of different documents, by document. */
export type NodePair<R, L extends Link> = readonly LinkNode<R, L>[];

/** A link much weaker than the best one into the same document is a second choice and no claim. */
const NEAR_BEST = 0.8;

/** A node with each that it is linked to and shares no group with. */
export function allPairs<R, L extends Link>(
  node: LinkNode<R, L>,
  groups: Groups<R, L>,
): readonly NodePair<R, L>[] {
  const own = groups.groupOf(node);
  return [...node.links.keys()]
    .filter((other) => own === undefined || groups.groupOf(other) !== own)
    .map((other) => (compareStrings(node.uri, other.uri) < 0 ? [node, other] : [other, node]));
}

/**
 * Those of a node's pairs in which neither side has a clearly better counterpart in the other's
 * document. Says the same of a pair from both ends.
 */
export function bestPairs<R, L extends Link>(
  node: LinkNode<R, L>,
  groups: Groups<R, L>,
): readonly NodePair<R, L>[] {
  const best = bestScores(node);
  return allPairs(node, groups).filter(([a, b]) => {
    const other = a === node ? b : a;
    const score = other === undefined ? undefined : node.links.get(other)?.score;
    if (other === undefined || score === undefined) return false;
    if (score < NEAR_BEST * (best.get(other.uri) ?? 0)) return false;
    return score >= NEAR_BEST * bestInto(other, node.uri);
  });
}

function bestScores<R, L extends Link>(node: LinkNode<R, L>): ReadonlyMap<DocumentUri, number> {
  const best = new Map<DocumentUri, number>();
  for (const [other, { score }] of node.links) {
    best.set(other.uri, Math.max(score, best.get(other.uri) ?? 0));
  }
  return best;
}

function bestInto<R, L extends Link>(node: LinkNode<R, L>, uri: DocumentUri): number {
  let best = 0;
  for (const [other, { score }] of node.links) if (other.uri === uri && score > best) best = score;
  return best;
}
