/**
 * Two to five round numbers from `low` to `high`: multiples of 1, 2 or 5 times a power of ten. Of
 * things that are counted whole, no halves.
 */
export function niceTicks(low: number, high: number, whole = false): readonly number[] {
  const step = Math.max(stepFor(high - low), whole ? 1 : 0);
  if (!(step > 0) || !Number.isFinite(step)) return [];
  const ticks: number[] = [];
  for (let i = Math.ceil(low / step); i * step <= high && ticks.length < 6; i++)
    // Multiples of 0.1 are not exact in binary: 3 * 0.1 is not 0.3.
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

/** The step that makes about four of the length. */
function stepFor(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length / 3));
  const [step = 10] = [1, 2, 5].filter((factor) => length / (factor * power) <= 4);
  return step * power;
}
