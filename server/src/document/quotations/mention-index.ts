import type { Mention } from '../document-analysis.js';
import { partitionPoint } from '../../text/partition-point.js';

/** Finds the mention at an offset of the document, by bisection over mentions in text order. */
export class MentionIndex {
  constructor(private readonly mentions: readonly Mention[]) {}

  /** Index of the mention that covers the offset; -1 when none does. */
  at(offset: number): number {
    const next = partitionPoint(this.mentions, (mention) => mention.span.start <= offset);
    const mention = this.mentions[next - 1];
    return mention && offset < mention.span.end ? next - 1 : -1;
  }
}
