import type { ConflictKindName } from '../../../server/src/lsp/protocol.js';

/** The shape of each kind, as strokes on a grid of 16 by 16: told apart without color. */
export const kindPictures: Readonly<Record<ConflictKindName, readonly string[]>> = {
  // not equal
  contradiction: ['M3 6h10', 'M3 10h10', 'M10.5 3l-5 10'],
  // a turn around
  revision: ['M13 8a5 5 0 1 1-1.6-3.7', 'M13 2.5v2.8h-2.8'],
  // nearly equal
  vagueness: ['M3 6.2c1.7-1.8 3.3-1.8 5 0s3.3 1.8 5 0', 'M3 10.4c1.7-1.8 3.3-1.8 5 0s3.3 1.8 5 0'],
  // quotation marks
  wording: ['M3 8.5h3.5V5H3v3.5c0 1.6.6 2.5 2 3', 'M9.5 8.5H13V5H9.5v3.5c0 1.6.6 2.5 2 3'],
  // a label with a hole
  name: ['M2.5 3h5.2l5.8 5.8-4.7 4.7L3 7.7z', 'M5.4 5.4h.01'],
};
