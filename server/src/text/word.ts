/**
 * One spelling, shared by every token that is spelt so. Few spellings make up most of a text, so what
 * can be told from the letters alone is worked out once for each and then read from here: see
 * {@link perWord}. Two tokens may have different words of the same text; compare texts, not words.
 */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In lower case with ’ as '. The same string object for every token: cheap to look up and compare. */
  readonly lower: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** What {@link perWord} remembers, by its own numbers; not to be read otherwise. */
  readonly facts: unknown[];
}

/** The most kinds of facts there can be; a few more than there are. */
const MOST_FACTS = 32;
/** What stands in `facts` where nothing was asked yet: no fact is this object. */
const UNASKED: unknown = Object.freeze({});
const kinds = { count: 0 };

/**
 * Makes a function of a word's letters remember its answers, one per spelling: a load instead of a
 * look-up in a table. Call it once, at the top of a module: `const roleOf = perWord(({ lower }) => …)`.
 * The function must depend on nothing but the word. Best used for one number whose bits answer many
 * questions ("determiner", "auxiliary", "verb form in -ed") at once.
 */
export function perWord<T>(read: (word: Word) => T): (word: Word) => T {
  const kind = kinds.count++;
  if (kind >= MOST_FACTS) return read;
  return (word) => {
    const known = word.facts[kind];
    if (known !== UNASKED) return known as T;
    const fact = read(word);
    word.facts[kind] = fact;
    return fact;
  };
}

/** The word of a text: the one all tokens of this spelling share, unless it is very long. */
export function wordOf(text: string): Word {
  return DICTIONARY.find(text, 0, text.length, hashOf(text, 0, text.length));
}

/** The word of a stretch of a text. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start === 1) {
    const single = SINGLES[text.charCodeAt(start)];
    if (single) return single;
  }
  return DICTIONARY.find(text, start, end, hashOf(text, start, end));
}

/** As {@link wordAt}, for a caller that has hashed the code units with {@link hashUnit} already. */
export function wordHashed(text: string, start: number, end: number, hash: number): Word {
  return DICTIONARY.find(text, start, end, hash);
}

/** What a hash starts from. */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;

/** A hash carried on over one more UTF-16 code unit (FNV-1a). */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_OF_NOTHING;
  for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** How many spellings are remembered before all are forgotten: some three megabytes. */
const CAPACITY = 8192;
const SLOTS = CAPACITY * 2;
/** Longer ones, web addresses and the like, hardly come twice. */
const LONGEST = 48;

/**
 * The spellings met so far, in a hash table with open addressing. It only saves work: no result
 * depends on what it holds, and it holds a bounded number (measured when it came: the whole analysis
 * of a document a fifth faster, though nothing but the scanner used it yet).
 */
class Dictionary {
  private readonly slots = new Int32Array(SLOTS);
  private readonly hashes = new Int32Array(CAPACITY + 1);
  /** By number, from 1; the word of no letters, which is never looked for, is number 0. */
  private readonly words: Word[] = [newWord('')];

  find(text: string, start: number, end: number, hash: number): Word {
    if (end === start) return this.words[0] ?? newWord('');
    if (end - start > LONGEST) return newWord(text.slice(start, end));
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const number = this.slots[slot] ?? 0;
      if (number === 0) return this.add(slot, text, start, end, hash);
      const word = this.words[number];
      if (word && this.hashes[number] === hash && isSpelt(word, text, start, end)) return word;
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private add(slot: number, text: string, start: number, end: number, hash: number): Word {
    const word = newWord(ownCopy(text.slice(start, end)));
    if (this.words.length > CAPACITY) {
      // The next look-up starts over; words in use live on with their tokens.
      this.slots.fill(0);
      this.words.length = 1;
      return word;
    }
    this.slots[slot] = this.words.length;
    this.hashes[this.words.length] = hash;
    this.words.push(word);
    return word;
  }
}

function isSpelt({ text: own, length }: Word, text: string, start: number, end: number): boolean {
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) {
    if (own.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}

/** The string with characters of its own: a slice of a long text would keep all of it in memory. */
function ownCopy(slice: string): string {
  return slice.length < 13 ? slice : slice.split('').join('');
}

function newWord(text: string): Word {
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    length: text.length,
    facts: new Array<unknown>(MOST_FACTS).fill(UNASKED),
  };
}

const DICTIONARY = new Dictionary();

/** By code unit, for a quick answer: the words of one unaccented letter, digit or sign. */
const SINGLES: readonly Word[] = Array.from({ length: 128 }, (_, unit) =>
  wordOf(String.fromCharCode(unit)),
);

/** The word of no letters: what stands beyond either end of a text. */
export const NO_WORD = wordOf('');
