import { SPEECH_NOUNS } from '../../../recognizers/tables/cue-phrases.js';
import { phraseStartingAt, withNameAfter } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

const NOUNS = new Set(SPEECH_NOUNS.split(' '));

/** "“Solid,” was the verdict of Ann Lee", "“Never,” came the reply from the council": whose words they were. */
export function answerOf(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, lastPlace } = ctx;
  const { segment, item } = lastPlace;
  const items = reading.items(segment);
  const verb = items[item + 1]?.text === ',' ? item + 2 : item + 1;
  const own = items[verb]?.lower ?? '';
  if (/^(?:was|is)$/.test(own) && /^(?:how|what)$/.test(items[verb + 1]?.lower ?? ''))
    return howPut(ctx, verb);
  if (/^(?:ran|runs|read|reads|went|goes|was|is)$/.test(own)) {
    const greeting = ownWords(ctx, verb);
    if (greeting) return greeting;
  }
  if (!/^(?:was|came|is|comes|were|are)$/.test(own)) return undefined;
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

/** "“…,” was how Ann Lee, the treasurer, put it." */
function howPut({ reading, lastPlace }: QuoteContext, verb: number): LocatedFrame | undefined {
  const items = reading.items(lastPlace.segment);
  const source = phraseStartingAt(items, verb + 2, reading.typeOf);
  if (!source || source.head === 'noun' || source.head === 'document') return undefined;
  for (let put = source.end; put < Math.min(items.length, source.end + 8); put++) {
    if (
      !/^(?:put|puts|described|describes|summed|sums|explained|saw|said|remarked|told|wrote|had|answered|replied)$/.test(
        items[put]?.lower ?? '',
      )
    )
      continue;
    const cue = { cueFirst: put, cueEnd: put + 1, cue: undefined };
    const frame = { ...cue, source, order: 'source-first', first: verb, end: put + 1 } as const;
    return { frame, relation: 'after', segment: lastPlace.segment };
  }
  return undefined;
}

/** "“…,” ran Ann Lee's greeting": a message of somebody's. */
function ownWords({ reading, lastPlace }: QuoteContext, verb: number): LocatedFrame | undefined {
  const items = reading.items(lastPlace.segment);
  const owner = verb + 1;
  const name = items[owner];
  const type = name?.kind === 'name' ? reading.typeOf(name) : undefined;
  if ((type !== 'person' && type !== 'organization') || items[owner + 1]?.lower !== "'s")
    return undefined;
  for (let noun = owner + 2; noun < Math.min(items.length, owner + 5); noun++) {
    if (!NOUNS.has(items[noun]?.lower ?? '')) continue;
    const cue = { cueFirst: noun, cueEnd: noun + 1, cue: undefined };
    const place = { first: owner, end: owner + 1, headItem: owner, nameItem: owner } as const;
    const source = { ...place, head: 'name' } as const;
    const frame = { ...cue, source, order: 'cue-first', first: verb, end: noun + 1 } as const;
    return { frame, relation: 'after', segment: lastPlace.segment };
  }
  return undefined;
}
