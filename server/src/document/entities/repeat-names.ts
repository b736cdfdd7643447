import { foldLower } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType, RuleId } from '../document-analysis.js';
import type { DocumentWords } from './document-words.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';
import { companyShortForms, headOf } from './short-forms.js';
import { NOTHING_TAKEN, takenTokens } from './taken-tokens.js';

/** A name that the document has made safe, to be found wherever its words stand again. */
interface KnownName {
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly score: number;
  readonly rule: RuleId;
}

/**
 * Adds the mentions that the tagger missed of names it found elsewhere in the document: the full
 * name again, the surname of a person or the short form of a company named in full.
 */
export function repeatNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const known = indexNames(knownNames(mentions));
  const taken = takenTokens(blocks, mentions);
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    const { tokens } = scanned;
    const own = taken[block] ?? NOTHING_TAKEN;
    let next = 0;
    for (const i of words.capitals[block] ?? []) {
      const name = i < next || own[i] === 1 ? undefined : nameAt(tokens, i, own, known, words);
      if (!name) continue;
      next = i + tokenLength(tokens, i, name);
      const mention = repeated(text, blocks, block, i, next, name);
      if (mention) added.push(mention);
    }
  });
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort(compareMentions);
}

/** The rule for "MN" in a document that explains it: two letters are found only in capitals. */
const ACRONYM = 'names/acronym-elsewhere';
/** The rule for "the Institute" in a document that has an Institute for Alpine Law. */
const HEAD = 'names/head-alone';
/** The rule for "the Wend" in a document that has the River Wend. */
const RIVER = 'names/river-elsewhere';

function knownNames(mentions: readonly NameMention[]): KnownName[] {
  const best = new Map<string, KnownName>();
  const put = (words: readonly string[], type: EntityType, score: number, rule: RuleId): void => {
    const key = words.join(' ');
    if ((best.get(key)?.score ?? 0) < score) best.set(key, { words, type, score, rule });
  };
  const sureness = addScores(mentions);
  for (const { words, type, score, spelling, rule, certainty = 0, unheard } of mentions) {
    if (rule === 'names/acronym') put(words, type, Math.max(score, 0.95), ACRONYM);
    const all = sureness.get(spelling) ?? 0;
    const enough = unheard === true ? SURE_OF_NEW : SURE;
    const sure = (words.length > 1 && score > 0.5) || all > enough || certainty > CERTAIN;
    if (sure && (words[0]?.length ?? 0) > (words.length > 1 ? 0 : 2))
      put(words, type, score, 'names/repeated');
    const last = words[words.length - 1] ?? '';
    const river = type === 'place' ? riverOf(words) : undefined;
    if (river !== undefined) put([river], 'place', 0.9, RIVER);
    if (type === 'person' && words.length > 1 && last.length > 2)
      put([last], type, score, 'names/full-name-elsewhere');
  }
  for (const mention of mentions) {
    const head = headOf(mention);
    if (head !== undefined) put([head], mention.type, 0.6, HEAD);
  }
  for (const { words, score } of companyShortForms(mentions).values())
    put(words, 'organization', score, 'names/full-name-elsewhere');
  return [...best.values()];
}

/** What a name of one word needs to be looked for elsewhere: a sure tagger, or two mentions that are not. */
const SURE = 0.8;
/** The same where the tagger's model knows the word not at all: it is no common one. */
const SURE_OF_NEW = 0.4;
/** A type that the document settles, whatever the tagger. */
const CERTAIN = 60;

function addScores(mentions: readonly NameMention[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { spelling, score, unheard, words } of mentions) {
    const before = sums.get(spelling) ?? 0;
    const adds = unheard === true || words.length > 1;
    sums.set(spelling, adds ? before + score : Math.max(before, score));
  }
  return sums;
}

/** "Wend" of "River Wend" and "Wend River"; undefined for what is no river. */
function riverOf([first = '', second = '', ...more]: readonly string[]): string | undefined {
  if (more.length > 0 || second.length < 3) return undefined;
  if (first === 'river') return second;
  return second === 'river' ? first : undefined;
}

/** By first word, the longest first. */
function indexNames(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const index = new Map<string, KnownName[]>();
  for (const name of names) {
    const first = name.words[0] ?? '';
    const list = index.get(first);
    if (list) list.push(name);
    else index.set(first, [name]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function nameAt(
  tokens: readonly Token[],
  i: number,
  taken: Uint8Array,
  known: ReadonlyMap<string, readonly KnownName[]>,
  words: DocumentWords,
): KnownName | undefined {
  const names = known.get(foldLower(tokens[i]?.lower ?? ''));
  return names?.find((name) => {
    const length = tokenLength(tokens, i, name);
    if (length === 0 || taken.subarray(i, i + length).includes(1)) return false;
    if (name.rule === RIVER) return tokens[i - 1]?.lower === 'the';
    if (name.rule === ACRONYM) return isInCapitals(tokens[i]);
    if (name.rule === HEAD) return standsForAll(tokens, i);
    return name.words.length > 1 || !words.isSmall(name.words[0] ?? '');
  });
}

function isInCapitals(token: Token | undefined): boolean {
  return token !== undefined && token.text === token.text.toUpperCase();
}

/** "the Institute said": a head with a capital of its own, and no more of a name beside it. */
function standsForAll(tokens: readonly Token[], i: number): boolean {
  const [before, own, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (before?.lower !== 'the' || own?.text === own?.text.toUpperCase()) return false;
  if (after?.lower === 'of' || after?.lower === 'for') return false;
  return after?.kind !== 'word' || !startsUpper(after.text);
}

/** How many tokens from `i` spell the name; 0 when they do not. */
function tokenLength(tokens: readonly Token[], i: number, name: KnownName): number {
  let at = i;
  for (const word of name.words) {
    while (at > i && (tokens[at]?.text === '.' || tokens[at]?.kind === 'mark')) at++;
    const token = tokens[at];
    if (!token || !spells(token, word)) return 0;
    at++;
  }
  return at - i;
}

/** Whether the token is the word; initials, "U.S.", keep their last stop. */
function spells({ lower }: Token, word: string): boolean {
  if (lower === word) return true;
  const folded = foldLower(lower);
  return folded === word || folded === `${word}.`;
}

function repeated(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  firstToken: number,
  endToken: number,
  name: KnownName,
): NameMention | undefined {
  const { tokens } = blocks[block]?.scanned ?? { tokens: [] };
  const origin = blockStart(blocks, block);
  const start = origin + (tokens[firstToken]?.start ?? 0);
  const end = origin + (tokens[endToken - 1]?.end ?? 0);
  return makeMention(
    text,
    { start, end, block, firstToken, endToken },
    name.type,
    name.score * 0.9,
    name.rule,
  );
}
