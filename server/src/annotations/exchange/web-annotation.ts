import {
  MOTIVATIONS,
  type Annotation,
  type Motivation,
  type Selectors,
  type Target,
} from '../annotation.js';
import { withIds, type ImportContext, type Imported } from './imported.js';
import {
  listOf,
  offsetOf,
  recordOf,
  recordsOf,
  textOf,
  type UnknownRecord,
} from './unknown-value.js';

/** A page of annotations in the W3C Web Annotation Data Model, as JSON-LD. */
export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly type: 'AnnotationPage';
  readonly items: readonly object[];
}

/**
 * Annotations as W3C JSON-LD: note, tags and assessment are textual bodies with their purposes, each
 * target has its quote and position selectors.
 *
 * @param document the path of the document the sidecar belongs to
 */
export function toWebAnnotations(
  annotations: readonly Annotation[],
  document: string,
): AnnotationPage {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: annotations.map((annotation) => toWebAnnotation(annotation, document)),
  };
}

/**
 * Annotations from W3C JSON-LD, already parsed from JSON: one annotation, a list, a page or a
 * collection. What {@link toWebAnnotations} gave comes back the same.
 */
export function fromWebAnnotations(value: unknown, context: ImportContext): Imported {
  const problems: string[] = [];
  const annotations = itemsOf(value, 0).flatMap((item, i) => {
    const record = recordOf(item);
    if (record !== undefined && listOf(record['type']).includes('Annotation')) {
      return [fromWebAnnotation(record, context, problems)];
    }
    problems.push(`Item ${i + 1} is not a W3C annotation.`);
    return [];
  });
  return { annotations: withIds(annotations, context), problems };
}

const ID_PREFIX = 'urn:corroborate:annotation:';
/** Collections hold pages, pages hold annotations. */
const DEEPEST = 3;

function toWebAnnotation(annotation: Annotation, document: string): object {
  const { creator, created, modified, targets } = annotation;
  const bodies = bodiesOf(annotation);
  return {
    id: ID_PREFIX + encodeText(annotation.id),
    type: 'Annotation',
    motivation: annotation.motivation,
    ...(creator === undefined ? {} : { creator: { type: 'Person', name: creator } }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target:
      targets.length === 0
        ? encodePath(document)
        : targets.map((target) => toWebTarget(target, document)),
  };
}

function bodiesOf({ body, tags, assessment, motivation }: Annotation): object[] {
  const note = { type: 'TextualBody', value: body, format: 'text/markdown', purpose: motivation };
  const textual = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  return [
    ...(body === '' ? [] : [note]),
    ...tags.map((tag) => textual(tag, 'tagging')),
    ...(assessment === undefined ? [] : [textual(assessment, 'assessing')]),
  ];
}

function toWebTarget({ source, quote, position }: Target, document: string): object {
  return {
    source: encodePath(source ?? document),
    selector: position === undefined ? [quote] : [quote, position],
  };
}

function itemsOf(value: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(value) && depth < DEEPEST) {
    return value.flatMap((item) => itemsOf(item, depth + 1));
  }
  const record = recordOf(value);
  const inner = record?.['items'] ?? record?.['first'];
  if (inner === undefined || depth >= DEEPEST) return listOf(value);
  return itemsOf(inner, depth + 1);
}

function fromWebAnnotation(
  record: UnknownRecord,
  context: ImportContext,
  problems: string[],
): Annotation {
  const bodies = listOf(record['body']).map(readBody);
  const withPurpose = (purpose: string) => bodies.filter((body) => body.purpose === purpose);
  const isMarked = ({ purpose, format }: Body) =>
    format === undefined && (purpose === 'tagging' || purpose === 'assessing');
  const tags = withPurpose('tagging').filter(isMarked);
  const assessments = withPurpose('assessing').filter(isMarked);
  return {
    id: readId(record['id']),
    motivation: readMotivation(record['motivation']),
    assessment: assessments[0]?.value,
    body: bodies
      .filter((body) => !isMarked(body))
      .map(({ value }) => value)
      .join('\n\n'),
    tags: tags.map(({ value }) => value),
    creator: readCreator(record['creator']),
    created: textOf(record['created']),
    modified: textOf(record['modified']),
    targets: listOf(record['target']).flatMap((target) => readTarget(target, context, problems)),
  };
}

interface Body {
  readonly value: string;
  readonly purpose: string | undefined;
  readonly format: string | undefined;
}

/** A body is text, or an address, or an object with a value. */
function readBody(body: unknown): Body {
  const record = recordOf(body);
  const value = textOf(record?.['value']) ?? textOf(record?.['id']) ?? textOf(body) ?? '';
  return { value, purpose: textOf(record?.['purpose']), format: textOf(record?.['format']) };
}

function readId(id: unknown): string {
  const text = textOf(id) ?? '';
  return text.startsWith(ID_PREFIX) ? decodeText(text.slice(ID_PREFIX.length)) : text;
}

function readMotivation(value: unknown): Motivation {
  const words = listOf(value);
  return MOTIVATIONS.find((motivation) => words.includes(motivation)) ?? 'commenting';
}

function readCreator(creator: unknown): string | undefined {
  const [first] = listOf(creator);
  const record = recordOf(first);
  return (
    textOf(record?.['name']) ??
    textOf(record?.['nickname']) ??
    textOf(record?.['id']) ??
    textOf(first)
  );
}

/** Without a selector the document as a whole is meant, which has no target here. */
function readTarget(target: unknown, context: ImportContext, problems: string[]): Target[] {
  const record = recordOf(target);
  if (record?.['selector'] === undefined) return [];
  const selectors = readSelectors(record['selector']);
  if (selectors === undefined) {
    problems.push(
      'A target without a TextQuoteSelector was left out: nothing says what its words are.',
    );
    return [];
  }
  const source = decodePath(
    textOf(record['source']) ?? textOf(recordOf(record['source'])?.['id']) ?? '',
  );
  const own = source === '' || source === context.document;
  return [{ source: own ? undefined : source, ...selectors }];
}

function readSelectors(value: unknown): Selectors | undefined {
  const records = recordsOf(value);
  const quote = records.find((record) => record['type'] === 'TextQuoteSelector');
  const exact = textOf(quote?.['exact']);
  if (quote === undefined || exact === undefined || exact.trim() === '') return undefined;
  const position = records.find((record) => record['type'] === 'TextPositionSelector');
  const start = offsetOf(position?.['start']);
  const end = offsetOf(position?.['end']);
  const known = start !== undefined && end !== undefined && start <= end;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: textOf(quote['prefix']) ?? '',
      suffix: textOf(quote['suffix']) ?? '',
    },
    position: known ? { type: 'TextPositionSelector', start, end } : undefined,
  };
}

/** A path as a relative IRI: what would end it, or mean something else, is escaped. */
function encodePath(path: string): string {
  return path.replace(/[%\s"<>\\^`{|}?#\u0000-\u001F\uD800-\uDFFF:]/g, escapeUnit);
}

function encodeText(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]/g, escapeUnit);
}

/** Code units below 256 as usual, others as %uXXXX, so that any text survives. */
function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const hex = code.toString(16).toUpperCase();
  return code < 0x80 ? `%${hex.padStart(2, '0')}` : `%u${hex.padStart(4, '0')}`;
}

function decodeText(text: string): string {
  return text.replace(
    /%u([0-9A-Fa-f]{4})|%([0-7][0-9A-Fa-f])/g,
    (_, unit?: string, byte?: string) => String.fromCharCode(parseInt(unit ?? byte ?? '0', 16)),
  );
}

function decodePath(path: string): string {
  return decodeText(path);
}
