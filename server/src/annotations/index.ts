export * from './annotation.js';
export { describe } from './selector.js';
export {
  anchor,
  createAnchorer,
  type Anchor,
  type Anchorer,
  type Candidate,
  type ReviewReason,
} from './anchor.js';
export type { Difference } from './differences.js';
export type { CriticalKind } from './critical-tokens.js';
export { annotationId, type RandomSource } from './annotation-id.js';
export { SIDECAR_SUFFIX, documentPath, isSidecarPath, sidecarPath } from './sidecar-path.js';
export {
  mergeSidecars,
  parseSidecar,
  updateSidecar,
  type Sidecar,
  type SidecarChange,
  type SidecarMerge,
  type SidecarProblem,
  type SidecarSeverity,
  type SidecarUpdate,
} from './sidecar.js';
export { rebase, rebaseAll, refreshedSelectors, verify } from './rebase.js';
export {
  CORRECTION_KINDS,
  type Correction,
  type CorrectionKind,
  type NamedEntity,
} from './correction.js';
export { SIDECAR } from './sidecar-format.js';
export type { FileProblem } from './list-file/file-problem.js';
export { parseListFile, type ListFile } from './list-file/list-file.js';
export { mergeListFiles } from './list-file/list-file-merge.js';
export { updateListFile, type ListChange } from './list-file/list-file-update.js';
export type { Identified, ListFormat } from './list-file/list-format.js';
export {
  CORRECTIONS,
  CORRECTIONS_FILE,
  mergeCorrections,
  parseCorrections,
  updateCorrections,
  type Corrections,
  type CorrectionsUpdate,
} from './corrections.js';
export { fromHypothesis } from './exchange/hypothesis.js';
export {
  annotationsToCsv,
  annotationsToMarkdown,
  quoteWithCitation,
  type ExportedAnnotation,
} from './exchange/export.js';
export { toCsv } from './exchange/csv.js';
export type { Imported, ImportContext } from './exchange/imported.js';
export {
  fromWebAnnotations,
  toWebAnnotations,
  type AnnotationPage,
} from './exchange/web-annotation.js';
export { fileCompletions, type FileCompletion, type Offered } from './file-completion.js';
export {
  CORRECTIONS_FIELDS,
  SIDECAR_FILE,
  type FileField,
  type OfferedValue,
} from './tables/file-fields.js';
