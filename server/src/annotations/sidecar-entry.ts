import {
  MOTIVATIONS,
  type Annotation,
  type Motivation,
  type Selectors,
  type Target,
  type TextPositionSelector,
  type TextQuoteSelector,
} from './annotation.js';
import type { PlacedProblem } from './list-file/file-problem.js';
import type { ItemReading } from './list-file/list-format.js';
import { ENTRY_FIELDS, SELECTOR_FIELDS, TARGET_FIELDS } from './sidecar-fields.js';
import { valueOf, type YamlMap, type YamlNode } from './yaml/yaml-tree.js';

/** Reads one item of the list. */
export function readAnnotation(node: YamlNode | undefined): ItemReading<Annotation> {
  const reader = new EntryReader();
  const item = reader.annotation(node);
  const failed = reader.problems.some(({ severity }) => severity === 'entry');
  return { item: failed ? undefined : item, problems: reader.problems };
}

const LONGEST_ID = 100;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

class EntryReader {
  readonly problems: PlacedProblem[] = [];

  annotation(node: YamlNode | undefined): Annotation | undefined {
    if (node?.kind !== 'map') {
      return this.fail(node, 'An annotation is a block of keys that starts with "- id: …".');
    }
    this.unknownKeys(node, ENTRY_FIELDS);
    return {
      id: this.id(node),
      motivation: this.motivation(valueOf(node, 'motivation')),
      assessment: this.text(node, 'assessment'),
      body: this.text(node, 'body') ?? '',
      tags: this.tags(valueOf(node, 'tags')),
      creator: this.text(node, 'creator'),
      created: this.date(node, 'created'),
      modified: this.date(node, 'modified'),
      targets: this.targets(valueOf(node, 'target')),
    };
  }

  private id(node: YamlMap): string {
    const id = this.text(node, 'id') ?? '';
    if (id === '') this.fail(node, 'This annotation has no "id".');
    else if (id.length > LONGEST_ID) this.fail(node, `An "id" has ${LONGEST_ID} letters at most.`);
    return id;
  }

  private motivation(node: YamlNode | undefined): Motivation {
    const word = node?.kind === 'scalar' ? node.text : undefined;
    const known = MOTIVATIONS.find((motivation) => motivation === word);
    if (known === undefined && node !== undefined) {
      this.hint(node, `"motivation" is one of ${MOTIVATIONS.join(', ')}; read as commenting.`);
    }
    return known ?? 'commenting';
  }

  private text(node: YamlMap, key: string): string | undefined {
    const value = valueOf(node, key);
    if (value === undefined || value.kind === 'scalar') return value?.text;
    return this.fail(value, `"${key}" must be text.`);
  }

  private date(node: YamlMap, key: string): string | undefined {
    const date = this.text(node, key);
    if (date !== undefined && !DATE.test(date)) {
      this.hint(valueOf(node, key), `"${key}" is no date such as 2025-03-04T09:12:00Z.`);
    }
    return date;
  }

  private tags(node: YamlNode | undefined): string[] {
    if (node === undefined) return [];
    if (node.kind === 'scalar') return [node.text];
    const texts = node.kind === 'list' ? node.items.map(textOf) : [undefined];
    const tags = texts.filter((text) => text !== undefined);
    if (tags.length < texts.length) this.fail(node, '"tags" must be a list of words.');
    return tags;
  }

  private targets(node: YamlNode | undefined): Target[] {
    if (node === undefined) return [];
    const items = node.kind === 'list' ? node.items : [node];
    return items.flatMap((item) => this.target(item, node) ?? []);
  }

  private target(item: YamlNode | undefined, parent: YamlNode): Target | undefined {
    if (item?.kind !== 'map') {
      return this.fail(
        item ?? parent,
        'A target is a block with "selector", and "source" for another file.',
      );
    }
    this.unknownKeys(item, TARGET_FIELDS);
    const selectors = this.selectors(valueOf(item, 'selector'), item);
    return selectors && { source: this.text(item, 'source'), ...selectors };
  }

  private selectors(node: YamlNode | undefined, target: YamlNode): Selectors | undefined {
    const maps = (node?.kind === 'list' ? node.items : [node]).filter(
      (item) => item?.kind === 'map',
    );
    let quote: TextQuoteSelector | undefined;
    let position: TextPositionSelector | undefined;
    for (const map of maps) {
      const type = this.text(map, 'type');
      if (type === 'TextQuoteSelector') quote ??= this.quote(map);
      else if (type === 'TextPositionSelector') position ??= this.position(map);
    }
    if (quote !== undefined) return { quote, position };
    return this.fail(
      node ?? target,
      'A target needs a selector of type TextQuoteSelector with "exact".',
    );
  }

  private quote(map: YamlMap): TextQuoteSelector | undefined {
    this.unknownKeys(map, SELECTOR_FIELDS.TextQuoteSelector);
    const exact = this.text(map, 'exact');
    if (exact === undefined || exact.trim() === '') return undefined;
    const prefix = this.text(map, 'prefix') ?? '';
    return { type: 'TextQuoteSelector', exact, prefix, suffix: this.text(map, 'suffix') ?? '' };
  }

  private position(map: YamlMap): TextPositionSelector | undefined {
    this.unknownKeys(map, SELECTOR_FIELDS.TextPositionSelector);
    const start = wholeNumber(valueOf(map, 'start'));
    const end = wholeNumber(valueOf(map, 'end'));
    if (start !== undefined && end !== undefined && start <= end) {
      return { type: 'TextPositionSelector', start, end };
    }
    this.hint(
      map,
      '"start" and "end" must be whole numbers, the smaller first; the position is not used.',
    );
    return undefined;
  }

  private unknownKeys(map: YamlMap, known: readonly string[]): void {
    for (const entry of map.entries) {
      if (known.includes(entry.key)) continue;
      const message = `"${entry.key}" is not a key that is used here; it is kept as it is.`;
      this.problems.push({ severity: 'hint', offset: entry.start, message });
    }
  }

  private fail(node: YamlNode | undefined, message: string): undefined {
    this.problems.push({ severity: 'entry', offset: node?.start ?? 0, message });
  }

  private hint(node: YamlNode | undefined, message: string): void {
    this.problems.push({ severity: 'hint', offset: node?.start ?? 0, message });
  }
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

function wholeNumber(node: YamlNode | undefined): number | undefined {
  const text = textOf(node);
  return text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}
