import type { Location } from 'vscode-languageserver';
import {
  comparePassages,
  conflictList,
  DEFAULT_KINDS,
  entityList,
  passage,
  quotesBy,
  reportCsv,
  reportMarkdown,
  speakerList,
  timeline,
} from '../../index.js';
import { toOffset } from './from-lsp.js';
import { sentenceView } from './sentence-view.js';
import type {
  ComparePassagesParams,
  ComparePassagesResult,
  EntityListResult,
  PassagesResult,
  QuotesByParams,
  ReportParams,
  ReportResult,
  SpeakersResult,
  TimelineResult,
} from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { ToLsp } from './to-lsp.js';
import { canonical } from '../uris.js';

/** Answers `corroborate/comparePassages`. */
export function answerComparePassages(
  context: ServerContext,
  { left, right }: ComparePassagesParams,
): ComparePassagesResult {
  return comparePassages(sentenceAt(context, left), sentenceAt(context, right));
}

/** The whole sentence at a place; empty in a document that is not read. */
function sentenceAt({ session, uris }: ServerContext, { uri: written, range }: Location): string {
  const uri = canonical(written);
  const analysis = session.corpus.analysis(uri);
  if (analysis === undefined) return '';
  const lines = new ToLsp(session, uris).lines(uri);
  const start = toOffset(analysis.text, lines, range.start);
  const end = Math.max(start, toOffset(analysis.text, lines, range.end));
  const { before, at, after } = passage(analysis, { start, end });
  return before + at + after;
}

/** Answers `corroborate/report`. */
export function answerReport(
  { session }: ServerContext,
  { format, kinds, ids }: ReportParams,
): ReportResult {
  const listed = conflictList(session, kinds?.length ? kinds : DEFAULT_KINDS);
  const wanted = ids && new Set(ids);
  const chosen = wanted ? listed.filter(({ conflict }) => wanted.has(conflict.id)) : listed;
  return { text: format === 'csv' ? reportCsv(session, chosen) : reportMarkdown(session, chosen) };
}

/** Answers `corroborate/entityList`. */
export function answerEntityList({ session }: ServerContext): EntityListResult {
  return { entities: entityList(session) };
}

/** Answers `corroborate/speakers`. */
export function answerSpeakers({ session }: ServerContext): SpeakersResult {
  return {
    speakers: speakerList(session).map(({ speaker, quotes, documents }) => ({
      speaker: speaker ?? null,
      quotes,
      documents,
    })),
  };
}

/** Answers `corroborate/quotesBy`. */
export function answerQuotesBy(
  { session, uris }: ServerContext,
  { speaker }: QuotesByParams,
): PassagesResult {
  const toLsp = new ToLsp(session, uris);
  const quotes = quotesBy(session, speaker ?? undefined);
  return { passages: quotes.map((one) => sentenceView(session, toLsp, one)) };
}

/** Answers `corroborate/timeline`. */
export function answerTimeline({ session, uris }: ServerContext): TimelineResult {
  const toLsp = new ToLsp(session, uris);
  return {
    passages: timeline(session).map((one) => ({
      date: one.date,
      ...sentenceView(session, toLsp, one),
    })),
  };
}
