/** How words of a list are spelled, letter after three letters: a Markov chain that makes up others like them. */
export class SpellingModel {
  private readonly next = new Map<string, string>();

  constructor(words: readonly string[]) {
    const followers = new Map<string, string[]>();
    for (const word of words) {
      const marked = `${START}${word}${END}`;
      for (let i = ORDER; i < marked.length; i++) {
        const before = marked.slice(i - ORDER, i);
        const list = followers.get(before);
        if (list) list.push(marked.charAt(i));
        else followers.set(before, [marked.charAt(i)]);
      }
    }
    for (const [before, list] of followers) this.next.set(before, list.join(''));
  }

  /** A word of four to twelve letters, in small letters. */
  invent(random: () => number): string {
    for (;;) {
      let word = START;
      for (;;) {
        const followers = this.next.get(word.slice(-ORDER)) ?? END;
        const letter = followers.charAt(Math.floor(random() * followers.length));
        if (letter === END || word.length > ORDER + LONGEST) break;
        word += letter;
      }
      const own = word.slice(ORDER);
      if (own.length >= SHORTEST && own.length <= LONGEST) return own;
    }
  }
}

const ORDER = 3;
const START = '^^^';
const END = '$';
const SHORTEST = 4;
const LONGEST = 12;
