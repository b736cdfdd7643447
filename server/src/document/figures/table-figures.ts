import { Is, lexemeOf } from '../../recognizers/quantities/lexeme.js';
import { isPersonNoun } from '../../recognizers/quantities/noun-phrase.js';
import { recognizeQuantities } from '../../recognizers/quantities/recognize-quantities.js';
import type { Quantity } from '../../recognizers/quantities/quantity.js';
import { scanBlock } from '../../recognizers/scan-block.js';
import type { PlacedBlock, ScannedBlock } from '../../recognizers/scanned-block.js';
import { contains, shift, type Span } from '../../text/span.js';
import { readPeriod, type ColumnPeriod } from './column-period.js';
import { readTable, type Table, type ValueRow } from './table-columns.js';
import { tableLines, type TableLines } from './table-rows.js';
import { readUnitLabel, type TableUnit, type UnitLabel } from './table-units.js';

/** A number of a table, read with what its row and column say. */
export interface TabledQuantity {
  /** As the table has it: value, kind and unit by its heads; the clause is that of `scanned`. */
  readonly quantity: Quantity;
  /** The label and the number as one phrase, "Net revenue: R$ 612.4 million". */
  readonly scanned: ScannedBlock;
  /** Where in the document it is said whose figure it is: the label of its row or the head of its column. */
  readonly owner: Span | undefined;
  /** What time its column is of, ISO 8601, where that is not the document's own. */
  readonly time: string | undefined;
  /** A sum over another stretch of time than the table's own. */
  readonly cumulative: boolean;
}

/** What the tables of a document make of its numbers. */
export interface TabledQuantities {
  readonly read: ReadonlyMap<Quantity, TabledQuantity>;
  /** What was taken for a number in a table's heads: the "million" of "(R million)". */
  readonly units: ReadonlySet<Quantity>;
}

interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly span: Span;
}

/** Reads the numbers that stand in tables by the heads of their rows and columns. Linear time. */
export function readTables(
  text: string,
  blocks: readonly PlacedBlock[],
  quantities: readonly (readonly Quantity[])[],
  isName: (span: Span) => boolean,
): TabledQuantities {
  const reader = new TableReader(text, isName, unsaidOf(blocks));
  const runs = tableLines(text);
  if (runs.length === 0) return reader;
  const placed = blocks.flatMap(({ block }, b) =>
    (quantities[b] ?? []).map((quantity) => ({
      quantity,
      span: shift(quantity.span, block.span.start),
    })),
  );
  let next = 0;
  for (const run of runs) {
    const [start, end] = [startOf(run), endOf(run)];
    while (next < placed.length && (placed[next]?.span.start ?? 0) < start) next++;
    const from = next;
    while (next < placed.length && (placed[next]?.span.start ?? 0) < end) next++;
    if (next > from) reader.readRun(run, placed.slice(from, next));
  }
  return reader;
}

/** Names with numbers in a document about votes are candidates with theirs. */
function unsaidOf(blocks: readonly PlacedBlock[]): string {
  const voted = blocks.some(({ scanned }) => scanned.tokens.some(({ lower }) => VOTES.has(lower)));
  return voted ? 'Votes' : '';
}

const VOTES: ReadonlySet<string> = new Set('vote votes voting voters ballot ballots'.split(' '));

function startOf(run: TableLines): number {
  return run[0]?.cells[0]?.start ?? 0;
}

function endOf(run: TableLines): number {
  const cells = run[run.length - 1]?.cells ?? [];
  return cells[cells.length - 1]?.end ?? 0;
}

/** What a label with a number is read as; the number's own value is taken up from each cell. */
interface LabelReading {
  readonly scanned: ScannedBlock;
  readonly quantity: Quantity;
  /** What the unit multiplies the bare number by. */
  readonly factor: number;
}

class TableReader implements TabledQuantities {
  readonly read = new Map<Quantity, TabledQuantity>();
  readonly units = new Set<Quantity>();

  constructor(
    private readonly text: string,
    private readonly isName: (span: Span) => boolean,
    private readonly unsaid: string,
  ) {}

  readRun(run: TableLines, placed: readonly PlacedQuantity[]): void {
    const cells = new CellNumbers(this.text, placed);
    const table = readTable(this.text, run, (cell) => cells.valueIn(cell) !== undefined);
    if (!table) return;
    const corner = table.corner && readUnitLabel(this.slice(table.corner));
    const heads = table.heads.map((head) => readUnitLabel(this.slice(head)));
    for (const [i, unit] of [corner, ...heads].entries())
      if (unit?.unit) this.dropUnits(cells, i === 0 ? table.corner : table.heads[i - 1]);
    const periods = heads.map(({ words }) => readPeriod(words));
    periods.forEach((period, i) => {
      if (period) this.dropNames(cells, table.heads[i]);
    });
    const ownedRows = this.areOwners(table.rows.map(({ label }) => label));
    const readings = new Map<string, LabelReading | undefined>();
    const labels = new Map<string, UnitLabel>();
    const shared = { table, corner, heads, periods, ownedRows, readings, unsaid: this.unsaid };
    for (const row of table.rows) {
      const text = this.slice(row.label);
      const label = labels.get(text) ?? readUnitLabel(text);
      labels.set(text, label);
      if (label.unit) this.dropUnits(cells, row.label);
      this.readRow(row, cells, { ...shared, label });
    }
  }

  private readRow(row: ValueRow, cells: CellNumbers, context: RowContext): void {
    const { readings } = context;
    row.values.forEach((cell, column) => {
      const own = cells.valueIn(cell);
      if (!own) return;
      const { words, unit } = measureOf(context, column);
      const key = [own.kind, own.unit, words, unit?.before, unit?.after].join('|');
      if (!readings.has(key)) readings.set(key, readLabel(words, unit, own));
      const reading = readings.get(key);
      if (!reading) return;
      const period = context.periods[column];
      const current = isCurrent(context.periods, column);
      this.read.set(own, {
        quantity: valued(own, reading),
        scanned: reading.scanned,
        owner: ownerOf(row, context, column),
        time: current ? undefined : period?.time,
        cumulative: !current && period?.time === undefined && period !== undefined,
      });
    });
  }

  private areOwners(labels: readonly Span[]): boolean {
    const isOwner = (label: Span) => this.isName(label) || NAME_LAST.test(this.slice(label));
    return labels.filter(isOwner).length > labels.length / 2;
  }

  private dropUnits(cells: CellNumbers, head: Span | undefined): void {
    for (const quantity of head ? cells.within(head) : []) this.units.add(quantity);
  }

  /** The "3" of "3Q25" is no number; a year or a date in a head is one. */
  private dropNames(cells: CellNumbers, head: Span | undefined): void {
    for (const quantity of head ? cells.within(head) : [])
      if (!NO_VALUES.has(quantity.kind)) this.units.add(quantity);
  }

  private slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

/** "HARLOW, Edda": a name with the surname first, as lists of candidates have it. */
const NAME_LAST = /^\p{Lu}[\p{Lu}'’-]+, \p{Lu}\p{Ll}/u;

interface RowContext {
  readonly table: Table;
  readonly corner: UnitLabel | undefined;
  readonly heads: readonly UnitLabel[];
  readonly periods: readonly (ColumnPeriod | undefined)[];
  readonly ownedRows: boolean;
  readonly label: UnitLabel;
  /** What was read so far, by label, unit and kind of number. */
  readonly readings: Map<string, LabelReading | undefined>;
  /** What a list of names counts that does not say so. */
  readonly unsaid: string;
}

/** The words that say what is measured, and the unit: the row's, unless the rows are whose figures they are. */
function measureOf(
  { heads, corner, ownedRows, label, periods, unsaid }: RowContext,
  column: number,
): UnitLabel {
  const head = heads[column];
  const dated = periods[column] !== undefined;
  const whole = isCounted(label.words) ? undefined : corner?.unit;
  const unit = label.unit ?? head?.unit ?? whole;
  if (!ownedRows) return { words: label.words, unit };
  const words = dated ? corner?.words : head?.words;
  return { words: words ?? (heads.length === 0 ? unsaid : ''), unit };
}

/** "Headcount", "Employees", "Number of shops" in a table of sums are no sums. */
function isCounted(label: string): boolean {
  const words = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words[0] === 'number' || words[0] === 'no') return true;
  return words.some((word) => isPersonNoun(lexemeOf(word).singular) || COUNTED_NOUNS.has(word));
}

const COUNTED_NOUNS: ReadonlySet<string> = new Set(
  'headcount staff workforce personnel fte ftes shops stores outlets branches sites factories plants hotels restaurants vehicles units'.split(
    ' ',
  ),
);

/** Where it stands whose figure it is; undefined for totals and for columns that only tell when. */
function ownerOf(
  { label }: ValueRow,
  { table, heads, periods, ownedRows }: RowContext,
  column: number,
): Span | undefined {
  if (ownedRows) return label;
  const words = heads[column]?.words.toLowerCase() ?? '';
  return periods[column] === undefined && words !== '' && !TOTALS.has(words)
    ? table.heads[column]
    : undefined;
}

const TOTALS: ReadonlySet<string> = new Set(
  'total|totals|overall|all|sum|number|count|amount|value|group|result|results'.split('|'),
);

/** Whether a column is of the time that the table, and the document, is about: the latest, whichever stands first. */
function isCurrent(periods: readonly (ColumnPeriod | undefined)[], column: number): boolean {
  const own = periods[column];
  if (own === undefined) return true;
  const times = periods.flatMap((period) => period?.time ?? []);
  const latest = times.reduce((a, b) => (b > a ? b : a), '');
  const first = periods.find((period) => (latest === '' ? period : period?.time === latest));
  return own === first;
}

/** Longer labels are sentences. */
const LONGEST_LABEL = 120;

function readLabel(
  words: string,
  unit: TableUnit | undefined,
  own: Quantity,
): LabelReading | undefined {
  if (words.length > LONGEST_LABEL) return undefined;
  const bare = own.kind === 'count' && unit !== undefined && own.noun === undefined;
  // What nought is of is read with another number, which tells what the unit multiplies it by.
  const written = own.value === 0 ? SAMPLE : own.written;
  const number = bare ? `${unit.before}${written}${unit.after}` : written;
  const shown = bare || own.kind === 'count' ? number : written + suffixOf(own);
  const label = words.replace(/^of which\s+/i, '');
  const scanned = scanBlock(label === '' ? shown : `${label}: ${shown}`);
  const found = recognizeQuantities(scanned);
  const quantity = found[found.length - 1];
  if (!quantity || quantity.span.end !== scanned.text.length) return undefined;
  const factor = quantity.value ? quantity.value / (own.value || Number(SAMPLE)) : 1;
  return { scanned, quantity: named(quantity, label), factor };
}

const SAMPLE = '5';

/** A label whose grammar does not tell what it counts is taken word for word. */
function named(quantity: Quantity, label: string): Quantity {
  const { clause, kind } = quantity;
  if (clause.head !== undefined || clause.predicate !== undefined) return quantity;
  const all = label.toLowerCase().match(/\p{L}+/gu) ?? [];
  const words = all.filter((word) => lexemeOf(word).closed !== 'conjunction');
  const last = words[words.length - 1];
  if (last === undefined || words.length > MOST_WORDS) return quantity;
  const answer = words.length === 1 && ANSWERS.has(last);
  // "Yes 61,904": of an answer the votes are counted.
  if (answer && kind === 'count')
    return { ...quantity, clause: { ...clause, head: 'vote', modifiers: words, context: words } };
  const { singular, is, verb } = lexemeOf(last);
  const thing = words[words.length - 2];
  if (verb?.form === 'participle' && thing !== undefined) {
    const head = lexemeOf(thing).singular;
    const told = { ...clause, head, modifiers: words.slice(0, -2), predicate: verb.lemma };
    return { ...quantity, clause: told };
  }
  if ((is & (Is.plainAdjective | Is.state)) !== 0 || verb?.form === 'participle')
    return { ...quantity, clause: { ...clause, context: words } };
  return { ...quantity, clause: { ...clause, head: singular, modifiers: words.slice(0, -1) } };
}

const MOST_WORDS = 6;
const ANSWERS: ReadonlySet<string> = new Set(
  'yes no for against keep remain leave remove'.split(' '),
);

/** What makes a cell's number what it is, for the phrase to be read with it. */
function suffixOf({ kind, unit }: Quantity): string {
  if (kind === 'percent') return unit === 'percent' ? '%' : ` ${unit ?? ''}s`;
  return kind === 'money' || kind === 'measurement' ? ` ${unit ?? ''}` : '';
}

/** The cell's number with kind, unit and clause of the label's reading. */
function valued(own: Quantity, { quantity, factor }: LabelReading): Quantity {
  const { clause, kind, unit, alternative, noun } = quantity;
  const scale = (x: number | undefined) => (x === undefined ? undefined : tidy(x * factor));
  const told = { ...clause, partOf: undefined, when: undefined, aside: undefined };
  if (own.kind !== 'count') return { ...own, clause: told };
  return {
    ...own,
    kind,
    unit,
    noun,
    alternative: alternative && { ...alternative, value: scale(own.value) },
    value: scale(own.value),
    interval: { low: scale(own.interval.low), high: scale(own.interval.high) },
    clause: told,
    rule: 'quantities/table',
  };
}

/** Without the dust of multiplying decimals. */
function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

/** The numbers of a stretch of text by the cells that they stand in; cells must be asked for in any order. */
class CellNumbers {
  constructor(
    private readonly text: string,
    private readonly placed: readonly PlacedQuantity[],
  ) {}

  /** The number that is a cell's value: the only one, from its start, other than a year or a date. */
  valueIn(cell: Span): Quantity | undefined {
    const [first, second] = this.within(cell);
    if (!first || second || NO_VALUES.has(first.kind) || !/\d/.test(first.written))
      return undefined;
    const at = this.placed[this.indexFrom(cell.start)]?.span;
    const early = at !== undefined && at.start - cell.start <= MOST_BEFORE;
    // "3Q25" is the name of a quarter.
    if (at && /[\p{L}\p{N}]/u.test(this.text.charAt(at.end))) return undefined;
    const besides = cell.end - cell.start - (at ? at.end - at.start : 0);
    return early && besides <= MOST_BESIDES ? first : undefined;
  }

  within(cell: Span): Quantity[] {
    const found: Quantity[] = [];
    for (let i = this.indexFrom(cell.start); i < this.placed.length; i++) {
      const placed = this.placed[i];
      if (!placed || placed.span.start >= cell.end) break;
      if (contains(cell, placed.span)) found.push(placed.quantity);
    }
    return found;
  }

  private indexFrom(offset: number): number {
    let [low, high] = [0, this.placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.placed[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NO_VALUES: ReadonlySet<string> = new Set(['year', 'date', 'time', 'ordinal', 'rank']);
/** A mark or a sign may stand before a value. */
const MOST_BEFORE = 2;
/** A word or a mark may stand beside a value: "13,904 elected". */
const MOST_BESIDES = 9;
