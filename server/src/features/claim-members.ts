import type { ClaimKind, ClaimMember, CorpusClaim } from '../corpus/corpus-view.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps } from '../text/span.js';
import { conflictsOf } from './figure-card.js';
import type { Item } from './item-at.js';
import type { Workspace } from './workspace.js';

const CLAIM_KINDS: Readonly<Record<Item['kind'], ClaimKind | undefined>> = {
  mention: undefined,
  figure: 'figure',
  quotation: 'quote',
  statement: 'statement',
};

/**
 * The passages that make the same claim as this figure, quote or statement, its own included; for
 * a figure also those that give another value. Empty when there is none elsewhere.
 */
export function claimMembers(
  workspace: Workspace,
  uri: DocumentUri,
  item: Item,
): readonly ClaimMember[] {
  const members = claimsOf(workspace, uri, item).flatMap((claim) => claim.members);
  if (item.kind === 'figure') {
    for (const conflict of conflictsOf(workspace, uri, item.index))
      members.push(...conflict.members);
  }
  return withoutRepeats(members);
}

/** The claims that this very figure, quote or statement makes, narrowest first. */
export function claimsOf(
  workspace: Workspace,
  uri: DocumentUri,
  item: Item,
): readonly CorpusClaim[] {
  const kind = CLAIM_KINDS[item.kind];
  if (kind === undefined) return [];
  return workspace.corpus
    .claimsAt(uri, offsetInside(workspace, uri, item))
    .filter(
      (claim) => claim.kind === kind && claim.members.some((member) => isOwn(member, uri, item)),
    );
}

/** An offset that a claim about the item covers, whether or not it takes in marks and modifiers. */
function offsetInside({ corpus }: Workspace, uri: DocumentUri, item: Item): number {
  const analysis = corpus.analysis(uri);
  if (item.kind === 'quotation') {
    return analysis?.quotations[item.index]?.content.start ?? item.span.start;
  }
  if (item.kind === 'figure') {
    return analysis?.figures[item.index]?.numeral.start ?? item.span.start;
  }
  return item.span.start;
}

/** Whether the passage is this very finding. */
export function isOwn(member: ClaimMember, uri: DocumentUri, item: Item): boolean {
  if (member.uri !== uri) return false;
  if (item.kind === 'figure' && member.figure !== undefined) return member.figure === item.index;
  if (item.kind === 'quotation' && member.quotation !== undefined)
    return member.quotation === item.index;
  return overlaps(member.span, item.span);
}

/** One figure may stand in a claim and in a conflict of it. */
function withoutRepeats(members: readonly ClaimMember[]): readonly ClaimMember[] {
  const seen = new Map<string, ClaimMember>();
  for (const member of members) {
    const { uri, span, figure } = member;
    const key = `${uri}\n${figure === undefined ? `${span.start}-${span.end}` : `#${figure}`}`;
    if (!seen.has(key)) seen.set(key, member);
  }
  return [...seen.values()];
}
