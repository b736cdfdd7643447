import { cueIn } from '../../recognizers/cues.js';
import { isWoven, type FoundFrame } from '../attribution/find-frame.js';
import { SPEECH_NOUNS } from '../../recognizers/tables/cue-phrases.js';
import type { Item } from '../attribution/reading.js';
import type { QuotationKind, RuleId } from '../document-analysis.js';
import type { QuoteForm } from './quote-form.js';

/** A quotation's kind with the rule that settled it. */
export interface SettledKind {
  readonly kind: QuotationKind;
  readonly rule: RuleId;
}

/** Settles what a quotation is, from its words, its place in the sentence and its cue. */
export function kindOf(
  form: QuoteForm,
  items: readonly Item[],
  at: number,
  found: FoundFrame | undefined,
  headline: boolean,
): SettledKind {
  if (isNamed(items, at, form)) return { kind: 'scare', rule: 'quotes/name-or-title' };
  const direct = directRule(form, items, at, found, headline);
  if (direct) return { kind: 'direct', rule: direct };
  if (isTitle(items, at, form, found)) return { kind: 'scare', rule: 'quotes/name-or-title' };
  if (found && attributesFragment(form, found, headline))
    return { kind: 'partial', rule: 'quotes/fragment-with-source' };
  if (isReported(items, at)) return { kind: 'partial', rule: 'quotes/fragment-reported' };
  if (headline && form.predicate) return { kind: 'partial', rule: 'quotes/headline-claim' };
  if (form.words >= 5 && !form.titleCase) return { kind: 'partial', rule: 'quotes/long-fragment' };
  return { kind: 'scare', rule: 'quotes/term' };
}

function directRule(
  form: QuoteForm,
  items: readonly Item[],
  at: number,
  found: FoundFrame | undefined,
  headline: boolean,
): RuleId | undefined {
  const before = items[at - 1];
  const after = items[at + 1];
  const atStart = before === undefined || isOpening(before, at);
  if (form.severalSentences) return 'quotes/several-sentences';
  if (
    found?.relation === 'after' &&
    !(isWoven(items, at) && form.startsLower) &&
    (atStart ||
      (form.firstPerson && form.startsClause) ||
      form.endsComma ||
      form.exclaims ||
      form.startsUpper) &&
    pauses(form, after)
  ) {
    return 'quotes/utterance-before-cue';
  }
  if (before?.text === ':' && isUtteranceAfterColon(form, after))
    return 'quotes/utterance-after-colon';
  if (found?.relation === 'before' && !(before?.text === ':' && form.words > 1)) {
    const rule = afterCue(form, items, at, found);
    if (rule) return rule;
  }
  if (form.exclaims && form.words > 1 && chanted(items, at)) return 'quotes/exclamation';
  if (before?.lower === 'that' && form.startsUpper && form.firstPerson)
    return 'quotes/utterance-after-cue';
  if (found?.frame.order === 'phrase' && before?.text === ',' && form.startsUpper && form.clause)
    return 'quotes/utterance-after-cue';
  if (atStart && closesSentence(items, at) && (form.endsStop || form.words > 3))
    return 'quotes/utterance-alone';
  if (form.startsUpper && form.words > 1 && !isHeading(form) && followsBareCue(items, at))
    return 'quotes/utterance-after-cue';
  if (form.startsUpper && form.clause && form.words > 3 && /^[—–]$/.test(before?.text ?? ''))
    return 'quotes/utterance-after-dash';
  if (atStart && form.endsComma && isAnswer(items, at)) return 'quotes/utterance-before-cue';
  if (atStart && after?.text === ':' && form.words >= 3) return 'quotes/utterance-in-headline';
  if (atStart && form.endsComma && form.startsUpper && form.words >= 3 && !form.titleCase)
    return 'quotes/utterance-at-start';
  if (atStart && form.clause && form.words >= 4 && (form.startsUpper || headline))
    return 'quotes/utterance-at-start';
  return undefined;
}

/** Capitals throughout and no verb: a title. */
function isHeading(form: QuoteForm): boolean {
  return form.titleCase && !form.clause;
}

/** "shirts that said, “…”": a cue and a comma, though nobody can be told to be its source. */
function followsBareCue(items: readonly Item[], at: number): boolean {
  if (items[at - 1]?.text !== ',') return false;
  return cueIn(items[at - 2])?.speech === true;
}

/** "“Never,” came the reply." */
function isAnswer(items: readonly Item[], at: number): boolean {
  if (!/^(?:came|was|comes|is)$/.test(items[at + 1]?.lower ?? '')) return false;
  return [2, 3, 4].some((k) => SPEECH_NOUN.has(items[at + k]?.lower ?? ''));
}

const SPEECH_NOUN = new Set(SPEECH_NOUNS.split(' '));

/** After a colon: not a title, and not a word or two that the sentence goes on from. */
function isUtteranceAfterColon(form: QuoteForm, after: Item | undefined): boolean {
  if (form.endsStop) return true;
  if (form.titleCase && !form.clause && form.words > 2) return false;
  return form.words > 3 || (form.words > 1 && after?.kind !== 'word');
}

/** An utterance and the cue behind it are kept apart by a comma, stop or dash: not in "“Sunrise” host Ann Lee said". */
function pauses(form: QuoteForm, after: Item | undefined): boolean {
  return form.endsComma || form.endsStop || /^[,.–—-]$/.test(after?.text ?? '') || form.words > 5;
}

/**
 * After a cue, a capital or an exclamation makes an utterance; small letters go on with the sentence,
 * unless the cue opens it and a whole clause follows: "It said “we may widen its use”".
 */
function afterCue(
  form: QuoteForm,
  items: readonly Item[],
  at: number,
  found: FoundFrame,
): RuleId | undefined {
  const before = items[at - 1];
  if (form.exclaims) return 'quotes/utterance-after-cue';
  const paused = before?.text === ',' || before?.text === ':';
  const whole = form.clause || form.endsStop || (form.endsComma && form.words > 3);
  if (!form.startsLower && form.words >= 2 && (paused || whole))
    return 'quotes/utterance-after-cue';
  if (!form.startsLower && paused) return 'quotes/utterance-after-cue';
  if (before?.lower === 'that' || !form.startsClause || form.words < 5) return undefined;
  const opening = found.frame.cue?.form === 'gerund' ? undefined : items[found.frame.first - 1];
  if (opening?.text === ',' && !isLeadIn(items, found.frame.first - 1)) return undefined;
  return 'quotes/clause-after-cue';
}

/** Whether the words before the comma at `comma` are a phrase of time or place that opens the sentence. */
function isLeadIn(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i--) {
    const item = items[i];
    if (!item || item.kind === 'quote') return false;
    if (i === 0)
      return /^(?:in|on|at|during|after|before|but|and|however|meanwhile|later|earlier|speaking|asked|for|by)$/.test(
        item.lower,
      );
  }
  return false;
}

/** "chanting “go home!”", "signs reading “No more!”": what people shout, whoever they are. */
function chanted(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const cue = cueIn(items[i]);
    if (cue && (cue.manner || cue.speech)) return true;
  }
  return false;
}

/** How far before a fragment the verb that reports it may stand, in items. */
const REPORTED_REACH = 6;

/** "was described as “historic”", "were urged to “think twice”": somebody's words, though nobody says whose. */
function isReported(items: readonly Item[], at: number): boolean {
  if (!/^(?:as|to|be|of|that)$/.test(items[at - 1]?.lower ?? '')) return false;
  for (let i = at - 2; i >= Math.max(1, at - REPORTED_REACH); i--) {
    const cue = cueIn(items[i]);
    if (!cue || (cue.form !== 'past' && cue.form !== 'participle')) continue;
    const renamed = /^(?:call|name|dub|nickname|christen|brand|style|class|classify|label|refer)$/;
    if ((!cue.speech && !cue.naming) || renamed.test(cue.lemma)) return false;
    return [1, 2].some((back) =>
      /^(?:is|are|was|were|been|being)$/.test(items[i - back]?.lower ?? ''),
    );
  }
  return false;
}

function attributesFragment(form: QuoteForm, found: FoundFrame, headline: boolean): boolean {
  if (
    headline &&
    form.words === 1 &&
    !form.predicate &&
    found.frame.cue !== undefined &&
    found.relation !== 'before' &&
    !found.frame.cue?.naming
  )
    return false;
  if (found.relation === 'later-in-sentence') return form.words >= 2;
  return true;
}

const NAMING =
  /^(?:called|named|titled|entitled|headlined|heading|header|chapter|section|rubric|dubbed|nicknamed|christened|so-called|known|song|film|movie|book|album|novel|series|show|single|track|ship|boat|ferry|vessel|yacht|programme|program|operation|word|words|term|phrase|title|slogan|hashtag|magazine|newspaper|article|episode|play|poem|essay|video|game|painting|exhibition|documentary|motto|label|acronym|codename|codenamed|branded)$/;

/** "the ferry “Ocean Star”", "under the title of “queen of the hill”", "the so-called “hub”". */
function isNamed(items: readonly Item[], at: number, form: QuoteForm): boolean {
  const before = items[at - 1];
  if (!before || form.severalSentences || form.words > 10) return false;
  // "was called “a gift” by Lee": somebody's words, not the thing's name.
  if (items[at + 1]?.lower === 'by' && cueIn(before)?.naming && !form.titleCase) return false;
  const possessive = before.lower === "'s" || (before.kind === 'mark' && /['’]/.test(before.text));
  if (possessive && form.titleCase && form.words <= 5) return true;
  const article = /^(?:a|an|the)$/.test(before.lower) ? 1 : 0;
  const link = items[at - 1 - article];
  const word = link && /^(?:of|as|,)$/.test(link.lower) ? items[at - 2 - article] : before;
  if (!word || !NAMING.test(word.lower)) return false;
  if (before.lower === ',') return form.titleCase;
  if (/^(?:called|known|dubbed|named|branded)$/.test(word.lower))
    return link?.lower === 'as' || isPassiveOrBare(items, at) || form.titleCase;
  return (
    form.titleCase ||
    link?.lower === 'of' ||
    /^(?:word|words|term|phrase|so-called|slogan|nicknamed|motto|hashtag|titled|entitled|headlined|heading|header|chapter|section|rubric)$/.test(
      word.lower,
    )
  );
}

/** "a place called “…”": the verb has no subject of its own that could be the source. */
function isPassiveOrBare(items: readonly Item[], at: number): boolean {
  const before = items[at - 2];
  return (
    before !== undefined &&
    before.kind === 'word' &&
    !/^(?:he|she|they|it|we|i|has|have|had|also|who|n't|later|once)$/.test(before.lower)
  );
}

function isTitle(
  items: readonly Item[],
  at: number,
  form: QuoteForm,
  found: FoundFrame | undefined,
): boolean {
  if (!form.titleCase || form.endsStop || form.clause) return false;
  if (found?.relation === 'after')
    return items[at + 1]?.kind === 'word' || items[at + 1]?.kind === 'name';
  return found?.relation !== 'before' && at > 0 && items[at - 1]?.text !== ':';
}

function closesSentence(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i];
    if (item && item.kind !== 'quote' && !/^[.!?…,]$/.test(item.text)) return false;
  }
  return true;
}

function isOpening(item: Item, at: number): boolean {
  return /^[([]$/.test(item.text) || (at === 1 && /^[–—•*-]$/.test(item.text));
}
