import { perWord, type Word } from '../text/word.js';
import {
  DOCUMENT_VERBS,
  IRREGULAR_CUE_FORMS,
  MANNER_VERBS,
  NAMING_VERBS,
  SPEECH_VERBS,
} from './tables/cue-verbs.js';
import { BODY_ROLES, PERSON_ROLES } from './tables/role-nouns.js';

/** How a cue verb is inflected; `past` also stands for participles spelt like it. */
export type CueForm = 'base' | 'present' | 'past' | 'participle' | 'gerund';

/** What a cue verb asks for; a verb can be in several classes. */
export interface Cue {
  readonly lemma: string;
  readonly form: CueForm;
  /** Attributes whatever stands beside it. */
  readonly speech: boolean;
  /** A manner of speaking: counts only right beside a quotation. */
  readonly manner: boolean;
  /** Gives a thing a name or a quality ("called it"). */
  readonly naming: boolean;
  /** What documents do ("the report lists"). */
  readonly document: boolean;
}

const CUES = buildCues();

/** The cue verb of this form (lower case), or undefined. */
export function cueOf(lower: string): Cue | undefined {
  return CUES.get(lower);
}

/** As {@link cueOf}, without a look-up for a word that was met before. */
export const cueOfWord: (word: Word) => Cue | undefined = perWord(({ lower }) => CUES.get(lower));

/** The cue verb that a token is, as far as its letters tell; undefined for nothing. */
export function cueIn(token: { readonly word: Word } | undefined): Cue | undefined {
  return token && cueOfWord(token.word);
}

const PERSONS = new Set(PERSON_ROLES.split(' '));
const BODIES = new Set(BODY_ROLES.split(' '));

/** Whether the word (lower case, singular or plural) names people or a body by what they do. */
export function isRoleNoun(lower: string): boolean {
  return (
    isPersonRole(lower) ||
    BODIES.has(lower) ||
    isPersonRole(singular(lower)) ||
    BODIES.has(singular(lower))
  );
}

/** Whether the word (lower case, singular) names one person by what they do. */
export function isPersonRole(lower: string): boolean {
  return PERSONS.has(lower) || PERSONS.has(lower.slice(lower.lastIndexOf('-') + 1));
}

/** Whether the word (lower case) names a body or several people by what they do: "union", "police". */
export function isBodyRole(lower: string): boolean {
  return BODIES.has(lower) || BODIES.has(singular(lower));
}

/** A plural noun's singular by the usual rules; the word itself when it has no plural ending. */
export function singular(lower: string): string {
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3) return lower.slice(0, -1);
  return lower;
}

type Flag = 'speech' | 'manner' | 'naming' | 'document';

function buildCues(): ReadonlyMap<string, Cue> {
  const flags = new Map<string, Set<Flag>>();
  const lists: readonly (readonly [Flag, string])[] = [
    ['speech', SPEECH_VERBS],
    ['manner', MANNER_VERBS],
    ['naming', NAMING_VERBS],
    ['document', DOCUMENT_VERBS],
  ];
  for (const [flag, list] of lists) {
    for (const lemma of list.split(' ')) {
      flags.set(lemma, (flags.get(lemma) ?? new Set<Flag>()).add(flag));
    }
  }
  const irregular = new Map(
    IRREGULAR_CUE_FORMS.split('|').map((row) => {
      const [lemma = '', past = '', participle = ''] = row.split(' ');
      return [lemma, [past, participle] as const];
    }),
  );
  const cues = new Map<string, Cue>();
  for (const [lemma, own] of flags) addForms(cues, lemma, own, irregular.get(lemma));
  return cues;
}

function addForms(
  cues: Map<string, Cue>,
  lemma: string,
  flags: ReadonlySet<Flag>,
  irregular: readonly [string, string] | undefined,
): void {
  const kinds = {
    speech: flags.has('speech'),
    manner: flags.has('manner'),
    naming: flags.has('naming'),
    document: flags.has('document'),
  };
  const [past, participle] = irregular ?? [regularPast(lemma), regularPast(lemma)];
  const forms: readonly (readonly [string, CueForm])[] = [
    [past, 'past'],
    [regularPresent(lemma), 'present'],
    [lemma, 'base'],
    [regularGerund(lemma, past), 'gerund'],
    [participle, 'participle'],
  ];
  for (const [form, name] of forms) {
    if (!cues.has(form)) cues.set(form, { lemma, form: name, ...kinds });
  }
}

function regularPresent(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}

/** "quipping" doubles its consonant where "quipped" does. */
function regularGerund(lemma: string, past: string): string {
  const last = lemma.slice(-1);
  if (past === `${lemma}${last}ed`) return `${lemma}${last}ing`;
  if (lemma.endsWith('e') && !lemma.endsWith('ee')) return `${lemma.slice(0, -1)}ing`;
  return `${lemma}ing`;
}
