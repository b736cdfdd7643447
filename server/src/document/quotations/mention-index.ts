import type { Mention } from '../document-analysis.js';

/** Finds the mention at an offset of the document, by bisection over mentions in text order. */
export class MentionIndex {
  constructor(private readonly mentions: readonly Mention[]) {}

  /** Index of the mention that covers the offset; -1 when none does. */
  at(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const mention = this.mentions[low - 1];
    return mention && offset < mention.span.end ? low - 1 : -1;
  }
}
