import { readFileSync, writeFileSync } from 'node:fs';

/** The fingerprints of the conflicts that a file lists as known. Throws when it is none such. */
export function readBaseline(path: string): ReadonlySet<string> {
  const listed: unknown = JSON.parse(readFileSync(path, 'utf8'));
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

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Lists the fingerprints in a file: one on each line and in order, so that versions can be compared. */
export function writeBaseline(path: string, fingerprints: readonly string[]): void {
  const conflicts = [...new Set(fingerprints)].sort();
  writeFileSync(path, `${JSON.stringify({ format: 1, conflicts }, undefined, 2)}\n`);
}
