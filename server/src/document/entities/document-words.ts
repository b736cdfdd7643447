import { foldLower } from '../../recognizers/names/fold-word.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import { perWord } from '../../text/word.js';

/** What several steps ask of the words of a document, worked out once, and only when asked. */
export class DocumentWords {
  /** By block, indices of its words that start with a capital, ascending: most steps look at no others. */
  readonly capitals: readonly (readonly number[])[];
  private small: ReadonlySet<string> | undefined;

  constructor(private readonly blocks: readonly PlacedBlock[]) {
    this.capitals = blocks.map(capitalsOf);
  }

  /** Whether the document writes a word, given folded, in small letters somewhere: "price" makes "Price" doubtful. */
  isSmall(word: string): boolean {
    this.small ??= smallWords(this.blocks);
    return this.small.has(word);
  }
}

function capitalsOf({ scanned }: PlacedBlock): number[] {
  const capitals: number[] = [];
  const { tokens } = scanned;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && startsUpper(token.text)) capitals.push(i);
  }
  return capitals;
}

/** The word folded; undefined when it starts with a capital. */
const smallForm = perWord(({ text, lower }) =>
  text.charCodeAt(0) === lower.charCodeAt(0) ? foldLower(lower) : undefined,
);

/** Which document a word was taken from last: most words of a text come again and again. */
const lastTakenOf = perWord((): { from: object | undefined } => ({ from: undefined }));

function smallWords(blocks: readonly PlacedBlock[]): ReadonlySet<string> {
  const small = new Set<string>();
  const here = {};
  for (const { scanned } of blocks) {
    for (const { kind, word } of scanned.tokens) {
      if (kind !== 'word') continue;
      const last = lastTakenOf(word);
      if (last.from === here) continue;
      last.from = here;
      const folded = smallForm(word);
      if (folded !== undefined) small.add(folded);
    }
  }
  return small;
}
