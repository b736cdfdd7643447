import type { Entity, Index } from '../document-analysis.js';
import type { DocumentReading } from './document-reading.js';
import { genderOf, type Gender } from './gender.js';
import type { Item, Segment } from './reading.js';

/** How much of one segment is looked at, in items; bounds the work on texts without stops. */
export const LONGEST = 120;

/** What a pronoun stands for: somebody named, or somebody only described ("a doctor at the hospital"). */
export interface Referent {
  readonly entity: Index<Entity> | undefined;
  /** How it is shown: the entity's name or the describing words. */
  readonly text: string;
}

/** What a pronoun or description asks of whoever it stands for. */
export interface Wanted {
  readonly type: 'person' | 'organization' | 'group';
  readonly gender: Gender;
  readonly pronoun: string;
  /** How many pronouns were followed back to get here. */
  readonly depth: number;
}

/** The pronoun that a possessive or an object form belongs to. */
const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['him', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
  ['them', 'they'],
]);

/** Whether the pronoun (lower case) is a possessive or an object form: no source by itself. */
export function isOblique(pronoun: string): boolean {
  return POSSESSIVES.has(pronoun);
}

/** What a pronoun (lower case) asks for; undefined for one that points outside the text. */
export function wanted(pronoun: string): Wanted | undefined {
  const subject = POSSESSIVES.get(pronoun) ?? pronoun;
  const own = { pronoun: subject, depth: 0 } as const;
  if (subject === 'he') return { type: 'person', gender: 'male', ...own };
  if (subject === 'she') return { type: 'person', gender: 'female', ...own };
  if (subject === 'it') return { type: 'organization', gender: undefined, ...own };
  if (subject === 'they') return { type: 'group', gender: undefined, ...own };
  return undefined;
}

/** The named persons and bodies of a document, as what pronouns and descriptions may stand for. */
export class Candidates {
  private readonly genders = new Map<number, Gender>();

  constructor(
    private readonly reading: DocumentReading,
    private readonly entities: readonly Entity[],
  ) {}

  /** The entity that a name item names. */
  named(item: Item | undefined): Index<Entity> | undefined {
    return item?.kind === 'name' ? this.reading.input.mentions[item.ref]?.entity : undefined;
  }

  /** The entity, as a referent. */
  referent(entity: Index<Entity>): Referent {
    return { entity, text: this.nameOf(entity) };
  }

  /** The entity's name. */
  nameOf(entity: Index<Entity>): string {
    return this.entities[entity]?.name ?? '';
  }

  /** The entity named at item `at` if it fits: of the right type and gender, no credit, no possessor. */
  fitting(segment: Segment, at: number, wants: Wanted): Index<Entity> | undefined {
    const item = segment.items[at];
    const mention = item?.kind === 'name' ? this.reading.input.mentions[item.ref] : undefined;
    if (!item || !mention || mention.credit || mention.type !== wants.type) return undefined;
    if (segment.items[at + 1]?.lower === "'s") return undefined;
    if (wants.type === 'person' && wants.gender !== undefined) {
      const gender = this.gender(mention.entity);
      if (gender !== undefined && gender !== wants.gender) return undefined;
    }
    return mention.entity;
  }

  /** What the text says of a person's gender. */
  gender(entity: Index<Entity>): Gender {
    if (!this.genders.has(entity)) {
      const own = this.entities[entity];
      const { text, mentions } = this.reading.input;
      this.genders.set(entity, own && genderOf(text, own, mentions));
    }
    return this.genders.get(entity);
  }
}
