import { ATTRIBUTE_KIN, BODIES, CAPACITY_NOUNS, TOLL_NOUNS } from '../tables/clause-figures.js';
import { CHANGE_NOUNS } from '../tables/change-figures.js';
import { POSTS, TOLL_PREDICATES } from '../tables/predicates-figures.js';
import { lexemeOf } from './lexeme.js';
import type { Measured } from './measured.js';
import type { NounGroup } from './noun-group.js';
import type { TokenRange } from './quantity.js';
import { predicateName, undergoneName, verbOfNoun } from './predicate-kin.js';

/** What a noun makes of the number that it governs: "a toll of 24", "the loss of 27 lives", "revenue of". */
export type AttributeReading = Pick<
  Measured,
  'head' | 'modifiers' | 'phrase' | 'predicate' | 'context' | 'subject' | 'change' | 'kind'
>;

/** Nouns of change that with a counted noun tell a state: "the loss of 27 lives", "a majority of 12 seats". */
const STATE_OF_CHANGE = new Set(
  'loss majority lead margin difference surplus shortfall deficit'.split(' '),
);

/** Leads in an election or a game: "a majority of 2,145", "her lead to 812 votes". */
const LEADS: ReadonlySet<string> = new Set([
  'majority',
  'lead',
  'margin',
  'plurality',
  'defeat',
  'victory',
]);
const BODY_NOUNS: ReadonlySet<string> = new Set(['body', 'corpse']);
/** What consists of people: "a town of 12,000", "a crowd of 500". */
const COLLECTIVES: ReadonlySet<string> = new Set(
  'town city village suburb island community settlement population crowd audience workforce team crew staff queue congregation electorate'.split(
    ' ',
  ),
);

/** Whether a noun gives its own sense to a number after it, whatever else the sentence says. */
export function isTelling(noun: NounGroup): boolean {
  return (
    noun.through !== undefined ||
    TOLL_NOUNS.has(noun.head) ||
    CAPACITY_NOUNS.has(noun.head) ||
    CHANGE_NOUNS.has(noun.head) ||
    verbOfNoun(noun.head) !== undefined
  );
}

/** Reads a governing noun phrase over a number; `counted` is the number's own noun, if it has one. */
export function readAttribute(
  noun: NounGroup,
  counted:
    | {
        readonly head: string;
        readonly modifiers: readonly string[];
        readonly phrase?: TokenRange | undefined;
      }
    | undefined,
): AttributeReading {
  const base: AttributeReading = {
    head: counted?.head,
    modifiers: counted?.modifiers ?? [],
    phrase: counted ? counted.phrase : noun,
    predicate: undefined,
    context: noun.context,
    subject: noun,
    change: CHANGE_NOUNS.has(noun.head) && !(counted && STATE_OF_CHANGE.has(noun.head)),
    kind: undefined,
  };
  const toll = TOLL_NOUNS.get(noun.head);
  if (toll) return { ...base, head: counted?.head ?? toll[0], predicate: toll[1] };
  const undergone = undergoneBy(noun);
  if (undergone !== undefined && !counted) return { ...base, ...undergone };
  if (CAPACITY_NOUNS.has(noun.head)) {
    return { ...base, predicate: 'capacity', context: [...noun.modifiers, ...noun.context] };
  }
  if (counted && BODIES.has(noun.head)) {
    return { ...base, context: [noun.head, ...noun.context], kind: 'membership' };
  }
  if (LEADS.has(noun.head) && (counted || noun.modifiers.length === 0)) {
    return { ...base, head: counted?.head ?? 'lead', predicate: 'lead', change: false };
  }
  if (counted && BODY_NOUNS.has(noun.head)) return { ...base, predicate: 'kill' };
  if (!counted && COLLECTIVES.has(noun.head)) {
    return { ...base, head: 'person', context: [noun.head, ...noun.context] };
  }
  const lost = counted ? undefined : lostPosts(noun);
  if (lost !== undefined) return { ...base, head: lost, predicate: 'cut', change: false };
  const verb = verbOfNoun(noun.head);
  if (counted && verb !== undefined) {
    const predicate = predicateName(verb, undefined, [counted.head, ...noun.context]);
    return { ...base, predicate, context: [noun.head, ...noun.context] };
  }
  if (counted) return { ...base, context: [noun.head, ...noun.context] };
  return { ...base, head: ATTRIBUTE_KIN.get(noun.head) ?? noun.head, modifiers: noun.modifiers };
}

/** "Houses destroyed: 12", "Evacuated: 300": what a label's participle tells; undefined when there is none. */
function undergoneBy(
  noun: NounGroup,
): Pick<AttributeReading, 'head' | 'modifiers' | 'predicate'> | undefined {
  const { head, modifiers, done } = noun;
  if (done !== undefined && lexemeOf(head).verb?.form === 'participle') {
    const predicate = undergoneName({ lemma: done, passive: true }, undefined, []);
    const person = TOLL_PREDICATES.has(predicate) ? 'person' : undefined;
    return { head: person, modifiers: [], predicate };
  }
  if (done !== undefined) {
    const predicate = undergoneName({ lemma: done, passive: true }, undefined, [head]);
    return { head, modifiers, predicate };
  }
  const verb = lexemeOf(head).verb;
  const predicate = verb?.form === 'participle' ? predicateName(verb.lemma, undefined, []) : '';
  return TOLL_PREDICATES.has(predicate) ? { head: 'person', modifiers, predicate } : undefined;
}

/** "job losses of 650", "the post cuts": what is cut; undefined when it is no post. */
function lostPosts({ head, modifiers }: NounGroup): string | undefined {
  const thing = lexemeOf(modifiers[modifiers.length - 1] ?? '').singular;
  return LOSSES.has(head) && POSTS.has(thing) ? thing : undefined;
}

const LOSSES: ReadonlySet<string> = new Set(['loss', 'cut', 'reduction']);
