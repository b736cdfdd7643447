import { cueOf } from '../../../recognizers/cues.js';
import { OPENERS, PREPOSITIONS, FINITE, isOn } from '../word-classes.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

/**
 * A verb that no list knows, or that a machine garbled, read as a cue by its place: "“…,” he
 * additional." Only right after an utterance that ends with a comma, and before a pause or phrase.
 */
export function unknownVerb(ctx: QuoteContext): LocatedFrame | undefined {
  const { form, reading } = ctx;
  const { segment, item: at } = ctx.lastPlace;
  if (!form.endsComma && !form.exclaims) return undefined;
  const items = reading.items(segment);
  const subject = items[at + 1];
  const verb = items[at + 2];
  const next = items[at + 3];
  if (!subject || verb?.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(verb.text)) return undefined;
  const named = subject.kind === 'name';
  if (named ? reading.typeOf(subject) !== 'person' : !/^(?:he|she|they)$/.test(subject.lower))
    return undefined;
  if (isOn(verb, OPENERS | FINITE | PREPOSITIONS)) return undefined;
  if (next && next.kind !== 'punctuation' && !isOn(next, PREPOSITIONS)) return undefined;
  const source = {
    first: at + 1,
    end: at + 2,
    head: named ? 'name' : 'pronoun',
    headItem: at + 1,
    nameItem: named ? at + 1 : undefined,
  } as const;
  const cue = { cueFirst: at + 2, cueEnd: at + 3, cue: cueOf('said') };
  return {
    frame: { ...cue, source, order: 'source-first', first: at + 1, end: at + 3 },
    relation: 'after',
    segment,
  };
}
