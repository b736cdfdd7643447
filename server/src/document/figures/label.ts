import type { Quantity, QuantityKind, TokenRange } from '../../recognizers/quantities/quantity.js';
import { lexemeOf, Is } from '../../recognizers/quantities/lexeme.js';
import { verbOfNoun } from '../../recognizers/quantities/predicate-kin.js';
import { unitRow } from '../../recognizers/quantities/unit-index.js';
import { ATTRIBUTE_KIN } from '../../recognizers/tables/clause-figures.js';
import { SAYING_VERBS } from '../../recognizers/tables/time-figures.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { ingOf, participleOf, pastOf } from './verb-words.js';

/** Predicates by their kin's name, as a reader would say them after a noun. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['kill', 'killed'],
  ['injure', 'injured'],
  ['miss', 'missing'],
  ['rescue', 'rescued'],
  ['aboard', 'on board'],
  ['arrest', 'arrested'],
  ['hospitalize', 'taken to hospital'],
  ['critical', 'in critical condition'],
  ['displace', 'displaced'],
  ['capacity', 'allowed (capacity)'],
  ['deploy', 'sent'],
  ['mass', 'massed'],
  ['capsize', 'capsized'],
  ['survive', 'survived'],
  ['comprise', 'as members'],
  ['outage', 'without power'],
  ['lead', 'ahead'],
  ['furlough', 'put on leave'],
  ['tally', 'counted'],
  ['plead', 'making a plea'],
  ['office', 'in office'],
]);

/** Plurals that end in no s. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['life', 'lives'],
  ['foot', 'feet'],
]);

/** What an amount is called that no noun of the text names. */
const UNNAMED: Readonly<Partial<Record<QuantityKind, string>>> = {
  money: 'amount',
  percent: 'share',
  fraction: 'share',
  duration: 'duration',
  measurement: 'measure',
  membership: 'members',
  count: 'number',
  other: 'number',
};

const COUNTED: ReadonlySet<QuantityKind> = new Set(['count', 'membership']);
const SHARES: ReadonlySet<QuantityKind> = new Set(['percent', 'fraction']);
const DATES: ReadonlySet<QuantityKind> = new Set(['date', 'time', 'year']);

/**
 * What a quantity measures, in words for people: "law enforcement officers killed", "profit before tax",
 * "share of ballots counted". `tokens` are those of its block. Never empty.
 */
export function labelOf(quantity: Quantity, tokens: readonly Token[]): string {
  const { kind } = quantity;
  if (DATES.has(kind)) return dateLabel(quantity, tokens);
  if (COUNTED.has(kind)) return countLabel(quantity, tokens);
  return amountLabel(quantity, tokens);
}

/** "year (ferry built)", "time (polls closed)": which event is dated. */
function dateLabel({ kind, clause }: Quantity, tokens: readonly Token[]): string {
  const { predicate, context, active } = clause;
  const thing = context[0] === undefined ? '' : asWritten(context[0], clause.scope, tokens);
  const plain = predicate === undefined || SAYING_VERBS.has(predicate) || predicate === 'be';
  const told = plain ? '' : (SPOKEN.get(predicate) ?? (active ? pastOf : participleOf)(predicate));
  const event = joined(thing, told);
  return event === '' ? kind : `${kind} (${event})`;
}

/** A word of the context as the sentence has it: a name whole, with its capitals. */
function asWritten(word: string, { first, end }: TokenRange, tokens: readonly Token[]): string {
  for (let k = first + 1; k < end; k++) {
    const token = tokens[k];
    if (token?.lower === word) return startsUpper(token.text) ? nameAround(tokens, k) : token.text;
  }
  return word;
}

/** The capitalised words in a row about token `i`: "National Assembly" for "Assembly". */
function nameAround(tokens: readonly Token[], i: number): string {
  const inName = (k: number) =>
    tokens[k]?.kind === 'word' && startsUpper(tokens[k]?.text ?? '') && Math.abs(k - i) < 4;
  let first = i;
  while (inName(first - 1) && (lexemeOf(tokens[first - 1]?.lower ?? '').is & Is.function) === 0)
    first--;
  let end = i + 1;
  while (inName(end)) end++;
  return tokens
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
}

function countLabel(quantity: Quantity, tokens: readonly Token[]): string {
  const { head, modifiers, context } = quantity.clause;
  if (head === 'lead') return 'lead';
  const noun =
    phraseOf(quantity, tokens) ?? nounOf(modifiers, head === undefined ? '' : plural(head));
  const told = toldOf(quantity);
  if (noun === '' && told === '') return context[0] ?? quantity.unit ?? 'number';
  return joined(noun === '' ? 'number' : noun, withObject(quantity, told, tokens));
}

/** "parties entering parliament", "people casting ballots": an action with what it is done to. */
function withObject({ clause }: Quantity, told: string, tokens: readonly Token[]): string {
  const { active, context, predicate, scope } = clause;
  const object = context[0];
  if (!active || object === undefined || told === '' || SPOKEN.has(predicate ?? '')) return told;
  // "vessels that joined the search" are searching.
  if (object === predicate || verbOfNoun(object) === predicate) return told;
  let isTold = false;
  for (let k = scope.first; k < scope.end; k++) {
    const { singular, verb } = lexemeOf(tokens[k]?.lower ?? '');
    if (verb?.lemma === predicate) isTold = true;
    if (singular !== object) continue;
    // What stands before the verb is none of its objects: "six of the street gang pleaded guilty".
    return !isTold || isAfterPreposition(tokens, k)
      ? told
      : `${told} ${tokens[k]?.lower ?? object}`;
  }
  return told;
}

function isAfterPreposition(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k > i - 4; k--) {
    const { is } = lexemeOf(tokens[k]?.lower ?? '');
    if ((is & Is.preposition) !== 0) return true;
    if ((is & (Is.determiner | Is.plainAdjective)) === 0) return false;
  }
  return false;
}

function amountLabel(quantity: Quantity, tokens: readonly Token[]): string {
  const { head, modifiers, how, context } = quantity.clause;
  const property = PROPERTIES.get(how);
  if (property !== undefined && quantity.clause.phrase)
    return `${property} of ${wordsOf(quantity.clause.phrase, quantity, tokens) || (head ?? '')}`;
  const told = head === 'lead' ? '' : toldOf(quantity);
  const share = SHARES.has(quantity.kind);
  if (head === undefined)
    return quantity.kind === 'duration' ? 'duration' : joined(unnamed(quantity), told);
  const phrase = phraseOf(quantity, tokens);
  const noun = phrase ?? nounOf(modifiers, head);
  if (quantity.kind === 'money' && PRICED.has(head)) return joined('share price', told);
  if (share && how === 'of') return joined(`share of ${noun}`, told);
  const ofThing = OF_THING.has(head) && (how === 'attributive' || how === 'worth');
  if (ofThing && context[0] !== undefined)
    return `${noun} of ${how === 'worth' ? plural(context[0]) : context[0]}`;
  return joined(noun, told);
}

/** What is told by its price alone. */
const PRICED: ReadonlySet<string> = new Set(['share', 'stock']);

/** What an amount is of its clause's subject, by how it was read. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['cost', 'cost'],
  ['lasting', 'duration'],
]);

/** Properties of a thing that goes by the context: "length of vessel", "value of orders". */
const OF_THING: ReadonlySet<string> = new Set('value length width height'.split(' '));

function unnamed({ kind, unit }: Quantity): string {
  const dimension = kind === 'measurement' ? unitRow(unit ?? '')?.dimension : undefined;
  return dimension ?? UNNAMED[kind] ?? kind;
}

/** What is said of it: "killed", "won", "working in"; empty when nothing is. */
function toldOf({ clause: { predicate, active } }: Quantity): string {
  if (predicate === undefined) return '';
  const spoken = SPOKEN.get(predicate);
  if (spoken !== undefined) return spoken;
  if (SAYS_LITTLE.has(predicate)) return '';
  const { is, verb } = lexemeOf(predicate);
  const adjective = (is & Is.plainAdjective) !== 0 && verb === undefined;
  if ((is & Is.state) !== 0 || adjective) return predicate;
  return active ? ingOf(predicate) : participleOf(predicate);
}

const SAYS_LITTLE: ReadonlySet<string> = new Set(
  'put make come finish be have go take give do get see show stand'.split(' '),
);

function joined(noun: string, told: string): string {
  return [noun, noun.split(' ').includes(told) ? '' : told].filter((part) => part !== '').join(' ');
}

function nounOf(modifiers: readonly string[], noun: string): string {
  return [...modifiers.slice(-4), noun].filter((word) => word !== '').join(' ');
}

/** The noun phrase as the text writes it, without articles and owners; undefined when it is not what the head says. */
function phraseOf({ clause }: Quantity, tokens: readonly Token[]): string | undefined {
  const { phrase, head } = clause;
  if (!phrase || head === undefined || !isPhraseOf(tokens, phrase, head)) return undefined;
  const text = wordsOf(phrase, { clause }, tokens);
  const bare = text === '' || (head === 'person' && !text.includes(' '));
  return bare ? undefined : text;
}

/** A noun phrase as the text writes it, without articles and owners; headlines in small letters. */
function wordsOf(
  phrase: TokenRange,
  { clause }: Pick<Quantity, 'clause'>,
  tokens: readonly Token[],
): string {
  const words: string[] = [];
  for (let k = afterOwner(tokens, phrase); k < phrase.end; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || (lexemeOf(token.lower).is & SKIPPED) !== 0) continue;
    words.push(k === clause.scope.first || opensCell(tokens, k) ? token.lower : token.text);
  }
  const headline = startsUpper(words[words.length - 1] ?? '') && isHeadline(tokens, clause.scope);
  const text = words.join(' ');
  return headline ? text.toLowerCase() : text;
}

/** "| Net profit |", "• Water level": the first word of a cell or an item. */
function opensCell(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1]?.text ?? '';
  return /^[|•·*]$/.test(before) && !startsUpper(tokens[k + 1]?.text ?? '');
}

/** Whether most longer words of the sentence are capitalised: "Two Officers Killed In Blast". */
function isHeadline(tokens: readonly Token[], { first, end }: TokenRange): boolean {
  let long = 0;
  let capital = 0;
  for (let k = first; k < end; k++) {
    const text = tokens[k]?.text ?? '';
    if (text.length < 4) continue;
    long++;
    if (startsUpper(text)) capital++;
  }
  return capital >= long * 0.7;
}

const SKIPPED = Is.determiner | Is.number;

/** Whether the phrase ends in the head, its plural or what is kin to it, or joins two nouns for people. */
function isPhraseOf(tokens: readonly Token[], phrase: TokenRange, head: string): boolean {
  for (let k = phrase.end - 1; k >= phrase.first; k--) {
    const noun = lexemeOf(tokens[k]?.lower ?? '').singular;
    if (noun === head || ATTRIBUTE_KIN.get(noun) === head) return true;
    if (head === 'person' && tokens[k]?.lower === 'and') return true;
    if (head.startsWith(`${noun} per `)) return true;
  }
  return false;
}

/** Past "the company's", "Norvik's". */
function afterOwner(tokens: readonly Token[], { first, end }: TokenRange): number {
  for (let k = end - 1; k > first; k--) {
    const lower = tokens[k]?.lower;
    if (lower === "'s" || lower === "'") return k + 1;
  }
  return first;
}

function plural(head: string): string {
  const known = PLURALS.get(head);
  if (known !== undefined) return known;
  if (head.endsWith('man')) return `${head.slice(0, -3)}men`;
  if (/(?:s|x|ch|sh)$/.test(head)) return `${head}es`;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies`;
  return /^(?:police|crew|staff|troops|personnel|aircraft|cattle|sheep|fish)$/.test(head)
    ? head
    : `${head}s`;
}
