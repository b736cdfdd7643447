import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import {
  CORPORATE_BELONGINGS,
  HOLDINGS,
  PLACE_COMPOUNDS,
  STAFF,
} from '../tables/type-cue-words.js';
import { singular } from './common-words.js';
import type { NameMention } from './name-mention.js';

/** More than a tagger's vote alone, less than plain words. */
const STRONG = 1.2;

/**
 * What the words beside a mention say of business: "an analyst at Jefferies", "shares in Halvorsen",
 * "Halvorsen's dividend", "Texas-based".
 */
export function addBusinessCues(
  tokens: readonly Token[],
  mention: NameMention,
  add: (type: EntityType, weight: number) => void,
): void {
  const { firstToken, endToken, type } = mention;
  const [third, before, after] = [
    tokens[firstToken - 2]?.lower ?? '',
    tokens[firstToken - 1]?.lower ?? '',
    tokens[endToken]?.lower ?? '',
  ];
  if (before === 'at' && (STAFF.has(third) || STAFF.has(singular(third))))
    add('organization', STRONG);
  if ((before === 'in' || before === 'of') && HOLDINGS.has(third)) add('organization', 2 * STRONG);
  if (
    type !== 'place' &&
    after === "'s" &&
    CORPORATE_BELONGINGS.has(tokens[endToken + 1]?.lower ?? '')
  )
    add('organization', STRONG);
  if (after === 'shares' || after === 'stock') add('organization', STRONG);
  addCompoundCue(tokens[endToken - 1]?.lower ?? '', mention, add);
}

function addCompoundCue(
  token: string,
  { words }: NameMention,
  add: (type: EntityType, weight: number) => void,
): void {
  const hyphen = token.lastIndexOf('-');
  if (hyphen < 0 || words[words.length - 1]?.includes('-')) return;
  const tail = token.slice(hyphen + 1);
  if (PLACE_COMPOUNDS.has(tail)) add('place', 2 * STRONG);
  else if (tail === 'listed') add('organization', STRONG);
}
