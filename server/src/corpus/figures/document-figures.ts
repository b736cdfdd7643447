import { inOneGo, type Steps } from '../../text/steps.js';
import type { DocumentReading } from '../document-reading.js';
import { getOrAdd } from '../order.js';
import { isLight } from '../tables/predicate-kin.js';
import { figureRecord, type FigureRecord } from './figure-record.js';
import { withContrasts } from './set-against.js';

/** A document's figures as comparison works on them, by index; undefined for those never compared. */
export function documentFigures(reading: DocumentReading): readonly (FigureRecord | undefined)[] {
  return inOneGo(readingFigures(reading));
}

/** So many figures are read in one step. */
const STEP = 64;

/** {@link documentFigures}, in steps. */
export function* readingFigures(reading: DocumentReading): Steps<Records> {
  const { figures } = reading.analysis;
  const counts = new Map<number, number>();
  for (const { sentence } of figures) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const records: (FigureRecord | undefined)[] = [];
  for (const figure of figures) {
    const crowded = (counts.get(figure.sentence) ?? 0) > MOST_IN_SENTENCE;
    records.push(crowded ? undefined : figureRecord(reading, figure));
    if (records.length % STEP === 0) yield;
  }
  const said = withEarlier(withSources(withEchoes(withEllipses(records))));
  return withContrasts(reading, withNeighbors(withRivals(said)));
}

/**
 * A sentence of more figures is a table that lost its lines, or noise: nobody can tell what its numbers
 * measure, and setting each beside all others would cost their square. Comparing its first ones was
 * tried: each brings the whole sentence along, and that costs the square of the sentence.
 */
const MOST_IN_SENTENCE = 40;

type Records = readonly (FigureRecord | undefined)[];

/** "Two stations opened late here, in the whole country 19": the second number counts what the first does. */
function withEllipses(records: Records): Records {
  return records.map((record, i) => {
    const first = records[i - 1];
    if (record === undefined || first === undefined || first.heads.size === 0) return record;
    if (record.quantity.dimension !== first.quantity.dimension) return record;
    if (first.quantity.dimension === 'count' && !isFull(first)) return record;
    if (record.figure.sentence !== first.figure.sentence || !isSilent(record)) return record;
    return { ...record, heads: first.heads, predicates: first.predicates };
  });
}

/** Says neither what it counts nor what happened. */
function isSilent({ quantity, head, heads, predicates, figure, partial }: FigureRecord): boolean {
  const counted = /^(?:count|share|money)/.test(quantity.dimension);
  if (!counted || head !== undefined || heads.size + predicates.size > 0 || partial) return false;
  const { predicate } = figure.measure;
  return (predicate === undefined || isLight(predicate)) && figure.partOf === undefined;
}

/** Smaller numbers are equal by chance. */
const TELLING = 20;

/**
 * A number said again without what it counts ("the ministry stands by 154", "171 names") counts what
 * the same number does where the document says it in full, if it says so in one way only.
 */
function withEchoes(records: Records): Records {
  const full = new Map<number, FigureRecord[]>();
  for (const record of records) {
    const value = record?.quantity.value;
    if (record === undefined || value === undefined || !isFull(record)) continue;
    getOrAdd(full, value, () => []).push(record);
  }
  return records.map((record) => {
    if (record === undefined || !isBare(record)) return record;
    const said = full
      .get(record.quantity.value ?? NaN)
      ?.filter(({ quantity }) => quantity.low === record.quantity.low);
    const first = said?.[0];
    if (said === undefined || first === undefined || !said.every((x) => alike(x, first))) {
      return record;
    }
    return { ...record, heads: first.heads, predicates: first.predicates };
  });
}

/** A number that its document gives twice, once with its source, is the source's both times. */
function withSources(records: Records): Records {
  const sources = new Map<string, string>();
  for (const record of records) {
    if (record === undefined || record.source === '' || !isTelling(record)) continue;
    for (const key of likenessKeys(record)) sources.set(`${key}=${valueOf(record)}`, record.source);
  }
  return records.map((record) => {
    if (record === undefined || record.source !== '' || !isTelling(record)) return record;
    const [key = ''] = likenessKeys(record);
    const source = sources.get(`${key}=${valueOf(record)}`);
    return source === undefined ? record : { ...record, source };
  });
}

function isTelling({ quantity }: FigureRecord): boolean {
  return quantity.dimension !== 'count' || (quantity.value ?? 0) >= TELLING;
}

function isFull({ quantity, heads, predicates, head }: FigureRecord): boolean {
  return (
    quantity.dimension === 'count' && heads.size > 0 && predicates.size > 0 && head !== undefined
  );
}

function isBare({ quantity, heads, head, predicates }: FigureRecord): boolean {
  if (quantity.dimension !== 'count' || (quantity.value ?? 0) < TELLING) return false;
  return head === undefined ? heads.size === 0 : head === 'name' && predicates.size === 0;
}

function alike(a: FigureRecord, b: FigureRecord): boolean {
  return [...a.heads].join() === [...b.heads].join();
}

/** Gives each figure the earlier value that its sentence tells of it. */
function withEarlier(records: Records): Records {
  const was = new Map<FigureRecord, number>();
  records.forEach((record, i) => {
    if (record?.earlier !== true || record.quantity.value === undefined) return;
    const present = [1, 2].map((back) => records[i - back]).find((x) => succeeds(x, record));
    if (present !== undefined) was.set(present, record.quantity.value);
  });
  return records.map((record) => {
    const value = record === undefined ? undefined : was.get(record);
    return record === undefined || value === undefined ? record : { ...record, was: value };
  });
}

/** Whether one figure is the present value of what another gives an earlier value of. */
function succeeds(present: FigureRecord | undefined, earlier: FigureRecord): boolean {
  if (present === undefined || present.earlier) return false;
  if (present.figure.sentence !== earlier.figure.sentence) return false;
  if (present.quantity.dimension !== earlier.quantity.dimension) return false;
  return earlier.heads.size === 0 || [...earlier.heads].some((head) => present.heads.has(head));
}

/** Counts, for each figure, the other values that the document gives for the like. */
function withRivals(records: Records): Records {
  const values = new Map<string, Set<string>>();
  for (const [i, record] of records.entries()) {
    if (record === undefined || record.earlier || record.figure.otherEvent) continue;
    if (isConversion(record, records[i - 1])) continue;
    for (const key of likenessKeys(record))
      getOrAdd(values, key, () => new Set()).add(valueOf(record));
  }
  return records.map((record) => {
    if (record === undefined) return record;
    const others = likenessKeys(record).map((key) => {
      const all = values.get(key);
      return all === undefined ? 0 : all.size - (all.has(valueOf(record)) ? 1 : 0);
    });
    return { ...record, rivals: Math.max(0, ...others) };
  });
}

/** How far a value may be from the same in another unit, both rounded. */
const CONVERTED = 0.03;

/** "5.84 metres (19.2 feet)": the second is the first in another unit. */
function isConversion({ figure, quantity }: FigureRecord, before?: FigureRecord): boolean {
  const x = quantity.value;
  const y = before?.quantity.value;
  if (before === undefined || x === undefined || y === undefined) return false;
  if (before.figure.sentence !== figure.sentence || before.quantity.unit === quantity.unit)
    return false;
  return (
    before.quantity.dimension === quantity.dimension &&
    Math.abs(x - y) <= CONVERTED * Math.max(Math.abs(x), Math.abs(y))
  );
}

/** Under what a figure is like another of its document: what is counted, with what happened if that is told. */
function likenessKeys({ quantity, heads, predicates }: FigureRecord): readonly string[] {
  const said = [...predicates].sort().join();
  const counted = heads.size === 0 ? [''] : [...heads];
  return counted.map((head) => `${quantity.dimension}|${head}|${said}`);
}

function valueOf({ quantity }: FigureRecord): string {
  return quantity.value === undefined
    ? `${quantity.unit}${quantity.low}..${quantity.high}`
    : String(quantity.value);
}

/** So many figures before and after one are its neighbors. */
const NEIGHBORS = 3;

/** Gives each figure the telling numbers around it: two reports that give one list give its numbers in one order. */
function withNeighbors(records: Records): Records {
  const keys = records.map(tellingKey);
  return records.map((record, i) => {
    if (record === undefined) return record;
    const before = keys.slice(Math.max(0, i - NEIGHBORS), i);
    const around = [...before, ...keys.slice(i + 1, i + 1 + NEIGHBORS)];
    return { ...record, neighbors: new Set(around.flatMap((key) => key ?? [])) };
  });
}

/** A number of two digits or more, by what it can be compared with; undefined for others. */
function tellingKey(record: FigureRecord | undefined): string | undefined {
  const value = record?.figure.value;
  if (record === undefined || value === undefined) return undefined;
  const digits = String(Math.abs(value)).replace(/\D|0+$/g, '');
  return digits.length < 2 ? undefined : `${record.quantity.dimension}=${valueOf(record)}`;
}
