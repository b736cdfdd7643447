import type { Figure, Measure } from '../../document/document-analysis.js';
import type { Span } from '../../text/span.js';
import type { DocumentTerms } from '../document-terms.js';
import { stem } from '../stem.js';
import { HEAD_KIN, HEAD_PREDICATES, PEOPLE_CLASSES } from '../tables/head-kin.js';
import { LIGHT_VERBS, PREDICATE_KIN } from '../tables/predicate-kin.js';
import { PROPERTY_KIN } from '../tables/property-kin.js';
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
): Measured {
  const heads = headClasses(figure.measure);
  const group = dimension.split(':', 1)[0] ?? dimension;
  const properties = PROPERTY_KIN[group];
  if (properties !== undefined) {
    const own = heads.size > 0 ? heads : nearest(figure, words.plain(clause), byStem(properties));
    return { heads: own, predicates: statedPredicate(figure.measure) };
  }
  return { heads, predicates: predicateClasses(figure, heads, words, clause) };
}

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
): Classes {
  const implied = impliedByHead(heads);
  if (implied.size > 0) return implied;
  const stated = statedPredicate(figure.measure);
  if (stated.size > 0) return stated;
  if (!mayBeToll(heads)) return NONE;
  return nearest(figure, words.plain(clause), PREDICATE_STEMS);
}

function impliedByHead(heads: Classes): Classes {
  const classes = [...heads].flatMap((head) => HEAD_PREDICATES.get(head) ?? []);
  return classes.length > 0 ? new Set(classes) : NONE;
}

/** The predicate read, unless it is a verb that could be said of anything. */
function statedPredicate({ predicate, context }: Measure): Classes {
  if (predicate !== undefined && !LIGHT_VERBS.has(predicate)) {
    return PREDICATE_KIN.get(predicate) ?? new Set([stem(predicate)]);
  }
  for (const word of context) {
    const classes = PREDICATE_KIN.get(word);
    if (classes !== undefined) return classes;
  }
  return NONE;
}

/** Only people and the things that events destroy have what happened to them looked for nearby. */
function mayBeToll(heads: Classes): boolean {
  if (heads.size === 0) return true;
  return [...heads].some((head) => PEOPLE_CLASSES.has(head) || LIVING.has(head));
}

const LIVING: Classes = new Set(
  'officer troop protester passenger crew child student teenager worker migrant suspect hostage patient name'.split(
    ' ',
  ),
);

const PREDICATE_STEMS = byStem(PREDICATE_KIN);

/** The same classes under the stems that running text is read in. */
function byStem(classes: ReadonlyMap<string, Classes>): ReadonlyMap<string, Classes> {
  return new Map([...classes].map(([word, names]) => [stem(word), names]));
}

/** How many words away a word may stand that says what is measured. */
const REACH = 9;

/** The classes of the word nearest to the figure; one after it wins over one as far before it. */
function nearest(
  figure: Figure,
  terms: readonly Term[],
  classes: ReadonlyMap<string, Classes>,
): Classes {
  const first = terms.findIndex((term) => term.end > figure.numeral.start);
  if (first < 0) return NONE;
  for (let step = 0; step <= REACH; step++) {
    for (const term of [terms[first + step], terms[first - step - 1]]) {
      const found = term === undefined ? undefined : classes.get(term.stem);
      if (found !== undefined) return found;
    }
  }
  return NONE;
}
