/**
 * Prints how well quotations are read: found, kind, speaker, on the sets with a gold standard and on
 * the annotated corpora: `npx tsx test/bench/accuracy-quotes.ts [--verbose]`. The texts are in an
 * optional folder outside the project; what is not there is skipped, and said so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { resolveEntities } from '../../server/src/document/entities.js';
import { findQuotations } from '../../server/src/document/quotations.js';
import type { Entity, Mention, Quotation } from '../../server/src/document/document-analysis.js';
import { loadNameModel } from '../../server/src/recognizers/names/name-model.js';
import { recognizeNames } from '../../server/src/recognizers/names/recognize-names.js';
import { scanDocument } from '../../server/src/recognizers/place-blocks.js';
import { overlaps, type Span } from '../../server/src/text/span.js';
import { compromiseQuotes } from './compromise-analysis.js';
import { isMain } from './is-main.js';
import { documentsOf, goldSets, scorer } from './texts.js';

const model = loadNameModel(
  readFileSync(new URL('../../server/data/names.model', import.meta.url)),
);
const verbose = process.argv.includes('--verbose');

interface Read {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
}

function read(text: string): Read {
  const { blocks } = scanDocument({ text, format: 'plaintext' });
  const names = blocks.map(({ scanned }) => recognizeNames(scanned, model));
  const { mentions, entities } = resolveEntities(text, blocks, names);
  return { mentions, entities, quotations: findQuotations({ text, blocks, mentions, entities }) };
}

/** The part of the published JSON that the scorer's measures of quotes read. */
function publish(path: string, text: string, { mentions, entities, quotations }: Read) {
  const passage = (span: Span) => ({ path, ...span, text: text.slice(span.start, span.end) });
  return {
    entities: entities.map((entity, i) => ({
      id: `${path}#${i}`,
      type: entity.type,
      name: entity.name,
      mentions: entity.mentions.map((m) => passage(mentions[m]!.span)),
    })),
    quotes: quotations.map((quotation, i) => ({
      id: `${path}:${i}`,
      ...passage(quotation.content),
      kind: quotation.kind,
      speaker:
        quotation.attribution?.entity === undefined
          ? null
          : `${path}#${quotation.attribution.entity}`,
      speakerText: quotation.attribution?.sourceText ?? null,
    })),
  };
}

function goldScores(): void {
  const script = scorer();
  if (script === undefined) {
    console.log('No gold standard here: skipped.');
    return;
  }
  for (const set of goldSets()) {
    const published = documentsOf(set).map(({ path, text }) => publish(path, text, read(text)));
    const dir = mkdtempSync(join(tmpdir(), 'quotes-'));
    const file = join(dir, 'analysis.json');
    const empty = { figures: [], claims: [], conflicts: [] };
    const quotes = published.flatMap((document) => document.quotes);
    const entities = published.flatMap((document) => document.entities);
    writeFileSync(file, JSON.stringify({ version: 1, quotes, entities, ...empty }));
    const out = execFileSync('node', [script, set.gold ?? '', file, '--json'], {
      encoding: 'utf8',
    });
    rmSync(dir, { recursive: true });
    const scores = JSON.parse(out) as Record<string, Record<string, number>>;
    const value = (measure: string, field: string) => (scores[measure]?.[field] ?? 0).toFixed(3);
    console.log(
      `${set.name.padEnd(16)} F1 ${value('quotes', 'f1')}  kind ${value('quoteKind', 'accuracy')}  speaker ${value('quoteSpeaker', 'recall')}`,
    );
  }
}

interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speaker: (Span & { readonly text?: string }) | null;
}

interface AnnotatedText {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** What is counted over a corpus: gold quotations found, own ones inside the gold, speakers. */
export interface QuoteTally {
  gold: number;
  /** Direct gold quotations of which something is called direct. */
  found: number;
  /** …or direct or partial. */
  foundAny: number;
  /** What is called direct. */
  said: number;
  /** …and lies inside a direct gold quotation. */
  inside: number;
  /** …or inside a direct or mixed one. */
  insideAny: number;
  /** Found gold quotations whose gold has a speaker. */
  spoken: number;
  /** …and is read with the same. */
  right: number;
}

/** Our tally over an annotated corpus, and compromise's; undefined where the corpus is not there. */
export function corpusTallies(
  name: string,
): { readonly own: QuoteTally; readonly compromise: QuoteTally } | undefined {
  const file = new URL(`../../../shared/data/quotes/${name}.jsonl.gz`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const [own, compromise] = [emptyTally(), emptyTally()];
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')) {
    const document = JSON.parse(line) as AnnotatedText;
    count(document, own);
    countGeneral(document, compromise);
  }
  return { own, compromise };
}

function emptyTally(): QuoteTally {
  return {
    gold: 0,
    found: 0,
    foundAny: 0,
    said: 0,
    inside: 0,
    insideAny: 0,
    spoken: 0,
    right: 0,
  };
}

function corpusScores(name: string): void {
  const tallies = corpusTallies(name);
  if (!tallies) {
    console.log(`${name}: not here, skipped.`);
    return;
  }
  const tally = tallies.own;
  const share = (a: number, b: number) => `${(a / b).toFixed(3)} (${a}/${b})`;
  console.log(
    `${name.padEnd(16)} found ${share(tally.found, tally.gold)}, as direct or partial ${share(tally.foundAny, tally.gold)}  inside ${share(tally.inside, tally.said)}, inside direct or mixed ${share(tally.insideAny, tally.said)}  speaker ${share(tally.right, tally.spoken)}`,
  );
}

/** Compromise calls all it finds one thing and names no speaker. */
function countGeneral(document: AnnotatedText, tally: QuoteTally): void {
  const found = compromiseQuotes(document.text);
  const gold = directGold(document);
  tally.said += found.length;
  tally.inside += found.filter((q) => gold.some((g) => holds(g, q))).length;
  const outer = gold.filter((q) => isOuter(q, gold));
  const hit = outer.filter((g) => found.some((q) => overlaps(q, g))).length;
  tally.gold += outer.length;
  tally.found += hit;
  tally.foundAny += hit;
}

function directGold({ text, quotes }: AnnotatedText): GoldQuote[] {
  return quotes.filter(
    (q) => q.kind === 'direct' && /["“”]/.test(text.slice(q.start - 1, q.end + 1)),
  );
}

function isOuter(q: GoldQuote, gold: readonly GoldQuote[]): boolean {
  return !gold.some(
    (g) => g !== q && g.start <= q.start && q.end <= g.end && g.end - g.start > q.end - q.start,
  );
}

function count(document: AnnotatedText, tally: QuoteTally): void {
  const { text } = document;
  const { quotations, mentions, entities } = read(text);
  const own = quotations.filter((q) => q.kind === 'direct' && q.nestedIn === undefined);
  const gold = directGold(document);
  const outer = gold.filter((q) => isOuter(q, gold));
  for (const q of own) {
    tally.said++;
    if (gold.some((g) => holds(g, q.content))) tally.inside++;
    else if (verbose)
      console.log(
        `${document.id} + ${JSON.stringify(text.slice(q.content.start - 60, q.content.end + 50))} ${q.rule}`,
      );
    if (document.quotes.some((g) => g.kind !== 'indirect' && holds(g, q.content)))
      tally.insideAny++;
  }
  for (const g of outer) {
    tally.gold++;
    const hits = own.filter((q) => overlaps(q.content, g));
    if (quotations.some((q) => q.kind !== 'scare' && overlaps(q.content, g))) tally.foundAny++;
    if (hits.length > 0) tally.found++;
    else if (verbose)
      console.log(`${document.id} - ${JSON.stringify(text.slice(g.start - 60, g.end + 50))}`);
    if (hits.length === 0 || !g.speaker) continue;
    tally.spoken++;
    const right = hits.some((q) => sameSource(text, g.speaker!, q, mentions, entities));
    if (right) tally.right++;
    else if (verbose) {
      console.log(
        `${document.id} ? ${JSON.stringify(text.slice(g.start - 90, g.end + 90))}\n     gold ${text.slice(g.speaker.start, g.speaker.end)} got ${hits[0]!.attribution?.sourceText} ${hits[0]!.attribution?.rule}`,
      );
    }
  }
}

function holds(gold: Span, content: Span): boolean {
  return gold.start - 2 <= content.start && content.end <= gold.end + 2;
}

/** The same words of the text, or a mention of the entity they name. */
function sameSource(
  text: string,
  gold: Span,
  q: Quotation,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): boolean {
  const { attribution } = q;
  if (!attribution) return false;
  if (attribution.source && overlaps(attribution.source, gold)) return true;
  const named = entities[attribution.entity ?? -1]?.mentions.some((m) =>
    overlaps(mentions[m]!.span, gold),
  );
  if (named) return true;
  const words = new Set(
    text
      .slice(gold.start, gold.end)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );
  return (attribution.sourceText.toLowerCase().match(/\p{L}{3,}/gu) ?? []).some(
    (word) => words.has(word) && !/^(?:the|and|for|former)$/.test(word),
  );
}

if (isMain(import.meta.url)) {
  goldScores();
  for (const name of ['gum-news', 'gum-interview', 'polnear-dev']) corpusScores(name);
}
