import { contextDigest } from '../document-context.js';
import { weakKey, type LinkItem } from '../linker.js';
import { TOLL_CLASSES } from '../tables/predicate-kin.js';
import type { Steps } from '../../text/steps.js';
import type { DocumentReading } from '../document-reading.js';
import type { Comparable } from './comparable.js';
import { readingFigures } from './document-figures.js';
import { digitsOf } from './slip.js';
import { countsPeople, type FigureRecord } from './figure-record.js';

/** So many figures are made items in one step. */
const STEP = 128;

/** The figures of a document as items to link, in text order; those never compared are left out. */
export function* figureItems(reading: DocumentReading): Steps<readonly LinkItem<FigureRecord>[]> {
  const records = yield* readingFigures(reading);
  yield;
  const items: LinkItem<FigureRecord>[] = [];
  for (const [index, record] of records.entries()) {
    if (record === undefined) continue;
    items.push({ index, fingerprint: fingerprint(record), keys: keysOf(record), record });
    if (items.length % STEP === 0) yield;
  }
  return items;
}

/** Everything comparison reads, as a string. */
function fingerprint(record: FigureRecord): string {
  const { figure } = record;
  const flags = [
    figure.negated,
    figure.change,
    figure.superseded,
    figure.otherEvent,
    figure.hypothetical,
    figure.hedged,
    record.part,
    figure.approximate,
    figure.modifier,
  ];
  return [
    JSON.stringify([
      record.quantity,
      figure.kind,
      figure.value,
      figure.interval,
      figure.measure.time,
    ]),
    [...record.heads].join(),
    [...record.predicates].join(),
    record.measure.digest,
    record.near.digest,
    record.sentence.digest,
    record.written,
    figure.measure.label,
    record.subject?.key ?? '',
    record.place?.key ?? '',
    record.names.map((name) => name.text).join(),
    `${[...record.years].join()}${record.historic}`,
    record.source,
    flags.join(),
    `${record.partial}${record.attempted}${record.future}${record.earlier}${record.mainPlace}`,
    `${[...record.owner].join()}|${[...record.front].join()}`,
    `${record.actor?.key ?? ''}${record.mode}${record.period}${record.stretch ?? ''}|${[...record.companions].join()}|${[...record.neighbors].join()}|${record.whole ?? ''}`,
    `${record.ordinal}${record.rivals}|${record.was ?? ''}`,
    record.around.digest,
    record.beside.map(({ digest }) => digest).join('/'),
    contextDigest(record.context),
    record.against.map(fingerprint).join('>'),
  ].join('|');
}

/** Telling words under which a figure may be found. */
const NEAR_KEYS = 5;
/** Telling words of the sentence and its neighbors, for copies with garbled words. */
const AROUND_KEYS = 4;
/** Telling words of the event, for folders of many events. */
const TOPIC_KEYS = 5;

/** So many digits two numbers seldom share but for a slip of the pen. */
const TELLING_DIGITS = 3;

/** Where a figure meets others: by what is measured, by its value, by the words beside it. */
function keysOf(record: FigureRecord): readonly string[] {
  const { dimension } = record.quantity;
  const keys = new Set<string>();
  const topics = record.context.topics.slice(0, TOPIC_KEYS);
  const heads = countsPeople(record) ? ['people'] : [...record.heads];
  for (const head of heads) {
    if (head !== 'people') keys.add(`${dimension}|${head}`);
    for (const predicate of record.predicates) {
      keys.add(`${dimension}|${head}|${predicate}`);
    }
  }
  for (const predicate of record.predicates) {
    if (!TOLL_CLASSES.has(predicate)) continue;
    for (const topic of topics) keys.add(`${dimension}|*|${predicate}|${topic}`);
  }
  for (const { quantity } of [record, ...record.against]) {
    for (const key of valueKeys(quantity)) keys.add(`${dimension}=${key}`);
  }
  keys.add(weakKey(dimension));
  const digits = digitsOf(record.figure);
  if (digits.length >= TELLING_DIGITS) keys.add(`${dimension}#${[...digits].sort().join('')}`);
  const telling = record.near.byWeight.slice(0, NEAR_KEYS);
  const beside = record.around.byWeight.slice(0, AROUND_KEYS);
  for (const term of [...telling, ...beside]) keys.add(weakKey(`${dimension}~${term.stem}`));
  return [...keys];
}

/** Equal values, and values equal after conversion, share a key. */
function valueKeys(quantity: Comparable): readonly string[] {
  if (quantity.dimension === 'date' || quantity.dimension === 'time') {
    return [quantity.unit, quantity.unit.slice(5)];
  }
  if (quantity.value === undefined) return [];
  if (quantity.unit === '') return [String(quantity.value)];
  const step = Math.log(Math.abs(quantity.value) + 1) * 10;
  return [`~${Math.floor(step)}`, `~${Math.round(step) - 0.5}`];
}
