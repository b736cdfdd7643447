import type { RuleId } from '../document/document-analysis.js';
import { listed } from './words.js';

/** Why the parts of an entity were taken to be one, for each rule that joins across files. */
const WORDS: ReadonlyMap<RuleId, string> = new Map([
  ['entity/same-name', 'the name is the same'],
  ['entity/same-letters', 'the letters of the name are the same'],
  ['entity/fuller-name', 'one gives the name more fully'],
  ['entity/transliteration', 'the names are transliterations of each other'],
  ['entity/misspelling', 'the names differ by a slip of spelling'],
  ['entity/surname', 'the surname belongs to nobody else here'],
  ['entity/acronym', 'the letters stand for the full name'],
]);

/** "Taken to be one because …", in words; undefined when no rule has words. */
export function joinedBecause(rules: readonly RuleId[]): string | undefined {
  const reasons = rules.flatMap((rule) => WORDS.get(rule) ?? []);
  return reasons.length === 0 ? undefined : `Taken to be one because ${listed(reasons)}.`;
}
