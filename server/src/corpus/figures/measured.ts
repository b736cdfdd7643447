import type { Figure, Measure } from '../../document/document-analysis.js';
import type { Span } from '../../text/span.js';
import type { DocumentTerms } from '../document-terms.js';
import { stem } from '../stem.js';
import { HEAD_KIN, HEAD_PREDICATES, PEOPLE_CLASSES } from '../tables/head-kin.js';
import { isLight, PREDICATE_KIN, WORK_KIN } from '../tables/predicate-kin.js';
import { ONE_OF_A_KIND, PROPERTY_KIN } from '../tables/property-kin.js';
import type { Term } from '../terms.js';

/** What a figure counts or measures, in classes that differently worded reports share. */
export interface Measured {
  /** Kin classes of the counted noun, or what the amount is of; a stem that has no class; may be empty. */
  readonly heads: ReadonlySet<string>;
  /** Kin classes of what happened; may be empty. */
  readonly predicates: ReadonlySet<string>;
}

type Classes = ReadonlySet<string>;
const NONE: Classes = new Set();

/** Reads the classes of a figure's measure; what it does not say, the words near the figure do. */
export function readMeasured(
  figure: Figure,
  dimension: string,
  words: DocumentTerms,
  clause: Span,
  previous?: Span,
): Measured {
  const heads = headClasses(figure.measure);
  const group = dimension.split(':', 1)[0] ?? dimension;
  const properties = PROPERTY_KIN[group];
  if (properties !== undefined) {
    const near = nearest(figure, words.plain(clause), PROPERTY_STEMS.get(group) ?? properties);
    const alone = (name: string): boolean => ONE_OF_A_KIND.has(`${group}:${name}`);
    const own = propertyHeads(figure.measure, heads, { near, properties, alone });
    const stated = properties.get(figure.measure.predicate ?? '');
    return { heads: own, predicates: stated ?? statedPredicate(figure.measure) };
  }
  return { heads, predicates: predicateClasses(figure, heads, words, clause, previous) };
}

/** The property that the head names; else one that an event has one of and that is told nearby; else the head. */
function propertyHeads(
  { head }: Measure,
  heads: Classes,
  {
    near,
    properties,
    alone,
  }: {
    readonly near: Classes;
    readonly properties: ReadonlyMap<string, Classes>;
    readonly alone: (name: string) => boolean;
  },
): Classes {
  const named = head === undefined ? undefined : properties.get(head);
  if (named !== undefined && !GENERAL.has(head ?? '')) return named;
  if (heads.size === 0 || [...near].some(alone)) return near;
  return named ?? heads;
}

/** Said of any length when nothing better is known. */
const GENERAL: Classes = new Set(['distance', 'length', 'size']);

/** "law enforcement officer" is an officer; a "security force" is an officer and no troop. */
function headClasses({ head, modifiers }: Measure): Classes {
  if (head === undefined) return NONE;
  if (head === 'person' && modifiers.length > 1) return joinedClasses(modifiers);
  const last = modifiers[modifiers.length - 1];
  const compound = last === undefined ? undefined : HEAD_KIN.get(`${last}-${head}`);
  if (compound !== undefined) return compound;
  const forces = head === 'force' || head === 'personnel';
  if (forces && modifiers.some((word) => /^(?:security|police|law|guard)$/.test(word))) {
    return new Set(['officer']);
  }
  return HEAD_KIN.get(head) ?? new Set([stem(head)]);
}

/** "Police and servicemen" are officers both; "passengers and crew" are simply people. */
function joinedClasses(modifiers: readonly string[]): Classes {
  const sets = modifiers.flatMap((word) => HEAD_KIN.get(word) ?? []);
  const [first, ...rest] = sets;
  const shared = [...(first ?? [])].filter((name) => rest.every((set) => set.has(name)));
  return shared.length > 0 && rest.length > 0 ? new Set(shared) : new Set(['person']);
}

function predicateClasses(
  figure: Figure,
  heads: Classes,
  words: DocumentTerms,
  clause: Span,
  previous: Span | undefined,
): Classes {
  const implied = impliedByHead(heads);
  if (implied.size > 0) return implied;
  if (isMargin(figure, heads, words, clause)) return MARGIN;
  if (heads.has('worker')) {
    const told = WORK_KIN.get(figure.measure.predicate ?? '');
    const near = told ?? nearest(figure, words.plain(clause), WORK_STEMS);
    if (near.size > 0) return near;
  }
  const stated = statedPredicate(figure.measure);
  if (stated.size > 0) return stated;
  if (!mayBeToll(heads)) return NONE;
  const near = nearest(figure, words.plain(clause), PREDICATE_STEMS);
  if (near.size > 0 || previous === undefined || !isSaid(figure)) return near;
  return lastOf(words.plain(previous), PREDICATE_STEMS);
}

/** A bare number that somebody gives: "the radio spoke of 200". */
function isSaid({ measure, attribution }: Figure): boolean {
  if (measure.head !== undefined || attribution === undefined) return false;
  const verb = measure.predicate?.split(' ', 1)[0];
  return verb === undefined || SAYING.has(verb);
}

const SAYING: Classes = new Set('say speak talk put give claim mention estimate count'.split(' '));

/** "More guests had been inside. Papers spoke of 300": what a bare number counts was said before. */
function lastOf(terms: readonly Term[], classes: ReadonlyMap<string, Classes>): Classes {
  for (let i = terms.length - 1; i >= Math.max(0, terms.length - REACH); i--) {
    const found = classes.get(terms[i]?.stem ?? '');
    if (found !== undefined) return found;
  }
  return NONE;
}

const MARGIN: Classes = new Set(['margin']);
/** Words of the difference between two results, before it. */
const MARGINS: Classes = new Set([
  'margin',
  'majority',
  'lead',
  'defeat',
  'gap',
  'ahead',
  'behind',
]);
/** So many words before its margin stands what makes it one. */
const MARGIN_REACH = 8;

/** "Won by 412 votes", "a majority of 412 votes", "reduced the defeat of the minister to 158 votes". */
function isMargin({ span }: Figure, heads: Classes, words: DocumentTerms, clause: Span): boolean {
  if (!heads.has('vote')) return false;
  const [last] = words.before(span.start, 1);
  if (last?.word === 'by') return true;
  if (last?.word !== 'of' && last?.word !== 'to') return false;
  return words
    .before(span.start, MARGIN_REACH)
    .some((term) => term !== undefined && term.start >= clause.start && MARGINS.has(term.word));
}

function impliedByHead(heads: Classes): Classes {
  const classes = [...heads].flatMap((head) => HEAD_PREDICATES.get(head) ?? []);
  return classes.length > 0 ? new Set(classes) : NONE;
}

/** The predicate read, unless it is a verb that could be said of anything. */
function statedPredicate({ predicate, context }: Measure): Classes {
  const injured = predicate === 'treat' && context.some((word) => INJURIES.has(word));
  if (injured) return new Set(['injure']);
  if (predicate !== undefined && !isLight(predicate)) {
    const told =
      PREDICATE_KIN.get(predicate) ?? (HAVING.has(predicate) ? inContext(context) : undefined);
    return told ?? new Set([stem(predicate)]);
  }
  return inContext(context) ?? NONE;
}

/** Verbs that leave it to their noun to say what happened. */
const HAVING: Classes = new Set(['lose', 'suffer', 'face', 'need', 'lack']);

/** What happened, told by a noun beside the verb: "lost power", "were in custody". */
function inContext(context: readonly string[]): Classes | undefined {
  for (const word of context) {
    const classes = PREDICATE_KIN.get(word);
    if (classes !== undefined) return classes;
  }
  return undefined;
}

const INJURIES: Classes = new Set(['injury', 'wound', 'burn', 'hypothermia', 'fracture']);

/** Only people and the things that events destroy have what happened to them looked for nearby. */
function mayBeToll(heads: Classes): boolean {
  if (heads.size === 0) return true;
  return [...heads].some((head) => PEOPLE_CLASSES.has(head) || LIVING.has(head));
}

const LIVING: Classes = new Set(
  'house officer troop protester passenger crew child student teenager worker migrant suspect hostage patient name'.split(
    ' ',
  ),
);

const PREDICATE_STEMS = byStem(PREDICATE_KIN);
const WORK_STEMS = byStem(WORK_KIN);
const PROPERTY_STEMS: ReadonlyMap<string, ReadonlyMap<string, Classes>> = new Map(
  Object.entries(PROPERTY_KIN).map(([group, classes]) => [group, byStem(classes)]),
);

/** The same classes under the stems that running text is read in. */
function byStem(classes: ReadonlyMap<string, Classes>): ReadonlyMap<string, Classes> {
  return new Map([...classes].map(([word, names]) => [stem(word), names]));
}

/** How many words away a word may stand that says what is measured. */
const REACH = 9;

/** "On a turnout of nearly 64%": the word belongs to the number that follows it. */
function isAnothers(terms: readonly Term[], at: number): boolean {
  if (terms[at + 1]?.word !== 'of') return false;
  return terms[at + 2]?.number === true || terms[at + 3]?.number === true;
}

/** The classes of the word nearest to the figure; one after it wins over one as far before it. */
function nearest(
  figure: Figure,
  terms: readonly Term[],
  classes: ReadonlyMap<string, Classes>,
): Classes {
  const first = terms.findIndex((term) => term.end > figure.numeral.start);
  if (first < 0) return NONE;
  for (let step = 0; step <= REACH; step++) {
    for (const at of [first + step, first - step - 1]) {
      const found = classes.get(terms[at]?.stem ?? '');
      if (found !== undefined && !(at >= first && isAnothers(terms, at))) return found;
    }
  }
  return NONE;
}
