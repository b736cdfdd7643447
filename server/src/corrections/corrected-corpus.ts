import type { CorpusChange } from '../corpus/corpus.js';
import type {
  Conflict,
  CorpusClaim,
  CorpusEntity,
  CorpusView,
  EntitySuggestion,
  Ref,
} from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Mention } from '../document/document-analysis.js';
import type { Steps } from '../text/steps.js';
import type { DocumentUri } from '../text/source-document.js';
import { AnalysisCorrections } from './analysis-corrections.js';
import {
  AnsweredConflicts,
  sameNameConflict,
  type AnsweredConflict,
} from './answered-conflicts.js';
import { CorrectedClaims } from './corrected-claims.js';
import { CorrectedEntities } from './corrected-entities.js';
import { correctionStates } from './correction-states.js';
import type { FolderCorrections, PlacedCorrection, ScopedCorrection } from './scoped-correction.js';
import { StandingNames } from './standing-names.js';
import { TargetPlaces } from './target-places.js';

/** An index of documents that takes changes. */
export interface CorpusIndex extends CorpusView {
  /** Applies a change; names the documents whose links or conflicts may differ from before. */
  apply(change: CorpusChange): ReadonlySet<DocumentUri>;
  /** Makes a document ready to be taken in, in steps; changes nothing that is shown. */
  preparing(analysis: DocumentAnalysis): Steps<void>;
}

/** What corrections make of the corpus in its present state. */
interface Corrected {
  readonly entities: CorrectedEntities;
  readonly claims: CorrectedClaims;
  readonly answers: AnsweredConflicts;
  conflicts?: readonly Conflict[];
}

/**
 * An index with people's corrections over it: the same index when there are none. What a correction
 * says of one document is done before documents are compared, so that all comparing follows it; what
 * it says of several is laid over the result.
 */
export class CorrectedCorpus implements CorpusIndex {
  readonly #index: CorpusIndex;
  readonly #targets: TargetPlaces;
  #corrections: readonly ScopedCorrection[] = [];
  #ofDocuments = new AnalysisCorrections([], new Set());
  #names = new StandingNames([]);
  /** As they were read, where corrections change them. */
  readonly #asRead = new Map<DocumentUri, DocumentAnalysis>();
  #corrected: Corrected | undefined;

  constructor(index: CorpusIndex) {
    this.#index = index;
    this.#targets = new TargetPlaces(index);
  }

  apply(change: CorpusChange): ReadonlySet<DocumentUri> {
    for (const uri of change.remove) this.#asRead.delete(uri);
    if (this.#names.apply(change)) return this.#applyWithOtherNames(change);
    const upsert = change.upsert.map((analysis) => this.#correctDocument(analysis));
    const affected = this.#index.apply({ upsert, remove: change.remove });
    this.#corrected = undefined;
    return affected;
  }

  /** A name of a merge came or went: what that makes of all documents may be another thing. */
  #applyWithOtherNames({ upsert, remove }: CorpusChange): ReadonlySet<DocumentUri> {
    this.#ofDocuments = new AnalysisCorrections(this.#corrections, this.#names.standing);
    const changed = new Set(upsert.map(({ uri }) => uri));
    const others = this.#recorrected((uri) => !changed.has(uri) && !remove.includes(uri));
    const corrected = upsert.map((analysis) => this.#correctDocument(analysis));
    const affected = this.#index.apply({ upsert: [...corrected, ...others], remove });
    this.#corrected = undefined;
    return affected;
  }

  /** The documents that are to be corrected, or were, as they are to be now. */
  #recorrected(wanted: (uri: DocumentUri) => boolean): readonly DocumentAnalysis[] {
    return this.#index.uris.flatMap((uri) => {
      const asRead = wanted(uri) ? this.asRead(uri) : undefined;
      if (asRead === undefined) return [];
      const wasCorrected = this.#asRead.has(uri);
      const analysis = this.#correctDocument(asRead);
      return wasCorrected || analysis !== asRead ? [analysis] : [];
    });
  }

  /** Takes the corrections of all folders, in the place of those before; names what may differ. */
  correct(folders: readonly FolderCorrections[]): ReadonlySet<DocumentUri> {
    const corrections = folders.flatMap(({ folder, corrections: of }) =>
      of.map((correction) => ({ folder, correction })),
    );
    // No document is looked at for nothing: in most folders nobody has corrected anything.
    if (corrections.length === 0 && this.#corrections.length === 0) return new Set();
    this.#corrections = corrections;
    this.#names = new StandingNames(this.#corrections);
    this.#names.apply({
      upsert: this.#index.uris.flatMap((uri) => this.asRead(uri) ?? []),
      remove: [],
    });
    this.#ofDocuments = new AnalysisCorrections(this.#corrections, this.#names.standing);
    const upsert = this.#recorrected(() => true);
    if (upsert.length > 0) this.#index.apply({ upsert, remove: [] });
    this.#corrected = undefined;
    return new Set(this.#index.uris);
  }

  /** What is corrected is another document than the one that was read: nothing is prepared then. */
  *preparing(analysis: DocumentAnalysis): Steps<void> {
    if (this.#corrections.length === 0) yield* this.#index.preparing(analysis);
  }

  /** A document as it was read, before anything was corrected. */
  asRead(uri: DocumentUri): DocumentAnalysis | undefined {
    return this.#asRead.get(uri) ?? this.#index.analysis(uri);
  }

  /** The corrections, in order, with what has become of them. */
  get corrections(): readonly PlacedCorrection[] {
    return correctionStates({
      corrections: this.#corrections,
      targets: this.#targets,
      problems: this.#now.entities.problems,
      // Which are all in which a name stands that is none: it is left out of them.
      corrected: [...this.#asRead.values()],
    });
  }

  /** The conflicts that people have settled or dismissed. */
  get answered(): readonly AnsweredConflict[] {
    const { answers } = this.#now;
    if (answers.isEmpty) return [];
    return this.#standing(this.#index.conflicts).flatMap((conflict) => {
      const answer = answers.answerTo(conflict);
      return answer === undefined ? [] : [{ ...answer, conflict }];
    });
  }

  get uris(): readonly DocumentUri[] {
    return this.#index.uris;
  }

  analysis(uri: DocumentUri): DocumentAnalysis | undefined {
    return this.#index.analysis(uri);
  }

  text(uri: DocumentUri): string | undefined {
    return this.#index.text(uri);
  }

  get entities(): readonly CorpusEntity[] {
    return this.#now.entities.entities;
  }

  get suggestions(): readonly EntitySuggestion[] {
    return this.#now.entities.suggestions;
  }

  get claims(): readonly CorpusClaim[] {
    return this.#now.claims.claims(this.#index.claims);
  }

  get conflicts(): readonly Conflict[] {
    const now = this.#now;
    return (now.conflicts ??= this.#open(this.#index.conflicts));
  }

  entityOf(mention: Ref<Mention>): CorpusEntity | undefined {
    return this.#now.entities.entityOf(mention);
  }

  claimsAt(uri: DocumentUri, offset: number): readonly CorpusClaim[] {
    return this.#now.claims.claimsAt(this.#index.claimsAt(uri, offset), uri, offset);
  }

  conflictsIn(uri: DocumentUri): readonly Conflict[] {
    return this.#open(this.#index.conflictsIn(uri)).filter(({ members }) =>
      members.some((member) => member.uri === uri),
    );
  }

  sourceGroup(uri: DocumentUri): number {
    return this.#index.sourceGroup(uri);
  }

  /** Made when it is first asked for after a change. */
  get #now(): Corrected {
    return (this.#corrected ??= {
      entities: new CorrectedEntities(this.#index, this.#corrections),
      claims: new CorrectedClaims(this.#index, this.#corrections, this.#targets),
      answers: new AnsweredConflicts(this.#corrections, this.#targets),
    });
  }

  #correctDocument(analysis: DocumentAnalysis): DocumentAnalysis {
    const corrected = this.#ofDocuments.correct(analysis);
    if (corrected === analysis) this.#asRead.delete(analysis.uri);
    else this.#asRead.set(analysis.uri, analysis);
    return corrected;
  }

  /** The conflicts that nobody has answered. */
  #open(conflicts: readonly Conflict[]): readonly Conflict[] {
    if (this.#corrections.length === 0) return conflicts;
    const { answers } = this.#now;
    return this.#standing(conflicts).filter((conflict) => answers.answerTo(conflict) === undefined);
  }

  /** The conflicts that are left once people have said what is one thing and one claim. */
  #standing(conflicts: readonly Conflict[]): readonly Conflict[] {
    const { entities, claims } = this.#now;
    return claims.conflicts(conflicts).flatMap((conflict) => {
      if (conflict.kind !== 'name') return [conflict];
      return sameNameConflict(this.#index, entities, conflict) ?? [];
    });
  }
}
