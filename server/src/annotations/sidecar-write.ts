import type { Annotation, Target } from './annotation.js';
import { bare, writableMap, type Writable, type WritableMap } from './yaml/yaml-write.js';

/** An annotation as it is written: captured text quoted, words of ours bare. */
export function writeAnnotation(annotation: Annotation): WritableMap {
  return writableMap(
    ['id', writeId(annotation.id)],
    ['motivation', bare(annotation.motivation)],
    ['assessment', annotation.assessment],
    ['body', annotation.body === '' ? undefined : annotation.body],
    ['tags', annotation.tags.length === 0 ? undefined : annotation.tags],
    ['creator', annotation.creator],
    ['created', annotation.created],
    ['modified', annotation.modified],
    ['target', annotation.targets.length === 0 ? undefined : annotation.targets.map(writeTarget)],
  );
}

/** An id: bare unless some reader of YAML might take it for something else. */
export function writeId(id: string): Writable {
  return /^[a-z][0-9a-z]{4,}$/.test(id) && !/^(?:false|y|yes|n|no|true|on|off|null)$/.test(id)
    ? bare(id)
    : id;
}

/** A target as it is written. */
export function writeTarget({ source, quote, position }: Target): WritableMap {
  return writableMap(
    ['source', source],
    [
      'selector',
      [
        writableMap(
          ['type', bare(quote.type)],
          ['exact', quote.exact],
          ['prefix', quote.prefix],
          ['suffix', quote.suffix],
        ),
        ...(position === undefined ? [] : [positionOf(position.start, position.end)]),
      ],
    ],
  );
}

function positionOf(start: number, end: number): WritableMap {
  return writableMap(
    ['type', bare('TextPositionSelector')],
    ['start', bare(start)],
    ['end', bare(end)],
  );
}
