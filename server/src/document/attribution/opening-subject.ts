import { LEAD_INS, PRONOUNS, isOn } from './word-classes.js';
import type { Item } from './reading.js';
import { phraseStartingAt } from './noun-phrase.js';
import type { SourcePhrase, TypeOf } from './source-phrase.js';

/** The noun phrase that opens the sentence, past a phrase such as "In Geneva, ". */
export function openingSubject(
  items: readonly Item[],
  before: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  let first = 0;
  if (/^(?:and|but|so|yet|then)$/.test(items[0]?.lower ?? '')) first++;
  if (isOn(items[first], LEAD_INS)) {
    while (first < before && items[first]?.text !== ',') first++;
    first++;
  }
  if (first >= before) return undefined;
  const item = items[first];
  if (item?.kind === 'word' && isOn(item, PRONOUNS)) {
    return { first, end: first + 1, head: 'pronoun', headItem: first, nameItem: undefined };
  }
  return phraseStartingAt(items, first, typeOf);
}
