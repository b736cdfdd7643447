import { IRREGULAR_WORDS } from './tables/irregular-words.js';

/**
 * The stem under which the inflected and the British and American spellings of one English word
 * meet: "stabilise", "stabilizing" -> "stabiliz"; "centres", "center" -> "center". Takes a
 * lower-case word; short and unknown words come back nearly as they are. Weaker than Porter's
 * stemmer on purpose: it takes off inflection, not derivation, so "policy" and "police" stay apart.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR_WORDS.get(word);
  if (irregular !== undefined) return bareEnd(spelling(irregular));
  return bareEnd(spelling(withoutInflection(word)));
}

function withoutInflection(word: string): string {
  const singular = withoutPlural(word);
  if (singular.endsWith('ed')) return withoutSuffix(singular, 2);
  if (singular.endsWith('ing')) return withoutSuffix(singular, 3);
  return singular;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? word.slice(0, -3) + 'y' : word.slice(0, -1);
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutSuffix(word: string, length: number): string {
  const rest = word.slice(0, -length);
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  if (rest.endsWith('i') && length === 2) return rest.slice(0, -1) + 'y';
  const last = rest.charAt(rest.length - 1);
  const doubled = last === rest.charAt(rest.length - 2) && !'lsz'.includes(last);
  return doubled ? rest.slice(0, -1) : rest;
}

/** American for British: -ise, -yse, -our, -tre, -ence/-ense, -ogue, -lled. */
function spelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?<=[a-z]{3})is(?=e?$|ation$|ational$)/, 'iz')
    .replace(/ys(?=e?$)/, 'yz')
    .replace(/(?<=[a-z]{2})our(?=$|ed$|ite$|able$)/, 'or')
    .replace(/(?<=[a-z]{2})tre$/, 'ter')
    .replace(/(?<=[a-z]{3})ence$/, 'ense')
    .replace(/ogue$/, 'og')
    .replace(/ll$/, 'l');
}

/** Drops a silent final e and turns a final y into i, so that "move" meets "moving". */
function bareEnd(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1);
  if (word.length > 3 && word.endsWith('y')) return word.slice(0, -1) + 'i';
  return word;
}

/** The stems of words. */
export function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(stem));
}
