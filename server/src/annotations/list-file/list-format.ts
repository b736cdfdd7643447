import type { YamlNode } from '../yaml/yaml-tree.js';
import type { WritableMap } from '../yaml/yaml-write.js';
import type { PlacedProblem } from './file-problem.js';

/** Something that can be told from its neighbors. */
export interface Identified {
  readonly id: string;
}

/**
 * A kind of file that holds a version and a list of things with ids, and that people own: what is
 * particular to it. The rest (reading, changing one item's lines, merging) is the same for all.
 */
export interface ListFormat<T extends Identified> {
  /** The key of the list: `annotations`. */
  readonly key: string;
  /** The version that is read and written, as in `format: 1`. */
  readonly version: number;
  /** What a person calls such a file, at the start of a sentence: "A sidecar". */
  readonly name: string;
  /** The first line of a new file, without its `#`. */
  readonly heading: string;
  /** The keys of an item, in the order of writing. */
  readonly fields: readonly string[];
  /** The keys that are ours at any depth of an item; all others are kept. */
  readonly owned: ReadonlySet<string>;
  /** Reads one item. */
  read(node: YamlNode | undefined): ItemReading<T>;
  /** The item as it is written, keys in the order of `fields`. */
  write(item: T): WritableMap;
  /** A new item is put before the first one whose order is greater. */
  order(item: T): number;
  /**
   * Two changed versions put together, `old` being what both came from; undefined when they cannot
   * be: then both are kept.
   */
  combine(old: T | undefined, ours: T, theirs: T): T | undefined;
}

/** What was read from one item: offsets of problems as in the node, none of them `unreadable`. */
export interface ItemReading<T> {
  /** Undefined when the item is not understood. */
  readonly item: T | undefined;
  readonly problems: readonly PlacedProblem[];
}
