import type { ConflictKindName, ConflictSide } from '../../../server/src/lsp/protocol.js';
import type { Translate } from './translate.js';
import { valueMarks } from './value-marks.js';
import { numberOf } from './value-number.js';

/** The passages that agree on one value. */
export interface BoardGroup {
  readonly value: string;
  /** The shape of the value; undefined for words and names, which need none. */
  readonly mark: number | undefined;
  /** "2 files, one source"; empty for a single passage. */
  readonly note: string;
  /** How the value stands to the one above it; undefined for the first. */
  readonly relation: BoardRelation | undefined;
  readonly passages: readonly BoardPassage[];
}

/** How a value stands to the one above it: another number, or the same one, more or less exactly. */
export interface BoardRelation {
  readonly same: boolean;
  readonly text: string;
}

/** One passage, whole, with where it stands. */
export interface BoardPassage {
  /** Index into the entry's sides, as the server gave them. */
  readonly side: number;
  readonly before: string;
  readonly at: string;
  readonly after: string;
  /** "report.txt:3" */
  readonly place: string;
  readonly openLabel: string;
  /** Whom it names as its source, in words; undefined when it names none. */
  readonly source: string | undefined;
  /** Said of a passage taken from the one before it, or the other way round; undefined otherwise. */
  readonly copy: string | undefined;
  readonly annotate: string;
  readonly annotateLabel: string;
}

type NumberedSide = ConflictSide & { readonly side: number };

/** The sides of a conflict by value: numbers in rising order, all else in the server's order. */
export function boardGroups(
  sides: readonly ConflictSide[],
  kind: ConflictKindName,
  t: Translate,
): readonly BoardGroup[] {
  const byValue = new Map<string, NumberedSide[]>();
  sides.forEach((side, index) => {
    const group = byValue.get(side.value);
    if (group === undefined) byValue.set(side.value, [{ ...side, side: index }]);
    else group.push({ ...side, side: index });
  });
  const amounts = kind !== 'wording' && kind !== 'name';
  const marks = valueMarks(sides);
  const values = amounts ? inRisingOrder([...byValue.keys()]) : [...byValue.keys()];
  return values.map((value, index) => {
    const members = byValue.get(value) ?? [];
    return {
      value,
      mark: amounts ? marks.get(value) : undefined,
      note: groupNote(members, t),
      relation: relation(values[index - 1], value, amounts, t),
      passages: bySource(members).flatMap((source) =>
        source.map((side, position) => passageOf(side, position, t)),
      ),
    };
  });
}

/** "4 values · 5 files", and how many sources these are when copies are among them. */
export function sidesInWords(
  sides: readonly ConflictSide[],
  kind: ConflictKindName,
  t: Translate,
): string {
  const files = new Set(sides.map(({ document }) => document)).size;
  const sources = new Set(sides.map(({ sourceGroup }) => sourceGroup)).size;
  const parts = [valueCount(new Set(sides.map(({ value }) => value)).size, kind, t)];
  parts.push(files === 1 ? t('one file') : t('{0} files', files));
  if (sources < files) parts.push(sources === 1 ? t('one source') : t('{0} sources', sources));
  return parts.join(' · ');
}

function valueCount(count: number, kind: ConflictKindName, t: Translate): string {
  if (kind === 'wording') return t('{0} wordings', count);
  return kind === 'name' ? t('{0} spellings', count) : t('{0} values', count);
}

/** The values that differ, in the board's order: "at least 8, 12, at least 18". */
export function valuesInWords(sides: readonly ConflictSide[], kind: ConflictKindName): string {
  const values = [...new Set(sides.map(({ value }) => value))];
  return kind === 'wording' || kind === 'name'
    ? values.map((value) => `“${value}”`).join(', ')
    : inRisingOrder(values).join(', ');
}

/** As they are, unless every one is a number. */
function inRisingOrder(values: readonly string[]): readonly string[] {
  const numbered = values.map((value) => ({ value, number: numberOf(value) ?? Number.NaN }));
  if (numbered.some(({ number }) => Number.isNaN(number))) return values;
  return numbered.sort((a, b) => a.number - b.number).map(({ value }) => value);
}

function relation(
  above: string | undefined,
  value: string,
  amounts: boolean,
  t: Translate,
): BoardRelation | undefined {
  if (above === undefined) return undefined;
  const number = amounts ? numberOf(value) : undefined;
  const same = number !== undefined && number === numberOf(above);
  return { same, text: same ? t('the same number, more or less exactly') : t('differs from') };
}

/** Copies of one source stand together, in the order of their first. */
function bySource(members: readonly NumberedSide[]): NumberedSide[][] {
  const sources = new Map<number, NumberedSide[]>();
  for (const member of members) {
    const source = sources.get(member.sourceGroup);
    if (source === undefined) sources.set(member.sourceGroup, [member]);
    else source.push(member);
  }
  return [...sources.values()];
}

function groupNote(members: readonly NumberedSide[], t: Translate): string {
  const files = new Set(members.map(({ document }) => document)).size;
  const sources = new Set(members.map(({ sourceGroup }) => sourceGroup)).size;
  if (files < 2) return '';
  if (sources === 1) return t('{0} files, one source', files);
  return sources < files ? t('{0} files, {1} sources', files, sources) : t('{0} files', files);
}

function passageOf(side: NumberedSide, indexInSource: number, t: Translate): BoardPassage {
  const { document, line } = side;
  return {
    side: side.side,
    before: side.before,
    at: side.at,
    after: side.after,
    place: `${document}:${String(line)}`,
    openLabel: t('Open {0}', `${document}:${String(line)}`),
    source: side.source === null ? undefined : t('Source: {0}', side.source),
    copy: indexInSource === 0 ? undefined : t('copy of the text above'),
    annotate: t('Annotate'),
    annotateLabel: t('Annotate {0} in {1}, line {2}', side.value, document, line),
  };
}
