import { SPEECH_NOUNS } from '../../../recognizers/tables/cue-phrases.js';
import { phraseStartingAt, withNameAfter } from '../noun-phrase.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import { pronounPhrase } from '../source-phrase.js';

const NOUNS = new Set(SPEECH_NOUNS.split(' '));

/** "“Solid,” was the verdict of Ann Lee", "“Never,” came the reply from the council": whose words they were. */
export function answerOf(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, lastPlace } = ctx;
  const { segment, item } = lastPlace;
  const items = reading.items(segment);
  const verb = items[item + 1]?.text === ',' ? item + 2 : item + 1;
  const own = items[verb]?.lower ?? '';
  const thing = /^(?:was|is|were|are)$/.test(own) ? thingSaid(items, verb + 1) : -1;
  if (thing >= 0) return howPut(ctx, thing);
  if (/^(?:ran|runs|read|reads|went|goes|was|is|were|are)$/.test(own)) {
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

/** Last word of "how", "what", "all", "the first thing [that]" at `at`, what somebody says being meant; -1 else. */
function thingSaid(items: readonly Item[], at: number): number {
  if (/^(?:how|what|all)$/.test(items[at]?.lower ?? '')) return at;
  if (items[at]?.lower !== 'the') return -1;
  if (!/^(?:first|last|only|next|one)$/.test(items[at + 1]?.lower ?? '')) return -1;
  if (!/^(?:thing|words?|question|answer)$/.test(items[at + 2]?.lower ?? '')) return -1;
  return items[at + 3]?.lower === 'that' ? at + 3 : at + 2;
}

/** "“…,” was how Ann Lee, the treasurer, put it." */
function howPut({ reading, lastPlace }: QuoteContext, thing: number): LocatedFrame | undefined {
  const items = reading.items(lastPlace.segment);
  const first = thing + 1;
  const pronoun = /^(?:he|she|they)$/.test(items[first]?.lower ?? '');
  const source = pronoun ? pronounPhrase(first) : phraseStartingAt(items, first, reading.typeOf);
  if (!source || source.head === 'noun' || source.head === 'document') return undefined;
  for (let put = source.end; put < Math.min(items.length, source.end + 8); put++) {
    if (
      !/^(?:put|puts|described|describes|summed|sums|explained|saw|said|say|asked|ask|offered|managed|remarked|told|wrote|had|answered|replied)$/.test(
        items[put]?.lower ?? '',
      )
    )
      continue;
    const cue = { cueFirst: put, cueEnd: put + 1, cue: undefined };
    const frame = { ...cue, source, order: 'source-first', first: thing, end: put + 1 } as const;
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
