import { LIGHT_VERBS } from '../tables/clause-figures.js';
import {
  CONTEXT_PREDICATES,
  NOUN_VERBS,
  PHRASE_PREDICATES,
  PREDICATE_KIN,
} from '../tables/predicates-figures.js';
import { lexemeOf } from './lexeme.js';
import type { VerbGroup } from './verb-group.js';

/**
 * The name of a predicate by its kin: "die", "drown" and "dead" are all "kill"; what has no kin keeps its
 * lemma. The words around a weak verb decide: "take ... hospital" is "hospitalize".
 */
export function predicateName(
  lemma: string,
  preposition: string | undefined,
  context: readonly string[],
): string {
  const phrase =
    preposition === undefined ? undefined : PHRASE_PREDICATES.get(`${lemma} ${preposition}`);
  if (phrase !== undefined) return phrase;
  for (const word of context) {
    const rule = CONTEXT_PREDICATES.get(word);
    if (rule && (rule.verbs === undefined || rule.verbs.has(lemma))) return rule.name;
  }
  if (LIGHT_VERBS.has(lemma)) {
    const told = context.map(verbOfNoun).find((verb) => verb !== undefined);
    if (told !== undefined) return PREDICATE_KIN.get(told) ?? told;
  }
  return PREDICATE_KIN.get(lemma) ?? lemma;
}

/** The name of what was done to those counted: ballots that "were counted" are tallied, which is more than to be told of. */
export function undergoneName(
  { lemma, passive }: Pick<VerbGroup, 'lemma' | 'passive'>,
  preposition: string | undefined,
  context: readonly string[],
): string {
  return passive && lemma === 'count' ? 'tally' : predicateName(lemma, preposition, context);
}

/** The verb that a noun is the name of: "deployment" of "deploy", "loss" of "lose"; undefined when it is none. */
export function verbOfNoun(noun: string): string | undefined {
  const listed = NOUN_VERBS.get(noun);
  if (listed !== undefined) return listed;
  for (const [suffix, endings] of SUFFIXES) {
    if (!noun.endsWith(suffix) || noun.length < suffix.length + 3) continue;
    const stem = noun.slice(0, -suffix.length);
    for (const ending of endings) {
      const verb = lexemeOf(stem + ending).verb;
      if (verb?.form === 'base') return verb.lemma;
    }
  }
  return undefined;
}

const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ment', ['', 'e']],
  ['ation', ['ate', 'e', 'y', '']],
  ['ion', ['', 'e', 'ate']],
  ['al', ['', 'e']],
  ['ing', ['', 'e']],
  ['ure', ['', 'e']],
];
