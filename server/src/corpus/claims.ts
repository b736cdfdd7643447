import type { ClaimKind, ClaimMember, CorpusClaim } from './corpus-view.js';
import type { Group } from './link-node.js';
import type { Link, LinkNode } from './linker.js';
import { contentId } from './order.js';

/** What a claim of one kind needs to know of its items. */
export interface ClaimReading<R, L extends Link> {
  readonly kind: ClaimKind;
  member(node: LinkNode<R, L>): ClaimMember;
  label(nodes: readonly LinkNode<R, L>[]): string;
}

/** The claim a group of linked items makes: named by its passages, as sure as its weakest member. */
export function claimOf<R, L extends Link>(
  group: Group<R, L>,
  reading: ClaimReading<R, L>,
): CorpusClaim {
  const members = group.nodes.map((node) => reading.member(node));
  const weakest = weakestLink(group);
  return {
    id: contentId(reading.kind, members.map(placeOf).join()),
    kind: reading.kind,
    label: reading.label(group.nodes),
    members,
    score: weakest.score,
    rule: weakest.rule,
  };
}

/** A passage's place as text, for identifiers. */
export function placeOf(member: ClaimMember | undefined): string {
  return member === undefined ? '' : `${member.uri}|${member.span.start}|${member.span.end}`;
}

/** Of the best links of each member the worst. */
function weakestLink<R, L extends Link>(group: Group<R, L>): Link {
  let weakest: Link | undefined;
  const members = new Set(group.nodes);
  for (const node of group.nodes) {
    let best: Link | undefined;
    for (const [other, link] of node.links) {
      if (!members.has(other)) continue;
      if (best === undefined || betterLink(link, best)) best = link;
    }
    if (best !== undefined && (weakest === undefined || betterLink(weakest, best))) weakest = best;
  }
  return weakest ?? { score: 0, rule: 'claim/none' };
}

function betterLink(a: Link, b: Link): boolean {
  return a.score > b.score || (a.score === b.score && a.rule < b.rule);
}
