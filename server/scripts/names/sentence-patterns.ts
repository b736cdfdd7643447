import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldName, GoldSentence } from './corpus.js';
import type { NameInventor } from './invent-names.js';

/**
 * Sentences of the project's own, written for kinds of reports that the labelled texts have little of
 * (results of companies, floods, elections, local papers). In "[ORG * Bank]" the name's type stands
 * first, a star is for an invented word, @ for an invented acronym.
 */
export function readPatterns(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line !== '');
}

/** Every pattern `times` over, each time with other names. */
export function fillPatterns(
  patterns: readonly string[],
  times: number,
  inventor: NameInventor,
): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  for (let time = 0; time < times; time++)
    for (const pattern of patterns) sentences.push(fillPattern(pattern, inventor));
  return sentences;
}

/** Of things with a name that the tagger does not look for. */
const UNLABELLED = 'OTH';

function fillPattern(pattern: string, inventor: NameInventor): GoldSentence {
  const names: GoldName[] = [];
  let text = '';
  let at = 0;
  for (const slot of pattern.matchAll(/\[(PER|ORG|LOC|OTH) ([^\]]+)\]/g)) {
    const [whole, type = '', body = ''] = slot;
    text += pattern.slice(at, slot.index);
    const start = text.length;
    text += inventor.fill(body, type);
    if (type !== UNLABELLED) names.push({ start, end: text.length, type });
    at = slot.index + whole.length;
  }
  return { text: text + pattern.slice(at), names, document: 0 };
}
