import type { Cue } from '../../recognizers/cues.js';
import { PREPOSITIONS, isOn } from './word-classes.js';
import type { CueFrame } from './cue-frame.js';
import { introduces, opensQuote } from './cue-verb.js';
import { openingSubject } from './opening-subject.js';
import type { Item } from './reading.js';
import type { SourcePhrase, TypeOf } from './source-phrase.js';
import { subjectBefore } from './subject.js';

/**
 * ", adding that …", "with one poster writing “…”", "he kept shouting, “…”": the source is the noun
 * right before, else that of the main clause.
 */
export function gerundFrame(
  items: readonly Item[],
  at: number,
  cue: Cue,
  typeOf: TypeOf,
  earlier: readonly CueFrame[],
): CueFrame | undefined {
  const before = items[at - 1];
  if (!before) return undefined;
  const last = mainFrame(items, earlier);
  const trailing =
    /^(?:,|and|by)$/.test(before.lower) || (before.kind === 'quote' && introduces(items, at));
  const main = () =>
    last?.source ?? clauseSubject(items, at, typeOf) ?? capitalSubject(items, at, typeOf);
  const source = trailing
    ? main()
    : opensQuote(items, at)
      ? (nameBefore(items, at, typeOf) ??
        absoluteSubject(items, at, typeOf) ??
        main() ??
        nearSubject(items, at, typeOf))
      : undefined;
  if (!source) return undefined;
  return {
    cueFirst: at,
    cueEnd: at + 1,
    cue,
    source,
    order: 'source-first',
    first: at,
    end: at + 1,
  };
}

/** The last cue that is not in a relative clause ("the one who wrote it"). */
function mainFrame(items: readonly Item[], earlier: readonly CueFrame[]): CueFrame | undefined {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const frame = earlier[i];
    if (frame && !/^(?:who|which|that)$/.test(items[frame.cueFirst - 1]?.lower ?? '')) return frame;
  }
  return undefined;
}

/** "pictures of Lee asking, “…”": a person or body named right before. */
function nameBefore(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  const item = items[at - 1];
  const type = item && typeOf(item);
  if (type !== 'person' && type !== 'organization') return undefined;
  return { first: at - 1, end: at, head: 'name', headItem: at - 1, nameItem: at - 1 };
}

/** "with one poster writing", "Lee saying": the subject of the gerund itself, not the object before it. */
function absoluteSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const source = nearSubject(items, at, typeOf);
  if (!source || source.head === 'document') return undefined;
  const before = items[source.first - 1];
  const kept = /^(?:kept|keeps|keep|began|started|continued|is|was|are|were)$/.test(
    items[at - 1]?.lower ?? '',
  );
  return !before || kept || before.lower === 'with' || /^[,–—]$/.test(before.text)
    ? source
    : undefined;
}

function nearSubject(items: readonly Item[], at: number, typeOf: TypeOf): SourcePhrase | undefined {
  const source = subjectBefore(items, at, typeOf);
  return source && source.head !== 'noun' ? source : clauseSubject(items, at, typeOf);
}

/** The person or organization named last before `at`, outside possessives. */
function clauseSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'word' && /^(?:he|she|they|it)$/.test(item.lower)) {
      return { first: i, end: i + 1, head: 'pronoun', headItem: i, nameItem: undefined };
    }
    if (item.kind !== 'name' || items[i + 1]?.lower === "'s") continue;
    if (isOn(items[i - 1], PREPOSITIONS)) continue;
    const type = typeOf(item);
    if (type !== 'person' && type !== 'organization') continue;
    return { first: i, end: i + 1, head: 'name', headItem: i, nameItem: i };
  }
  return undefined;
}

/** A capitalized word or two that open the sentence: most often a name that was not recognised. */
function capitalSubject(
  items: readonly Item[],
  at: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  const source = openingSubject(items, at, typeOf);
  const head = source && items[source.headItem];
  return source && head && source.end - source.first <= 3 && /^\p{Lu}/u.test(head.text)
    ? source
    : undefined;
}
