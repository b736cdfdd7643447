import type { NameMention } from './name-mention.js';

/**
 * The fullest well-formed name among the mentions of one thing: not all capitals when there is
 * another, beginning with a capital, the most words, then the most frequent, then the first.
 */
export function canonicalName(mentions: readonly NameMention[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = '';
  let bestRank: readonly number[] = [];
  if (counts.size === 1) best = mentions[0]?.text ?? '';
  else
    for (const { text, words, rule } of mentions) {
      // "LUNDE, Berit" is how a roll has it.
      const spoken = rule === 'names/roll' ? 0 : 1;
      const rank = [spoken, ...formRank(text, words.length), counts.get(text) ?? 0];
      if (bestRank.length > 0 && !outranks(rank, bestRank)) continue;
      best = text;
      bestRank = rank;
    }
  return best.replace(/\s+/g, ' ');
}

function formRank(text: string, words: number): number[] {
  const capital = text.charAt(0) === text.charAt(0).toLowerCase() ? 0 : 1;
  const shouted = words > 1 && text === text.toUpperCase() ? 0 : 1;
  const longest = Math.min(words, 8);
  return [capital, shouted, longest];
}

function outranks(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
}
