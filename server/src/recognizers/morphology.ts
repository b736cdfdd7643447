import { COMMON_VERBS } from './tables/common-verbs-figures.js';
import { PLURAL_WORDS, SINGULAR_S } from './tables/function-words-figures.js';
import { IRREGULAR_PLURALS } from './tables/irregular-nouns-figures.js';
import { IRREGULAR_VERBS } from './tables/irregular-verbs-figures.js';

/** The forms of an English verb that are told apart; "cut" or "put" may be any of the first three. */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** A verb form read: its lemma and which form it is. `known` is false when only the ending says so. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly known: boolean;
}

/**
 * The singular of an English noun, lower-cased: "officers" gives "officer", "people" "person". A word
 * that is singular already, or of no known plural form, is returned lower-cased.
 */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR_PLURALS.get(lower);
  if (irregular !== undefined) return irregular;
  if (lower.length > 4 && lower.endsWith('men') && PLURAL_WORDS.has(lower)) {
    return `${lower.slice(0, -2)}an`;
  }
  if (lower.endsWith('children')) return lower.slice(0, -3);
  if (!endsInPluralS(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:[sxz]|[^aeiou]ch|[aeiou]{2}ch|tch|sh)es$/.test(lower)) return withoutEs(lower);
  return lower.slice(0, -1);
}

/** "boxes", "matches", "losses" drop -es; "houses" and "sizes" are listed as irregular. */
function withoutEs(lower: string): string {
  if (/[^s]ses$/.test(lower) && !/(?:us|is|as)es$/.test(lower)) return lower.slice(0, -1);
  return lower.slice(0, -2);
}

/** Whether the word looks like a plural noun: an irregular one, or a regular -s. */
export function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  return PLURAL_WORDS.has(lower) || IRREGULAR_PLURALS.has(lower) || endsInPluralS(lower);
}

function endsInPluralS(lower: string): boolean {
  return (
    lower.length > 2 &&
    lower.endsWith('s') &&
    !/(?:ss|us|is|'s)$/.test(lower) &&
    !SINGULAR_S.has(lower)
  );
}

/** The lemma of a verb in any form: "killed", "killing" and "kills" give "kill". */
export function verbLemma(word: string): string {
  return readVerb(word.toLowerCase())?.lemma ?? word.toLowerCase();
}

/**
 * Reads a lower-cased word as a verb form; undefined when nothing speaks for it. A form in -ed is
 * given as participle where the two are the same, as in "killed": context must decide.
 */
export function readVerb(lower: string): VerbReading | undefined {
  const irregular = IRREGULAR_FORMS.get(lower);
  if (irregular !== undefined) return irregular;
  if (COMMON_VERBS.has(lower)) return { lemma: lower, form: 'base', known: true };
  if (lower.length < 4) return undefined;
  if (lower.endsWith('ed')) return suffixed(lower, 'ed', 'participle');
  if (lower.endsWith('ing') && lower.length > 5) return suffixed(lower, 'ing', 'ing');
  return thirdPerson(lower);
}

function thirdPerson(lower: string): VerbReading | undefined {
  if (!lower.endsWith('s')) return undefined;
  const base = thirdPersonBase(lower);
  return base === undefined ? undefined : { lemma: base, form: 's', known: true };
}

/** "claims" adds -s; "goes", "rushes" -es after a sibilant or o; "carries" -ies for -y. */
function thirdPersonBase(lower: string): string | undefined {
  const plain = lower.slice(0, -1);
  if (KNOWN_BASES.has(plain)) return plain;
  if (!lower.endsWith('es')) return undefined;
  const stem = lower.slice(0, -2);
  if (/(?:[sxzo]|[cs]h)$/.test(stem) && KNOWN_BASES.has(stem)) return stem;
  const y = `${lower.slice(0, -3)}y`;
  return lower.endsWith('ies') && KNOWN_BASES.has(y) ? y : undefined;
}

/** Undoes -ed and -ing: the base as it is, with -e, with the doubled consonant single, or with -y. */
function suffixed(lower: string, suffix: string, form: VerbForm): VerbReading | undefined {
  const stem = lower.slice(0, -suffix.length);
  if (stem.length < 2 || !/[aeiouy]/.test(stem)) return undefined;
  const bases = [
    `${stem}e`,
    stem,
    undoubled(stem),
    stem.replace(/i$/, 'y'),
    stem.replace(/is$/, 'ize'),
  ];
  const known = bases.find((base) => KNOWN_BASES.has(base));
  if (known !== undefined) return { lemma: known, form, known: true };
  if (NOT_VERBS.has(lower)) return undefined;
  return { lemma: guessBase(stem).replace(/ise$/, 'ize'), form, known: false };
}

function undoubled(stem: string): string {
  const last = stem.charAt(stem.length - 1);
  return last === stem.charAt(stem.length - 2) && !/[aeiou]/.test(last) ? stem.slice(0, -1) : stem;
}

/** The likely base of an unknown stem: "vandalis" gives "vandalise", "overcrowd" stays. */
function guessBase(stem: string): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (stem.length > 4 && stem.endsWith('at')) return `${stem}e`;
  const single = undoubled(stem);
  if (single !== stem && !/(?:ll|ss|ff|zz)$/.test(stem)) return single;
  if (
    /(?:[^aeiou][aeiou]|at|is|iz|s|c|v|u|[^aeiou]l|ang|eng|erg|arg)$/.test(stem) &&
    !/[^aeiou]{2}[aeiou][nrtlmp]$/.test(stem)
  ) {
    return /(?:[sx]s|ch|sh|ow|oy|ay|ey|en|er|it|on|op|el)$/.test(stem) ? stem : `${stem}e`;
  }
  return stem;
}

const NOT_VERBS = new Set(
  'during evening morning something nothing everything anything building-site wedding uprising sibling offspring hundred indeed exceed proceed succeed speed breed seed need feed bleed weed greed creed steed agreed-upon ceiling pudding aged'.split(
    ' ',
  ),
);

const IRREGULAR_BASES = IRREGULAR_VERBS.map((row) => row.split(' ')[0] ?? '');
const KNOWN_BASES: ReadonlySet<string> = new Set([...COMMON_VERBS, ...IRREGULAR_BASES]);
const IRREGULAR_FORMS = irregularForms();

function irregularForms(): ReadonlyMap<string, VerbReading> {
  const forms = new Map<string, VerbReading>();
  const add = (word: string, lemma: string, form: VerbForm) => {
    if (!forms.has(word)) forms.set(word, { lemma, form, known: true });
  };
  for (const row of IRREGULAR_VERBS) {
    const [base = '', past = base, participle = past] = row.split(' ');
    if (past === participle) add(past, base, 'participle');
    else {
      add(participle, base, 'participle');
      add(past, base, 'past');
    }
    add(base, base, 'base');
  }
  for (const [word, lemma] of [
    ['dying', 'die'],
    ['lying', 'lie'],
    ['tying', 'tie'],
    ['is', 'be'],
    ['are', 'be'],
    ['were', 'be'],
    ['am', 'be'],
    ['has', 'have'],
    ['does', 'do'],
    ['goes', 'go'],
  ] as const) {
    add(word, lemma, word.endsWith('ing') ? 'ing' : 's');
  }
  return forms;
}
