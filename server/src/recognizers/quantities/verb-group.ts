import { readVerb } from '../morphology.js';
import { BE_FORMS, HAVE_FORMS, MODALS, NEGATIONS } from '../tables/function-words-figures.js';
import { BELIEF_VERBS, HEDGES, OPEN_MODALS, SUPERSEDING } from '../tables/clause-figures.js';
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
    if (role === 'aux') noteAuxiliary(view.word(at), flags);
    else if (role === 'adverb' || view.word(at) === 'to') noteAdverb(view.word(at), flags);
    else if (role === 'verb' && isBelief(view, at)) flags.hedged = true;
    else if (role === 'verb' && isLinking(view, at)) flags.be = true;
    else if (role === 'mark' && /^["'“‘«]$/.test(view.word(at)) && flags.be) continue;
    else return mainWord(view, at, flags);
  }
  return undefined;
}

function noteAuxiliary(word: string, flags: Flags): void {
  if (BE_FORMS.has(word)) flags.be = true;
  if (HAVE_FORMS.has(word)) flags.have = true;
  if (MODALS.has(word)) flags.modal = true;
  if (NEGATIONS.has(word)) flags.negated = true;
  if (OPEN_MODALS.has(word)) flags.open = true;
}

function noteAdverb(word: string, flags: Flags): void {
  if (NEGATIONS.has(word)) flags.negated = true;
  if (HEDGES.has(word)) flags.hedged = true;
  if (SUPERSEDING.has(word)) flags.superseded = true;
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
  const verb = word.endsWith('ing') ? undefined : readVerb(word);
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
  const common = {
    negated: flags.negated,
    hedged: flags.hedged,
    open: flags.open,
    superseded: flags.superseded,
    at,
  };
  if (role === 'state') {
    return {
      ...common,
      type: 'state',
      lemma: stateLemma(view.word(at)),
      passive: true,
      end: at + 1,
    };
  }
  if (role === 'verb') {
    const verb = view.verb(at);
    const passive = verb?.form === 'participle' && (flags.be || !flags.have);
    return { ...common, type: 'verb', lemma: verb?.lemma ?? view.word(at), passive, end: at + 1 };
  }
  if (!flags.be && !flags.have && !flags.modal) return undefined;
  if (flags.modal && !flags.be && role === 'noun') {
    return { ...common, type: 'verb', lemma: view.word(at), passive: false, end: at + 1 };
  }
  if (role === 'preposition' && flags.be) {
    return { ...common, type: 'phrase', lemma: 'be', passive: false, end: at };
  }
  const nominal =
    role === 'noun' || role === 'draft' || role === 'determiner' || role === 'pronoun';
  if (!nominal) return undefined;
  return { ...common, type: 'noun', lemma: flags.be ? 'be' : 'have', passive: false, end: at };
}
