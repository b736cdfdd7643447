import { placeOf } from '../claims.js';
import type { Conflict, ConflictKind, ConflictMember } from '../corpus-view.js';
import { compareNodes } from '../groups.js';
import type { Group } from '../link-node.js';
import { contentId } from '../order.js';
import { differenceOf } from './figure-difference.js';
import type { FigureRecord } from './figure-record.js';
import type { FigureNode } from './figure-node.js';
import { oppose, sidesOf, supports, type Side } from './figure-sides.js';
import { commonLabel, explainDifference, explainSameness } from './figure-words.js';
import type { FigureLink } from './same-figure.js';

/** The claim a conflict is in. */
interface Named {
  readonly id: string;
}

/** Two sides and how they differ, with the surest pair that does. */
interface Opposition {
  readonly a: Side;
  readonly b: Side;
  readonly kind: ConflictKind;
  readonly x: FigureNode;
  readonly y: FigureNode;
  readonly link: FigureLink;
}

/** So many figures are not of one event, whatever chained them: nothing is concluded from them. */
const MOST_FIGURES = 500;

/** Gravest first. */
const KINDS: readonly ConflictKind[] = ['contradiction', 'revision', 'vagueness'];

/** What the figures of one claim differ in: sets of sides of which each contradicts each other. */
export function figureConflicts(
  group: Group<FigureRecord, FigureLink>,
  claim: Named,
  member: (node: FigureNode) => ConflictMember,
): readonly Conflict[] {
  if (group.nodes.length > MOST_FIGURES) return [];
  const sides = sidesOf(group.nodes);
  if (sides.length < 2) return [];
  const oppositions = oppositionsOf(sides);
  const hard = oppositions.filter(({ kind }) => kind !== 'vagueness');
  const vague = oppositions.filter(({ kind }) => kind === 'vagueness');
  return [...entriesOf(hard), ...entriesOf(vague)].map((entry) => conflictOf(entry, claim, member));
}

/** Follows the links between figures of different sides: the cost is that of the links. */
function oppositionsOf(sides: readonly Side[]): readonly Opposition[] {
  const sideOf = new Map<FigureNode, number>();
  sides.forEach(({ nodes }, i) => nodes.forEach((node) => sideOf.set(node, i)));
  const found = new Map<number, Opposition>();
  for (const [x, i] of sideOf) {
    for (const [y, link] of x.links) {
      const j = sideOf.get(y);
      if (j === undefined || j <= i || !oppose(x, y)) continue;
      const kind = differenceOf(x.record, y.record);
      const [a, b] = [sides[i], sides[j]];
      if (kind === undefined || a === undefined || b === undefined) continue;
      const key = i * sides.length + j;
      found.set(key, graver({ a, b, kind, x, y, link }, found.get(key)));
    }
  }
  return [...found].sort(([k], [l]) => k - l).map(([, opposition]) => opposition);
}

/** The graver kind with the surer pair; of equally sure ones the first in text order. */
function graver(one: Opposition, other: Opposition | undefined): Opposition {
  if (other === undefined) return one;
  const kind = KINDS.find((k) => k === one.kind || k === other.kind) ?? one.kind;
  const surer =
    one.link.score - other.link.score ||
    compareNodes(other.x, one.x) ||
    compareNodes(other.y, one.y);
  return { ...(surer > 0 ? one : other), kind };
}

/** Covers the oppositions with sets of sides that all oppose each other, first come first served. */
function entriesOf(oppositions: readonly Opposition[]): readonly Opposition[][] {
  const left = new Set(oppositions);
  const entries: Opposition[][] = [];
  for (const seed of oppositions) {
    if (!left.has(seed)) continue;
    const entry = grown(seed, oppositions);
    for (const opposition of entry) left.delete(opposition);
    entries.push(entry);
  }
  return entries;
}

/** Adds each side that opposes all sides taken so far. */
function grown(seed: Opposition, oppositions: readonly Opposition[]): Opposition[] {
  const sides = new Set([seed.a, seed.b]);
  const entry = [seed];
  for (const side of new Set(oppositions.flatMap(({ a, b }) => [a, b]))) {
    if (sides.has(side)) continue;
    const against = oppositions.filter(
      ({ a, b }) => (a === side && sides.has(b)) || (b === side && sides.has(a)),
    );
    if (against.length < sides.size) continue;
    sides.add(side);
    entry.push(...against);
  }
  return entry;
}

function conflictOf(
  entry: readonly Opposition[],
  claim: Named,
  member: (node: FigureNode) => ConflictMember,
): Conflict {
  const sides = [...new Set(entry.flatMap(({ a, b }) => [a, b]))];
  const taking = sides.map((side) => side.nodes.filter((node) => takesPart(node, side, sides)));
  const members = taking.flat().sort(compareNodes).map(member);
  const kind = KINDS.find((k) => entry.some((opposition) => opposition.kind === k)) ?? 'vagueness';
  const best = entry.reduce((a, b) => (b.link.score > a.link.score ? b : a));
  const first = taking.flatMap(([node]) => (node === undefined ? [] : [node.record]));
  const label = commonLabel(taking.flat().map(({ record }) => record));
  return {
    id: contentId('conflict', `${kind}|${members.map(placeOf).join('|')}`),
    kind,
    claim: claim.id,
    label,
    members,
    explanation: explainDifference(first, label),
    reason: explainSameness(best.x.record, best.y.record),
    score: best.link.score,
    rule: best.link.rule,
  };
}

/** Opposed to another side itself, or saying the same as a side-mate that is. */
function takesPart(node: FigureNode, own: Side, sides: readonly Side[]): boolean {
  const others = new Set(sides.flatMap((side) => (side === own ? [] : side.nodes)));
  const opposed = (x: FigureNode): boolean =>
    [...x.links.keys()].some((y) => others.has(y) && oppose(x, y));
  if (opposed(node)) return true;
  return [...node.links].some(
    ([mate, link]) => own.nodes.includes(mate) && supports(node, link) && opposed(mate),
  );
}
