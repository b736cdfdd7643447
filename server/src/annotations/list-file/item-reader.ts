import { valueOf, type YamlMap, type YamlNode } from '../yaml/yaml-tree.js';
import type { PlacedProblem } from './file-problem.js';
import type { ItemReading } from './list-format.js';

const LONGEST_ID = 100;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads the values of one item and collects what is wrong with them. */
export class ItemReader {
  readonly problems: PlacedProblem[] = [];

  /** The result: no item if anything about it is not understood. */
  finish<T>(item: T | undefined): ItemReading<T> {
    const failed = this.problems.some(({ severity }) => severity === 'entry');
    return { item: failed ? undefined : item, problems: this.problems };
  }

  /** The item's id; a failure when it has none. */
  id(node: YamlMap): string {
    const id = this.text(node, 'id') ?? '';
    if (id === '') this.fail(node, 'This item has no "id".');
    else if (id.length > LONGEST_ID) this.fail(node, `An "id" has ${LONGEST_ID} letters at most.`);
    return id;
  }

  /** A text, or nothing; a failure when the value is a list or a map. */
  text(node: YamlMap, key: string): string | undefined {
    const value = valueOf(node, key);
    if (value === undefined || value.kind === 'scalar') return value?.text;
    return this.fail(value, `"${key}" must be text.`);
  }

  /** A text that should be an ISO 8601 date. */
  date(node: YamlMap, key: string): string | undefined {
    const date = this.text(node, key);
    if (date !== undefined && !DATE.test(date)) {
      this.hint(valueOf(node, key), `"${key}" is no date such as 2025-03-04T09:12:00Z.`);
    }
    return date;
  }

  /** A list of texts, or a single one. */
  texts(node: YamlMap, key: string): string[] {
    const value = valueOf(node, key);
    if (value === undefined) return [];
    if (value.kind === 'scalar') return [value.text];
    const items = value.kind === 'list' ? value.items : [undefined];
    const texts = items.flatMap((item) => (item?.kind === 'scalar' ? item.text : []));
    if (texts.length < items.length) this.fail(value, `"${key}" must be a list of words.`);
    return texts;
  }

  /** A whole number from 0, or nothing; wrong ones are no failure. */
  number(node: YamlMap, key: string): number | undefined {
    const value = valueOf(node, key);
    const text = value?.kind === 'scalar' ? value.text : '';
    return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  }

  /** The items of a list, or the one thing that stands in its place. */
  list(node: YamlMap, key: string): readonly (YamlNode | undefined)[] {
    const value = valueOf(node, key);
    if (value === undefined) return [];
    return value.kind === 'list' ? value.items : [value];
  }

  /** Tells of keys that nobody reads. */
  unknownKeys(map: YamlMap, known: readonly string[]): void {
    for (const entry of map.entries) {
      if (known.includes(entry.key)) continue;
      const message = `"${entry.key}" is not a key that is used here; it is kept as it is.`;
      this.problems.push({ severity: 'hint', offset: entry.start, message });
    }
  }

  /** The item is not understood. */
  fail(node: YamlNode | undefined, message: string): undefined {
    this.problems.push({ severity: 'entry', offset: node?.start ?? 0, message });
  }

  /** The item is understood, but probably not meant so. */
  hint(node: YamlNode | undefined, message: string): void {
    this.problems.push({ severity: 'hint', offset: node?.start ?? 0, message });
  }
}
