import { startsLower, startsUpper } from '../../text/characters.js';
import type { Span } from '../../text/span.js';

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

const FIRST_PERSON =
  /^(?:i|we|me|us|my|our|mine|ours|i'm|i've|i'd|i'll|we're|we've|we'll|we'd|let's)$/;
const CLAUSE =
  /^(?:i|we|you|he|she|they|it|there|is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might|don't|didn't|won't|can't|isn't|aren't|i'm|i've|we're|we've|it's|that's|let's|there's|he's|she's|they're|you're|not|never)$/;

const CLAUSE_START =
  /^(?:i|we|you|he|she|they|it|there|this|that|these|those|the|a|an|our|my|your|his|her|their|its|no|nobody|everyone|everybody|because|if|when|while|what|in|as|all|some|many|most|people|i'm|i've|we're|we've|it's|that's|let's|there's|they're|you're)$/;

/** Reads the form of the words in `content`; looks at the first 40 words and at the end. */
export function readForm(text: string, content: Span): QuoteForm {
  const head = text.slice(content.start, Math.min(content.end, content.start + 400));
  const words = (head.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).slice(0, 40);
  const lower = words.map((word) => word.toLowerCase().replaceAll('’', "'"));
  const tail = text.slice(Math.max(content.start, content.end - 2), content.end);
  const first = /[\p{L}\p{N}]/u.exec(head)?.[0] ?? '';
  return {
    words: words.length,
    startsUpper: startsUpper(first),
    startsLower: startsLower(first),
    severalSentences: /[\p{L}\p{N})][.!?…]['’”"]?\s+['‘“"([]?\p{Lu}/u.test(
      head.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|\p{Lu})\./gu, ''),
    ),
    endsStop: /[.!?…]$/.test(tail),
    exclaims: /[!?]$/.test(tail),
    endsComma: /[,—–-]$/.test(tail),
    titleCase: isTitleCase(words),
    firstPerson: lower.some((word) => FIRST_PERSON.test(word)),
    startsClause:
      CLAUSE_START.test(lower[0] ?? '') && lower.slice(1).some((word) => CLAUSE.test(word)),
    predicate: /[^e]ed$/.test(lower[lower.length - 1] ?? ''),
    clause: lower.some((word) => CLAUSE.test(word)),
  };
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  return (
    words.length > 0 && words.length <= 10 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}
