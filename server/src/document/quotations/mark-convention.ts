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

const ENGLISH: MarkConvention = {
  lowOpeners: false,
  closersOpen: false,
  turnedGuillemets: false,
};

/** Reads the document's own habit from where its marks stand. */
export function readConvention(text: string, blocks: readonly PlacedBlock[]): MarkConvention {
  const plain = text.includes('“') || !text.includes('”');
  if (plain && !/[„‚«»]/.test(text)) return ENGLISH;
  const count = { low: 0, curlyOpen: 0, closersAtStart: 0, turned: 0, straight: 0 };
  for (const { block, scanned } of blocks) {
    for (const token of scanned.tokens) {
      if (token.kind !== 'mark') continue;
      const after = charClass(text.charCodeAt(block.span.start + token.end) || 0x20);
      const inner = after === CharClass.letter || after === CharClass.digit;
      if (token.text === '„' || token.text === '‚') count.low++;
      else if (token.text === '“') count.curlyOpen++;
      else if (token.text === '”' && token.spaceBefore && inner) count.closersAtStart++;
      else if (token.spaceBefore === inner && /[«»]/.test(token.text)) {
        if ((token.text === '»') === inner) count.turned++;
        else count.straight++;
      }
    }
  }
  return {
    lowOpeners: count.low > 0,
    closersOpen: count.closersAtStart > 0 && count.curlyOpen === 0,
    turnedGuillemets: count.turned > count.straight,
  };
}
