/** Words that make sentences in which much looks alike: names, numbers, negations, plain words. */
const NAMES = ['Alpha', 'Beta', 'Okafor', 'Lake Verno', 'Tuesday', 'Renée', 'O’Hara'];
const NUMBERS = ['12', '18', '1,200', '3.5%', '$4', '2021', 'twelve', 'two', '09:30'];
const NEGATIONS = ['not', 'never', 'no', 'didn’t', 'without'];
const PLAIN = [
  'the',
  'boat',
  'was',
  'seen',
  'near',
  'a',
  'bridge',
  'and',
  'people',
  'reported',
  'damage',
  'of',
  'storm',
  'in',
  'harbor',
  'at',
  'dawn',
  'water',
  'said',
  'team',
  'cases',
  'to',
  'café',
  'work',
];
const GLUE = [' ', ' ', ' ', ' ', ' ', ' ', ', ', ' – ', '\n', '  '];
const ENDS = ['. ', '. ', '.\n\n', '? ', '." '];

/** Picks and makes random things from one source of numbers. */
export class Chance {
  constructor(readonly random: () => number) {}

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  word(): string {
    const kind = this.random();
    if (kind < 0.12) return this.pick(NAMES);
    if (kind < 0.24) return this.pick(NUMBERS);
    if (kind < 0.3) return this.pick(NEGATIONS);
    return this.pick(PLAIN);
  }

  sentence(): string {
    const words = Array.from({ length: 3 + this.below(9) }, () => this.word() + this.pick(GLUE));
    const text = words.join('').trim();
    return text.charAt(0).toUpperCase() + text.slice(1) + this.pick(ENDS);
  }

  text(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join('');
  }

  /** A stretch that starts and ends at words, mostly. */
  span(text: string, longest = 80): { start: number; end: number } {
    const start = this.below(Math.max(1, text.length - 1));
    const end = Math.min(text.length, start + 1 + this.below(longest));
    if (this.random() < 0.15) return { start, end };
    const from = text.lastIndexOf(' ', start) + 1;
    const to = text.indexOf(' ', end);
    return { start: from, end: to === -1 ? text.length : to };
  }
}
