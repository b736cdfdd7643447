import { SPEECH_NOUNS } from '../../../recognizers/tables/cue-phrases.js';
import { phraseStartingAt, withNameAfter } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

const NOUNS = new Set(SPEECH_NOUNS.split(' '));

/** "“Solid,” was the verdict of Ann Lee", "“Never,” came the reply from the council": whose words they were. */
export function answerOf({ reading, lastPlace }: QuoteContext): LocatedFrame | undefined {
  const { segment, item } = lastPlace;
  const items = reading.items(segment);
  const verb = items[item + 1]?.text === ',' ? item + 2 : item + 1;
  if (!/^(?:was|came|is|comes|were|are)$/.test(items[verb]?.lower ?? '')) return undefined;
  for (let noun = verb + 1; noun < Math.min(items.length, verb + 4); noun++) {
    if (!NOUNS.has(items[noun]?.lower ?? '')) continue;
    if (!/^(?:of|from|by)$/.test(items[noun + 1]?.lower ?? '')) return undefined;
    const phrase = phraseStartingAt(items, noun + 2, reading.typeOf);
    if (!phrase || phrase.head === 'noun' || phrase.head === 'document') return undefined;
    const source = withNameAfter(items, phrase, reading.typeOf);
    const cue = { cueFirst: noun, cueEnd: noun + 1, cue: undefined };
    const frame = { ...cue, source, order: 'cue-first', first: verb, end: source.end } as const;
    return { frame, relation: 'after', segment };
  }
  return undefined;
}
