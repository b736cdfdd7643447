/** 32-bit FNV-1a start value. */
export const HASH_START = 0x811c9dc5 | 0;

/** One step of 32-bit FNV-1a over a UTF-16 code unit. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a string, every ASCII digit counted as 0, so that "1987" and "2011" are one word. */
export function hashWord(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, foldDigit(text.charCodeAt(i)));
  return hash;
}

/** ASCII digits become 0; every other code unit is itself. */
export function foldDigit(code: number): number {
  return code >= 48 && code <= 57 ? 48 : code;
}

/** Two hashes as one; the order matters. Not spread: {@link mix} the result. */
export function joinHashes(a: number, b: number): number {
  return (Math.imul(a, 0x2c1b3c6d) + Math.imul(b ^ 0x5bd1e995, 0x297a2d39)) | 0;
}

/** Spreads the bits of a 32-bit number (the finalizer of MurmurHash3). */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
