import type { RuleId } from '../../document/document-analysis.js';
import { align, type Bag } from '../alignment.js';
import type { Link } from '../linker.js';
import type { Lexicon } from '../word-weight.js';
import { compareEvents } from '../document-context.js';
import { FIGURE_WEIGHTS } from '../tables/figure-weights.js';
import { relate, type ValueRelation } from './comparable.js';
import { headKinship, predicateKinship, weigh, type Evidence } from './evidence.js';
import type { FigureRecord } from './figure-record.js';
import { areOpposites } from './opposites.js';
import { canDiffer, excluded } from './opposable.js';
import { compareScopes, oneName } from './scope.js';
import { likeness, type FeatureWeights } from './likeness.js';
import { isMisprint, isShift, isSlip, nameOthers } from './slip.js';
import { isOwned } from './sureness.js';
import { haveOtherObjects, mayBeWeighed, RECURRING } from './weighable.js';

/** Two figures held to measure the same quantity. */
export interface FigureLink extends Link {
  readonly relation: ValueRelation;
  /** Sure enough to be called a conflict when the values differ. */
  readonly strict: boolean;
  /** See {@link likeness}. */
  readonly likely: number;
  /** Says nothing by itself: differing values, kept to be weighed against each other's counterparts. */
  readonly weighed: boolean;
  /** The documents surely tell of one event. */
  readonly oneEvent: boolean;
}

/** A link by rules, before it is weighed. */
type RuledLink = Pick<FigureLink, 'score' | 'rule' | 'relation' | 'strict'>;

/** Enough to say "the same figure" when the values agree. */
const AGREEING = 0.45;
/** Enough to say so although the values differ: a false conflict costs more than a missed one. */
const DIFFERING = 0.5;

/** Compares two figures of different documents; symmetric. Undefined: not, or not surely, one quantity. */
export function sameFigure(
  a: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
  weights: FeatureWeights = FIGURE_WEIGHTS,
): FigureLink | undefined {
  if (a.quantity.dimension !== b.quantity.dimension) return undefined;
  const relation = relate(a.quantity, b.quantity);
  const ruled =
    byContrast(a, b, relation, lexicon, weights) ??
    byCopy(a, b, relation, lexicon) ??
    byRules(a, b, relation, lexicon) ??
    bySlip(a, b, relation, lexicon);
  const oneEvent = compareEvents(a.context, b.context) === 'same';
  const weighed = ruled === undefined && relation !== 'equal';
  if (weighed && !(oneEvent && mayBeWeighed(a, b, relation, lexicon))) return undefined;
  const likely = likeness(a, b, lexicon, weights);
  const link = ruled ?? byLikeness(a, b, likely, relation);
  return link === undefined ? undefined : { ...link, likely, weighed, oneEvent };
}

/** A value that the one document sets against the other document's. */
export const CONTRASTED: RuleId = 'figure/set-against';
/** So likely one quantity that what a document sets against the one value speaks against the other. */
const ANCHORED = 0.5;

/** The one document itself sets its value against another one, which is the other document's. */
function byContrast(
  a: FigureRecord,
  b: FigureRecord,
  relation: ValueRelation,
  lexicon: Lexicon,
  weights: FeatureWeights,
): RuledLink | undefined {
  if (relation === 'equal' || (a.against.length === 0 && b.against.length === 0)) return undefined;
  const scores = [
    ...a.against.map((other) => anchorOf(other, b, lexicon, weights)),
    ...b.against.map((other) => anchorOf(other, a, lexicon, weights)),
  ];
  const score = Math.max(...scores);
  return score < ANCHORED ? undefined : { score, rule: CONTRASTED, relation, strict: true };
}

/** How surely the value set against one figure is the other document's, for one quantity; 0 where it is not. */
function anchorOf(
  set: FigureRecord,
  b: FigureRecord,
  lexicon: Lexicon,
  weights: FeatureWeights,
): number {
  if (relate(set.quantity, b.quantity) !== 'equal') return 0;
  const link = sameFigure(set, { ...b, against: [] }, lexicon, weights);
  return link === undefined ? 0 : Math.max(link.score, link.likely);
}

/** At one place of a copied sentence. */
function byCopy(
  a: FigureRecord,
  b: FigureRecord,
  relation: ValueRelation,
  lexicon: Lexicon,
): RuledLink | undefined {
  const misprint = isMisprint(a, b) && canDiffer(a, b) && !areOpposites(a, b) && !nameOthers(a, b);
  const alike = relation === 'equal' || (misprint && predicateKinship(a, b) !== 'other');
  const score = alike ? copiedSentence(a, b, lexicon) : undefined;
  if (score === undefined) return undefined;
  return { score, rule: COPIED, relation, strict: relation !== 'equal' };
}

/** By what is known of reports: enough also to set differing values against each other. */
function byRules(
  a: FigureRecord,
  b: FigureRecord,
  relation: ValueRelation,
  lexicon: Lexicon,
): RuledLink | undefined {
  if (excluded(a, b, relation)) return undefined;
  const agrees = relation === 'equal' || relation === 'compatible';
  if (!agrees && !canDiffer(a, b)) return undefined;
  const evidence = weigh(a, b, lexicon, !agrees);
  if (evidence === undefined) return undefined;
  const strict = evidence.sure && evidence.score >= DIFFERING && canDiffer(a, b);
  const score = Math.min(1, evidence.score + (relation === 'equal' ? telling(a) : 0));
  if (!strict && !(agrees && score >= AGREEING && isFounded(a, b, evidence))) return undefined;
  return { score, rule: evidence.rule, relation, strict };
}

/** Words near a slip of the pen and near what it should have been are this much alike. */
const SLIP_ALIKE = 0.3;
/** The same where only the point stands elsewhere and nothing tells what is measured. */
const SHIFT_ALIKE = 0.5;

/**
 * One number is the other with two digits changed or its point moved: two quantities hardly ever are,
 * so that words alike beside them suffice, whatever part, place or actor was read.
 */
function bySlip(
  a: FigureRecord,
  b: FigureRecord,
  relation: ValueRelation,
  lexicon: Lexicon,
): RuledLink | undefined {
  if (relation !== 'disjoint' || RECURRING.has(a.quantity.dimension)) return undefined;
  const shift = isShift(a, b);
  if (!shift && !isSlip(a, b)) return undefined;
  if (a.mode !== b.mode || excluded(a, b, relation) || !canDiffer(a, b)) return undefined;
  const head = headKinship(a, b, false);
  const predicate = predicateKinship(a, b);
  // What a sum is of is often said in other words, what is counted seldom.
  const otherThing = head === 'other' && !a.quantity.dimension.startsWith('money');
  if (otherThing || predicate === 'other' || areOpposites(a, b)) return undefined;
  const periods = new Set([a.period, b.period, '']);
  if (shift && (periods.size > 2 || haveOtherObjects(a, b))) return undefined;
  const scopes = compareScopes(a, b);
  if (scopes.state === 'other') return undefined;
  const { coverA, coverB } = align(a.near, b.near, lexicon);
  const alike = (coverA + coverB) / 2;
  // Two quantities often differ by ten times; that two have almost the same digits is rare.
  const unsure = shift && head !== 'kin' && predicate !== 'kin';
  if (alike < (unsure ? SHIFT_ALIKE : SLIP_ALIKE)) return undefined;
  return { score: DIFFERING + alike / 2, rule: 'figure/slip', relation, strict: true };
}

/** So likely one quantity that equal values are one claim. */
const LIKELY = 0.6;
/** So likely that the claim may be chained with others. */
const VERY_LIKELY = 0.95;
/** The score of a link that is not to be chained. */
const UNCHAINED = 0.5;

/** Less likely differing values are no counterparts that others would have to outdo. */
export const LEAST_WEIGHED = 0.05;

/**
 * By what was learned from marked reports: enough to join equal values; differing ones are only
 * weighed against their rivals, see {@link contest}.
 */
function byLikeness(
  a: FigureRecord,
  b: FigureRecord,
  likely: number,
  relation: ValueRelation,
): RuledLink | undefined {
  if (relation !== 'equal') {
    if (likely < LEAST_WEIGHED) return undefined;
    return { score: likely, rule: 'figure/likest', relation, strict: false };
  }
  if (likely < LIKELY) return undefined;
  const chained = likely >= VERY_LIKELY && predicateKinship(a, b) !== 'other';
  const score = chained ? likely : UNCHAINED;
  return { score, rule: 'figure/alike', relation, strict: false };
}

/** A number at its place in a copied sentence. */
export const COPIED: RuleId = 'figure/copied-sentence';
/** Share of either sentence that stands in the other, from which on one is a copy of the other. */
const COPY = 0.62;
/** The same of a sentence beside it, when the sentence itself is garbled. */
const COPIED_BESIDE = 0.65;
const GARBLED = 0.35;

/**
 * How much one figure's sentence is a copy of the other's, if it is and the figure stands at the same
 * place in it; undefined else. In a copy, however garbled, a number at its place is the same figure.
 */
function copiedSentence(a: FigureRecord, b: FigureRecord, lexicon: Lexicon): number | undefined {
  if (a.ordinal !== b.ordinal || a.around.terms.length < FEWEST_WORDS) return undefined;
  const own = align(a.sentence, b.sentence, lexicon);
  const cover = Math.min(own.coverA, own.coverB);
  if (cover < GARBLED) return undefined;
  if (cover >= COPY && a.sentence.terms.length >= FEWEST_WORDS && sameNames(a, b)) return cover;
  const beside = Math.max(
    alikeBoth(a.beside[0], b.beside[0], lexicon),
    alikeBoth(a.beside[1], b.beside[1], lexicon),
  );
  return beside >= COPIED_BESIDE ? Math.max(cover, AGREEING) : undefined;
}

/** The share of either passage that stands in the other; 0 for passages of few words. */
function alikeBoth(a: Bag, b: Bag, lexicon: Lexicon): number {
  if (Math.min(a.terms.length, b.terms.length) < FEWEST_WORDS) return 0;
  const { coverA, coverB } = align(a, b, lexicon);
  return Math.min(coverA, coverB);
}

/** Fewer content words are no sentence that one would know again. */
const FEWEST_WORDS = 5;

/** Names of the one sentence that are missing in the other are another subject, not another wording. */
function sameNames(a: FigureRecord, b: FigureRecord): boolean {
  const missing = (x: FigureRecord, y: FigureRecord): number =>
    x.sentence.terms.filter((term) => term.capital && !y.sentence.stems.has(term.stem)).length;
  return Math.max(missing(a, b), missing(b, a)) <= 1 && missing(a, b) + missing(b, a) <= 1;
}

/** Years and percentages recur by chance: they agree only on something that is named alike. */
function isFounded(
  record: FigureRecord,
  other: FigureRecord,
  { parts, oneSubject }: Evidence,
): boolean {
  const [head, predicate, context] = parts;
  if (head === 'other' && predicate !== 'kin' && context < 0.5) return false;
  if (record.quantity.dimension === 'date') return context >= (predicate === 'kin' ? 0.2 : 0.5);
  if (!isOwned(record)) return true;
  if (record.quantity.dimension === 'age') return oneSubject || context >= 0.3;
  if (record.quantity.dimension === 'year' && context >= 0.2 && shareActor(record, other))
    return true;
  const named = predicate === 'kin' || (head === 'kin' && record.quantity.dimension !== 'year');
  return named ? context >= 0.2 || oneSubject : context >= 0.5;
}

/** Whether both sentences name one person or organization. */
function shareActor(a: FigureRecord, b: FigureRecord): boolean {
  return a.names.some(
    (name) => name.type !== 'place' && b.names.some((other) => oneName(name, other)),
  );
}

/** How much an equal value says by itself: "1,834" much, "two" nothing. */
function telling(record: FigureRecord): number {
  const { value, dimension } = record.quantity;
  if (value === undefined) return 0;
  const digits = String(Math.abs(record.figure.value ?? value)).replace(/0+$|\.|^0+/g, '').length;
  const places = Math.min(3, Math.max(digits, Math.log10(Math.abs(value) + 1) / 2));
  const bonus = Math.max(0, places - 1) * 0.1;
  return dimension === 'count' || dimension === 'ordinal' ? bonus : bonus + 0.05;
}
