import type { Conflict, ConflictKind, ConflictMember } from '../corpus-view.js';
import { placeOf } from '../claims.js';
import type { Group } from '../groups.js';
import type { LinkNode } from '../linker.js';
import { contentId } from '../order.js';
import { differenceOf, grows } from './figure-difference.js';
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
  const sides = sidesOf(withSupport(oneValueEach(group.nodes), group.nodes), member);
  const oppositions = oppositionsOf(sides);
  const hard = oppositions.filter((opposition) => opposition.kind !== 'vagueness');
  const vague = oppositions.filter((opposition) => opposition.kind === 'vagueness');
  return [...cliques(hard), ...cliques(vague)].map((entry) => conflictOf(entry, claim, member));
}

/**
 * A document that gives two values for one source knows them as two quantities: of those only the one
 * best linked to other documents stays. An earlier value given as such stays beside the present one.
 */
function oneValueEach(nodes: readonly Node[]): readonly Node[] {
  const taking = nodes.filter((node) => strength(node) > 0);
  return taking.filter((node) =>
    taking.every(
      (rival) =>
        rival.uri !== node.uri ||
        rival === node ||
        sameSide(rival, node) ||
        twoSources(rival.record, node.record) ||
        rival.record.figure.superseded !== node.record.figure.superseded ||
        outranks(node, rival),
    ),
  );
}

const LIKELY_RATIO = 2.5;

/** Named sources that differ, and values that two counts of one thing may have. */
function twoSources(a: FigureRecord, b: FigureRecord): boolean {
  if (a.source === '' || b.source === '' || a.source === b.source) return false;
  const x = a.quantity.value ?? a.quantity.low;
  const y = b.quantity.value ?? b.quantity.low;
  return Math.max(x, y) <= LIKELY_RATIO * Math.min(x, y);
}

/** Of two counts of a growing toll the larger is the whole; else the one better linked, then the first. */
function outranks(a: Node, b: Node): boolean {
  const x = a.record.quantity.value ?? 0;
  const y = b.record.quantity.value ?? 0;
  if (grows(a.record) && x !== y) return x > y;
  return strength(a) > strength(b) || (strength(a) === strength(b) && a.index < b.index);
}

function strength(node: Node): number {
  let best = 0;
  for (const link of node.links.values())
    if ((link as FigureLink).strict) best = Math.max(best, link.score);
  return best;
}

/** Sure enough to stand on a side that others of its document's value have taken. */
const SUPPORTING = 0.55;

/** The same value, and either surely the same quantity or a value of two digits and more. */
function supports(node: Node, link: FigureLink): boolean {
  if (link.relation !== 'equal') return false;
  return link.strict || (link.score >= SUPPORTING && (node.record.quantity.value ?? 0) >= 20);
}

/** Adds the figures that say the same as one that takes part, though their own wording says less. */
function withSupport(taking: readonly Node[], nodes: readonly Node[]): readonly Node[] {
  const rivals = new Set(taking.map((node) => node.uri));
  return nodes.filter(
    (node) =>
      taking.includes(node) ||
      taking.some((mate) => {
        const link = node.links.get(mate) as FigureLink | undefined;
        return !rivals.has(node.uri) && link !== undefined && supports(node, link);
      }),
  );
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

/** Surely one quantity, and neither document has the other's value for it as well. */
function isStrict(a: Node, b: Node): boolean {
  if ((a.links.get(b) as FigureLink | undefined)?.strict !== true) return false;
  return !agreesElsewhere(a, b) && !agreesElsewhere(b, a);
}

/** How much less sure an agreeing counterpart may be than the differing one and still be the right one. */
const MARGIN = 0.15;

/**
 * Whether the other's document says this value too, as its own: then that is the counterpart, and the
 * differing figure is of something else; unless that document sets one source against another.
 */
function agreesElsewhere(node: Node, differing: Node): boolean {
  const score = node.links.get(differing)?.score ?? 0;
  if (differing.record.figure.superseded) return false;
  for (const [other, link] of node.links) {
    if (other.uri !== differing.uri || other === differing) continue;
    if ((link as FigureLink).relation !== 'equal' || link.score < score - MARGIN) continue;
    if (other.record.figure.superseded || sameSide(other, differing)) continue;
    if (!twoSources(other.record, differing.record)) return true;
  }
  return false;
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
  return own.nodes.some((mate) => {
    const link = node.links.get(mate) as FigureLink | undefined;
    return link !== undefined && supports(node, link) && opposed(mate);
  });
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
