/** Gives one number of 0 (included) to 1 (excluded) per call, as unpredictable as can be had. */
export type RandomSource = () => number;

/** Letters and digits that are not taken for one another; a letter comes first. */
const LETTERS = 'abcdefghjkmnpqrstvwxyz';
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 22 * 32^9: two people with 10,000 notes each meet with a chance of one in a million. */
const LENGTH = 10;

/**
 * A new annotation's id: ten letters and digits, of which the first is a letter, so that no YAML
 * reader takes it for a number. Not among `taken`.
 */
export function annotationId(random: RandomSource, taken: ReadonlySet<string> = new Set()): string {
  let id = draw(random);
  // A source that repeats itself must not hang us: then the id is made longer.
  while (taken.has(id)) id += pick(SIGNS, random);
  return id;
}

function draw(random: RandomSource): string {
  let id = pick(LETTERS, random);
  while (id.length < LENGTH) id += pick(SIGNS, random);
  return id;
}

function pick(from: string, random: RandomSource): string {
  return from.charAt(Math.min(from.length - 1, Math.max(0, Math.floor(random() * from.length))));
}
