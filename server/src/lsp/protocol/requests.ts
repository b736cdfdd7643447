/** Method names of requests (client to server unless said otherwise). */
export const Requests = {
  /** {@link ConflictsParams} -> {@link ConflictsResult} */
  conflicts: 'corroborate/conflicts',
  /** {@link ComparePassagesParams} -> {@link ComparePassagesResult} */
  comparePassages: 'corroborate/comparePassages',
  /** {@link ReportParams} -> {@link ReportResult} */
  report: 'corroborate/report',
  /** no parameters -> {@link EntityListResult} */
  entityList: 'corroborate/entityList',
  /** no parameters -> {@link SpeakersResult} */
  speakers: 'corroborate/speakers',
  /** {@link QuotesByParams} -> {@link PassagesResult} */
  quotesBy: 'corroborate/quotesBy',
  /** no parameters -> {@link TimelineResult} */
  timeline: 'corroborate/timeline',
  /** {@link FindParams} -> {@link FindResult} */
  find: 'corroborate/find',
  /** {@link SameClaimParams} -> {@link SameClaimResult} */
  sameClaim: 'corroborate/sameClaim',
  /** {@link AnnotationsParams} -> {@link AnnotationsResult} */
  annotations: 'corroborate/annotations',
  /** {@link AnnotateParams} -> {@link AnnotationChangeResult} */
  annotate: 'corroborate/annotate',
  /** {@link EditAnnotationParams} -> {@link AnnotationChangeResult} */
  editAnnotation: 'corroborate/editAnnotation',
  /** {@link DeleteAnnotationParams} -> {@link AnnotationChangeResult} */
  deleteAnnotation: 'corroborate/deleteAnnotation',
  /** {@link ReanchorParams} -> {@link AnnotationChangeResult} */
  reanchor: 'corroborate/reanchor',
  /** {@link AnnotateAllParams} -> {@link AnnotateAllResult} */
  annotateAll: 'corroborate/annotateAll',
  /** {@link AddPassageParams} -> {@link AnnotationChangeResult} */
  addPassage: 'corroborate/addPassage',
  /** no parameters -> {@link CorrectionsResult} */
  corrections: 'corroborate/corrections',
  /** {@link CorrectParams} -> {@link AnnotationChangeResult} */
  correct: 'corroborate/correct',
  /** {@link DeleteCorrectionParams} -> {@link AnnotationChangeResult} */
  deleteCorrection: 'corroborate/deleteCorrection',
  /** {@link EntitiesParams} -> {@link EntitiesResult} */
  entities: 'corroborate/entities',
  /** {@link EntityContextsParams} -> {@link EntityContextsResult} */
  entityContexts: 'corroborate/entityContexts',
  /** no parameters -> {@link UndoResult}: takes back the last change of an annotation or correction. */
  undo: 'corroborate/undo',
  /** no parameters -> {@link UndoResult} */
  redo: 'corroborate/redo',
  /** {@link ExportParams} -> {@link ExportResult} */
  export: 'corroborate/export',
  /** {@link ImportParams} -> {@link ImportResult} */
  import: 'corroborate/import',
  /** {@link CitationParams} -> {@link CitationResult} */
  citation: 'corroborate/citation',
  /** no parameters -> {@link StraysResult}: notes whose document is gone, and where it may be. */
  strays: 'corroborate/strays',
  /** {@link AdoptParams} -> {@link AnnotationChangeResult}: a document's notes are another one's from now on. */
  adopt: 'corroborate/adopt',
  /** no parameters -> {@link StatusResult} */
  status: 'corroborate/status',
} as const;

/** Method names of notifications, server to client. */
export const Notifications = {
  /** {@link StatusResult}: sent when indexing moves on or the counts change. */
  statusChanged: 'corroborate/statusChanged',
  /** no parameters: conflicts, claims or annotations may differ; views ask again. */
  changed: 'corroborate/changed',
} as const;
