import type { EntityType } from '../../document/document-analysis.js';
import type { LocalEntity } from './local-entity.js';
import { sharedName } from './name-form.js';

/** The types that documents may take for one another. */
const TYPES: readonly EntityType[] = ['person', 'organization', 'place'];
/** Votes for each of TYPES. */
type Tally = number[];

/** Least votes that settle a type: one document that is sure, or several that are not. */
const ENOUGH = 60;
/** How many times the votes for any other type. */
const LEAD = 2;
/** A document as sure as this keeps its own view. */
const SURE = 75;

/**
 * What the documents of a folder together hold a name for. Each votes with its certainty: a firm that
 * one report explains is a firm where another has the bare name. Only sums are kept, so that their
 * size follows the number of different names.
 */
export class TypeVotes {
  readonly #tallies = new Map<string, Tally>();

  /** Takes the votes of a document's entities out and puts those of others in; names whose verdict changed. */
  replace(before: readonly LocalEntity[], after: readonly LocalEntity[]): ReadonlySet<string> {
    const verdicts = new Map<string, EntityType | undefined>();
    for (const [locals, sign] of [
      [before, -1],
      [after, 1],
    ] as const)
      for (const local of locals) {
        const own = local.base ?? local;
        const type = TYPES.indexOf(own.entity.type);
        if (type < 0) continue;
        for (const name of namesOf(own)) {
          if (!verdicts.has(name)) verdicts.set(name, this.verdict(name));
          this.#add(name, type, sign * (own.entity.certainty ?? 0));
        }
      }
    const changed = new Set<string>();
    for (const [name, verdict] of verdicts) if (this.verdict(name) !== verdict) changed.add(name);
    return changed;
  }

  /** The type that the documents settle for an entity of one of them; its own where they do not. */
  typeFor({ entity: { type, certainty = SURE }, main, others }: LocalEntity): EntityType {
    if (certainty >= SURE || !TYPES.includes(type)) return type;
    const verdict = this.verdict(sharedName(main));
    if (verdict === undefined || verdict === type) return type;
    // A word alone may be one thing's short name here and another's name there.
    const alone = main.tokens.length === 1;
    return alone && (verdict === 'person' || others.length > 0) ? type : verdict;
  }

  /** The type with by far the most votes. */
  verdict(name: string): EntityType | undefined {
    const tally = this.#tallies.get(name);
    if (tally === undefined) return undefined;
    const [best = 0, next = 0] = [...tally].sort((a, b) => b - a);
    return best >= ENOUGH && best >= LEAD * next ? TYPES[tally.indexOf(best)] : undefined;
  }

  #add(name: string, type: number, votes: number): void {
    if (votes === 0) return;
    const tally = this.#tallies.get(name) ?? [0, 0, 0];
    tally[type] = (tally[type] ?? 0) + votes;
    if (tally.every((sum) => sum === 0)) this.#tallies.delete(name);
    else this.#tallies.set(name, tally);
  }
}

function namesOf({ main, others }: LocalEntity): ReadonlySet<string> {
  const names = new Set([sharedName(main)]);
  for (const form of others) if (form.reach === 'full') names.add(sharedName(form));
  return names;
}
