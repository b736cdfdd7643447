import { sharedWeight } from '../alignment.js';
import type { ValueRelation } from './comparable.js';
import { headKinship, predicateKinship } from './evidence.js';
import { kinship, type Kinship } from './kinship.js';
import type { Lexicon } from '../word-weight.js';
import { differenceOf } from './figure-difference.js';
import type { FigureRecord } from './figure-record.js';
import { areOpposites } from './opposites.js';
import { canDiffer, excluded } from './opposable.js';
import { compareScopes, oneIsOwned, personsDiffer } from './scope.js';
import { sharedNeighbors } from './neighbors.js';
import { isSlip } from './slip.js';
import { FEWEST_TELLING, isToll, ratio, smallest } from './sureness.js';

/** A report has several of these, of several persons and deeds: only rules tell them apart. */
export const RECURRING: ReadonlySet<string> = new Set(['age', 'date', 'year', 'ordinal', 'rank']);
/** Reports of one thing seldom differ by more. */
const LARGEST_RATIO = 3;

/** Of those counted each document says another thing: "six pleaded guilty", "seven were charged". */
function toldOtherwise(a: FigureRecord, b: FigureRecord): boolean {
  return a.quantity.dimension === 'count' && kinship(a.predicates, b.predicates) === 'other';
}

/** A sentence of more figures of a kind is a table or noise: its words do not tell which is which. */
const MOST_OF_A_KIND = 12;

function isListed({ ordinal }: FigureRecord): boolean {
  return Number(ordinal.slice(ordinal.indexOf('/') + 1)) > MOST_OF_A_KIND;
}

/** So much alike are two words for one thing. */
const ALIKE = 0.4;
/** So many telling numbers beside both make two lists one. */
const ONE_LIST = 2;

/**
 * Two words for what is counted mostly name two things, though one deed is told of both: "opened 40
 * polling stations", "opened 50 cameras". Not where they mean about the same, where the digits are the
 * same but for a slip of the pen, or where two reports give one list.
 */
function mayBeOneThing(a: FigureRecord, b: FigureRecord, lexicon: Lexicon): boolean {
  if (areBound(a, b)) return true;
  const [x, y] = [a, b].map(({ head = '' }) => lexicon.words.word(head));
  return x !== undefined && y !== undefined && lexicon.alike.of(x.form, y.form) >= ALIKE;
}

/** The digits are the same but for a slip of the pen, or the numbers around them are. */
function areBound(a: FigureRecord, b: FigureRecord): boolean {
  return isSlip(a, b) || sharedNeighbors(a, b) >= ONE_LIST;
}

/** Sums of which only the object tells what they are, and it is another: "paid for sandbags", "for a wall". */
export function haveOtherObjects(a: FigureRecord, b: FigureRecord): boolean {
  if (a.figure.measure.head !== undefined || b.figure.measure.head !== undefined) return false;
  const [x, y] = [a.figure.measure.context, b.figure.measure.context];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

/** Of one deed, and neither given as about when it was. */
function isOneMoment(a: FigureRecord, b: FigureRecord, predicate: Kinship): boolean {
  return predicate === 'kin' && !a.figure.approximate && !b.figure.approximate;
}

/**
 * Whether differing values may be of one quantity for all that is known: they share a kind of thing
 * or a word beside them, and nothing speaks against it but that they may be told of other times.
 */
export function mayBeWeighed(
  a: FigureRecord,
  b: FigureRecord,
  relation: ValueRelation,
  lexicon: Lexicon,
): boolean {
  const { dimension } = a.quantity;
  if (RECURRING.has(dimension) || a.partial || b.partial || smallest(a, b) < FEWEST_TELLING)
    return false;
  if (isListed(a) || isListed(b)) return false;
  if (a.attempted !== b.attempted) return false;
  if (ratio(a, b) > LARGEST_RATIO) return false;
  if (excluded(a, b, relation) || !canDiffer(a, b, true)) return false;
  const predicate = predicateKinship(a, b);
  if (predicate === 'other' || (dimension === 'time' && !isOneMoment(a, b, predicate)))
    return false;
  if (oneIsOwned(a, b) || toldOtherwise(a, b)) return false;
  const head = headKinship(a, b, false);
  if (head === 'part' || areOpposites(a, b)) return false;
  if (head === 'other' && (isToll(a) || isToll(b))) return false;
  if (head === 'other' && predicate === 'kin' && !mayBeOneThing(a, b, lexicon)) return false;
  if (head !== 'kin' && sharedWeight(a.near, b.near) === 0 && !areBound(a, b)) return false;
  if (dimension.startsWith('money') && haveOtherObjects(a, b)) return false;
  if (dimension === 'duration' && predicate !== 'kin') return false;
  if (differenceOf(a, b) === undefined || personsDiffer(a, b)) return false;
  if (a.figure.change && head !== 'kin') return false;
  return compareScopes(a, b).placed;
}
