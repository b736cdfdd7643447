import { type Cue, cueIn } from '../../recognizers/cues.js';
import {
  DETERMINER,
  FINITE,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
  isDash,
  isOn,
  isTitling,
  wordSet,
} from './word-classes.js';
import type { Item } from './reading.js';
import { isProper, type SourcePhrase } from './source-phrase.js';

/** Whether the word is used as a verb with a subject of its own, as far as its neighbours tell. */
export function isVerb(items: readonly Item[], at: number, cue: Cue): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item) return false;
  // "went on: “…”"; whoever only went, went somewhere.
  if (cue.lemma === 'go' && !goesOn(items, at)) return false;
  if (!before) return cue.form === 'past' && items.length > 1;
  if (/^\p{Lu}/u.test(item.text) && before.kind !== 'quote') return false;
  if (cue.form === 'base' && isHabit(items, at)) return true;
  if (before.kind === 'word' && isNounContext(before, cue)) return false;
  if (cue.form === 'past' && (isPassive(items, at) || isReduced(items, at, cue))) return false;
  if (cue.form === 'present') return !isPluralNoun(items, at);
  if (cue.form === 'base') return isBaseVerb(items, at);
  return true;
}

/** "used to say". */
function isHabit(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.lower === 'to' && /^(?:used|liked|likes)$/.test(items[at - 2]?.lower ?? '');
}

function goesOn(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.lower === 'on' && /^(?:[:,.]|to|with)$/.test(items[at + 2]?.lower ?? '.');
}

function isNounContext(before: Item, cue: Cue): boolean {
  if (before.lower === "'s") return cue.form !== 'past';
  if (
    isOn(before, DETERMINER) &&
    !/^(?:one|many|some|both|all|most|others|this|that|those|these|his|her)$/.test(before.lower)
  )
    return true;
  if (/^(?:his|her|my|our|your|their|its|this|these|those)$/.test(before.lower)) return true;
  return isOn(before, PREPOSITIONS);
}

/** "was told", "is called": something happens to the subject. "had been" likewise. */
function isPassive(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const item = items[i];
    if (item?.kind !== 'word') return false;
    if (
      /^(?:is|are|was|were|be|been|being|am|gets|got|i'm|you're|we're|they're|he's|she's|it's)$/.test(
        item.lower,
      )
    )
      return true;
    if (!/^(?:also|not|n't|since|never|once|\p{Ll}+ly)$/u.test(item.lower)) return false;
  }
  return false;
}

/** "forces described as guards", "a woman called Ann": a participle, though no form of "be" stands there. */
function isReduced(items: readonly Item[], at: number, cue: Cue): boolean {
  const after = items[at + 1];
  const before = items[at - 1];
  if (!cue.naming || !after || !before) return false;
  if (after.lower === 'as' || (cue.lemma === 'accuse' && after.lower === 'of')) return true;
  return (
    /^(?:call|name|dub|nickname|christen)$/.test(cue.lemma) &&
    after.kind === 'name' &&
    before.kind === 'word' &&
    !isOn(before, PRONOUNS)
  );
}

/** Forms in -s that are as often nouns. */
const NOUN_FORMS = new Set(
  'claims voices regrets talks chips sums curses reports protests comments calls demands promises remarks questions answers doubts hopes fears estimates figures points notes states quotes posts pledges threats texts emails messages faxes phones cables orders signals hints forecasts guesses suspects names brands labels terms blasts slams lists shows records details documents counts puts sets reviews proposes appeals challenges boasts advises repeats replies tweets stresses warnings worries judges reasons rules wonders deems directs instructs'.split(
    ' ',
  ),
);

/** "press reports", "two claims": a plural noun rather than a verb in -s. */
function isPluralNoun(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const before = items[at - 1];
  if (!item || !before) return true;
  if (!NOUN_FORMS.has(item.lower)) return before.kind === 'number';
  if (isOn(before, PRONOUNS) || before.lower === 'who' || before.lower === 'which') return false;
  return !introduces(items, at) && !(cueIn(item)?.naming && opensQuote(items, at));
}

/** "“…,” the letter states.": a quotation close before the subject. */
function quoteBefore(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    if (items[i]?.kind === 'quote') return true;
  }
  return false;
}

/** Whether what follows the word is what a verb of saying takes: "that", a quotation, a noun phrase. */
export function introduces(items: readonly Item[], at: number): boolean {
  const after = items[at + 1];
  if (!after) return quoteBefore(items, at);
  if (after.text === ':') return items[at + 2] === undefined || items[at + 2]?.kind === 'quote';
  if (/^[.,]$/.test(after.text)) return quoteBefore(items, at);
  return (
    after.kind === 'quote' ||
    after.kind === 'number' ||
    after.lower === 'that' ||
    /^(?:out|himself|herself|itself|themselves)$/.test(after.lower) ||
    isOn(after, DETERMINER) ||
    isOn(after, PRONOUNS)
  );
}

/** A bare form is a verb after a plural, a plural pronoun or a modal. */
function isBaseVerb(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before) return false;
  if (
    /^(?:i|we|you|they|who|people|police|will|would|can|could|may|might|must|shall|should|do|does|did|n't|not)$/.test(
      before.lower,
    )
  )
    return true;
  if (before.kind === 'punctuation') return false;
  if (before.kind === 'number' || !/(?:[^s]s|men|people|police)$/.test(before.lower)) return false;
  return items[at]?.lower === 'say' || introduces(items, at);
}

/** Whether a quotation follows the word, after at most a comma, a colon or a short phrase. */
export function opensQuote(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + 7); i++) {
    const item = items[i];
    if (item?.kind === 'quote') return true;
    if (!item || /^[.;!?]$/.test(item.text)) return false;
  }
  return false;
}

/** Whether what somebody says ends right before the word, or before a comma or dash there. */
export function followsQuote(items: readonly Item[], at: number): boolean {
  let quote = at - 1;
  while (quote >= at - 2 && /^[,–—-]$/.test(items[quote]?.text ?? '')) quote--;
  return items[quote]?.kind === 'quote' && !isTitling(items[quote - 1]) && !isAside(items, at);
}

/** A verb may stand before its subject after a quotation, after a comma, or at the start. */
export function mayInvert(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (!before || before.kind === 'quote' || before.kind === 'mark') return true;
  // "As noted Lee, …", in translated copy.
  if (before.lower === 'as') return at === 1 || items[at - 2]?.text === ',';
  return /^[,–—-]$/.test(before.text) && !isAside(items, at);
}

/** "Lee – “no relation” – says": the quotation before the verb stands in an aside between dashes. */
function isAside(items: readonly Item[], verb: number): boolean {
  return openingDash(items, verb - 1) >= 0;
}

/** The dash that opens the aside with a quotation in it that closes at the dash `at`; -1 when none does. */
export function openingDash(items: readonly Item[], at: number): number {
  const dash = items[at];
  if (!dash || !isDash(dash) || items[at - 1]?.kind !== 'quote') return -1;
  for (let i = at - 2; i > Math.max(0, at - LONGEST_ASIDE); i--) {
    const item = items[i];
    if (item && isDash(item)) return i;
    if (item?.kind === 'quote' || /^[.;:!?]$/.test(item?.text ?? '')) return -1;
  }
  return -1;
}

/** Longest aside between dashes, in items. */
const LONGEST_ASIDE = 16;

/** Documents do what documents do; other nouns only say. */
export function mayGovern(
  items: readonly Item[],
  at: number,
  cue: Cue,
  source: SourcePhrase,
): boolean {
  if (isOn(items[source.headItem], FINITE)) return false;
  if (source.head === 'pronoun')
    return cue.speech || cue.manner || cue.naming || (cue.document && isQuoted(items, at));
  if (source.head === 'document') return cue.document || cue.speech;
  if (
    source.head === 'noun' &&
    source.nameItem === undefined &&
    !(cue.speech && isProper(items, source))
  )
    return (
      cue.speech && /^(?:say|tell|add|write|tweet|reply|report|announce|warn)$/.test(cue.lemma)
    );
  if (cue.speech || cue.manner || cue.naming) return true;
  if (cue.lemma === 'give') return givesFigure(items, at);
  return cue.document && /^(?:put|list|estimate|count|show|record)$/.test(cue.lemma);
}

/** "She counts “nine and a half”". */
function isQuoted(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.kind === 'quote';
}

/** How far behind "gave" the thing given is looked for, in items. */
const GIVEN = 8;

/** What somebody gives who tells a figure: "gave the toll as 24", "gave a total of 24". */
const TOLD = wordSet(
  'figure figures number numbers total totals toll tolls count counts tally estimate estimates sum cost costs price value size age rate share losses',
);

/** "gave a toll of 24", but not "gave the town the win in front of 24,100", where nothing is told. */
function givesFigure(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < Math.min(items.length, at + GIVEN); i++) {
    const item = items[i];
    if (!item || item.kind === 'punctuation' || item.kind === 'quote') return false;
    if (item.kind === 'number' || item.lower === 'as' || TOLD.has(item.lower)) return true;
    if (item.lower !== 'of' && isOn(item, PREPOSITIONS | OPENERS)) return false;
  }
  return false;
}
