import { WEEKDAYS } from '../tables/months.js';
import { Is } from './lexeme.js';
import { readNounGroup, taxEnd, type NounGroup } from './noun-group.js';
import type { Role } from './role.js';
import { REACH, type SentenceView } from './sentence-view.js';

const RELATIVE_SUBJECTS: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const HAVING: ReadonlySet<string> = new Set(['having', 'being']);
const CLAUSE_MARKS: ReadonlySet<string> = new Set([...',;:()“”–—"-.']);

/** The noun phrase that is the subject of the verb at token `at`; undefined when none is seen. */
export function subjectOf(view: SentenceView, at: number): NounGroup | undefined {
  const groupStart = verbGroupStart(view, at);
  const closing = closedInsertion(view, groupStart, at);
  if (closing !== undefined) return afterPhrases(view, clauseStart(view, closing), closing);
  if (isParticipial(view, groupStart)) return mainSubject(view, groupStart - 1);
  if (isInserted(view, groupStart, at)) return antecedentOf(view, groupStart);
  const start = clauseStart(view, groupStart);
  const that = view.word(start - 1) === 'that' && start < groupStart;
  if (view.role(start - 1) === 'relative' && RELATIVE_SUBJECTS.has(view.word(start - 1)) && !that) {
    const antecedent = antecedentOf(view, start - 1);
    if (antecedent) return antecedent;
  }
  if (start === groupStart && view.role(start - 1) === 'conjunction') {
    return sharedSubject(view, start - 1);
  }
  if (start + 1 === groupStart && view.role(start) === 'conjunction')
    return sharedSubject(view, start);
  return afterPhrases(view, start, groupStart);
}

/** "Shares fell 4% and were down 3%": the subject of the verb before the conjunction at `i`. */
function sharedSubject(view: SentenceView, i: number): NounGroup | undefined {
  for (let k = i - 1; k > i - 25 && view.inside(k); k--) {
    const role = view.role(k);
    if (role === 'subordinator' || view.word(k) === ';') return undefined;
    if (role === 'verb' || role === 'aux') {
      const start = clauseStart(view, verbGroupStart(view, k));
      return afterPhrases(view, start, verbGroupStart(view, k));
    }
  }
  return undefined;
}

/** The subject past phrases that open the clause: "On Monday net profit", "In the 2010 flood damage". */
function afterPhrases(view: SentenceView, start: number, end: number): NounGroup | undefined {
  let at = start;
  let last: number | undefined;
  while (at < end && view.role(at) === 'preposition') {
    last = at + 1;
    at = phraseEndOf(view, at + 1, end);
  }
  const found = at < end ? readNounGroup(view, at, end) : undefined;
  // "On Monday it was 13": the pronoun is the subject, the day is not.
  if (!found && view.role(at) === 'pronoun') return undefined;
  return found ?? (last === undefined ? undefined : readNounGroup(view, last, end));
}

/** Where the noun phrase after a leading preposition ends: a weekday or name alone, else before a determiner. */
function phraseEndOf(view: SentenceView, i: number, end: number): number {
  let at = i;
  if (WEEKDAYS.has(view.word(at))) return at + 1;
  while (at < end && view.role(at) === 'determiner') at++;
  while (at < end && isPhraseWord(view.role(at))) at++;
  return view.word(at) === ',' ? at + 1 : at;
}

function isPhraseWord(role: Role): boolean {
  return role === 'noun' || role === 'draft' || role === 'adverb';
}

/** The subject of the clause that a participle between commas belongs to: "The ferry, built in 1987, sank". */
function mainSubject(view: SentenceView, comma: number): NounGroup | undefined {
  for (let k = comma - 1; k > comma - REACH && view.inside(k); k--) {
    const role = view.role(k);
    if (view.word(k) === ';' || role === 'subordinator') return undefined;
    if (role !== 'verb' && role !== 'aux') continue;
    const start = verbGroupStart(view, k);
    // "Profit, which carries the cost, stood at": past the relative clause.
    if (view.role(start - 1) === 'relative') return antecedentOf(view, start - 1);
    return isParticipial(view, start)
      ? undefined
      : afterPhrases(view, clauseStart(view, start), start);
  }
  return afterPhrases(view, view.first, comma);
}

/** "The wall, built after the war, cost £38m": the comma that opens the insertion before a past with an object; undefined for none. */
function closedInsertion(view: SentenceView, groupStart: number, at: number): number | undefined {
  if (groupStart !== at || view.word(at - 1) !== ',') return undefined;
  const next = view.role(at + 1);
  const past = view.verb(at)?.form === 'participle' && (next === 'draft' || next === 'determiner');
  const open = past ? insertionStart(view, at - 1) : undefined;
  return open !== undefined && view.verb(open + 1)?.form === 'participle' ? open : undefined;
}

/** ", having been put at": a clause without a subject of its own. */
function isParticipial(view: SentenceView, groupStart: number): boolean {
  const form = view.verb(groupStart)?.form;
  const bare = HAVING.has(view.word(groupStart)) || form === 'ing' || form === 'participle';
  return bare && view.word(groupStart - 1) === ',';
}

/** "The toll, earlier put at 17, rose": a participle between commas that speaks of the noun before them. */
function isInserted(view: SentenceView, groupStart: number, at: number): boolean {
  if (view.word(groupStart - 1) !== ',' || view.verb(at)?.form !== 'participle') return false;
  for (let k = groupStart; k < at; k++) if (view.role(k) !== 'adverb') return false;
  return groupStart < at;
}

/** The first auxiliary or adverb of the group whose main verb stands at `at`. */
export function verbGroupStart(view: SentenceView, at: number): number {
  let start = at;
  while (start > at - 8) {
    const role = view.role(start - 1);
    if (role === 'aux' || role === 'adverb') start--;
    else if (view.word(start - 1) !== 'to') break;
    else if (isRaised(view, start - 2) || view.role(start - 2) === 'aux') start -= 2;
    else break;
  }
  return start;
}

/** "is expected to crest", "was due to open", "seemed to rise": the subject is that of what follows. */
function isRaised(view: SentenceView, i: number): boolean {
  return RAISING.has(view.word(i)) || (view.role(i) === 'verb' && view.is(i, Is.belief | Is.plan));
}

const RAISING: ReadonlySet<string> = new Set(
  'likely due set unlikely scheduled seemed appeared seems appears continued began started'.split(
    ' ',
  ),
);

/** The first token of the clause whose verb group starts at `at`. */
export function clauseStart(view: SentenceView, at: number): number {
  let candidate: number | undefined;
  let k = at - 1;
  for (; k > at - REACH && view.inside(k); k--) {
    const word = view.word(k);
    const role = view.role(k);
    if (word === ')') {
      const open = openingBracket(view, k);
      if (open === undefined) return k + 1;
      k = open;
    } else if (role === 'mark') {
      const jump = word === ',' && k === at - 1 ? insertionStart(view, k) : undefined;
      if (jump !== undefined) k = jump;
      else if (CLAUSE_MARKS.has(word)) return k + 1;
    } else if (role === 'subordinator' || role === 'relative') return k + 1;
    else if (taxEnd(view, k) !== undefined) continue;
    else if (role === 'conjunction' || view.is(k, Is.halfSubordinator)) candidate ??= k + 1;
    else if (role === 'aux' || (role === 'verb' && !isReduced(view, k))) return candidate ?? k + 1;
  }
  return Math.max(view.first, k + 1);
}

/** The bracket that is closed at token `close`; undefined when none is near. */
export function openingBracket(view: SentenceView, close: number): number | undefined {
  for (let k = close - 1; k > close - 20 && view.inside(k); k--) if (view.word(k) === '(') return k;
  return undefined;
}

/** ", including ten children, were": the comma that opens the insertion closed right before the verb. */
function insertionStart(view: SentenceView, close: number): number | undefined {
  for (let k = close - 1; k > close - 30 && view.inside(k); k--) {
    if (view.word(k) === ',') return k;
  }
  return undefined;
}

/** A participle right after a noun or number, "people injured in the crash": no clause of its own. */
function isReduced(view: SentenceView, k: number): boolean {
  const before = view.role(k - 1);
  const verb = view.verb(k);
  if (!verb || view.is(k, Is.saying)) return false;
  const { form } = verb;
  return (form === 'participle' || form === 'ing') && (before === 'noun' || before === 'draft');
}

/** The noun phrase that a relative pronoun at `k` takes up: "wall" in "the building of the wall, which". */
function antecedentOf(view: SentenceView, k: number): NounGroup | undefined {
  const end = view.word(k - 1) === ',' ? k - 1 : k;
  const inner = nounsStart(view, end, false);
  const outer = view.word(inner - 1) === 'of' ? nounsStart(view, end, true) : inner;
  const whole = outer < inner ? readNounGroup(view, outer, end) : undefined;
  // "Dr Roe of the Brandt Trust, who": a person, not the trust.
  const counts = whole !== undefined && (whole.through !== undefined || view.word(k) === 'who');
  return counts ? whole : readNounGroup(view, inner, end);
}

/** Where the run of nouns that ends before token `end` starts, past "of" if `joined`. */
function nounsStart(view: SentenceView, end: number, joined: boolean): number {
  let start = end;
  while (start > end - 12) {
    const role = view.role(start - 1);
    const goesOn =
      role === 'noun' || role === 'determiner' || (joined && view.word(start - 1) === 'of');
    if (!goesOn) break;
    start--;
  }
  return start;
}
