import { HALF_SUBORDINATORS } from '../tables/clause-figures.js';
import { readNounGroup, type NounGroup } from './noun-group.js';
import { REACH, type SentenceView } from './sentence-view.js';

/** The noun phrase that is the subject of the verb at token `at`; undefined when none is seen. */
export function subjectOf(view: SentenceView, at: number): NounGroup | undefined {
  const groupStart = verbGroupStart(view, at);
  if (isParticipial(view, groupStart)) return undefined;
  const start = clauseStart(view, groupStart);
  if (view.role(start - 1) === 'relative' && /^(?:who|which|that)$/.test(view.word(start - 1))) {
    const antecedent = antecedentOf(view, start - 1);
    if (antecedent) return antecedent;
  }
  return readNounGroup(view, start, groupStart);
}

/** ", having been put at": a clause without a subject of its own. */
function isParticipial(view: SentenceView, groupStart: number): boolean {
  const form = view.verb(groupStart)?.form;
  const bare =
    /^(?:having|being)$/.test(view.word(groupStart)) || form === 'ing' || form === 'participle';
  return bare && view.word(groupStart - 1) === ',';
}

/** The first auxiliary or adverb of the group whose main verb stands at `at`. */
export function verbGroupStart(view: SentenceView, at: number): number {
  let start = at;
  while (start > at - 8) {
    const role = view.role(start - 1);
    if (role !== 'aux' && role !== 'adverb') break;
    start--;
  }
  return start;
}

/** The first token of the clause whose verb group starts at `at`. */
export function clauseStart(view: SentenceView, at: number): number {
  let candidate: number | undefined;
  let k = at - 1;
  for (; k > at - REACH && view.inside(k); k--) {
    const word = view.word(k);
    const role = view.role(k);
    if (role === 'mark') {
      const jump = word === ',' && k === at - 1 ? insertionStart(view, k) : undefined;
      if (jump !== undefined) k = jump;
      else if (/^[,;:()“”–—"-]$/.test(word) || word === '.') return k + 1;
    } else if (role === 'subordinator' || role === 'relative') return k + 1;
    else if (role === 'conjunction' || HALF_SUBORDINATORS.has(word)) candidate ??= k + 1;
    else if (role === 'aux' || (role === 'verb' && !isReduced(view, k))) return candidate ?? k + 1;
  }
  return Math.max(view.first, k + 1);
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
  const form = view.verb(k)?.form;
  return (form === 'participle' || form === 'ing') && (before === 'noun' || before === 'draft');
}

/** The noun phrase that a relative pronoun at `k` takes up. */
function antecedentOf(view: SentenceView, k: number): NounGroup | undefined {
  const end = view.word(k - 1) === ',' ? k - 1 : k;
  let start = end;
  while (start > end - 12) {
    const role = view.role(start - 1);
    if (role !== 'noun' && role !== 'determiner' && view.word(start - 1) !== 'of') break;
    start--;
  }
  return readNounGroup(view, start, end);
}
