import type { Correction } from '../annotations/correction.js';
import type { DocumentAnalysis } from '../document/document-analysis.js';
import { entityType, isDate, mentionsNamed } from './analysis-corrections.js';
import { NameMatch } from './name-match.js';
import type { PlacedCorrection, ScopedCorrection } from './scoped-correction.js';
import type { TargetPlaces } from './target-places.js';

/** What is needed to say what became of corrections. */
export interface CorrectionWitness {
  readonly corrections: readonly ScopedCorrection[];
  readonly targets: TargetPlaces;
  /** What was found out about merges, splits, new names and types. */
  readonly problems: ReadonlyMap<Correction, string>;
  /** The documents that corrections change, as they were read. */
  readonly corrected: readonly DocumentAnalysis[];
}

/** Each correction with what has become of it. One that finds nothing to correct is an orphan, no error. */
export function correctionStates(witness: CorrectionWitness): readonly PlacedCorrection[] {
  return witness.corrections.map((scoped) => {
    const places = witness.targets.of(scoped);
    const problem = problemOf(witness, scoped, places);
    return {
      ...scoped,
      state: problem === undefined ? 'applied' : 'orphaned',
      problem,
      places: places.flatMap((place) => place ?? []),
    };
  });
}

function problemOf(
  { targets, problems, corrected }: CorrectionWitness,
  { folder, correction }: ScopedCorrection,
  places: readonly unknown[],
): string | undefined {
  const { kind, source, value, entities } = correction;
  if (kind === 'date' || kind === 'outlet') {
    if (kind === 'date' && !isDate(value)) return `“${value ?? ''}” is no date: write 2025-03-31.`;
    const found = source !== undefined && targets.document(folder, source) !== undefined;
    return found ? undefined : `The document ${source ?? ''} is not there.`;
  }
  if (kind === 'not-a-name') {
    const [match] = entities.map((entity) => new NameMatch(folder, entity));
    const stands = match && corrected.some((one) => mentionsNamed(one, match).length > 0);
    return stands === true
      ? undefined
      : `The name “${entities[0]?.name ?? ''}” does not stand any more.`;
  }
  if (kind === 'retype' && entityType(correction) === undefined) {
    return `“${correction.type ?? ''}” is none of person, organization, place, event, other.`;
  }
  if (places.length > 0) return missingPassage(correction, places);
  return problems.get(correction);
}

/** An answer to a conflict holds for the passages that are left; a claim needs two. */
function missingPassage(
  { kind, targets }: Correction,
  places: readonly unknown[],
): string | undefined {
  const gone = places.findIndex((place) => place === undefined);
  if (gone < 0) return undefined;
  const found = places.filter((place) => place !== undefined).length;
  if ((kind === 'settle' || kind === 'dismiss') && found > 0) return undefined;
  const { source, quote } = targets[gone] ?? {};
  const words = (quote?.exact ?? '').replace(/\s+/g, ' ');
  return `“${words}” is not found in ${source ?? 'its document'} any more.`;
}
