import { MOTIVATIONS, type Annotation, type Motivation } from './annotation.js';
import { ItemReader } from './list-file/item-reader.js';
import type { ItemReading } from './list-file/list-format.js';
import { ENTRY_FIELDS } from './sidecar-fields.js';
import { readTargets } from './target-reader.js';
import { valueOf, type YamlMap, type YamlNode } from './yaml/yaml-tree.js';

/** Reads one item of a sidecar's list. */
export function readAnnotation(node: YamlNode | undefined): ItemReading<Annotation> {
  const reader = new ItemReader();
  if (node?.kind !== 'map') {
    reader.fail(node, 'An annotation is a block of keys that starts with "- id: …".');
    return reader.finish<Annotation>(undefined);
  }
  reader.unknownKeys(node, ENTRY_FIELDS);
  return reader.finish({
    id: reader.id(node),
    motivation: readMotivation(reader, node),
    assessment: reader.text(node, 'assessment'),
    body: reader.text(node, 'body') ?? '',
    tags: reader.texts(node, 'tags'),
    creator: reader.text(node, 'creator'),
    created: reader.date(node, 'created'),
    modified: reader.date(node, 'modified'),
    targets: readTargets(reader, node),
  });
}

function readMotivation(reader: ItemReader, map: YamlMap): Motivation {
  const node = valueOf(map, 'motivation');
  const word = node?.kind === 'scalar' ? node.text : undefined;
  const known = MOTIVATIONS.find((motivation) => motivation === word);
  if (known === undefined && node !== undefined) {
    const words = MOTIVATIONS.join(', ');
    reader.hint(node, `"motivation" is one of ${words}; read as commenting.`);
  }
  return known ?? 'commenting';
}
