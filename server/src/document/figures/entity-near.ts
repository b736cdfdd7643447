import type { Token } from '../../text/token.js';
import type { Span } from '../../text/span.js';
import type { Entity, EntityType, Index, Mention } from '../document-analysis.js';

/** The mentions of a document, found by place in time that does not grow with their number. */
export class MentionFinder {
  private from = 0;

  constructor(private readonly mentions: readonly Mention[]) {}

  /** Mentions that lie within a span, credits left out, in order. Spans must be asked for in text order of their start, nearly. */
  within(span: Span): readonly Mention[] {
    this.seek(span.start);
    const found: Mention[] = [];
    for (let i = this.from; i < this.mentions.length; i++) {
      const mention = this.mentions[i];
      if (!mention || mention.span.start >= span.end) break;
      if (mention.span.start >= span.start && mention.span.end <= span.end && !mention.credit)
        found.push(mention);
    }
    return found;
  }

  /** Whether a mention of a thing other than an event holds the offset. */
  covers(offset: number): boolean {
    this.seek(offset + 1);
    const mention = this.mentions[this.from - 1];
    return mention !== undefined && mention.span.end > offset && mention.type !== 'event';
  }

  private seek(offset: number): void {
    while (this.from > 0 && (this.mentions[this.from - 1]?.span.start ?? -1) >= offset) this.from--;
    while (
      this.from < this.mentions.length &&
      (this.mentions[this.from]?.span.start ?? Infinity) < offset
    )
      this.from++;
  }
}

/** The first mention of one of the types, types tried in their order. */
export function firstOf(
  mentions: readonly Mention[],
  types: readonly EntityType[],
): Index<Entity> | undefined {
  for (const type of types) {
    const found = mentions.find((mention) => mention.type === type);
    if (found) return found.entity;
  }
  return undefined;
}

const PLACE_PREPOSITIONS = new Set(
  'in at near off outside around across inside throughout to over'.split(' '),
);
const SAYING = /^(?:said|says|told|reported|according|spokesman|spokeswoman|statement|reporters)$/;

/**
 * The place named nearest to a number with "in", "near" and the like before it, in the number's own
 * clause: none beyond a verb of saying, a semicolon or another sentence.
 */
export function placeNear(
  tokens: readonly Token[],
  range: { readonly first: number; readonly end: number },
  scope: { readonly first: number; readonly end: number },
  places: readonly Mention[],
  delta: number,
): Index<Entity> | undefined {
  const right = scan(tokens, range.end, Math.min(scope.end, range.end + REACH), 1, places, delta);
  if (right !== undefined) return right;
  return scan(
    tokens,
    range.first - 1,
    Math.max(scope.first - 1, range.first - REACH),
    -1,
    places,
    delta,
  );
}

const REACH = 24;

function scan(
  tokens: readonly Token[],
  from: number,
  to: number,
  step: 1 | -1,
  places: readonly Mention[],
  delta: number,
): Index<Entity> | undefined {
  for (let i = from; i !== to && i >= 0; i += step) {
    const token = tokens[i];
    if (!token || token.text === ';' || SAYING.test(token.lower)) return undefined;
    const mention = places.find(({ span }) => span.start === token.start + delta);
    if (mention && PLACE_PREPOSITIONS.has(prepositionBefore(tokens, i))) return mention.entity;
  }
  return undefined;
}

function prepositionBefore(tokens: readonly Token[], i: number): string {
  const before = tokens[i - 1]?.lower ?? '';
  const skipped =
    before === 'the' ||
    before === 'neighbouring' ||
    before === 'neighboring' ||
    before === 'nearby';
  return skipped ? (tokens[i - 2]?.lower ?? '') : before;
}
