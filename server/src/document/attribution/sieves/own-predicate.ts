import { readVerb } from '../../../recognizers/morphology.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';

/** "Acme “stands by its figures”": who does what the quotation says of itself says it. */
export function ownPredicate(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, place, spans, quotation } = ctx;
  const at = place.item - 1;
  const name = reading.items(place.segment)[at];
  if (name?.kind !== 'name') return undefined;
  const type = reading.typeOf(name);
  if (type !== 'person' && type !== 'organization') return undefined;
  const content = spans[quotation]?.content;
  if (!content) return undefined;
  const [verb, ...more] = reading.input.text.slice(content.start, content.end).split(/\s+/, 3);
  if (more.length < 2 || !/^\p{Ll}+$/u.test(verb ?? '')) return undefined;
  const form = readVerb(verb ?? '');
  if (form?.form !== 's' || !form.known) return undefined;
  const source = { first: at, end: at + 1, head: 'name', headItem: at, nameItem: at } as const;
  // No word signals it.
  const cue = { cueFirst: at, cueEnd: at, cue: undefined };
  const frame = { ...cue, source, order: 'source-first', first: at, end: at + 1 } as const;
  return { frame, relation: 'before' };
}
