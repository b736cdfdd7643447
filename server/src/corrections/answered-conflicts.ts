import type { Conflict, CorpusView } from '../corpus/corpus-view.js';
import { overlaps } from '../text/span.js';
import { isAt } from './corrected-claims.js';
import type { CorrectedEntities } from './corrected-entities.js';
import type { CorrectedPlace, ScopedCorrection } from './scoped-correction.js';
import type { TargetPlaces } from './target-places.js';

/** A conflict that a person has answered, with their answer. */
export interface AnsweredConflict extends ScopedCorrection {
  readonly conflict: Conflict;
}

/** Which conflicts people have settled or dismissed. */
export class AnsweredConflicts {
  readonly #answers: readonly {
    readonly scoped: ScopedCorrection;
    readonly places: readonly CorrectedPlace[];
  }[];

  constructor(corrections: readonly ScopedCorrection[], targets: TargetPlaces) {
    this.#answers = corrections
      .filter(({ correction: { kind } }) => kind === 'settle' || kind === 'dismiss')
      .map((scoped) => ({ scoped, places: targets.of(scoped).flatMap((place) => place ?? []) }))
      .filter(({ places }) => places.length > 0);
  }

  get isEmpty(): boolean {
    return this.#answers.length === 0;
  }

  /**
   * The answer that holds for a conflict, the latest of several: one that was given in view of every
   * value there is. A passage that says what an answered one says is answered with it; one that
   * says something else opens the conflict again.
   */
  answerTo(conflict: Conflict): ScopedCorrection | undefined {
    let answer: ScopedCorrection | undefined;
    for (const { scoped, places } of this.#answers) {
      const seen = conflict.members.filter((member) => isAt(member, places));
      const values = new Set(seen.map(({ value }) => foldValue(value)));
      if (values.size === 0) continue;
      if (conflict.members.every(({ value }) => values.has(foldValue(value)))) answer = scoped;
    }
    return answer;
  }
}

/**
 * A conflict over the spelling of a name, of the spellings that still name one thing; undefined when
 * people have said that they name several, or none.
 */
export function sameNameConflict(
  view: CorpusView,
  entities: CorrectedEntities,
  conflict: Conflict,
): Conflict | undefined {
  const members = new Map<string, Conflict['members'][number][]>();
  for (const member of conflict.members) {
    const mentions = view.analysis(member.uri)?.mentions ?? [];
    const index = mentions.findIndex(({ span }) => overlaps(span, member.span));
    const entity = index < 0 ? undefined : entities.entityOf({ uri: member.uri, index });
    if (entity === undefined) continue;
    members.set(entity.id, [...(members.get(entity.id) ?? []), member]);
  }
  const largest = [...members.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  if (largest.length === conflict.members.length) return conflict;
  const spellings = new Set(largest.map(({ value }) => foldValue(value)));
  return spellings.size < 2 ? undefined : { ...conflict, members: largest };
}

function foldValue(value: string): string {
  return value.replace(/\s+/g, ' ').trim().toLowerCase();
}
