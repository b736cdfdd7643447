/** The public API of the core, in reading order: what an editor, a command line or a test builds on. */
export { contains, overlaps, shift, sliceSpan, touches, type Span } from './text/span.js';
export {
  documentUri,
  type DocumentFormat,
  type DocumentUri,
  type SourceDocument,
} from './text/source-document.js';
export {
  lineColumn,
  lineIndex,
  offsetAt,
  type LineColumn,
  type LineIndex,
} from './text/line-index.js';
export { inOneGo, type Steps } from './text/steps.js';
export { applyEdit, applyEdits, editBetween, type TextEdit } from './text/edit.js';
export type { Block, BlockKind } from './text/block.js';

export { loadNameModel, type NameModel } from './recognizers/names/name-model.js';

export {
  createAnalyzer,
  createBlockReader,
  createStepwiseAnalyzer,
  type AnalyzeDocument,
  type BlockReading,
  type ReadBlock,
  type ReadInSteps,
} from './document/analyze-document.js';
export type * from './document/document-analysis.js';

export { loadWordVectors, type WordVectors } from './corpus/word-vectors.js';
export type * from './corpus/corpus-view.js';
export { Corpus } from './corpus/corpus.js';
export {
  linkingKeyReader,
  type LinkingKey,
  type LinkingKeyKind,
  type ReadLinkingKeys,
} from './corpus/linking-keys.js';

export * from './annotations/index.js';

export { CorrectedCorpus, type CorpusIndex } from './corrections/corrected-corpus.js';
export type { AnsweredConflict } from './corrections/answered-conflicts.js';
export { documentKey, keyInFolder } from './corrections/document-key.js';
export type {
  CorrectedPlace,
  FolderCorrections,
  PlacedCorrection,
  ScopedCorrection,
} from './corrections/scoped-correction.js';

export type { Place, Workspace } from './features/workspace.js';
export type { PlacedAnnotation, PlacedPassage } from './features/placed-annotation.js';
export type * from './features/card.js';
export { cardsToMarkdown, cardsToText } from './features/card-markdown.js';
export { escapeMarkdown } from './features/markdown.js';
export { shownText, shorten } from './features/shown-text.js';
export {
  entityChoices,
  entityContexts,
  type EntityChoice,
  type EntityContext,
} from './features/entity-choices.js';
export { hover } from './features/hover.js';
export { Lines } from './features/lines.js';
export { passage, type Passage } from './features/passage.js';
export {
  comparePassages,
  type ComparedPassages,
  type ComparedRun,
} from './features/compare-passages.js';
export { entityList, type ListedEntity, type ListedPassage } from './features/entity-list.js';
export {
  quotesBy,
  speakerList,
  type ListedQuote,
  type ListedSpeaker,
} from './features/quote-list.js';
export { conflictHints, type ConflictHint } from './features/conflict-hints.js';
export {
  semanticTokens,
  TOKEN_TYPES,
  type SemanticToken,
  type TokenType,
} from './features/semantic-tokens.js';
export { timeline, type DatedPassage } from './features/timeline.js';
export { reportCsv } from './features/report/report-csv.js';
export { reportMarkdown } from './features/report/report-markdown.js';
export { fingerprint, reportSarif, type SarifRoot } from './features/report/report-sarif.js';
export { sourceText } from './features/claim-source.js';
export { publishAnalysis, type PublishedAnalysis } from './features/published-analysis.js';
export { publishDocument, type PublishedDocument } from './features/published-document.js';
export { definition, highlights, references } from './features/navigation.js';
export { sameClaim, type SameClaim } from './features/same-claim.js';
export {
  conflictList,
  countConflicts,
  DEFAULT_KINDS,
  type ListedConflict,
  type ListedSide,
} from './features/conflict-list.js';
export {
  conflictProblems,
  type Problem,
  type ProblemCode,
  type RelatedPlace,
} from './features/problems.js';
export {
  outline,
  workspaceSymbols,
  type OutlineItem,
  type SymbolKind,
  type WorkspaceSymbol,
} from './features/symbols.js';

export { descriptionKey, type RefreshedTarget } from './session/annotation-places.js';
export { emptyAnalysis } from './session/empty-analysis.js';
export { remember } from './session/block-memo.js';
export { readNamelessBlock } from './session/nameless-reader.js';
export {
  Session,
  type OpenDocument,
  type SessionChange,
  type SessionParts,
  type SidecarContent,
} from './session/session.js';
