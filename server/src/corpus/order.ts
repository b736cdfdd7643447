/** Code-unit order of strings: the same on every machine, unlike a locale's. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A short name for a content: FNV-1a over UTF-16 code units, twice with different starts, in base
 * 36. Equal contents have equal names; 2^64 names make a clash within a folder unlikely.
 */
export function contentId(prefix: string, content: string): string {
  return `${prefix}-${hashOf(content).toString(36)}${hashOf(content, 0x9747b28c).toString(36)}`;
}

/** A content as a whole number below 2^53, for telling contents apart: shorter than {@link contentId}. */
export function contentNumber(content: string): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < content.length; i++) {
    const unit = content.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193);
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}

/** FNV-1a over UTF-16 code units, 32 bits without a sign. */
export function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** The value under a key, made and kept when it was not there. */
export function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
