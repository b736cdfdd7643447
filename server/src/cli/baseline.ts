import { readFileSync, writeFileSync } from 'node:fs';
import { reasonOf } from '../files/failure.js';

/** The fingerprints of the conflicts that a file lists as known. Throws when it is none such. */
export function readBaseline(path: string): ReadonlySet<string> {
  const listed = jsonOf(read(path));
  const known =
    typeof listed === 'object' && listed !== null
      ? new Map<string, unknown>(Object.entries(listed))
      : new Map<string, unknown>();
  const conflicts = known.get('conflicts');
  if (known.get('format') !== 1 || !isList(conflicts)) {
    throw new Error(`${path} is no baseline: write it with --write-baseline`);
  }
  return new Set(conflicts);
}

/** Throws why not, in words. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`cannot read the baseline ${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Undefined for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/**
 * Lists the fingerprints in a file: one on each line and in order, so that versions can be compared.
 * Throws why it could not.
 */
export function writeBaseline(path: string, fingerprints: readonly string[]): void {
  const conflicts = [...new Set(fingerprints)].sort();
  try {
    writeFileSync(path, `${JSON.stringify({ format: 1, conflicts }, undefined, 2)}\n`);
  } catch (error) {
    throw new Error(`cannot write the baseline ${path}: ${reasonOf(error)}`, { cause: error });
  }
}
