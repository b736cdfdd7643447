import type { Annotation, Target } from './annotation.js';
import { SIDECAR_FORMAT } from './sidecar-fields.js';
import { bare, writableMap, writeInline, type Writable, type WritableMap } from './yaml-write.js';

/** An annotation as it is written: captured text quoted, words of ours bare. */
export function toWritable(annotation: Annotation): WritableMap {
  return writableMap(
    ['id', idOf(annotation.id)],
    ['motivation', bare(annotation.motivation)],
    ['assessment', annotation.assessment],
    ['body', annotation.body === '' ? undefined : annotation.body],
    ['tags', annotation.tags.length === 0 ? undefined : annotation.tags],
    ['creator', annotation.creator],
    ['created', annotation.created],
    ['modified', annotation.modified],
    ['target', annotation.targets.length === 0 ? undefined : annotation.targets.map(targetOf)],
  );
}

/** Each field as it is written, for comparison. */
export function fieldTexts(annotation: Annotation): ReadonlyMap<string, string> {
  return new Map(toWritable(annotation).keys.map(([key, value]) => [key, writeInline(value)]));
}

/** Whether the two say the same in every field. */
export function sameAnnotation(a: Annotation, b: Annotation): boolean {
  return a === b || writeInline(toWritable(a)) === writeInline(toWritable(b));
}

/** The text of a sidecar without annotations, up to its last line end. */
export function emptySidecar(eol: string): string {
  return `# Notes on the document beside this file. They are yours: read, edit, merge and keep them.${eol}format: ${SIDECAR_FORMAT}${eol}`;
}

function idOf(id: string): Writable {
  return /^[a-z][0-9a-z]{4,}$/.test(id) && !/^(?:false|y|yes|n|no|true|on|off|null)$/.test(id)
    ? bare(id)
    : id;
}

function targetOf({ source, quote, position }: Target): WritableMap {
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
