import { BELIEF_VERBS } from '../tables/clause-figures.js';
import { PREDICATE_KIN } from '../tables/predicates-figures.js';
import { Is, lexemeOf } from './lexeme.js';
import type { SentenceView } from './sentence-view.js';

/** A verb with its auxiliaries, or what stands in a verb's place. */
export interface VerbGroup {
  /** verb: a main verb; state: "dead", "missing"; phrase: be and a prepositional phrase; noun: be and a noun. */
  readonly type: 'verb' | 'state' | 'phrase' | 'noun';
  /** Lemma of the verb, or the state's word; "be" for the others. */
  readonly lemma: string;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly hedged: boolean;
  /** "could", "would": whether it happens is left open. */
  readonly open: boolean;
  readonly superseded: boolean;
  /** Token of the main word. */
  readonly at: number;
  /** Token after the main word: for a phrase or noun where it starts. */
  readonly end: number;
}

interface Flags {
  be: boolean;
  have: boolean;
  modal: boolean;
  negated: boolean;
  hedged: boolean;
  open: boolean;
  superseded: boolean;
}

/** Marks of quotation that may open between an auxiliary and its verb. */
const OPENING: ReadonlySet<string> = new Set([...'"\'“‘«']);

/** Longest run of auxiliaries and adverbs before the main word. */
const MAX_GROUP = 10;

/** Reads the verb group that starts at token `i`; undefined when none does. */
export function readVerbGroup(view: SentenceView, i: number): VerbGroup | undefined {
  const flags: Flags = {
    be: false,
    have: false,
    modal: false,
    negated: false,
    hedged: false,
    open: false,
    superseded: false,
  };
  for (let at = i; at < i + MAX_GROUP; at++) {
    const role = view.role(at);
    if (role === 'aux') noteAuxiliary(view.lexeme(at).is, flags);
    else if (role === 'adverb' || view.word(at) === 'to') noteAdverb(view.lexeme(at).is, flags);
    else if (role === 'verb' && isBelief(view, at)) flags.hedged = true;
    else if (role === 'verb' && isLinking(view, at)) flags.be = true;
    else if (role === 'mark' && flags.be && OPENING.has(view.word(at))) continue;
    else return mainWord(view, at, flags);
  }
  return undefined;
}

function noteAuxiliary(is: number, flags: Flags): void {
  if ((is & Is.be) !== 0) flags.be = true;
  if ((is & Is.have) !== 0) flags.have = true;
  if ((is & Is.modal) !== 0) flags.modal = true;
  if ((is & Is.negation) !== 0) flags.negated = true;
  if ((is & Is.openModal) !== 0) flags.open = true;
}

function noteAdverb(is: number, flags: Flags): void {
  if ((is & Is.negation) !== 0) flags.negated = true;
  if ((is & Is.hedge) !== 0) flags.hedged = true;
  if ((is & Is.superseding) !== 0) flags.superseded = true;
}

/** "are believed to be", "is feared dead", "were reported missing": the belief hedges what follows. */
function isBelief(view: SentenceView, at: number): boolean {
  const verb = view.verb(at);
  if (!verb || !BELIEF_VERBS.has(verb.lemma)) return false;
  const next = view.role(at + 1);
  return (
    view.word(at + 1) === 'to' ||
    next === 'state' ||
    (next === 'verb' && view.verb(at + 1)?.form === 'participle')
  );
}

/** "drowned" is a form of drown; "missing" and "dead" stand for themselves. */
function stateLemma(word: string): string {
  if (PREDICATE_KIN.has(word)) return word;
  const verb = word.endsWith('ing') ? undefined : lexemeOf(word).verb;
  return verb?.form === 'participle' ? verb.lemma : word;
}

const LINKING = new Set('remain stay continue keep lie go'.split(' '));

/** "remain in hospital", "are still lying wounded", "continue missing": no more than a lasting "be". */
function isLinking(view: SentenceView, at: number): boolean {
  if (!LINKING.has(view.verb(at)?.lemma ?? '')) return false;
  const next = view.role(at + 1);
  return (
    next === 'state' ||
    next === 'preposition' ||
    (next === 'verb' && view.verb(at + 1)?.form === 'participle')
  );
}

function mainWord(view: SentenceView, at: number, flags: Flags): VerbGroup | undefined {
  const role = view.role(at);
  if (role === 'state') return group(flags, 'state', stateLemma(view.word(at)), true, at, at + 1);
  if (role === 'verb') {
    const verb = view.verb(at);
    const bare = !flags.have && !takesObject(view, at + 1);
    const passive = verb?.form === 'participle' && (flags.be || bare);
    return group(flags, 'verb', verb?.lemma ?? view.word(at), passive, at, at + 1);
  }
  if (!flags.be && !flags.have && !flags.modal) return undefined;
  if (flags.modal && !flags.be && role === 'noun')
    return group(flags, 'verb', view.word(at), false, at, at + 1);
  if (role === 'preposition' && flags.be) return group(flags, 'phrase', 'be', false, at, at);
  const nominal =
    role === 'noun' || role === 'draft' || role === 'determiner' || role === 'pronoun';
  return nominal ? group(flags, 'noun', flags.be ? 'be' : 'have', false, at, at) : undefined;
}

/** "parties entered parliament", "900 spent the night": with an object after it a participle is an active past. */
function takesObject(view: SentenceView, i: number): boolean {
  const role = view.role(i);
  return role === 'noun' || role === 'determiner' || role === 'draft';
}

function group(
  { negated, hedged, open, superseded }: Flags,
  type: VerbGroup['type'],
  lemma: string,
  passive: boolean,
  at: number,
  end: number,
): VerbGroup {
  return { type, lemma, passive, negated, hedged, open, superseded, at, end };
}
