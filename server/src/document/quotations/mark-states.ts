import { MarkFamily } from './mark.js';

/**
 * Which marks are open, outermost first: the states of the pairing. Three levels at most, which is
 * one more than style guides allow.
 */
const STACKS: readonly (readonly MarkFamily[])[] = [
  '',
  '1',
  '2',
  '3',
  '12',
  '21',
  '31',
  '32',
  '13',
  '23',
  '11',
  '22',
  '33',
  '121',
  '212',
  '312',
  '321',
  '132',
  '231',
].map((stack) => [...stack].map((digit) => Number(digit) as MarkFamily));

const KEYS = STACKS.map((stack) => stack.join(''));

/** How many states there are; state 0 has nothing open. */
export const STATE_COUNT = STACKS.length;

/** The families open in a state, outermost first. */
export function stackOf(state: number): readonly MarkFamily[] {
  return STACKS[state] ?? [];
}

const DEPTHS = Int8Array.from(STACKS, (stack) => stack.length);
const POPPED = Int8Array.from(STACKS, (stack) => KEYS.indexOf(stack.slice(0, -1).join('')));
const TOPS = Int8Array.from(STACKS, (stack) => stack[stack.length - 1] ?? 0);
const PUSHED = Int8Array.from(
  STACKS.flatMap((stack) =>
    [MarkFamily.double, MarkFamily.single, MarkFamily.guillemet].map((family) =>
      KEYS.indexOf([...stack, family].join('')),
    ),
  ),
);

/** How many marks are open in a state. */
export function depthOf(state: number): number {
  return DEPTHS[state] ?? 0;
}

/** The state after the innermost mark is closed; 0 for 0. */
export function popped(state: number): number {
  return POPPED[state] ?? 0;
}

/** The family of the innermost open mark; 0 when nothing is open. */
export function topOf(state: number): number {
  return TOPS[state] ?? 0;
}

/** The state after a mark of this family is opened; -1 when that is too deep. */
export function pushed(state: number, family: MarkFamily): number {
  return PUSHED[state * 3 + family - 1] ?? -1;
}
