import type { CorpusClaim } from './corpus-view.js';
import { claimOf, type ClaimReading } from './claims.js';
import type { Groups } from './groups.js';
import type { Link, LinkNode } from './linker.js';
import { compareStrings } from './order.js';
import type { DocumentUri } from '../text/source-document.js';

/** A link much weaker than the best one into the same document is a second choice and no claim. */
const NEAR_BEST = 0.8;

/**
 * The claims of links that are not chained: one for each pair, if neither side has a clearly better
 * counterpart in the other's document. Says the same of a pair from both ends; `wanted` says which
 * counterparts are asked for.
 */
export function pairClaims<R, L extends Link>(
  node: LinkNode<R, L>,
  groups: Groups<R, L>,
  reading: ClaimReading<R, L>,
  wanted: (other: LinkNode<R, L>) => boolean,
): readonly CorpusClaim[] {
  const own = groups.groupOf(node);
  const best = bestScores(node);
  const claims: CorpusClaim[] = [];
  for (const [other, { score }] of node.links) {
    if (!wanted(other) || (own !== undefined && groups.groupOf(other) === own)) continue;
    if (score < NEAR_BEST * (best.get(other.uri) ?? 0)) continue;
    if (score < NEAR_BEST * bestInto(other, node.uri)) continue;
    const nodes = compareStrings(node.uri, other.uri) < 0 ? [node, other] : [other, node];
    claims.push(claimOf({ nodes }, reading));
  }
  return claims;
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
