/**
 * A YAML document as plain data with the places of its parts: all that the sidecar and the
 * corrections file use of the language. Every scalar is text: 012, no and 1e3 stay what they are.
 * Offsets are UTF-16 code units of the whole file.
 */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  /** Written as `{ … }`. */
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

/** One key with its value; undefined: nothing after the colon. */
export interface YamlEntry {
  readonly key: string;
  readonly start: number;
  /** Where key and value end, comments and line end excluded. */
  readonly end: number;
  readonly value: YamlNode | undefined;
}

export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  /** Written as `[ … ]`. */
  readonly flow: boolean;
  /** Undefined: an item with nothing in it. */
  readonly items: readonly (YamlNode | undefined)[];
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that a file must not have, or has wrong. */
export interface YamlProblem {
  /** Where, in the file. */
  readonly offset: number;
  /** A sentence for the person. */
  readonly message: string;
}

/** Longest single value, in UTF-16 code units. */
export const LONGEST_SCALAR = 1024 * 1024;

/** Keys that mean something to JavaScript objects or to YAML itself: refused. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '<<',
]);

/** The value of a key in a map; undefined when the key is missing or has nothing after it. */
export function valueOf(map: YamlMap, key: string): YamlNode | undefined {
  return entryOf(map, key)?.value;
}

/** A key with its value. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
