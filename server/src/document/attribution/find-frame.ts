import { DETERMINER, FINITE, OPENERS, PREPOSITIONS, TIMES, isOn, wordSet } from './word-classes.js';
import type { CueFrame } from './cue-frame.js';
import { followsQuote, openingDash } from './cue-verb.js';
import { CUE_ADJUNCT_STARTS } from '../../recognizers/tables/cue-phrases.js';
import type { QuoteForm } from '../quotations/quote-form.js';
import type { Item } from './reading.js';
import { phraseStartingAt } from './noun-phrase.js';
import type { TypeOf } from './source-phrase.js';

/** How a cue stands to a quotation of its sentence. */
export type FrameRelation = 'after' | 'before' | 'earlier-in-sentence' | 'later-in-sentence';

/** The cue that attributes a quotation, and how it stands to it. */
export interface FoundFrame {
  readonly frame: CueFrame;
  readonly relation: FrameRelation;
}

/** Cue verbs that say little about who worded a fragment in the same sentence. */
const WEAK = new Set(
  'agree accept welcome thank find learn hear order direct figure reason begin start finish expect hope want seek set put contain include propose plan continue feel point cite ask'.split(
    ' ',
  ),
);

/**
 * The cue of the segment that attributes the quotation at item `at`. A cue right after it goes before
 * one right before it if the quotation ends with a comma or begins the sentence.
 */
export function frameFor(
  items: readonly Item[],
  at: number,
  frames: readonly CueFrame[],
  form: Pick<QuoteForm, 'endsComma' | 'endsStop' | 'exclaims'>,
  typeOf: TypeOf,
): FoundFrame | undefined {
  const endsOpen = form.endsComma || form.exclaims || at === 0;
  const after = frameRightAfter(items, at, frames, form, typeOf);
  const before = frameRightBefore(items, at, frames);
  const woven = isWoven(items, at);
  if (after && !woven && (endsOpen || !before)) return { frame: after, relation: 'after' };
  if (before) return { frame: before, relation: 'before' };
  const earlier = lastBefore(items, frames, at);
  if (earlier) return { frame: earlier, relation: 'earlier-in-sentence' };
  if (after) return { frame: after, relation: 'after' };
  const around = frameAround(items, frames, at);
  if (around) return { frame: around, relation: 'earlier-in-sentence' };
  const later = firstAfter(items, frames, at);
  return later && { frame: later, relation: 'later-in-sentence' };
}

/** "Lee – a cousin, “no relation” – says": the quotation stands in an aside between a source and its cue. */
function frameAround(
  items: readonly Item[],
  frames: readonly CueFrame[],
  at: number,
): CueFrame | undefined {
  return frames.find(
    (frame) =>
      frame.source.end <= at && at < frame.cueFirst && isStrong(frame) && isAsideAt(items, at),
  );
}

/** Whether the quotation ends an aside: a dash or bracket closes right behind it. */
function isAsideAt(items: readonly Item[], at: number): boolean {
  return openingDash(items, at + 1) >= 0 || items[at + 1]?.text === ')';
}

/** Whether the quotation goes on with words before it: it is no sentence of its own. */
export function isWoven(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (at > 1 && before && /^[—–]$/.test(before.text)) return true;
  return (
    before !== undefined &&
    (before.kind === 'name' || before.kind === 'number' || before.kind === 'word') &&
    !/^(?:but|so)$/.test(before.lower)
  );
}

/** "“…,” she said": source and cue start right behind the quotation. */
function frameRightAfter(
  items: readonly Item[],
  at: number,
  frames: readonly CueFrame[],
  form: Pick<QuoteForm, 'endsComma' | 'endsStop'>,
  typeOf: TypeOf,
): CueFrame | undefined {
  let next = at + 1;
  while (next < items.length && isPause(items[next])) next++;
  const frame = frames.find(({ first }) => first >= next);
  if (!frame || takesObject(items, frame)) return undefined;
  if (frame.first === next) return frame;
  // "“…,” as Ann Lee puts it".
  if (items[next]?.lower === 'as' && frame.first === next + 1) return frame;
  const pauses = form.endsComma || form.endsStop || next > at + 1;
  if (!pauses || isWoven(items, at)) return undefined;
  if (frame.order !== 'source-first' || frame.first - next > LONGEST_GAP) return undefined;
  for (let i = next; i < frame.first; i++) {
    if (breaksClause(items[i])) return undefined;
  }
  const whole = phraseStartingAt(items, next, typeOf);
  const better = whole && (whole.nameItem !== undefined || frame.source.nameItem === undefined);
  const source = better && whole.head !== 'noun' ? whole : { ...frame.source, first: next };
  return { ...frame, source, first: next };
}

/** Verbs whose object is what they speak of, not what is said. */
const JUDGING = wordSet(
  'call describe label brand term dub characterize characterise portray denounce decry condemn dismiss deride blast slam hail praise criticize criticise blame reject accept welcome thank',
);

/** "“…,” lawmakers dismissed the concerns": the verb has another object than the quotation. */
function takesObject(items: readonly Item[], frame: CueFrame): boolean {
  if (!frame.cue || frame.order !== 'source-first') return false;
  return JUDGING.has(frame.cue.lemma) && !closes(items, frame);
}

/** How far a cue's own subject may begin behind the quotation, in items, when its start was not recognised. */
const LONGEST_GAP = 14;

function breaksClause(item: Item | undefined): boolean {
  if (!item || item.kind === 'quote' || /^[;:!?()]$/.test(item.text)) return true;
  if (item.kind !== 'word' || item.lower === 'and') return false;
  return isOn(item, OPENERS | FINITE);
}

/** "she said on Friday: “…”": nothing but an addressee, a circumstance or a pause between. */
function frameRightBefore(
  items: readonly Item[],
  at: number,
  frames: readonly CueFrame[],
): CueFrame | undefined {
  let found: CueFrame | undefined;
  for (const frame of frames) {
    if (frame.end > at) break;
    found = frame;
  }
  const counted = found?.source.head === 'pronoun' && found.cue?.document && at === found.end;
  if (!found?.cue || (!found.cue.speech && !found.cue.manner && !counted)) return undefined;
  for (let i = found.end; i < at; i++) {
    const item = items[i];
    if (!item) return undefined;
    if (item.kind === 'quote' || item.text === ';') return undefined;
  }
  const last = items[at - 1];
  if (at === found.end) return WEAK.has(found.cue.lemma) ? undefined : found;
  if (last && /^[:,]$/.test(last.text)) return at - found.end <= 16 ? found : undefined;
  return undefined;
}

/** Weak cues whose subject words what follows "that": "the judge found that he was “…”". */
const JUDGING_THAT = wordSet(
  'agree accept find reason feel judge direct propose figure hope argue',
);

/** "agreed that …": with a clause of what was said, a weak cue is a cue like others. */
function takesClause(items: readonly Item[], { cue, cueEnd }: CueFrame): boolean {
  return cue !== undefined && JUDGING_THAT.has(cue.lemma) && items[cueEnd]?.lower === 'that';
}

function lastBefore(
  items: readonly Item[],
  frames: readonly CueFrame[],
  at: number,
): CueFrame | undefined {
  let found: CueFrame | undefined;
  for (const frame of frames) {
    if (frame.end > at) break;
    if (hasContent(items, frame)) continue;
    if (isStrong(frame) || takesClause(items, frame) || finds(items, frame, at)) found = frame;
    else if (found && frame.cue?.speech && opensPart(items, frame)) found = frame;
  }
  return found;
}

/** "…; its lawyer, Lee, asked for …": a weak cue whose source opens its part of the sentence keeps it from the part before. */
function opensPart(items: readonly Item[], { source, first }: CueFrame): boolean {
  const clear = source.head === 'name' || source.head === 'role' || source.head === 'pronoun';
  return clear && items[first - 1]?.text === ';';
}

/** How far behind "found" the quality found may stand, in items. */
const FOUND_REACH = 6;

/** "Observers found the vote “orderly”": what somebody finds a thing to be, at a pause. */
function finds(items: readonly Item[], { cue, cueEnd, source }: CueFrame, at: number): boolean {
  if (cue?.lemma !== 'find' || at - cueEnd > FOUND_REACH || at - cueEnd < 2) return false;
  if (source.head === 'noun' || !/^(?:[.,;]|)$/.test(items[at + 1]?.text ?? '')) return false;
  const before = items[at - 1];
  if (before?.kind !== 'name' && before?.kind !== 'word') return false;
  return !isOn(before, DETERMINER | PREPOSITIONS) && !/(?:ed|ing|that)$/.test(before.lower);
}

/** "“…,” said Lee, whose firm has a “sell” rating": what this cue attributes stands before it. */
function hasContent(items: readonly Item[], frame: CueFrame): boolean {
  return frame.order === 'cue-first' && followsQuote(items, frame.cueFirst);
}

function isStrong(frame: CueFrame): boolean {
  if (!frame.cue) return true;
  return (
    !WEAK.has(frame.cue.lemma) &&
    (frame.cue.speech || frame.cue.naming || frame.source.head === 'document')
  );
}

/** ", Lee said." or ", according to Lee" at the end of what holds the quotation. */
function firstAfter(
  items: readonly Item[],
  frames: readonly CueFrame[],
  at: number,
): CueFrame | undefined {
  return frames.find((frame) => {
    if (frame.first <= at || !isStrong(frame)) return false;
    if (frame.order === 'phrase') return true;
    const before = items[frame.first - 1];
    return (
      before !== undefined &&
      (before.text === ',' || before.kind === 'quote') &&
      closes(items, frame)
    );
  });
}

const ADJUNCTS = wordSet(CUE_ADJUNCT_STARTS);

/** Whether the cue clause ends its part of the sentence: nothing is left that it could introduce. */
export function closes(items: readonly Item[], frame: CueFrame): boolean {
  const end = Math.max(frame.end, frame.cueEnd, frame.source.end);
  for (let i = end; i < Math.min(items.length, end + 12); i++) {
    const item = items[i];
    if (!item || /^[.,;!?)—–]$/.test(item.text)) return true;
    if (item.kind === 'quote' || item.text === ':' || item.lower === 'that') return false;
    if (i > end || ADJUNCTS.has(item.lower) || isOn(item, TIMES)) continue;
    if (/^(?:adding|citing|referring|speaking)$/.test(item.lower)) continue;
    if (frame.cue?.lemma !== 'tell') return false;
  }
  return end >= items.length;
}

function isPause(item: Item | undefined): boolean {
  return item !== undefined && /^[,.–—-]$/.test(item.text) && item.kind === 'punctuation';
}
