import type { DocumentUri } from '../../text/source-document.js';
import { getOrAdd } from '../order.js';
import { isContest } from './contest.js';
import { differenceOf, grows } from './figure-difference.js';
import type { FigureNode } from './figure-node.js';
import { COPIED, CONTRASTED, type FigureLink } from './same-figure.js';
import { ownersDiffer } from './scope.js';
import { areSetAgainst, twoSources } from './two-sources.js';

/** Figures of one claim that state one value. */
export interface Side {
  /** In the group's order. */
  readonly nodes: FigureNode[];
}

/** More distinct values than this are no list that a person reads. */
const MOST_SIDES = 40;

/** The values of a claim, each with the figures that state it, in the order of their first figures. */
export function sidesOf(nodes: readonly FigureNode[]): readonly Side[] {
  const taking = withSupport(oneValueEach(nodes.filter(stillStated)), nodes);
  const byValue = new Map<string, FigureNode[]>();
  for (const node of taking) getOrAdd(byValue, valueKey(node), () => []).push(node);
  const sides: Side[] = [];
  for (const same of [...byValue.values()].slice(0, MOST_SIDES)) {
    const [first] = same;
    const side = sides.find(({ nodes: [other] }) => first && other && sameValue(other, first));
    if (side === undefined) sides.push({ nodes: same });
    else side.nodes.push(...same);
  }
  return sides;
}

/** An earlier value, given as such, takes a side only where another document gives it as the present one. */
function stillStated({ uri, record, links }: FigureNode): boolean {
  if (!record.earlier) return true;
  if (record.quantity.dimension.startsWith('money')) return false;
  for (const [other, { relation }] of links) {
    if (relation === 'equal' && other.uri !== uri && !other.record.earlier) return true;
  }
  return false;
}

/** Bounds of one number ("8", "at least 8") are one value. */
function valueKey({ record: { quantity } }: FigureNode): string {
  if (quantity.dimension === 'date' || quantity.dimension === 'time') return quantity.unit;
  return quantity.value === undefined
    ? `${quantity.low}..${quantity.high}`
    : String(quantity.value);
}

/** Equal, perhaps only after conversion. */
function sameValue(a: FigureNode, b: FigureNode): boolean {
  const x = a.record.quantity;
  const y = b.record.quantity;
  if (x.value !== undefined && x.value === y.value) return true;
  return differenceOf(a.record, b.record) === undefined;
}

/**
 * A document that gives two values for one source knows them as two quantities: of those only the one
 * best linked to other documents stays. An earlier value given as such stays beside the present one.
 */
function oneValueEach(nodes: readonly FigureNode[]): readonly FigureNode[] {
  const byDocument = new Map<DocumentUri, FigureNode[]>();
  for (const node of nodes) {
    if (strength(node) > 0) getOrAdd(byDocument, node.uri, () => []).push(node);
  }
  return [...byDocument.values()].flatMap((own) =>
    own.filter((node) => own.every((rival) => rival === node || yields(rival, node))),
  );
}

/** One person has one age: a document that gives two contradicts itself as well. */
function isOfOnePerson({ record }: FigureNode): boolean {
  return record.quantity.dimension === 'age';
}

/** Whether a figure of another document is surely the same quantity as either: only then are they rivals. */
function haveCounterpart(a: FigureNode, b: FigureNode): boolean {
  for (const [other, link] of a.links) if (link.strict && b.links.get(other)?.strict) return true;
  return false;
}

/** Whether the rival of the same document leaves the node its place. */
function yields(rival: FigureNode, node: FigureNode): boolean {
  return (
    sameValue(rival, node) ||
    isOfOnePerson(node) ||
    areSetAgainst(rival.record, node.record) ||
    !haveCounterpart(rival, node) ||
    twoSources(rival.record, node.record) ||
    ownersDiffer(rival.record, node.record) ||
    rival.record.earlier !== node.record.earlier ||
    outranks(node, rival)
  );
}

/** Of two counts of a growing toll the larger is the whole; else the one better linked, then the first. */
function outranks(a: FigureNode, b: FigureNode): boolean {
  const x = a.record.quantity.value ?? 0;
  const y = b.record.quantity.value ?? 0;
  if (grows(a.record) && x !== y) return x > y;
  return strength(a) > strength(b) || (strength(a) === strength(b) && a.index < b.index);
}

/** Surely of one quantity, whatever its values: by rules, or as the best of all counterparts. */
function isOpposed(a: FigureNode, b: FigureNode, link: FigureLink): boolean {
  return link.strict || isContest(a, b, link) || isVaguer(a, b, link);
}

/** So likely one quantity that a vaguer value may be set beside one that it allows. */
const VAGUER = 0.5;

/** Both values can hold, and one tells less: little is lost where they are of two quantities. */
function isVaguer(a: FigureNode, b: FigureNode, link: FigureLink): boolean {
  if (link.likely < VAGUER || (link.relation !== 'compatible' && link.relation !== 'vague')) {
    return false;
  }
  return differenceOf(a.record, b.record) === 'vagueness';
}

/** Score of the best sure link. */
function strength(node: FigureNode): number {
  let best = 0;
  for (const [other, link] of node.links) {
    if (link.score > best && isOpposed(node, other, link)) best = link.score;
  }
  return best;
}

/** Sure enough to stand on a side that others of its value have taken. */
const SUPPORTING = 0.55;
/** Smaller values agree by chance. */
const TELLING = 20;

/** The same value, and either surely the same quantity or a value that seldom recurs. */
export function supports(node: FigureNode, link: FigureLink): boolean {
  if (link.relation !== 'equal') return false;
  if (link.rule === COPIED) return true;
  if (node.record.quantity.dimension === 'year') return link.strict;
  return link.strict || (link.score >= SUPPORTING && (node.record.quantity.value ?? 0) >= TELLING);
}

/** Adds, for documents that take no part yet, the figures that say the same as one that does. */
function withSupport(
  taking: readonly FigureNode[],
  nodes: readonly FigureNode[],
): readonly FigureNode[] {
  const present = new Set(taking.map((node) => node.uri));
  const chosen = new Set(taking);
  for (const mate of taking) {
    for (const [node, link] of mate.links) {
      const free = link.rule === COPIED || !present.has(node.uri);
      if (free && supports(node, link)) chosen.add(node);
    }
  }
  return nodes.filter((node) => chosen.has(node));
}

/** How much less sure an agreeing counterpart may be than the differing one and still be the right one. */
const MARGIN = 0.15;

/** Surely one quantity, and neither document has the other's value for it as well. */
export function oppose(a: FigureNode, b: FigureNode): boolean {
  const link = a.links.get(b);
  if (link === undefined || !isOpposed(a, b, link)) return false;
  if (link.rule === CONTRASTED) return true;
  return !agreesElsewhere(a, b) && !agreesElsewhere(b, a);
}

/**
 * Whether the other's document says this value too, as its own: then that is the counterpart, and the
 * differing figure is of something else; unless that document sets one source against another.
 */
function agreesElsewhere(node: FigureNode, differing: FigureNode): boolean {
  if (differing.record.earlier || isOfOnePerson(differing)) return false;
  const own = node.links.get(differing);
  const score = own?.score ?? 0;
  for (const [other, link] of node.links) {
    if (other.uri !== differing.uri || other === differing || link.relation !== 'equal') continue;
    const sure = own?.weighed === true ? Math.max(link.score, link.likely) : link.score;
    if (sure < score - MARGIN || other.record.earlier) continue;
    if (!sameValue(other, differing) && !twoSources(other.record, differing.record)) return true;
  }
  return false;
}
