import type { Conflict, ConflictMember } from '../corpus-view.js';
import { placeOf } from '../claims.js';
import type { Group } from '../groups.js';
import type { LinkNode } from '../linker.js';
import { contentId } from '../order.js';
import type { QuoteRecord } from './quote-items.js';
import type { QuoteLink } from './same-quote.js';

type Node = LinkNode<QuoteRecord, QuoteLink>;

/** The wordings of one utterance that differ by more than a cut; none when all agree. */
export function quoteConflicts(
  group: Group<QuoteRecord, QuoteLink>,
  claim: { readonly id: string; readonly label: string },
  member: (node: Node) => ConflictMember,
): readonly Conflict[] {
  const pair = firstDifference(group.nodes);
  if (pair === undefined) return [];
  const members = group.nodes.map(member);
  const { link } = pair;
  const speakers = link.otherSpeaker ? ' Different people are named as the speaker.' : '';
  return [
    {
      id: contentId('conflict', `wording|${members.map(placeOf).join('|')}`),
      kind: 'wording',
      claim: claim.id,
      label: claim.label,
      members,
      explanation: `One utterance is quoted in different words.${speakers}`,
      reason: reasonOf(pair.a.record, pair.b.record, link),
      score: link.score,
      rule: link.rule,
    },
  ];
}

/** The surest linked pair whose words differ. */
function firstDifference(
  nodes: readonly Node[],
): { readonly a: Node; readonly b: Node; readonly link: QuoteLink } | undefined {
  let best: { a: Node; b: Node; link: QuoteLink } | undefined;
  for (const a of nodes) {
    for (const [b, link] of a.links) {
      if (a.uri > b.uri || !wordsDiffer(a.record, b.record)) continue;
      if (best === undefined || link.score > best.link.score) best = { a, b, link };
    }
  }
  return best;
}

/** A passage cut out of the other is no other wording; nor are case, marks and American spelling. */
function wordsDiffer(a: QuoteRecord, b: QuoteRecord): boolean {
  const left = ` ${a.words.map((term) => term.stem).join(' ')} `;
  const right = ` ${b.words.map((term) => term.stem).join(' ')} `;
  return !left.includes(right) && !right.includes(left);
}

function reasonOf(a: QuoteRecord, b: QuoteRecord, link: QuoteLink): string {
  const share = `${Math.round(link.score * 100)} % of the words agree`;
  if (a.speaker !== undefined && b.speaker !== undefined && !link.otherSpeaker) {
    return `Both are given to ${a.speaker.text}, and ${share}.`;
  }
  return `${share.charAt(0).toUpperCase()}${share.slice(1)}.`;
}
