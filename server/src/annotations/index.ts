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
  parseSidecar,
  type Sidecar,
  type SidecarProblem,
  type SidecarSeverity,
} from './sidecar.js';
export { updateSidecar, type SidecarChange, type SidecarUpdate } from './sidecar-update.js';
export { rebase, rebaseAll, verify } from './rebase.js';
export { mergeSidecars, type SidecarMerge } from './sidecar-merge.js';
