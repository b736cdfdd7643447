import { foldLower } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { EntityType, RuleId } from '../document-analysis.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';

/** A name that the document has made safe, to be found wherever its words stand again. */
interface KnownName {
  readonly words: readonly string[];
  readonly type: EntityType;
  readonly score: number;
  readonly rule: RuleId;
}

/**
 * Adds the mentions that the tagger missed of names it found elsewhere in the document: the full
 * name again, or the surname of a person named in full before or after.
 */
export function repeatNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const known = indexNames(knownNames(mentions));
  const smallWords = wordsInSmallLetters(blocks);
  const taken = takenTokens(blocks, mentions);
  const added: NameMention[] = [];
  blocks.forEach((placed, block) => {
    const { tokens } = placed.scanned;
    const free = taken[block] ?? new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const name = nameAt(tokens, i, free, known, smallWords);
      if (!name) continue;
      const end = i + tokenLength(tokens, i, name);
      const mention = repeated(text, blocks, block, i, end, name);
      if (mention) added.push(mention);
      i = end - 1;
    }
  });
  return [...mentions, ...added].sort(compareMentions);
}

function knownNames(mentions: readonly NameMention[]): KnownName[] {
  const best = new Map<string, KnownName>();
  const put = (words: readonly string[], type: EntityType, score: number, rule: RuleId): void => {
    const key = words.join(' ');
    if ((best.get(key)?.score ?? 0) < score) best.set(key, { words, type, score, rule });
  };
  for (const { words, type, score } of mentions) {
    if (words.length > 1 ? score > 0.5 : score > 0.8 && (words[0]?.length ?? 0) > 2) {
      put(words, type, score, 'names/repeated');
    }
    const last = words[words.length - 1] ?? '';
    if (type === 'person' && words.length > 1 && last.length > 2)
      put([last], type, score, 'names/full-name-elsewhere');
  }
  return [...best.values()];
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

/** Words that the document writes in small letters somewhere: "price" makes "Price" doubtful. */
function wordsInSmallLetters(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { scanned } of blocks) {
    for (const { kind, text, lower } of scanned.tokens) {
      if (kind === 'word' && text.charAt(0) === lower.charAt(0)) small.add(foldLower(lower));
    }
  }
  return small;
}

/** By block: 1 for the tokens that a mention holds already. */
function takenTokens(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): Uint8Array[] {
  const taken = blocks.map(({ scanned }) => new Uint8Array(scanned.tokens.length));
  for (const { block, firstToken, endToken } of mentions)
    taken[block]?.fill(1, firstToken, endToken);
  return taken;
}

function nameAt(
  tokens: readonly Token[],
  i: number,
  taken: Uint8Array,
  known: ReadonlyMap<string, readonly KnownName[]>,
  smallWords: ReadonlySet<string>,
): KnownName | undefined {
  const token = tokens[i];
  if (!token || token.kind !== 'word' || taken[i] === 1 || !startsUpper(token.text))
    return undefined;
  const names = known.get(foldLower(token.lower));
  return names?.find((name) => {
    const length = tokenLength(tokens, i, name);
    if (length === 0 || taken.subarray(i, i + length).includes(1)) return false;
    return name.words.length > 1 || !smallWords.has(name.words[0] ?? '');
  });
}

/** How many tokens from `i` spell the name; 0 when they do not. */
function tokenLength(tokens: readonly Token[], i: number, name: KnownName): number {
  let at = i;
  for (const word of name.words) {
    while (at > i && tokens[at]?.text === '.') at++;
    const token = tokens[at];
    if (!token || foldLower(token.lower).replace(/\.$/, '') !== word) return 0;
    at++;
  }
  return at - i;
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
