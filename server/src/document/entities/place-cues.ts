import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import type { NameMention } from './name-mention.js';

/** More than a tagger's vote alone. */
const STRONG = 1.2;

/**
 * What the words beside a mention say that only places have: "the mayor of Talas", "residents of
 * Talas", "Talas (pop. 40,000)", "Talas has a new mayor".
 */
export function addPlaceCues(
  tokens: readonly Token[],
  { firstToken, endToken }: NameMention,
  add: (type: EntityType, weight: number) => void,
): void {
  const ruled = tokens[firstToken - 1]?.lower === 'of';
  if (ruled && INHABITED.has(tokens[firstToken - 2]?.lower ?? '')) add('place', STRONG);
  if (tokens[endToken]?.text === '(' && POPULATION.has(tokens[endToken + 1]?.lower ?? ''))
    add('place', 2 * STRONG);
  if (hasPeople(tokens, endToken)) add('place', STRONG);
}

/** What stands before "of" and a place. */
const INHABITED = new Set(
  'mayor mayors residents inhabitants citizens villagers townspeople outskirts suburbs streets canton commune town-hall north south east west upstream downstream'.split(
    ' ',
  ),
);
const POPULATION = new Set(['pop', 'population', 'inhabitants']);

/** "X has a new mayor", "X has 23,000 inhabitants", "X, population 9,000". */
function hasPeople(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text === ',' && tokens[end + 1]?.lower === 'population') return true;
  if (tokens[end]?.lower !== 'has') return false;
  for (let i = end + 1; i < end + 5; i++) if (HELD.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

const HELD = new Set('mayor inhabitants residents suburbs streets neighborhoods'.split(' '));
