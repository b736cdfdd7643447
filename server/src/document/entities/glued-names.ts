import { foldLower, foldWord } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { SPEECH_VERBS } from '../tables/type-cue-words.js';
import type { DocumentWords } from './document-words.js';
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
  words: DocumentWords,
): NameMention[] {
  const finder = new GluedNameFinder(mentions, words);
  const changed = new Map<NameMention, NameMention>();
  const added: NameMention[] = [];
  blocks.forEach(({ scanned }, block) => {
    for (const i of words.capitals[block] ?? []) {
      const token = scanned.tokens[i];
      const glued = token && finder.find(token);
      if (!glued) continue;
      const holder = finder.holder(block, i + 1);
      const mention = cutMention(text, blocks, block, i, glued, holder);
      if (mention && holder) changed.set(holder, mention);
      else if (mention) added.push(mention);
    }
  });
  if (changed.size + added.length === 0) return [...mentions];
  const kept = mentions.map((mention) => changed.get(mention) ?? mention);
  return [...kept, ...added].sort(compareMentions);
}

const SHORTEST_NAME = 5;
const SHORTEST_REST = 3;

/** Knows the last words of all names, and finds them at the start of longer words. */
class GluedNameFinder {
  /** By last word, the first name that ends with it. */
  private readonly known = new Map<string, NameMention>();
  /** The first letters of those words. */
  private readonly starts = new Set<string>();
  /** Last words of two mentions and more: names in their own right, not slips. */
  private readonly repeated = new Set<string>();
  private holders: ReadonlyMap<string, NameMention> | undefined;

  constructor(
    private readonly mentions: readonly NameMention[],
    private readonly words: DocumentWords,
  ) {
    const once = new Set<string>();
    for (const mention of mentions) {
      const last = mention.words[mention.words.length - 1] ?? '';
      if (last.length < SHORTEST_NAME) continue;
      (once.has(last) ? this.repeated : once).add(last);
      if (this.known.has(last)) continue;
      this.known.set(last, mention);
      this.starts.add(last.slice(0, SHORTEST_NAME));
    }
  }

  find({ text, lower }: Token): GluedName | undefined {
    if (text.length < SHORTEST_NAME + SHORTEST_REST) return undefined;
    if (!this.starts.has(foldLower(lower.slice(0, SHORTEST_NAME)))) return undefined;
    const folded = foldWord(text);
    // Folding may change the length; then offsets no longer correspond.
    if (folded.length !== text.length || this.repeated.has(lower)) return undefined;
    for (let length = folded.length - SHORTEST_REST; length >= SHORTEST_NAME; length--) {
      const source = this.known.get(folded.slice(0, length));
      if (source && this.isWord(text.slice(length))) return { length, source };
    }
    return undefined;
  }

  /** The mention that ends with the token before `endToken` of a block. */
  holder(block: number, endToken: number): NameMention | undefined {
    this.holders ??= new Map(this.mentions.map((own) => [`${own.block} ${own.endToken}`, own]));
    return this.holders.get(`${block} ${endToken}`);
  }

  /** Whether the rest of a glued word is a word: the document has it, it is a verb of speech, or it looks like a past form. */
  private isWord(rest: string): boolean {
    if (rest !== rest.toLowerCase()) return false;
    if (SPEECH_VERBS.has(rest)) return true;
    const past = rest.length > 4 && rest.endsWith('ed');
    return rest.length > 3 && (past || this.words.isSmall(rest));
  }
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
