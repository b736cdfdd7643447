import type { DocumentFormat } from '../index.js';

/** How a file's blocks are told apart, by the ending of its name. */
export function formatOf(path: string): DocumentFormat {
  return /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(path) ? 'markdown' : 'plaintext';
}
