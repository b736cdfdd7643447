import { CORRECTION_FIELDS, ENTITY_FIELDS } from './correction-fields.js';
import {
  CORRECTION_KINDS,
  type Correction,
  type CorrectionKind,
  type NamedEntity,
} from './correction.js';
import { ItemReader } from './list-file/item-reader.js';
import type { ItemReading } from './list-file/list-format.js';
import { writeId, writeTarget } from './sidecar-write.js';
import { readTargets } from './target-reader.js';
import { valueOf, type YamlMap, type YamlNode } from './yaml/yaml-tree.js';
import { bare, writableMap, type WritableMap } from './yaml/yaml-write.js';

/** Reads one item of the corrections. */
export function readCorrection(node: YamlNode | undefined): ItemReading<Correction> {
  const reader = new ItemReader();
  if (node?.kind !== 'map') {
    reader.fail(node, 'A correction is a block of keys that starts with "- id: …".');
    return reader.finish<Correction>(undefined);
  }
  reader.unknownKeys(node, CORRECTION_FIELDS);
  const kind = readKind(reader, node);
  if (kind === undefined) return reader.finish<Correction>(undefined);
  const correction: Correction = {
    id: reader.id(node),
    kind,
    entities: readEntities(reader, node),
    type: reader.text(node, 'type'),
    value: reader.text(node, 'value'),
    source: reader.text(node, 'source'),
    note: reader.text(node, 'note'),
    targets: readTargets(reader, node),
    reason: reader.text(node, 'reason'),
    creator: reader.text(node, 'creator'),
    created: reader.date(node, 'created'),
  };
  const missing = missingPart(correction);
  if (missing !== undefined) reader.fail(node, `"${kind}" needs ${missing}.`);
  return reader.finish(correction);
}

/** The correction as it is written. */
export function writeCorrection(correction: Correction): WritableMap {
  const { entities, targets } = correction;
  return writableMap(
    ['id', writeId(correction.id)],
    ['kind', bare(correction.kind)],
    ['entities', entities.length === 0 ? undefined : entities.map(writeEntity)],
    ['type', correction.type],
    ['value', correction.value],
    ['source', correction.source],
    ['note', correction.note],
    ['target', targets.length === 0 ? undefined : targets.map(writeTarget)],
    ['reason', correction.reason],
    ['creator', correction.creator],
    ['created', correction.created],
  );
}

function readKind(reader: ItemReader, map: YamlMap): CorrectionKind | undefined {
  const word = reader.text(map, 'kind');
  const kind = CORRECTION_KINDS.find((known) => known === word);
  if (kind !== undefined) return kind;
  const node = valueOf(map, 'kind') ?? map;
  return reader.fail(node, `"kind" is one of ${CORRECTION_KINDS.join(', ')}.`);
}

function readEntities(reader: ItemReader, map: YamlMap): NamedEntity[] {
  return reader.list(map, 'entities').flatMap((node) => readEntity(reader, node, map) ?? []);
}

/** A block with a name, or the name alone. */
function readEntity(
  reader: ItemReader,
  node: YamlNode | undefined,
  parent: YamlMap,
): NamedEntity | undefined {
  if (node?.kind === 'scalar') return { name: node.text, sources: [] };
  const name = node?.kind === 'map' ? reader.text(node, 'name') : undefined;
  if (node?.kind !== 'map' || name === undefined || name === '') {
    return reader.fail(node ?? parent, 'An entity is a name, or a block with "name" and "source".');
  }
  reader.unknownKeys(node, ENTITY_FIELDS);
  return { name, sources: reader.texts(node, 'source') };
}

function writeEntity({ name, sources }: NamedEntity): WritableMap {
  return writableMap(['name', name], ['source', sources.length === 0 ? undefined : sources]);
}

/** What a correction of this kind cannot do without and does not have. */
function missingPart(correction: Correction): string | undefined {
  const { kind, entities, targets, type, value, source } = correction;
  if (kind === 'merge' || kind === 'split') {
    return entities.length < 2 ? 'two "entities" or more' : undefined;
  }
  if (kind === 'same-claim' || kind === 'different-claims') {
    return targets.length < 2 ? 'two passages or more in "target"' : undefined;
  }
  if (kind === 'settle' || kind === 'dismiss') {
    return targets.length === 0 ? 'the passages in "target"' : undefined;
  }
  if (kind === 'date' || kind === 'outlet') {
    return source === undefined || value === undefined ? '"source" and "value"' : undefined;
  }
  if (entities.length === 0) return 'one of "entities"';
  if (kind === 'retype' && type === undefined) return '"type"';
  return kind === 'rename' && value === undefined ? '"value"' : undefined;
}
