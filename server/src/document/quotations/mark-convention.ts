import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { charClass, CharClass } from '../../text/characters.js';

/** How a document uses marks that different typographies draw the other way round. */
export interface MarkConvention {
  /** „…“: the English opening shape closes. */
  readonly lowOpeners: boolean;
  /** ”…”: the closing shape opens as well. */
  readonly closersOpen: boolean;
  /** »…«. */
  readonly turnedGuillemets: boolean;
}

/** Reads the document's own habit from where its marks stand. */
export function readConvention(text: string, blocks: readonly PlacedBlock[]): MarkConvention {
  const count = { low: 0, curlyOpen: 0, closersAtStart: 0, turned: 0, straight: 0 };
  for (const { block, scanned } of blocks) {
    for (const token of scanned.tokens) {
      if (token.kind !== 'mark') continue;
      const next = text.charCodeAt(block.span.start + token.end);
      const opens = token.spaceBefore && charClass(next || 0x20) !== CharClass.space;
      if (token.text === '„' || token.text === '‚') count.low++;
      else if (token.text === '“') count.curlyOpen++;
      else if (token.text === '”' && opens) count.closersAtStart++;
      else if ((token.text === '»') === opens && /[«»]/.test(token.text)) count.turned++;
      else if (/[«»]/.test(token.text)) count.straight++;
    }
  }
  return {
    lowOpeners: count.low > 0,
    closersOpen: count.closersAtStart > 0 && count.curlyOpen === 0,
    turnedGuillemets: count.turned > count.straight,
  };
}
