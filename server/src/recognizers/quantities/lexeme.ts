import { perWord, type Word } from '../../text/word.js';
import { isPlural, readVerb, singular, type VerbReading } from '../morphology.js';
import {
  BELIEF_VERBS,
  DENIALS,
  HALF_SUBORDINATORS,
  HEDGES,
  OPEN_MODALS,
  PLAN_WORDS,
  SUBORDINATORS,
  SUPERSEDING,
} from '../tables/clause-figures.js';
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE_FORMS,
  ING_NOUNS,
  MODALS,
  NEGATIONS,
  PLAIN_ADJECTIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  STATES,
} from '../tables/function-words-figures.js';
import { MONTHS, WEEKDAYS } from '../tables/months.js';
import { SCALES } from '../tables/numerals.js';
import { DAY_ADVERBS, PERIOD_SHIFTS, PERIODS, SAYING_VERBS } from '../tables/time-figures.js';
import { CARDINALS } from './number-words.js';
import type { Role } from './role.js';

/** Classes of words, one bit each: a word's classes are told by one look into {@link Lexeme.is}. */
export const Is = {
  be: 1 << 0,
  have: 1 << 1,
  modal: 1 << 2,
  negation: 1 << 3,
  adverb: 1 << 4,
  state: 1 << 5,
  determiner: 1 << 6,
  preposition: 1 << 7,
  auxiliary: 1 << 8,
  pronoun: 1 << 9,
  /** A closed-class word: determiner, preposition, pronoun, auxiliary, conjunction, relative. */
  function: 1 << 10,
  /** A cardinal or a scale. */
  number: 1 << 11,
  plural: 1 << 12,
  plainAdjective: 1 << 13,
  ingNoun: 1 << 14,
  hedge: 1 << 15,
  openModal: 1 << 16,
  superseding: 1 << 17,
  subordinator: 1 << 18,
  halfSubordinator: 1 << 19,
  /** A form of a verb that holds what follows to be untrue. */
  denial: 1 << 20,
  /** A verb or noun of a plan, a target or a forecast. */
  plan: 1 << 21,
  belief: 1 << 22,
  saying: 1 << 23,
  /** May open an expression of time: weekday, month, "yesterday", "last", "Q3". */
  time: 1 << 24,
  /** A noun or verb of sense rather than a mark, a number or a name of the calendar. */
  content: 1 << 25,
} as const;

/** What the form of a word tells of it, whatever its neighbours: a value of the word alone. */
export interface Lexeme {
  /** The bits of {@link Is} that hold. */
  readonly is: number;
  /** The role of a closed-class word; undefined for the open classes. */
  readonly closed: Role | undefined;
  /** The role that the form alone suggests. */
  readonly role: Role;
  readonly verb: VerbReading | undefined;
  readonly singular: string;
}

/** How many words are remembered before all are forgotten: about a megabyte. */
const CAPACITY = 8192;

/**
 * What was read of the words seen last. Few words make up most of a text, so that most readings are one
 * look-up (measured: the clauses are read in half the time). A pure function of the word, remembered in a
 * bounded space: no result depends on it.
 */
const MEMO = new Map<string, Lexeme>();

/** Reads a lower-cased word, or a mark, by itself. */
export function lexemeOf(lower: string): Lexeme {
  const known = MEMO.get(lower);
  if (known !== undefined) return known;
  if (MEMO.size >= CAPACITY) MEMO.clear();
  const lexeme = describe(lower);
  MEMO.set(lower, lexeme);
  return lexeme;
}

const ofWord = perWord(({ lower }) => lexemeOf(lower));

/** The lexeme of a token's word, without a look-up for a spelling that was met before; that of no letters for none. */
export function lexemeIn(token: { readonly word: Word } | undefined): Lexeme {
  return token === undefined ? NOTHING : ofWord(token.word);
}

/** Whether a token's word is of one of the classes, bits of {@link Is}. */
export function isIn(token: { readonly word: Word } | undefined, classes: number): boolean {
  return (lexemeIn(token).is & classes) !== 0;
}

/** Whether a lower-cased word is of one of the classes, bits of {@link Is}. */
export function isOf(lower: string, classes: number): boolean {
  return (lexemeOf(lower).is & classes) !== 0;
}

function describe(lower: string): Lexeme {
  const verb = readVerb(lower);
  const closed = closedRole(lower);
  const past = verb?.form === 'past' || verb?.form === 'participle';
  return {
    is: classesOf(lower, verb?.lemma ?? lower),
    closed,
    role: closed ?? (ADVERBS.has(lower) ? 'adverb' : past ? 'verb' : 'noun'),
    verb,
    singular: singular(lower),
  };
}

const FORM_CLASSES: readonly (readonly [number, (word: string) => boolean])[] = [
  [Is.be, (word) => BE_FORMS.has(word)],
  [Is.have, (word) => HAVE_FORMS.has(word)],
  [Is.modal, (word) => MODALS.has(word)],
  [Is.negation, (word) => NEGATIONS.has(word)],
  [Is.adverb, (word) => ADVERBS.has(word)],
  [Is.state, (word) => STATES.has(word)],
  [Is.determiner, (word) => DETERMINERS.has(word)],
  [Is.preposition, (word) => PREPOSITIONS.has(word)],
  [Is.auxiliary, (word) => AUXILIARIES.has(word)],
  [Is.pronoun, (word) => PRONOUNS.has(word)],
  [Is.function, isClosed],
  [Is.number, (word) => CARDINALS.has(word) || SCALES.has(word)],
  [Is.plural, isPlural],
  [Is.plainAdjective, (word) => PLAIN_ADJECTIVES.has(word)],
  [Is.ingNoun, (word) => ING_NOUNS.has(word)],
  [Is.hedge, (word) => HEDGES.has(word)],
  [Is.openModal, (word) => OPEN_MODALS.has(word)],
  [Is.superseding, (word) => SUPERSEDING.has(word)],
  [Is.subordinator, (word) => SUBORDINATORS.has(word)],
  [Is.halfSubordinator, (word) => HALF_SUBORDINATORS.has(word)],
  [Is.time, opensTime],
  [Is.content, isContent],
];

const LEMMA_CLASSES: readonly (readonly [number, ReadonlySet<string>])[] = [
  [Is.denial, DENIALS],
  [Is.plan, PLAN_WORDS],
  [Is.belief, BELIEF_VERBS],
  [Is.saying, SAYING_VERBS],
];

function classesOf(lower: string, lemma: string): number {
  let is = 0;
  for (const [bit, holds] of FORM_CLASSES) if (holds(lower)) is |= bit;
  for (const [bit, lemmas] of LEMMA_CLASSES) if (lemmas.has(lemma)) is |= bit;
  return is;
}

function isClosed(lower: string): boolean {
  return (
    PREPOSITIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    RELATIVES.has(lower)
  );
}

function opensTime(lower: string): boolean {
  return (
    MONTHS.has(lower) ||
    WEEKDAYS.has(lower) ||
    DAY_ADVERBS.has(lower) ||
    PERIOD_SHIFTS.has(lower) ||
    PERIODS.has(lower) ||
    /^q[1-4]$/.test(lower)
  );
}

function isContent(lower: string): boolean {
  return lower.length > 2 && /^\p{L}/u.test(lower) && !MONTHS.has(lower) && !WEEKDAYS.has(lower);
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'but', '&', 'nor']);

function closedRole(lower: string): Role | undefined {
  if (AUXILIARIES.has(lower)) return 'aux';
  if (lower === 'there' || lower === 'here') return 'adverb';
  if (JOINING.has(lower)) return 'conjunction';
  if (SUBORDINATORS.has(lower)) return 'subordinator';
  if (RELATIVES.has(lower)) return 'relative';
  if (PREPOSITIONS.has(lower)) return 'preposition';
  if (DETERMINERS.has(lower)) return 'determiner';
  return PRONOUNS.has(lower) ? 'pronoun' : undefined;
}

/** What is told where there is no word. */
const NOTHING: Lexeme = lexemeOf('');
