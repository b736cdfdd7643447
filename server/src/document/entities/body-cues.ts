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
  if (speaksAsIt(tokens, endToken)) add('organization', STRONG);
  if (plansBusiness(tokens, endToken)) add('organization', STRONG);
  if (hasFigures(tokens, endToken)) add('organization', STRONG);
  if (isDealtWith(tokens, firstToken)) add('organization', STRONG);
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
  'reported reports posted posts registered booked earned announces announced lowered lowers cut cuts raised raises lifted lifts missed misses beat beats slashed slashes trimmed trims swung swings sees saw expects forecast forecasts confirmed confirms kept keeps'.split(
    ' ',
  ),
);
const RESULTS = new Set(
  'loss losses margin margins turnover ebitda ebit outlook guidance forecast forecasts estimates expectations capex rating target'.split(
    ' ',
  ),
);

/** "X said on Tuesday it would", "X says its sales": people and no bodies are he and she. */
function speaksAsIt(tokens: readonly Token[], end: number): boolean {
  if (!/^(?:said|says|announced|expects|plans|hopes|warned)$/.test(tokens[end]?.lower ?? ''))
    return false;
  let at = end + 1;
  if (tokens[at]?.lower === 'on') at += 2;
  if (tokens[at]?.lower === 'that') at++;
  const own = tokens[at]?.lower ?? '';
  return own === 'its' || (own === 'it' && IT_DOES.has(tokens[at + 1]?.lower ?? ''));
}

const IT_DOES = new Set('would will had has expects expected plans planned aims aimed'.split(' '));

/** "X to shut two mills": what headlines say of firms. */
function plansBusiness(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.lower === 'to' && DEALS.has(tokens[end + 1]?.lower ?? '');
}

const DEALS = new Set(
  'cut shed shut close idle axe sell buy acquire merge list float hire invest reopen relocate slash'.split(
    ' ',
  ),
);

/** "X profit falls", "X's dividend": with the name or after its possessive. */
function hasFigures(tokens: readonly Token[], end: number): boolean {
  const own = tokens[end]?.lower === "'s" ? tokens[end + 1] : tokens[end];
  return own !== undefined && own.text === own.lower && FIGURES.has(own.lower);
}

const FIGURES = new Set(
  'profit profits revenue revenues earnings dividend shareholders shares stock sales margins turnover ebitda workforce'.split(
    ' ',
  ),
);

/** "a spokeswoman for X", "the takeover of X", "workers at X". */
function isDealtWith(tokens: readonly Token[], first: number): boolean {
  const [noun, joint] = [tokens[first - 2]?.lower ?? '', tokens[first - 1]?.lower ?? ''];
  if (joint === 'for') return /^spokes(?:man|woman|person)$/.test(noun);
  if (joint === 'of') return /^(?:takeover|acquisition|sharehold(?:ers|er)|customers)$/.test(noun);
  if (joint === 'with') return /^(?:merger|merge)$/.test(noun);
  if (joint === 'by') return /^(?:employed|acquired)$/.test(noun);
  return joint === 'at' && /^(?:workers|employees|jobs|staff|investors|managers)$/.test(noun);
}

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
