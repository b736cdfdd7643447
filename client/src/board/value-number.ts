const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12 };

/** "at least", a currency, the number, its scale; a unit may follow, but no month or clock time. */
const VALUE =
  /^(?:(?:at least|at most|more than|less than|nearly|about) )?(?:[A-Z]{3} |\p{Sc})?(-?\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion))?(?:%|$| (?![A-Z]))/u;

/**
 * The number in a value as the server words it ("at least 8", "$1.2 million", "12%"), for putting
 * values in order; undefined when it is worded otherwise ("dozens", "6 January").
 */
export function numberOf(value: string): number | undefined {
  const [, digits, scale] = VALUE.exec(value) ?? [];
  if (digits === undefined) return undefined;
  return Number(digits.replaceAll(',', '')) * (scale === undefined ? 1 : (SCALES[scale] ?? 1));
}
