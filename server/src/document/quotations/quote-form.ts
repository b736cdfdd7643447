import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsLower, startsUpper } from '../../text/characters.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/token.js';
import { NO_WORD, perWord } from '../../text/word.js';
import { CLAUSE_STARTS, CLAUSE_WORDS, FIRST_PERSON_WORDS } from './tables/clause-words.js';
import { partitionPoint } from '../../text/partition-point.js';

/** What the words of a quotation look like, whatever stands around them. */
export interface QuoteForm {
  /** Words in it, counted up to 40. */
  readonly words: number;
  readonly startsUpper: boolean;
  readonly startsLower: boolean;
  /** More than one sentence. */
  readonly severalSentences: boolean;
  /** Ends with a stop, question mark, exclamation mark or ellipsis inside the marks. */
  readonly endsStop: boolean;
  /** Ends with ! or ?. */
  readonly exclaims: boolean;
  /** Ends with a comma or dash inside the marks. */
  readonly endsComma: boolean;
  /** Every longer word has a capital: a title or a name. */
  readonly titleCase: boolean;
  /** I, we, my, our: somebody speaks. */
  readonly firstPerson: boolean;
  /** Starts as a clause does, with a pronoun, a determiner or a conjunction, and has a verb. */
  readonly startsClause: boolean;
  /** Ends with a past participle: "order restored", "deleted". */
  readonly predicate: boolean;
  /** Holds a pronoun or an auxiliary: a clause rather than a term. */
  readonly clause: boolean;
}

/** How many words are looked at. */
const LOOKED_AT = 40;

/** What a word tells of the quotation it stands in, as bits. */
const Tells = { firstPerson: 1, clause: 2, clauseStart: 4, participle: 8 } as const;

const FIRST_PERSON = new Set(FIRST_PERSON_WORDS.split(' '));
const CLAUSE = new Set(CLAUSE_WORDS.split(' '));
const CLAUSE_START = new Set(CLAUSE_STARTS.split(' '));

const tellsOf = perWord(
  ({ lower }) =>
    (FIRST_PERSON.has(lower) ? Tells.firstPerson : 0) |
    (CLAUSE.has(lower) ? Tells.clause : 0) |
    (CLAUSE_START.has(lower) ? Tells.clauseStart : 0) |
    (lower.endsWith('ed') && !lower.endsWith('eed') ? Tells.participle : 0),
);

/** Reads the form of the words in `content`, which starts in `placed`; looks at the first 40 and at the end. */
export function readForm(text: string, content: Span, placed: PlacedBlock): QuoteForm {
  const words = firstWords(content, placed);
  const first = words[0];
  const last = words[words.length - 1];
  const start = first ? tellsOf(first.word) : 0;
  let later = 0;
  for (let i = 1; i < words.length; i++) later |= tellsOf((words[i] ?? NO_TOKEN).word);
  const all = start | later;
  const end = content.end > content.start ? text.charAt(content.end - 1) : '';
  return {
    words: words.length,
    startsUpper: startsUpper(first?.text ?? ''),
    startsLower: startsLower(first?.text ?? ''),
    severalSentences: holdsStop(content, placed),
    endsStop: end === '.' || end === '!' || end === '?' || end === '…',
    exclaims: end === '!' || end === '?',
    endsComma: end === ',' || end === '—' || end === '–' || end === '-',
    titleCase: isTitleCase(words),
    firstPerson: (all & Tells.firstPerson) !== 0,
    startsClause: (start & Tells.clauseStart) !== 0 && (later & Tells.clause) !== 0,
    predicate: last !== undefined && (tellsOf(last.word) & Tells.participle) !== 0,
    clause: (all & Tells.clause) !== 0,
  };
}

const NO_TOKEN = { word: NO_WORD } as const;

function firstWords({ start, end }: Span, { block, scanned }: PlacedBlock): Token[] {
  const words: Token[] = [];
  const base = block.span.start;
  const { tokens } = scanned;
  for (
    let i = firstFrom(tokens, start - base);
    i < tokens.length && words.length < LOOKED_AT;
    i++
  ) {
    const token = tokens[i];
    if (!token || base + token.start >= end) break;
    if ((token.kind === 'word' && token.lower !== "'s") || token.kind === 'number')
      words.push(token);
  }
  return words;
}

/** Whether a sentence of the block ends inside the content and another begins there; paragraphs count as well. */
function holdsStop({ start, end }: Span, { block, scanned }: PlacedBlock): boolean {
  const base = block.span.start;
  if (end > block.span.end) return true;
  const at = firstFrom(scanned.sentences, start - base);
  const sentence = scanned.sentences[at];
  const next = scanned.sentences[at + 1];
  return (
    sentence !== undefined &&
    next !== undefined &&
    base + next.start < end - 1 &&
    base + sentence.end < end
  );
}

/** Index of the first of the sorted stretches that ends after `offset`. */
function firstFrom(items: readonly Span[], offset: number): number {
  return partitionPoint(items, (item) => item.end <= offset);
}

function isTitleCase(words: readonly Token[]): boolean {
  const first = words[0];
  if (!first || words.length > 10 || (first.kind === 'word' && startsLower(first.text)))
    return false;
  return words.every(
    ({ text, kind }) => kind === 'number' || startsUpper(text) || text.length <= 3,
  );
}
