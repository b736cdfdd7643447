/** Numbers from 0 to 1, the same for the same seed (Park and Miller 1988). */
export function chance(seed: number): () => number {
  let state = (Math.abs(Math.floor(seed)) % 2147483645) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/** Pieces that mean something to one of our readers. */
const PIECES = (
  '“|”|"|‘|’|\'|«|»|said|told reporters|according to|at least|about|between|and|million|percent|%|$|€|' +
  '1,000|12|3.5|1/2|twenty-one|dozens of|2024|March 4|12:30|killed|people|Mr.|Dr.|Anna Berg|the Bank of Oslo|' +
  '(BO)|. |, |; |\n|\n\n|\r\n|\t|# |- |> |```\n|| a | b |\n|---\n|[x](y)|<b>|<!--|&amp;|**|_|\\|' +
  '\u200b|\u200d|\u202e|\u2066|\u0301|\ud800|\udc00|\ufeff|\0|é|ß|İ|ﬁ|שלום|你好|٣٤|½|①|а|ο|' +
  'format: 1\n|annotations:\n|  - id: a\n|    body: x\n|&a |*a|!!js |<<: |? |: |__proto__: |{|}|[|]|' +
  '!!binary |%YAML 1.2\n|...\n|"\\u0000"|0x1f|1e999|-0|.nan|null|~|@|`|http://a.b/'
).split('|');

/** A text made of others: cut, repeated, crossed, with pieces of meaning put in. */
export function mutate(texts: readonly string[], next: () => number, most: number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const at = (text: string): number => Math.floor(next() * (text.length + 1));
  let text = pick(texts) ?? '';
  const times = 1 + Math.floor(next() * 6);
  for (let i = 0; i < times; i++) {
    const [from, to] = [at(text), at(text)].sort((a, b) => a - b) as [number, number];
    const before = text.slice(0, from);
    const after = text.slice(to);
    const kind = next();
    if (kind < 0.35) text = before + (pick(PIECES) ?? '') + text.slice(from);
    else if (kind < 0.5) text = before + after;
    else if (kind < 0.65)
      text = before + (pick(PIECES) ?? '').repeat(1 + Math.floor(next() ** 4 * 400)) + after;
    else if (kind < 0.8) text = before + text.slice(from, to).repeat(2) + after;
    else if (kind < 0.95) text = before + (pick(texts) ?? '').slice(0, at(text)) + after;
    else text = before + String.fromCharCode(Math.floor(next() * 65536)) + text.slice(from);
    text = text.slice(0, most);
  }
  return text;
}
