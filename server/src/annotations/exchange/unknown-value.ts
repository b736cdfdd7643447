/** A JSON object whose keys nobody has looked at yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** The value as an object; undefined for all else, lists included. */
export function recordOf(value: unknown): UnknownRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as UnknownRecord)
    : undefined;
}

/** The value as text; undefined when it is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a list; a single value as a list of one, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** The value as an offset in a text. */
export function offsetOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The objects of a list, or the one that stands in its place; all else is left out. */
export function recordsOf(value: unknown): UnknownRecord[] {
  return listOf(value).flatMap((item) => {
    const record = recordOf(item);
    return record === undefined ? [] : [record];
  });
}
