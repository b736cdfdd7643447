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
 * document. Says the same of a pair from both ends. Only links that count are looked at.
 */
export function bestPairs<R, L extends Link>(
  node: LinkNode<R, L>,
  groups: Groups<R, L>,
  counts: (link: L) => boolean,
): readonly NodePair<R, L>[] {
  const best = bestScores(node, counts);
  return allPairs(node, groups).filter(([a, b]) => {
    const other = a === node ? b : a;
    const link = other === undefined ? undefined : node.links.get(other);
    if (other === undefined || link === undefined || !counts(link)) return false;
    if (link.score < NEAR_BEST * (best.get(other.uri) ?? 0)) return false;
    return link.score >= NEAR_BEST * bestInto(other, node.uri, counts);
  });
}

function bestScores<R, L extends Link>(
  node: LinkNode<R, L>,
  counts: (link: L) => boolean,
): ReadonlyMap<DocumentUri, number> {
  const best = new Map<DocumentUri, number>();
  for (const [other, link] of node.links) {
    if (counts(link)) best.set(other.uri, Math.max(link.score, best.get(other.uri) ?? 0));
  }
  return best;
}

function bestInto<R, L extends Link>(
  node: LinkNode<R, L>,
  uri: DocumentUri,
  counts: (link: L) => boolean,
): number {
  let best = 0;
  for (const [other, link] of node.links) {
    if (other.uri === uri && counts(link) && link.score > best) best = link.score;
  }
  return best;
}
