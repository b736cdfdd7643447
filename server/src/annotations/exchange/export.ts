import type { Anchor } from '../anchor.js';
import type { Annotation } from '../annotation.js';
import { toCsv } from './csv.js';
import { escapeText } from './escape-text.js';

/** An annotation with what is known about it today. */
export interface ExportedAnnotation {
  /** The document's path, as people shall see it. */
  readonly document: string;
  readonly annotation: Annotation;
  readonly state: Anchor['state'];
  /** Line of its first passage, from 1; undefined unless anchored. */
  readonly line: number | undefined;
}

/** All annotations as a table, one row each. */
export function annotationsToCsv(rows: readonly ExportedAnnotation[]): string {
  return toCsv([
    COLUMNS.map(([name]) => name),
    ...rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  ]);
}

/** All annotations as a Markdown document, by document, in the order given. */
export function annotationsToMarkdown(rows: readonly ExportedAnnotation[]): string {
  const parts = ['# Annotations'];
  let document: string | undefined;
  for (const row of rows) {
    if (row.document !== document) parts.push(`## ${escapeText(row.document, ' ')}`);
    document = row.document;
    parts.push(...markdownOf(row));
  }
  return `${parts.join('\n\n')}\n`;
}

/** What people have said about where a document is from. */
export interface Provenance {
  readonly outlet: string | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
}

/** A passage to be pasted elsewhere, with where it is from: “…” (Courier, 2025-03-04, report.md, line 12). */
export function quoteWithCitation(
  passage: string,
  document: string,
  line: number,
  { outlet, date }: Provenance = { outlet: undefined, date: undefined },
): string {
  const from = [outlet, date, document, `line ${line}`].filter((part) => part !== undefined);
  return `“${passage.replace(/\s+/g, ' ').trim()}” (${from.join(', ')})`;
}

type Column = readonly [name: string, of: (row: ExportedAnnotation) => string];

const COLUMNS: readonly Column[] = [
  ['document', ({ document }) => document],
  ['line', ({ line }) => (line === undefined ? '' : String(line))],
  ['state', ({ state }) => state],
  ['quote', ({ annotation }) => quotesOf(annotation).join(' … ')],
  ['note', ({ annotation }) => annotation.body],
  ['motivation', ({ annotation }) => annotation.motivation],
  ['assessment', ({ annotation }) => annotation.assessment ?? ''],
  ['tags', ({ annotation }) => annotation.tags.join(', ')],
  ['creator', ({ annotation }) => annotation.creator ?? ''],
  ['created', ({ annotation }) => annotation.created ?? ''],
  ['modified', ({ annotation }) => annotation.modified ?? ''],
  ['other documents', ({ annotation }) => sourcesOf(annotation).join(', ')],
  ['id', ({ annotation }) => annotation.id],
];

function quotesOf({ targets }: Annotation): string[] {
  return targets.map(({ quote }) => quote.exact.replace(/\s+/g, ' '));
}

function sourcesOf({ targets }: Annotation): string[] {
  return [...new Set(targets.flatMap(({ source }) => source ?? []))];
}

function markdownOf({ annotation, line, state }: ExportedAnnotation): string[] {
  const { motivation, assessment, tags, body } = annotation;
  const place = line === undefined ? STATES[state] : `Line ${line}`;
  const facts = [place, motivation, assessment, ...tags.map((tag) => `#${tag}`)];
  const signed = [annotation.creator, shownMoment(annotation.created)].filter(
    (fact) => fact !== undefined,
  );
  return [
    `### ${facts.flatMap((fact) => (fact === undefined ? [] : escapeText(fact, ' '))).join(' · ')}`,
    ...quotesOf(annotation).map((quote) => `> ${escapeText(quote)}`),
    ...(body.trim() === '' ? [] : [body.trim()]),
    ...(signed.length === 0 ? [] : [`*${signed.map((fact) => escapeText(fact, ' ')).join(', ')}*`]),
  ];
}

/** Where a note stands that stands on no line, in words. */
const STATES: Readonly<Record<Anchor['state'], string>> = {
  anchored: 'No line',
  'needs-review': 'Needs review',
  orphaned: 'Passage not found',
};

/** "2026-11-22 18:40 UTC", "2026-11-22 18:40 (UTC+02:00)"; what is no such moment as it is written. */
function shownMoment(iso: string | undefined): string | undefined {
  const [, date, clock, zone] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[-+]\d{2}:\d{2})$/.exec(iso ?? '') ??
    [];
  if (date === undefined || clock === undefined || zone === undefined) return iso;
  return `${date} ${clock} ${zone === 'Z' ? 'UTC' : `(UTC${zone})`}`;
}
