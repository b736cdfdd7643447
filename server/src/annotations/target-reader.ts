import type { Selectors, Target, TextPositionSelector, TextQuoteSelector } from './annotation.js';
import type { ItemReader } from './list-file/item-reader.js';
import { SELECTOR_FIELDS, TARGET_FIELDS } from './sidecar-fields.js';
import { valueOf, type YamlMap, type YamlNode } from './yaml/yaml-tree.js';

/** Reads the passages of an item: `target`, a list or a single one. */
export function readTargets(reader: ItemReader, map: YamlMap): Target[] {
  return reader.list(map, 'target').flatMap((node) => readTarget(reader, node, map) ?? []);
}

function readTarget(
  reader: ItemReader,
  node: YamlNode | undefined,
  parent: YamlMap,
): Target | undefined {
  if (node?.kind !== 'map') {
    const message = 'A target is a block with "selector", and "source" for another file.';
    return reader.fail(node ?? parent, message);
  }
  reader.unknownKeys(node, TARGET_FIELDS);
  const selectors = readSelectors(reader, node);
  return selectors && { source: reader.text(node, 'source'), ...selectors };
}

function readSelectors(reader: ItemReader, target: YamlMap): Selectors | undefined {
  let quote: TextQuoteSelector | undefined;
  let position: TextPositionSelector | undefined;
  for (const node of reader.list(target, 'selector')) {
    if (node?.kind !== 'map') continue;
    const type = reader.text(node, 'type');
    if (type === 'TextQuoteSelector') quote ??= readQuote(reader, node);
    else if (type === 'TextPositionSelector') position ??= readPosition(reader, node);
  }
  if (quote !== undefined) return { quote, position };
  const message = 'A target needs a selector of type TextQuoteSelector with "exact".';
  return reader.fail(valueOf(target, 'selector') ?? target, message);
}

function readQuote(reader: ItemReader, map: YamlMap): TextQuoteSelector | undefined {
  reader.unknownKeys(map, SELECTOR_FIELDS.TextQuoteSelector);
  const exact = reader.text(map, 'exact');
  if (exact === undefined || exact.trim() === '') return undefined;
  const prefix = reader.text(map, 'prefix') ?? '';
  return { type: 'TextQuoteSelector', exact, prefix, suffix: reader.text(map, 'suffix') ?? '' };
}

function readPosition(reader: ItemReader, map: YamlMap): TextPositionSelector | undefined {
  reader.unknownKeys(map, SELECTOR_FIELDS.TextPositionSelector);
  const start = reader.number(map, 'start');
  const end = reader.number(map, 'end');
  if (start !== undefined && end !== undefined && start <= end) {
    return { type: 'TextPositionSelector', start, end };
  }
  const message = '"start" and "end" must be whole numbers, the smaller first; they are not used.';
  reader.hint(map, message);
  return undefined;
}
