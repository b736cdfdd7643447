/** How two named things relate: alike, one named, none named, one a kind of the other, different. */
export type Kinship = 'kin' | 'open' | 'none' | 'part' | 'other';

/** How two sets of classes relate. */
export function kinship(a: ReadonlySet<string>, b: ReadonlySet<string>): Kinship {
  if (a.size === 0 && b.size === 0) return 'none';
  if (a.size === 0 || b.size === 0) return 'open';
  for (const name of a) if (b.has(name)) return 'kin';
  return 'other';
}
