import type { Quantity } from '../../recognizers/quantities/quantity.js';

/** Predicates by their kin's name, as a reader would say them after a noun. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['kill', 'killed'],
  ['injure', 'injured'],
  ['miss', 'missing'],
  ['rescue', 'rescued'],
  ['aboard', 'on board'],
  ['arrest', 'arrested'],
  ['hospitalize', 'taken to hospital'],
  ['critical', 'in critical condition'],
  ['displace', 'displaced'],
  ['capacity', 'allowed (capacity)'],
  ['deploy', 'sent'],
  ['mass', 'massed'],
  ['build', 'built'],
  ['buy', 'bought'],
  ['pay', 'paid'],
  ['capsize', 'capsized'],
  ['destroy', 'destroyed'],
  ['survive', 'survived'],
  ['comprise', 'as members'],
]);

/** Plurals that end in no s. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['life', 'lives'],
  ['foot', 'feet'],
]);

/** What a quantity measures, in words for people: "law enforcement officers killed", "revenue". Never empty. */
export function labelOf(quantity: Quantity): string {
  const { head, modifiers, predicate, context } = quantity.clause;
  const counted = quantity.kind === 'count' || quantity.kind === 'membership';
  const noun = head === undefined ? '' : counted ? plural(head) : head;
  const told = predicate === undefined ? '' : (SPOKEN.get(predicate) ?? predicate);
  const words = [...modifiers.slice(-4), noun, told].filter((word) => word !== '');
  if (words.length === 0) return [...context.slice(0, 2), quantity.unit ?? quantity.kind].join(' ');
  const extra = predicate === undefined || words.length === 1 ? context.slice(0, 2) : [];
  return extra.length > 0 ? `${words.join(' ')} (${extra.join(', ')})` : words.join(' ');
}

function plural(head: string): string {
  const known = PLURALS.get(head);
  if (known !== undefined) return known;
  if (head.endsWith('man')) return `${head.slice(0, -3)}men`;
  if (/(?:s|x|ch|sh)$/.test(head)) return `${head}es`;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies`;
  return /^(?:police|crew|staff|troops|personnel|aircraft|cattle|sheep|fish)$/.test(head)
    ? head
    : `${head}s`;
}
