/** A file's text; undefined: there is none. */
export type TextRead =
  | { readonly state: 'read'; readonly text: string | undefined }
  | { readonly state: 'failed'; readonly reason: string };

/** Milliseconds in which a program that has emptied a file has written to it, and how often it is looked. */
const SETTLING = 60;
const MOST_LOOKS = 5;

/**
 * Reads a file, but not in the middle of another program's save: many empty the file first and write
 * then, and a file that was replaced meanwhile would lose what they write.
 *
 * @param known what the file held when it was last read
 */
export async function readSettled(
  read: () => Promise<TextRead>,
  known: string | undefined,
): Promise<TextRead> {
  let last = await read();
  for (let i = 0; i < MOST_LOOKS && isCutShort(last, known); i++) {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const again = await read();
    const isSettled = again.state === 'read' && last.state === 'read' && again.text === last.text;
    last = again;
    if (isSettled) break;
  }
  return last;
}

/** Whether a file may be half written: it ends in the middle of a line, or where it went on before. */
function isCutShort(read: TextRead, known: string | undefined): boolean {
  if (read.state === 'failed' || read.text === undefined) return false;
  const { text } = read;
  if (text !== '' && !text.endsWith('\n')) return text !== known;
  return known !== undefined && text.length < known.length && known.startsWith(text);
}
