import { foldLower, foldWord } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { SPEECH_VERBS } from '../tables/type-cue-words.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';

/** A name's last word, found glued to the word after it: how long it is, and whose it is. */
interface GluedName {
  readonly length: number;
  readonly source: NameMention;
}

/**
 * Cuts names from words of broken copy that lost the space after them, "Tokayevappealed": only
 * where the document has the name by itself as well, and the rest is a word.
 */
export function cutGluedNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
): NameMention[] {
  const known = lastWords(mentions);
  if (known.size === 0) return [...mentions];
  const words = wordsOf(blocks);
  const repeated = repeatedWords(mentions);
  const byEnd = new Map(
    mentions.map((mention) => [`${mention.block} ${mention.endToken}`, mention]),
  );
  const changed = new Map<NameMention | undefined, NameMention>();
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    scanned.tokens.forEach((token, i) => {
      const glued = repeated.has(token.lower) ? undefined : gluedName(token, known, words);
      if (!glued) return;
      const holder = byEnd.get(`${block} ${i + 1}`);
      const mention = cutMention(text, blocks, block, i, glued, holder);
      if (mention && holder) changed.set(holder, mention);
      else if (mention) added.push(mention);
    });
  });
  const kept = mentions.map((mention) => changed.get(mention) ?? mention);
  return added.length === 0 ? kept : [...kept, ...added].sort(compareMentions);
}

const SHORTEST_NAME = 5;
const SHORTEST_REST = 3;

function lastWords(mentions: readonly NameMention[]): Map<string, NameMention> {
  const known = new Map<string, NameMention>();
  for (const mention of mentions) {
    const last = mention.words[mention.words.length - 1] ?? '';
    if (last.length >= SHORTEST_NAME && !known.has(last)) known.set(last, mention);
  }
  return known;
}

/** Last words of two mentions and more, in small letters: names in their own right, not slips. */
function repeatedWords(mentions: readonly NameMention[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { words } of mentions) {
    const last = words[words.length - 1] ?? '';
    (once.has(last) ? twice : once).add(last);
  }
  return twice;
}

/** All words of the document in small letters, folded. */
function wordsOf(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { scanned } of blocks) {
    for (const { kind, text, lower } of scanned.tokens)
      if (kind === 'word' && text === lower) words.add(foldLower(lower));
  }
  return words;
}

function gluedName(
  { kind, text }: Token,
  known: ReadonlyMap<string, NameMention>,
  words: ReadonlySet<string>,
): GluedName | undefined {
  if (kind !== 'word' || text.length < SHORTEST_NAME + SHORTEST_REST || !startsUpper(text))
    return undefined;
  const folded = foldWord(text);
  // Folding may change the length; then offsets no longer correspond.
  if (folded.length !== text.length) return undefined;
  for (let length = folded.length - SHORTEST_REST; length >= SHORTEST_NAME; length--) {
    const source = known.get(folded.slice(0, length));
    if (source && isWord(text.slice(length), words)) return { length, source };
  }
  return undefined;
}

/** Whether the rest of a glued word is a word: the document has it, it is a verb of speech, or it looks like a past form. */
function isWord(rest: string, words: ReadonlySet<string>): boolean {
  if (rest !== rest.toLowerCase()) return false;
  if (SPEECH_VERBS.has(rest)) return true;
  return rest.length > 3 && (words.has(rest) || (rest.length > 4 && rest.endsWith('ed')));
}

function cutMention(
  text: string,
  blocks: readonly PlacedBlock[],
  block: number,
  i: number,
  { length, source }: GluedName,
  holder: NameMention | undefined,
): NameMention | undefined {
  const token = blocks[block]?.scanned.tokens[i];
  if (!token) return undefined;
  const start = blockStart(blocks, block) + token.start;
  const stretch = {
    start: holder?.start ?? start,
    end: start + length,
    block,
    firstToken: holder?.firstToken ?? i,
    endToken: i + 1,
  };
  return makeMention(text, stretch, source.type, source.score * 0.9, 'names/glued');
}
