import type { Conflict, ConflictMember } from '../corpus-view.js';
import { placeOf } from '../claims.js';
import type { Group } from '../link-node.js';
import type { LinkNode } from '../linker.js';
import { contentId } from '../order.js';
import type { QuoteRecord } from './quote-items.js';
import type { QuoteLink } from './same-quote.js';
import { sharedWeight } from '../alignment.js';
import { standsWithin } from '../word-order.js';

/** So many quotations are a phrase that everybody uses, not one utterance. */
const MOST_QUOTES = 60;

type Node = LinkNode<QuoteRecord, QuoteLink>;

/** The wordings of one utterance that differ by more than a cut; none when all agree. */
export function quoteConflicts(
  group: Group<QuoteRecord, QuoteLink>,
  claim: { readonly id: string; readonly label: string },
  member: (node: Node) => ConflictMember,
): readonly Conflict[] {
  if (group.nodes.length > MOST_QUOTES) return [];
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

/** The surest pair whose words differ; of equally sure ones the first in text order. */
function firstDifference(nodes: readonly Node[]): Difference | undefined {
  let best: Difference | undefined;
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      if (a.uri === b.uri || !wordsDiffer(a.record, b.record)) continue;
      const link = a.links.get(b) ?? bridge(a, b);
      if (link !== undefined && (best === undefined || link.score > best.link.score)) {
        best = { a, b, link };
      }
    }
  });
  return best;
}

interface Difference {
  readonly a: Node;
  readonly b: Node;
  readonly link: QuoteLink;
}

/** Two that share telling words hang together by the surest third one. */
function bridge(a: Node, b: Node): QuoteLink | undefined {
  if (sharedWeight(a.record.bag, b.record.bag) < BRIDGED) return undefined;
  let best: QuoteLink | undefined;
  for (const [third, link] of a.links) {
    const other = third.links.get(b);
    if (other === undefined) continue;
    const weaker = other.score < link.score ? other : link;
    if (best === undefined || weaker.score > best.score) best = weaker;
  }
  return best;
}

const BRIDGED = 0.5;

/** A passage cut out of the other is no other wording; nor are case, marks and American spelling. */
function wordsDiffer(a: QuoteRecord, b: QuoteRecord): boolean {
  return !standsWithin(a.stems, b.stems);
}

function reasonOf(a: QuoteRecord, b: QuoteRecord, link: QuoteLink): string {
  const share = `${Math.round(link.score * 100)} % of the words agree`;
  if (a.speaker !== undefined && b.speaker !== undefined && !link.otherSpeaker) {
    return `Both are given to ${a.speaker.text}, and ${share}.`;
  }
  return `${share.charAt(0).toUpperCase()}${share.slice(1)}.`;
}
