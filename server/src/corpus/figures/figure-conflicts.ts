import type { Conflict, ConflictKind, ConflictMember } from '../corpus-view.js';
import { placeOf } from '../claims.js';
import type { Group } from '../groups.js';
import type { LinkNode } from '../linker.js';
import { contentId } from '../order.js';
import { differenceOf } from './figure-difference.js';
import type { FigureRecord } from './figure-record.js';
import { explainSameness } from './figure-words.js';
import type { FigureLink } from './same-figure.js';

type Node = LinkNode<FigureRecord>;

/** Figures of one claim that state one value. */
interface Side {
  readonly value: string;
  readonly nodes: Node[];
}

/** Two sides and how they differ. */
interface Opposition {
  readonly a: Side;
  readonly b: Side;
  readonly kind: ConflictKind;
}

/** What the figures of one claim differ in: sets of sides of which each contradicts each other. */
export function figureConflicts(
  group: Group<FigureRecord>,
  claim: { readonly id: string; readonly label: string },
  member: (node: Node) => ConflictMember,
): readonly Conflict[] {
  const sides = sidesOf(group.nodes, member);
  const oppositions = oppositionsOf(sides);
  const hard = oppositions.filter((opposition) => opposition.kind !== 'vagueness');
  const vague = oppositions.filter((opposition) => opposition.kind === 'vagueness');
  return [...cliques(hard), ...cliques(vague)].map((entry) => conflictOf(entry, claim, member));
}

/** By value as shown; bounds of one number ("8", "at least 8") are on one side. */
function sidesOf(nodes: readonly Node[], member: (node: Node) => ConflictMember): readonly Side[] {
  const sides: Side[] = [];
  for (const node of nodes) {
    const side = sides.find(({ nodes: [first] }) => first !== undefined && sameSide(first, node));
    if (side === undefined) sides.push({ value: member(node).value, nodes: [node] });
    else side.nodes.push(node);
  }
  return sides;
}

function sameSide(a: Node, b: Node): boolean {
  const x = a.record.quantity;
  const y = b.record.quantity;
  if (x.value !== undefined && y.value !== undefined) {
    return x.value === y.value || differenceOf(a.record, b.record) === undefined;
  }
  return differenceOf(a.record, b.record) === undefined;
}

function oppositionsOf(sides: readonly Side[]): readonly Opposition[] {
  const found: Opposition[] = [];
  sides.forEach((a, i) => {
    for (const b of sides.slice(i + 1)) {
      const kinds = new Set<ConflictKind>();
      for (const [x, y] of strictPairs(a, b)) {
        const kind = differenceOf(x.record, y.record);
        if (kind !== undefined) kinds.add(kind);
      }
      const kind = (['contradiction', 'revision', 'vagueness'] as const).find((k) => kinds.has(k));
      if (kind !== undefined) found.push({ a, b, kind });
    }
  });
  return found;
}

function strictPairs(a: Side, b: Side): readonly (readonly [Node, Node])[] {
  return a.nodes.flatMap((x) =>
    b.nodes.flatMap((y): (readonly [Node, Node])[] => (isStrict(x, y) ? [[x, y]] : [])),
  );
}

function isStrict(a: Node, b: Node): boolean {
  return (a.links.get(b) as FigureLink | undefined)?.strict === true;
}

/** Covers the oppositions with sets of sides that all oppose each other, first come first served. */
function cliques(oppositions: readonly Opposition[]): readonly Opposition[][] {
  const left = new Set(oppositions);
  const entries: Opposition[][] = [];
  for (const seed of oppositions) {
    if (!left.has(seed)) continue;
    const sides = [seed.a, seed.b];
    const entry = [seed];
    for (const { a, b } of oppositions) {
      for (const side of [a, b]) {
        if (sides.includes(side)) continue;
        const against = oppositions.filter(
          (o) => (o.a === side && sides.includes(o.b)) || (o.b === side && sides.includes(o.a)),
        );
        if (against.length < sides.length) continue;
        sides.push(side);
        entry.push(...against);
      }
    }
    for (const opposition of entry) left.delete(opposition);
    entries.push(entry);
  }
  return entries;
}

function conflictOf(
  entry: readonly Opposition[],
  claim: { readonly id: string; readonly label: string },
  member: (node: Node) => ConflictMember,
): Conflict {
  const sides = [...new Set(entry.flatMap(({ a, b }) => [a, b]))];
  const nodes = sides.flatMap((side) => side.nodes.filter((node) => takesPart(node, side, sides)));
  const members = nodes.sort(compareByPlace).map(member);
  const kind = (['contradiction', 'revision', 'vagueness'] as const).find((k) =>
    entry.some((opposition) => opposition.kind === k),
  );
  const best = bestLink(sides);
  const values = sides.map((side) => side.value).join(', ');
  return {
    id: contentId('conflict', `${kind ?? ''}|${members.map(placeOf).join('|')}`),
    kind: kind ?? 'vagueness',
    claim: claim.id,
    label: claim.label,
    members,
    explanation: `${values}: ${claim.label}`,
    reason: best === undefined ? '' : explainSameness(best.a.record, best.b.record),
    score: best?.link.score ?? 0,
    rule: best?.link.rule ?? 'figure/same-context',
  };
}

/** Opposed to another side itself, or saying the same as a side-mate that is. */
function takesPart(node: Node, own: Side, sides: readonly Side[]): boolean {
  const opposed = (x: Node): boolean =>
    sides.some((side) => side !== own && side.nodes.some((other) => isStrict(x, other)));
  if (opposed(node)) return true;
  return own.nodes.some((mate) => isStrict(node, mate) && opposed(mate));
}

function bestLink(
  sides: readonly Side[],
): { readonly a: Node; readonly b: Node; readonly link: FigureLink } | undefined {
  let best: { a: Node; b: Node; link: FigureLink } | undefined;
  sides.forEach((side, i) => {
    for (const other of sides.slice(i + 1)) {
      for (const [a, b] of strictPairs(side, other)) {
        const link = a.links.get(b) as FigureLink;
        if (best === undefined || link.score > best.link.score) best = { a, b, link };
      }
    }
  });
  return best;
}

function compareByPlace(a: Node, b: Node): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.index - b.index;
}
