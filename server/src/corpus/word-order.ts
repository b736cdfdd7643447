/** Longer passages are compared by their beginnings, to keep the cost bounded. */
const LONGEST = 160;

/** Length of the longest common subsequence of two lists of words. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const left = a.slice(0, LONGEST);
  const right = b.slice(0, LONGEST);
  let before = new Uint16Array(right.length + 1);
  for (const word of left) {
    const row = new Uint16Array(right.length + 1);
    for (let j = 0; j < right.length; j++) {
      row[j + 1] =
        word === right[j] ? (before[j] ?? 0) + 1 : Math.max(row[j] ?? 0, before[j + 1] ?? 0);
    }
    before = row;
  }
  return before[right.length] ?? 0;
}

/** Whether the shorter list stands in the longer one without a gap. */
export function standsWithin(a: readonly string[], b: readonly string[]): boolean {
  const left = ` ${a.join(' ')} `;
  const right = ` ${b.join(' ')} `;
  return left.length < right.length ? right.includes(left) : left.includes(right);
}
