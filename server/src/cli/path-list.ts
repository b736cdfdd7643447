import { StringDecoder } from 'node:string_decoder';

/** Longer names no file system has: what is cut here is no list of paths. */
const LONGEST = 1 << 16;

/**
 * The paths that a stream lists: one on each line, or each ended by a zero character when the stream
 * begins with such a one (`find -print0`), as a name may hold a line's end. Keeps one chunk at a time.
 */
export async function* pathList(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let ending: string | undefined;
  let rest = '';
  for await (const bytes of input) {
    const text = rest + decoder.write(Buffer.from(bytes));
    ending ??= text.includes('\0') ? '\0' : text.includes('\n') ? '\n' : undefined;
    const parts = ending === undefined ? [text] : text.split(ending);
    rest = (parts.pop() ?? '').slice(0, LONGEST);
    for (const part of parts) if (part !== '') yield withoutReturn(part, ending);
  }
  if (rest !== '') yield withoutReturn(rest, ending);
}

/** Lines may end as on Windows. */
function withoutReturn(line: string, ending: string | undefined): string {
  return ending !== '\0' && line.endsWith('\r') ? line.slice(0, -1) : line;
}
