import type { Correction } from '../annotations/correction.js';
import type {
  DocumentAnalysis,
  Entity,
  EntityType,
  Index,
  Mention,
} from '../document/document-analysis.js';
import { sliceSpan } from '../text/span.js';
import { documentKey, keyInFolder } from './document-key.js';
import { leaveOutMentions } from './leave-out-mentions.js';
import { foldName, NameMatch } from './name-match.js';
import type { ScopedCorrection } from './scoped-correction.js';

/**
 * What corrections change in the reading of a single document, ahead of all comparing: its date and
 * outlet, names that are none, types, and one name for what is merged, so that figures and quotes
 * of the merged meet.
 */
export class AnalysisCorrections {
  readonly #dates = new Map<string, string>();
  readonly #outlets = new Map<string, string>();
  readonly #noNames: NameMatch[] = [];
  readonly #retypes: { readonly match: NameMatch; readonly type: EntityType }[] = [];
  /** The one name of entities that are merged wherever they stand. */
  readonly #mergedNames = new Map<string, { readonly match: NameMatch; readonly name: string }>();

  /** @param standing the folded names of merges that stand in some document: others merge nothing */
  constructor(corrections: readonly ScopedCorrection[], standing: ReadonlySet<string>) {
    for (const scoped of corrections) this.#take(scoped, standing);
  }

  /** The analysis as it is to be used; the same object when nothing in it is corrected. */
  correct(analysis: DocumentAnalysis): DocumentAnalysis {
    const key = documentKey(analysis.uri);
    const [date, outlet] = [this.#dates.get(key), this.#outlets.get(key)];
    let corrected = analysis;
    if (date !== undefined) corrected = { ...corrected, date };
    if (outlet !== undefined) corrected = { ...corrected, outlet };
    corrected = this.#withoutNoNames(corrected);
    corrected = this.#retyped(corrected);
    return this.#merged(corrected);
  }

  #take({ folder, correction }: ScopedCorrection, standing: ReadonlySet<string>): void {
    const { kind, source, value, entities } = correction;
    const matches = entities.map((entity) => new NameMatch(folder, entity));
    const [first] = matches;
    if (kind === 'date' && source !== undefined && isDate(value)) {
      this.#dates.set(keyInFolder(folder, source), value);
    } else if (kind === 'outlet' && source !== undefined && value !== undefined) {
      this.#outlets.set(keyInFolder(folder, source), value);
    } else if (kind === 'not-a-name') {
      this.#noNames.push(...matches);
    } else if (kind === 'retype' && first !== undefined) {
      const type = entityType(correction);
      if (type !== undefined) this.#retypes.push({ match: first, type });
    } else if (kind === 'split') {
      for (const { name } of matches) this.#mergedNames.delete(name);
    } else if (kind === 'merge' && matches.every(({ bound }) => !bound)) {
      const there = matches.filter((match) => standing.has(match.name));
      if (there.length < 2) return;
      const names = entities.map(({ name }) => name);
      const name = fullestName(names.filter((one) => standing.has(foldName(one))));
      for (const match of there) this.#mergedNames.set(match.name, { match, name });
    }
  }

  #withoutNoNames(analysis: DocumentAnalysis): DocumentAnalysis {
    const unwanted = new Set<Index<Mention>>();
    for (const match of this.#noNames) {
      for (const mention of mentionsNamed(analysis, match)) unwanted.add(mention);
    }
    return unwanted.size === 0 ? analysis : leaveOutMentions(analysis, unwanted);
  }

  #retyped(analysis: DocumentAnalysis): DocumentAnalysis {
    const types = new Map<Index<Entity>, EntityType>();
    for (const { match, type } of this.#retypes) {
      for (const mention of mentionsNamed(analysis, match)) {
        const entity = analysis.mentions[mention]?.entity;
        if (entity !== undefined) types.set(entity, type);
      }
    }
    if (types.size === 0) return analysis;
    const entities = analysis.entities.map((entity, i) => ({
      ...entity,
      type: types.get(i) ?? entity.type,
    }));
    const mentions = analysis.mentions.map((mention) => ({
      ...mention,
      type: types.get(mention.entity) ?? mention.type,
    }));
    return { ...analysis, entities, mentions };
  }

  #merged(analysis: DocumentAnalysis): DocumentAnalysis {
    if (this.#mergedNames.size === 0) return analysis;
    let changed = false;
    const entities = analysis.entities.map((entity) => {
      const merged = this.#mergedNames.get(foldName(entity.name));
      if (merged === undefined || merged.name === entity.name) return entity;
      if (!merged.match.holdsIn(analysis.uri)) return entity;
      changed = true;
      return { ...entity, name: merged.name };
    });
    return changed ? { ...analysis, entities } : analysis;
  }
}

/** The mentions by this name, and those of an entity whose canonical name it is. */
export function mentionsNamed(
  { uri, text, mentions, entities }: DocumentAnalysis,
  match: NameMatch,
): readonly Index<Mention>[] {
  if (!match.holdsIn(uri)) return [];
  return mentions.flatMap(({ span, entity }, i) => {
    const named = foldName(sliceSpan(text, span)) === match.name;
    return named || foldName(entities[entity]?.name ?? '') === match.name ? [i] : [];
  });
}

/** The type that a correction gives; undefined when it is none that there is. */
export function entityType({ type }: Correction): EntityType | undefined {
  return TYPES.find((known) => known === type);
}

/** Whether a correction's date can be used: a year, a month or a day as in ISO 8601. */
export function isDate(value: string | undefined): value is string {
  return (
    value !== undefined && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)
  );
}

/** The name with the most words, three at most counted; of equals the first. */
export function fullestName(names: readonly string[]): string {
  const words = (name: string): number => Math.min(3, name.trim().split(/\s+/).length);
  return names.reduce((best, name) => (words(name) > words(best) ? name : best), names[0] ?? '');
}

const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'other'];
