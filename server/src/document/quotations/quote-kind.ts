import type { BlockKind } from '../../text/block.js';
import type { FoundFrame } from '../attribution/find-frame.js';
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
  block: BlockKind | undefined,
): SettledKind {
  if (isNamed(items, at, form)) return { kind: 'scare', rule: 'quotes/name-or-title' };
  const direct = directRule(form, items, at, found, block);
  if (direct) return { kind: 'direct', rule: direct };
  if (isTitle(items, at, form, found)) return { kind: 'scare', rule: 'quotes/name-or-title' };
  if (found && attributesFragment(form, found))
    return { kind: 'partial', rule: 'quotes/fragment-with-source' };
  if (form.words >= 5 && !form.titleCase) return { kind: 'partial', rule: 'quotes/long-fragment' };
  return { kind: 'scare', rule: 'quotes/term' };
}

function directRule(
  form: QuoteForm,
  items: readonly Item[],
  at: number,
  found: FoundFrame | undefined,
  block: BlockKind | undefined,
): RuleId | undefined {
  const before = items[at - 1];
  const after = items[at + 1];
  const atStart = before === undefined || isOpening(before);
  if (form.severalSentences) return 'quotes/several-sentences';
  if (
    found?.relation === 'after' &&
    (atStart || form.endsComma || form.exclaims || form.startsUpper)
  ) {
    return atStart || form.startsUpper || form.endsComma
      ? 'quotes/utterance-before-cue'
      : undefined;
  }
  if (before?.text === ':' && (form.words > 1 || form.endsStop))
    return 'quotes/utterance-after-colon';
  if (found?.relation === 'before') return afterCue(form, before);
  if (before?.lower === 'that' && form.startsUpper && form.firstPerson)
    return 'quotes/utterance-after-cue';
  if (atStart && closesSentence(items, at) && (form.endsStop || form.words > 3))
    return 'quotes/utterance-alone';
  if (atStart && after?.text === ':' && form.words >= 3) return 'quotes/utterance-in-headline';
  if (atStart && form.clause && form.words >= 4 && (form.startsUpper || block === 'heading'))
    return 'quotes/utterance-at-start';
  return undefined;
}

/** After a cue, a capital or an exclamation makes an utterance; small letters go on with the sentence. */
function afterCue(form: QuoteForm, before: Item | undefined): RuleId | undefined {
  if (form.exclaims) return 'quotes/utterance-after-cue';
  if (!form.startsLower && form.words >= 2) return 'quotes/utterance-after-cue';
  if (!form.startsLower && before?.text === ',') return 'quotes/utterance-after-cue';
  return undefined;
}

function attributesFragment(form: QuoteForm, found: FoundFrame): boolean {
  if (found.relation === 'later-in-sentence') return form.words >= 2;
  return true;
}

const NAMING =
  /^(?:called|named|titled|entitled|dubbed|nicknamed|christened|so-called|known|song|film|movie|book|album|novel|series|show|single|track|ship|boat|ferry|vessel|yacht|programme|program|operation|word|words|term|phrase|title|slogan|hashtag|magazine|newspaper|article|episode|play|poem|essay|video|game|painting|exhibition|documentary|motto|label|acronym|codename|codenamed|branded)$/;

/** "the ferry “Ocean Star”", "under the title of “father of the nation”", "the so-called “hub”". */
function isNamed(items: readonly Item[], at: number, form: QuoteForm): boolean {
  const before = items[at - 1];
  if (!before || form.severalSentences || form.words > 10) return false;
  const word = /^(?:of|as|,)$/.test(before.lower) ? items[at - 2] : before;
  if (!word || !NAMING.test(word.lower)) return false;
  if (before.lower === ',') return form.titleCase;
  if (/^(?:called|known|dubbed|named|branded)$/.test(word.lower))
    return before.lower === 'as' || isPassiveOrBare(items, at) || form.titleCase;
  return (
    form.titleCase ||
    before.lower === 'of' ||
    /^(?:word|words|term|phrase|so-called|slogan|nicknamed|motto|hashtag)$/.test(word.lower)
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
  return (
    !(found && (found.relation === 'before' || found.relation === 'after')) &&
    at > 0 &&
    items[at - 1]?.text !== ':'
  );
}

function closesSentence(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i];
    if (item && item.kind !== 'quote' && !/^[.!?…,]$/.test(item.text)) return false;
  }
  return true;
}

function isOpening(item: Item): boolean {
  return /^[([–—•*-]$/.test(item.text);
}
