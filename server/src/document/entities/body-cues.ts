import type { Token } from '../../text/token.js';
import type { EntityType } from '../document-analysis.js';
import { CORPORATE_BELONGINGS, WORKPLACES } from '../tables/type-cue-words.js';
import type { NameMention } from './name-mention.js';

/** Nothing else stands so. */
const PLAIN = 3;
/** More than a tagger's vote alone. */
const STRONG = 1.2;
/** As much as an unsure tagger. */
const LIKELY = 0.6;

/**
 * What the sentence says that only bodies do or have: "Brusgård (OSE: BRUS)", "Brusgård employs 300",
 * "founded in 1911, Brusgård", "Brusgård posted a loss".
 */
export function addBodyCues(
  tokens: readonly Token[],
  { firstToken, endToken, type, unheard }: NameMention,
  add: (type: EntityType, weight: number) => void,
): void {
  if (isTickerAfter(tokens, endToken)) add('organization', PLAIN);
  if (isMakerWord(tokens[firstToken - 1])) add('organization', STRONG);
  if (isFoundedBefore(tokens, firstToken)) add('organization', 2 * STRONG);
  if (employs(tokens, endToken)) add('organization', 2 * STRONG);
  if (reportsResults(tokens, endToken)) add('organization', STRONG);
  const [third, before, after] = [
    tokens[firstToken - 2]?.lower ?? '',
    tokens[firstToken - 1]?.lower ?? '',
    tokens[endToken]?.lower ?? '',
  ];
  if (before === 'at' && PERCENT.has(third)) add('organization', LIKELY);
  if (before === 'with' && after === 'for' && type !== 'organization') add('organization', STRONG);
  if (unheard === true && type === 'place' && revisesItsOwn(tokens, endToken))
    add('organization', STRONG);
}

/** "(JSE: VKT)", "(VKT3)": a share's sign in brackets. */
export function isTickerAfter(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== '(') return false;
  const [first, second, third] = [tokens[end + 1], tokens[end + 2], tokens[end + 3]];
  if (second?.text === ')') return /^\p{Lu}{3,5}\d{1,2}$/u.test(first?.text ?? '');
  return (
    second?.text === ':' &&
    isExchange(first?.text ?? '') &&
    /^[\p{Lu}\d]{1,8}$/u.test(third?.text ?? '')
  );
}

/** "B3", "JSE", "Nasdaq": what stands before the colon of a share's sign. */
export function isExchange(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]{1,6}$/u.test(text) || EXCHANGES.has(text.toLowerCase());
}

const EXCHANGES = new Set('nasdaq euronext xetra bovespa'.split(' '));
const PERCENT = new Set(['%', 'percent', 'cent']);

/** "shoemaker", "glass-maker": houses more often than people, when a name follows. */
function isMakerWord(token: Token | undefined): boolean {
  const lower = token?.lower ?? '';
  return lower.length > 6 && lower.endsWith('maker') && !PEOPLE_WHO_MAKE.has(lower);
}

const PEOPLE_WHO_MAKE = new Set(
  'lawmaker policymaker filmmaker film-maker peacemaker troublemaker homemaker playmaker dealmaker kingmaker matchmaker decision-maker documentary-maker'.split(
    ' ',
  ),
);

/** "Founded in 1911, X". */
function isFoundedBefore(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.text !== ',') return false;
  for (let i = first - 2; i >= Math.max(0, first - 8); i--) {
    if (/^(?:founded|established|incorporated)$/.test(tokens[i]?.lower ?? '')) return true;
    if (tokens[i]?.text === '.') return false;
  }
  return false;
}

/** "X employs 300", "X has nine factories", "X is the largest employer". */
function employs(tokens: readonly Token[], end: number): boolean {
  const verb = tokens[end]?.lower ?? '';
  if (verb === 'employs') return true;
  if (verb === 'is') return windowHas(tokens, end + 1, 4, (word) => word === 'employer');
  return (
    (verb === 'has' || verb === 'runs' || verb === 'operates') &&
    windowHas(tokens, end + 1, 3, (word) => WORKPLACES.has(word))
  );
}

/** "X posted a loss", "X on Tuesday reported lower sales". */
function reportsResults(tokens: readonly Token[], end: number): boolean {
  const at = tokens[end]?.lower === 'on' ? end + 2 : end;
  if (!REPORTED.has(tokens[at]?.lower ?? '')) return false;
  return windowHas(
    tokens,
    at + 1,
    6,
    (word) => RESULTS.has(word) || CORPORATE_BELONGINGS.has(word),
  );
}

const REPORTED = new Set(
  'reported reports posted posts registered booked earned announces announced lowered'.split(' '),
);
const RESULTS = new Set('loss losses margin margins turnover ebitda ebit outlook'.split(' '));

/** "X on Monday corrected its figure": a place has no figures of its own. */
function revisesItsOwn(tokens: readonly Token[], end: number): boolean {
  const at = tokens[end]?.lower === 'on' ? end + 2 : end;
  return REVISED.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'its';
}

const REVISED = new Set(
  'corrected revised raised lowered published issued released updated withdrew defended changed'.split(
    ' ',
  ),
);

function windowHas(
  tokens: readonly Token[],
  from: number,
  length: number,
  test: (lower: string) => boolean,
): boolean {
  for (let i = from; i < from + length; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'punctuation') return false;
    if (test(token.lower)) return true;
  }
  return false;
}
