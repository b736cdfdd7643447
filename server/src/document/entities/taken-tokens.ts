import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { NameMention } from './name-mention.js';

/** By block, undefined where there is no mention: 1 for the tokens that a mention holds. */
export function takenTokens(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): (Uint8Array | undefined)[] {
  const taken = blocks.map((): Uint8Array | undefined => undefined);
  for (const { block, firstToken, endToken } of mentions) {
    taken[block] ??= new Uint8Array(blocks[block]?.scanned.tokens.length ?? 0);
    taken[block].fill(1, firstToken, endToken);
  }
  return taken;
}

/** Of a block without mentions. */
export const NOTHING_TAKEN = new Uint8Array(0);
