import type { CorpusClaim } from './corpus-view.js';
import { claimOf, type ClaimReading } from './claims.js';
import type { Groups } from './groups.js';
import type { LinkNode } from './linker.js';
import { compareStrings } from './order.js';

/** A link much weaker than the best one into the same document is a second choice and no claim. */
const NEAR_BEST = 0.8;

/**
 * The claims of links that are not chained: one for each pair, if neither side has a clearly better
 * counterpart in the other's document. Says the same
 * of a pair from both ends; `wanted` says which counterparts are asked for.
 */
export function pairClaims<R>(
  node: LinkNode<R>,
  groups: Groups<R>,
  reading: ClaimReading<R>,
  wanted: (other: LinkNode<R>) => boolean,
): readonly CorpusClaim[] {
  const own = groups.groupOf(node);
  const claims: CorpusClaim[] = [];
  for (const other of node.links.keys()) {
    if (!wanted(other)) continue;
    if (own !== undefined && groups.groupOf(other) === own) continue;
    if (!nearBest(node, other) || !nearBest(other, node)) continue;
    const nodes = compareStrings(node.uri, other.uri) < 0 ? [node, other] : [other, node];
    claims.push(claimOf({ nodes }, reading));
  }
  return claims;
}

function nearBest<R>(from: LinkNode<R>, to: LinkNode<R>): boolean {
  const score = from.links.get(to)?.score ?? 0;
  let best = score;
  for (const [other, link] of from.links) {
    if (other.uri === to.uri && link.score > best) best = link.score;
  }
  return score >= NEAR_BEST * best;
}
