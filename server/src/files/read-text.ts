import { decode } from './decode.js';
import type { FileSystem } from './file-system.js';

/** A file's text, or why it has none that is read. */
export type TextRead =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'gone' }
  | { readonly state: 'skipped'; readonly reason: string };

/** Reads and decodes a file, if it is not larger than the limit. */
export async function readText(
  fileSystem: FileSystem,
  path: string,
  maxSizeKB: number,
): Promise<TextRead> {
  const read = await fileSystem.read(path, maxSizeKB * 1024);
  switch (read.state) {
    case 'gone':
      return { state: 'gone' };
    case 'failed':
      return { state: 'skipped', reason: read.reason };
    case 'too-large':
      return { state: 'skipped', reason: tooLarge(read.size, maxSizeKB) };
    case 'read': {
      const decoded = decode(read.bytes);
      return decoded.state === 'text' ? decoded : { state: 'skipped', reason: decoded.reason };
    }
  }
}

/** Why a text of this many bytes is not read. */
export function tooLarge(size: number, maxSizeKB: number): string {
  return `larger than the limit: ${Math.ceil(size / 1024)} KB, corroborate.files.maxSizeKB is ${maxSizeKB}`;
}
