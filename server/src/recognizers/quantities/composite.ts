import type { Token } from '../../text/token.js';
import { tidy } from './accumulate.js';
import type { Amount } from './amount.js';
import { toBaseUnit } from './unit-index.js';

/** Units that are written after one another as one amount: "5 ft 2 in", "2 hours and 45 minutes". */
const SMALLER: ReadonlyMap<string, readonly string[]> = new Map([
  ['ft', ['in']],
  ['lb', ['oz']],
  ['stone', ['lb']],
  ['hour', ['minute']],
  ['minute', ['second']],
]);

/**
 * Joins an amount with the smaller one that goes on with it, in the first one's unit: "5 feet 2 inches" is
 * 5.1667 ft, "3 dollars 50 cents" 3.5 USD; undefined when the second does not belong to the first.
 */
export function joinAmounts(
  tokens: readonly Token[],
  first: Amount,
  read: (tokens: readonly Token[], i: number) => Amount | undefined,
): Amount | undefined {
  if (first.value === undefined || !first.unit || first.value % 1 !== 0) return undefined;
  const and = tokens[first.end]?.lower === 'and' ? 1 : 0;
  const second = mayFollow(tokens[first.end + and]) ? read(tokens, first.end + and) : undefined;
  const part = second && partOf(first, second);
  if (!second?.unit || part === undefined) return undefined;
  const value = tidy(first.value + part);
  const unit = { ...first.unit, end: second.end, stop: second.stop };
  return { ...first, unit, end: second.end, stop: second.stop, value, low: value, high: value };
}

function mayFollow(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'word';
}

/** The second amount in the first one's unit; undefined unless it is a smaller unit of the same series. */
function partOf(first: Amount, second: Amount): number | undefined {
  const [a, b] = [first.unit?.unit ?? '', second.unit?.unit ?? ''];
  if (second.value === undefined || second.numeral.form === 'vague') return undefined;
  if (second.unit?.kind === 'money') {
    const cents = a === b && second.unit.factor === 0.01 && first.unit?.factor === 1;
    return cents && second.value < 1 ? second.value : undefined;
  }
  if (!SMALLER.get(a)?.includes(b)) return undefined;
  const [own, whole] = [toBaseUnit(second.value, b), toBaseUnit(1, a)];
  const share = own && whole ? own.value / whole.value : 1;
  return share < 1 ? share : undefined;
}
